using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>Small counts are hidden, with everything that would give them away, in every question alike.</summary>
public class SuppressionTests
{
    private static readonly string[] West = [TrapLake.W1, TrapLake.W2, TrapLake.W3];

    private static TrapLake Small()
    {
        var lake = new TrapLake();
        foreach (var (code, skilled, workers) in new[] { (TrapLake.W1, 2, 50), (TrapLake.W2, 15, 60), (TrapLake.W3, 7, 70), (TrapLake.E1, 40, 80), (TrapLake.E2, 90, 190) })
        {
            lake.Says(code, "SKILLED", 2024, skilled);
            lake.Says(code, "WORKERS", 2024, workers);
        }

        return lake;
    }

    private static Dictionary<string, CubeRow> Ask(TrapLake lake, string indicator, string[] codes, params CubeMeasure[] measures) =>
        lake.Ask(TrapLake.Question(indicator, codes, 2024) with { Measures = measures }, smallest: 3).Rows.ToDictionary(row => row.JurisdictionCode);

    [Fact]
    public void The_small_count_and_the_next_smallest_are_hidden_and_the_total_is_shown()
    {
        using var lake = Small();

        var rows = Ask(lake, "SKILLED", [TrapLake.West, .. West]);

        Assert.Equal([CellStatus.Suppressed, CellStatus.Normal, CellStatus.Suppressed], West.Select(code => rows[code].Status));
        Assert.Equal([null, 15, null], West.Select(code => rows[code].Value));
        Assert.All(new[] { "reported", "rolled_up", "numerator", "denominator", "conflict_lowest" }, column => Assert.Null(rows[TrapLake.W1][column]));
        Assert.Equal(24, rows[TrapLake.West].Value);
    }

    [Fact]
    public void The_share_of_a_hidden_count_is_hidden_too()
    {
        using var lake = Small();

        var rows = Ask(lake, "SHARE", West, CubeMeasure.Rank);

        Assert.Equal([CellStatus.Suppressed, CellStatus.Normal, CellStatus.Suppressed], West.Select(code => rows[code].Status));
        Assert.Equal([null, 1, null], West.Select(code => rows[code].Number("rank")));
        Assert.All(Ask(lake, "WORKERS", West).Values, row => Assert.Equal(CellStatus.Normal, row.Status));
    }

    [Fact]
    public void A_question_for_one_cell_alone_hides_the_same()
    {
        using var lake = Small();

        Assert.All(West, code => Assert.Equal(code == TrapLake.W2 ? CellStatus.Normal : CellStatus.Suppressed, Ask(lake, "SKILLED", [code])[code].Status));
        Assert.Null(Ask(lake, "SKILLED", [TrapLake.W1], CubeMeasure.ShareOfParent)[TrapLake.W1].Number("share_of_parent_percent"));
    }

    [Fact]
    public void A_total_of_ones_own_choosing_that_holds_a_hidden_cell_is_hidden()
    {
        using var lake = Small();
        var question = TrapLake.Question("SKILLED", [TrapLake.W1, TrapLake.W2], 2024) with { Totals = true };

        Assert.Equal(CellStatus.Suppressed, lake.Ask(question, smallest: 3).Rows[^1].Status);
        Assert.Equal(130, lake.Ask(question with { Jurisdictions = new JurisdictionSelection.Group("东", [TrapLake.E1, TrapLake.E2]) }, smallest: 3).Rows[^1].Value);
    }

