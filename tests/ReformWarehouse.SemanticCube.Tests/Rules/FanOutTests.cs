using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>DESIGN §3.6 and §3.10: facts of different grain are aggregated apart, and a restated fact counts once.</summary>
public class FanOutTests
{
    [Fact]
    public void Several_targets_do_not_multiply_the_figures_they_stand_beside()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100);
        lake.Says(TrapLake.E2, "SKILLED", 2024, 50);
        lake.Aims(TrapLake.E1, "SKILLED", 2025, 200);
        lake.Aims(TrapLake.E1, "SKILLED", 2025, 250, report: "the other plan");
        lake.Aims(TrapLake.E1, "SKILLED", 2030, 900);
        lake.Aims(TrapLake.East, "SKILLED", 2025, 300);

        var rows = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.East, TrapLake.E1], 2024) with { Measures = [CubeMeasure.Target], Totals = true }).Rows;

        Assert.Equal([150, 100, 150], rows.OrderBy(row => row.IsTotal).ThenBy(row => row.JurisdictionCode, StringComparer.Ordinal).Select(row => row.Value!.Value));
        Assert.Equal([(300, 2025, 50), (200, 2025, 50)], rows.Where(row => !row.IsTotal)
            .Select(row => (row.Number("target")!.Value, row.Number("target_due_year")!.Value, row.Number("attainment_percent")!.Value)));
        Assert.All(rows.Where(row => !row.IsTotal), row => Assert.Equal(0, row.Number("target_met")));
    }

    [Fact]
    public void Two_documents_with_the_same_value_state_one_fact()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "a");
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "b");
        lake.Says(TrapLake.E2, "SKILLED", 2024, 50);

        var e1 = lake.Cell("SKILLED", TrapLake.E1, 2024);

        Assert.Equal((100, 0, 2), (e1.Value, e1.Number("conflict"), e1.Number("reports")));
        Assert.Equal(150, lake.Cell("SKILLED", TrapLake.East, 2024).Value);
    }

    [Fact]
    public void Of_conflicting_documents_the_jurisdictions_own_counts_and_the_conflict_is_told()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "own", reporter: TrapLake.E1);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 130, report: "province", reporter: TrapLake.Province, issued: 2029);
        lake.Says(TrapLake.E2, "SKILLED", 2024, 50);

        var e1 = lake.Cell("SKILLED", TrapLake.E1, 2024);

        Assert.Equal((100, 1, 100, 130), (e1.Value, e1.Number("conflict"), e1.Number("conflict_lowest"), e1.Number("conflict_highest")));
        Assert.Equal(150, lake.Cell("SKILLED", TrapLake.East, 2024).Value);
    }

    [Fact]
    public void Reports_are_counted_once_however_many_units_they_speak_of()
    {
        using var lake = new TrapLake();
        foreach (var code in new[] { TrapLake.W1, TrapLake.W2, TrapLake.E1, TrapLake.E2 }) lake.Says(code, "SKILLED", 2024, 10, report: "yearbook");
        lake.Says(TrapLake.W3, "SKILLED", 2024, 10, report: "own");

        Assert.Equal(2, lake.Cell("SKILLED", TrapLake.West, 2024, measures: [CubeMeasure.ReportCount]).Number("report_count"));
        Assert.Equal(2, lake.Cell("SKILLED", TrapLake.Province, 2024, measures: [CubeMeasure.ReportCount]).Number("report_count"));
        Assert.Equal(1, lake.Cell("SKILLED", TrapLake.W1, 2024, measures: [CubeMeasure.ReportCount]).Number("report_count"));
    }

    [Fact]
    public void A_share_of_the_parent_is_of_the_whole_parent_whatever_is_selected_or_filtered()
    {
        using var lake = new TrapLake();
        foreach (var (code, value) in new[] { (TrapLake.W1, 100.0), (TrapLake.W2, 200.0), (TrapLake.W3, 700.0) }) lake.Says(code, "SKILLED", 2024, value);

        var rows = lake.Ask(TrapLake.Question("SKILLED", [TrapLake.W1, TrapLake.W2], 2024) with
        {
            Measures = [CubeMeasure.ShareOfParent],
            Filters = [new CubeFilter("value", Comparison.AtLeast, 150)],
        }).Rows;

        var row = Assert.Single(rows);
        Assert.Equal((20, 1000, TrapLake.West, "rolled_up"),
            (row.Number("share_of_parent_percent"), row.Number("share_denominator"), row.Text("share_parent_code"), row.Text("share_denominator_origin")));
    }

    [Fact]
    public void A_share_of_an_incompletely_known_parent_is_not_computed()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.W1, "SKILLED", 2024, 100);

        Assert.Null(lake.Cell("SKILLED", TrapLake.W1, 2024, measures: [CubeMeasure.ShareOfParent]).Number("share_of_parent_percent"));
    }
}
