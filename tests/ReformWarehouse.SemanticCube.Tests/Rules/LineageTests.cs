using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Tests.Lake;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Rules;

/// <summary>Every number is followed back to the statements it came from.</summary>
public class LineageTests
{
    [Fact]
    public void A_reported_cell_leads_to_its_statement_and_to_those_that_restate_or_contradict_it()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "own", place: "line 7");
        lake.Says(TrapLake.E1, "SKILLED", 2024, 130, report: "province", reporter: TrapLake.Province);
        lake.Says(TrapLake.E1, "SKILLED", 2023, 90);

        var node = Assert.Single(lake.Trace(TrapLake.Question("SKILLED", [TrapLake.E1], 2024)));

        Assert.Empty(node.Below);
        Assert.Equal([("own", true, 100), ("province", false, 130)], node.Statements.Select(found => (found.ReportCode, found.IsTaken, found.Value!.Value)));
        Assert.Equal(("line 7", "doc-own", "1", 10, 20), (node.Statements[0].Place, node.Statements[0].Document, node.Statements[0].Section, node.Statements[0].Start, node.Statements[0].End));
    }

    [Fact]
    public void A_rolled_up_cell_is_the_tree_of_what_was_put_together()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.West, "SKILLED", 2024, 600);
        lake.Says(TrapLake.W1, "SKILLED", 2024, 100);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 150);
        lake.Says(TrapLake.E2, "SKILLED", 2024, 50);

        var province = Assert.Single(lake.Trace(TrapLake.Question("SKILLED", [TrapLake.Province], 2024)));

        Assert.Equal([(TrapLake.West, 600.0), (TrapLake.East, 200)], province.Below.Select(node => (node.Cell.JurisdictionCode, node.Cell.Value!.Value)));
        Assert.Empty(province.Below[0].Below);
        Assert.Equal([TrapLake.E1, TrapLake.E2], province.Below[1].Below.Select(node => node.Cell.JurisdictionCode));
        Assert.Equal(province.Cell.Value, province.AllStatements.Where(found => found.IsTaken).Sum(found => found.Value));
    }

    [Fact]
    public void A_derived_ratio_names_its_numerator_and_denominator()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.E1, "SKILLED", 2024, 20);
        lake.Says(TrapLake.E1, "WORKERS", 2024, 80);

        var node = Assert.Single(lake.Trace(TrapLake.Question("SHARE", [TrapLake.E1], 2024)));

        Assert.Equal((CellOrigin.Derived, 25), (node.Cell.Origin, node.Cell.Value));
        Assert.Equal([("numerator", 20), ("denominator", 80)], node.Statements.Select(found => (found.Part, found.Value!.Value)));
    }

    [Fact]
    public void A_total_leads_to_the_topmost_selected_divisions()
    {
        using var lake = new TrapLake();
        foreach (var code in new[] { TrapLake.W1, TrapLake.E1, TrapLake.East }) lake.Says(code, "SKILLED", 2024, 10);

        var total = lake.Trace(TrapLake.Question("SKILLED", [TrapLake.W1, TrapLake.E1, TrapLake.East], 2024) with { Totals = true })[^1];

        Assert.Equal([TrapLake.W1, TrapLake.East], total.Below.Select(node => node.Cell.JurisdictionCode).Order(StringComparer.Ordinal));
        Assert.Equal(20, total.Cell.Value);
    }

    [Fact]
    public void As_of_a_date_the_lineage_is_that_of_the_date()
    {
        using var lake = new TrapLake();
        var later = new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 100, report: "return");
        lake.Says(TrapLake.E1, "SKILLED", 2024, 300, report: "return", knownAt: later);

        var question = TrapLake.Question("SKILLED", [TrapLake.E1], 2024);

        Assert.Equal(100, Assert.Single(lake.Trace(question with { AsOf = new DateTimeOffset(later.AddDays(-1)) })[0].Statements).Value);
        Assert.Equal(300, Assert.Single(lake.Trace(question)[0].Statements).Value);
    }
}
