using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>Filters, order and limit choose among finished cells; they change none.</summary>
public class FilterTests
{
    private static readonly string[] Counties = [TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E1, TrapLake.E2];

    private static TrapLake Filled()
    {
        var lake = new TrapLake();
        foreach (var (code, value) in new[] { (TrapLake.W1, 10), (TrapLake.W2, 20), (TrapLake.W3, 30) }) lake.Says(code, "SKILLED", 2024, value);
        lake.Says(TrapLake.E1, "SKILLED", 2024, null, status: "Q");
        return lake;
    }

    private static IReadOnlyList<CubeRow> Ask(TrapLake lake, params CubeFilter[] filters) =>
        lake.Ask(TrapLake.Question("SKILLED", Counties, 2024) with { Filters = filters, Measures = [CubeMeasure.Rank], Totals = true }).Rows;

    [Fact]
    public void A_text_filter_keeps_the_cells_of_that_text()
    {
        using var lake = Filled();

        Assert.Equal([TrapLake.E1, CubeRow.TotalCode], Ask(lake, new CubeFilter("status", Comparison.Equal, 0, "suppressed")).Select(row => row.JurisdictionCode));
        Assert.Equal([TrapLake.E1, CubeRow.TotalCode], Ask(lake, new CubeFilter("obs_status", Comparison.Equal, 0, "Q")).Select(row => row.JurisdictionCode));
        Assert.Equal([TrapLake.W1, TrapLake.W2, TrapLake.W3, TrapLake.E2, CubeRow.TotalCode],
            Ask(lake, new CubeFilter("status", Comparison.NotEqual, 0, "suppressed")).Select(row => row.JurisdictionCode));
    }

    [Fact]
    public void Ranks_and_totals_are_of_all_whatever_is_filtered_out()
    {
        using var lake = Filled();

        var rows = Ask(lake, new CubeFilter("value", Comparison.LessThan, 25), new CubeFilter("origin", Comparison.Equal, 0, "reported"));

        Assert.Equal([TrapLake.W1, TrapLake.W2, CubeRow.TotalCode], rows.Select(row => row.JurisdictionCode));
        Assert.Equal([3, 2, null], rows.Select(row => row.Number("rank")));
        Assert.Equal(60, rows[^1].Value);
    }

    [Fact]
    public void A_text_is_not_sought_among_numbers_nor_a_number_among_texts()
    {
        using var lake = Filled();

        Assert.Contains("status", Assert.Throws<CubeRefusedException>(() => Ask(lake, new CubeFilter("value", Comparison.Equal, 0, "many"))).MessageEn, StringComparison.Ordinal);
        Assert.Contains("value", Assert.Throws<CubeRefusedException>(() => Ask(lake, new CubeFilter("status", Comparison.Equal, 1))).MessageZh, StringComparison.Ordinal);
    }
}