    [Fact]
    public void A_hidden_part_is_not_given_away_by_its_whole_and_the_other_parts()
    {
        using var lake = Small();
        foreach (var part in new[] { "PRIMARY", "SECONDARY", "TERTIARY" }) lake.Indicator(part, "stock", "sum", "last", partOf: "WORKERS");
        lake.Indicator("TERTIARY_SHARE", "ratio", "ratio_of_sums", "last", "%", "TERTIARY", "WORKERS");
        foreach (var (part, count) in new[] { ("PRIMARY", 2), ("SECONDARY", 60), ("TERTIARY", 128) }) lake.Says(TrapLake.E2, part, 2024, count);
        foreach (var (part, count) in new[] { ("PRIMARY", 20), ("SECONDARY", 30), ("TERTIARY", 30) }) lake.Says(TrapLake.E1, part, 2024, count);

        Assert.Equal(
            [CellStatus.Suppressed, CellStatus.Suppressed, CellStatus.Normal, CellStatus.Normal, CellStatus.Normal],
            new[] { "PRIMARY", "SECONDARY", "TERTIARY", "WORKERS", "TERTIARY_SHARE" }.Select(code => Ask(lake, code, [TrapLake.E2])[TrapLake.E2].Status));
        // In the other county the same parts are hidden, because the prefecture's totals are shown.
        Assert.Equal([CellStatus.Suppressed, CellStatus.Suppressed, CellStatus.Normal],
            new[] { "PRIMARY", "SECONDARY", "TERTIARY" }.Select(code => Ask(lake, code, [TrapLake.E1])[TrapLake.E1].Status));
    }

    [Fact]
    public void A_small_sum_beside_a_large_reported_figure_is_hidden()
    {
        using var lake = Small();
        lake.Jurisdiction("530300", "prefecture", TrapLake.Province);
        foreach (var code in new[] { "530301", "530302" })
        {
            lake.Jurisdiction(code, "county", "530300");
            lake.Says(code, "SKILLED", 2024, 1);
        }

        lake.Says("530300", "SKILLED", 2024, 50);

        Assert.Equal((CellStatus.Suppressed, null, null, null), Ask(lake, "SKILLED", ["530300"])["530300"] is var cell ? (cell.Status, cell.Value, cell.Number("rolled_up"), cell.Number("difference")) : default);
    }

    /// <summary>The prefecture's share is of the counties that state both; its count is of all.</summary>
    [Fact]
    public void A_share_does_not_give_away_the_count_that_has_no_pair()
    {
        using var lake = new TrapLake();
        foreach (var (code, skilled, workers) in new (string, int, int?)[] { (TrapLake.W1, 15, 60), (TrapLake.W2, 2, null), (TrapLake.W3, 40, 80), (TrapLake.E1, 40, 80), (TrapLake.E2, 90, 190) })
        {
            lake.Says(code, "SKILLED", 2024, skilled);
            if (workers is { } of) lake.Says(code, "WORKERS", 2024, of);
        }

        var (count, share) = (Ask(lake, "SKILLED", [TrapLake.West])[TrapLake.West], Ask(lake, "SHARE", [TrapLake.West])[TrapLake.West]);

        Assert.True(count.Value is null || share.Number("numerator") is null, $"{count.Value} less {share.Number("numerator")} is the hidden county's");
    }

    [Fact]
    public void A_part_that_leaves_a_small_rest_is_hidden()
    {
        using var lake = Small();
        lake.Indicator("LOCAL", "stock", "sum", "last", partOf: "WORKERS");
        lake.Says(TrapLake.E1, "LOCAL", 2024, 78);
        lake.Says(TrapLake.E2, "LOCAL", 2024, 100);

        Assert.Equal(CellStatus.Suppressed, Ask(lake, "LOCAL", [TrapLake.E1])[TrapLake.E1].Status);
        Assert.Equal(CellStatus.Normal, Ask(lake, "WORKERS", [TrapLake.E1])[TrapLake.E1].Status);
    }

    [Fact]
    public void Without_small_counts_or_a_threshold_nothing_is_hidden()
    {
        using var lake = Small();

        Assert.All(Ask(lake, "SKILLED", [TrapLake.East, TrapLake.E1, TrapLake.E2]).Values, row => Assert.Equal(CellStatus.Normal, row.Status));
        Assert.Equal(2, lake.Cell("SKILLED", TrapLake.W1, 2024).Value);
    }
}
