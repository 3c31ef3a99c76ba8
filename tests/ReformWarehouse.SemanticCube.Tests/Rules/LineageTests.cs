using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;
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

    [Theory, InlineData(RollUp.Reconciled), InlineData(RollUp.RolledUp)]
    public void What_a_cell_is_rolled_up_from_adds_up_to_it_though_lower_divisions_show_another_side(RollUp rollUp)
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.West, "SKILLED", 2024, 600);
        lake.Says(TrapLake.W1, "SKILLED", 2024, 100);
        lake.Says(TrapLake.E1, "SKILLED", 2024, 150);
        var question = TrapLake.Question("SKILLED", [TrapLake.Province], 2024) with { RollUp = rollUp };

        var province = Assert.Single(lake.Trace(question));
        var total = lake.Trace(question with { Jurisdictions = new JurisdictionSelection.Listed([TrapLake.West, TrapLake.E1]), Totals = true, Limit = 1 })[^1];

        Assert.Equal((750, 750), (province.Cell.Value, total.Cell.Value));
        Assert.Equal(750, Taken(province));
        Assert.Equal(750, Taken(total));
    }

    [Fact]
    public void A_division_whose_own_figure_is_passed_over_says_so()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.West, "SKILLED", 2024, 600);
        lake.Says(TrapLake.W1, "SKILLED", 2024, 100);

        var west = Assert.Single(lake.Trace(TrapLake.Question("SKILLED", [TrapLake.West], 2024) with { RollUp = RollUp.RolledUp }));

        Assert.Equal((100, false, 100), (west.Cell.Value, Assert.Single(west.Statements).IsTaken, Taken(west)));
    }

    /// <summary>East's share has no denominator: the province's is put together from East's counties.</summary>
    [Fact]
    public void A_share_without_its_parts_is_followed_to_what_it_was_replaced_by()
    {
        using var lake = new TrapLake();
        lake.Says(TrapLake.East, "SHARE", 2024, 33);
        lake.Says(TrapLake.E1, "SHARE", 2024, 20, denominator: 100);
        lake.Says(TrapLake.E2, "SHARE", 2024, 40, denominator: 100);
        lake.Says(TrapLake.West, "SHARE", 2024, 50, denominator: 200);

        var province = Assert.Single(lake.Trace(TrapLake.Question("SHARE", [TrapLake.Province], 2024)));
        var leaves = Leaves(province).ToList();

        Assert.Equal([TrapLake.West, TrapLake.E1, TrapLake.E2], leaves.Select(node => node.Cell.JurisdictionCode));
        Assert.Equal(province.Cell.Value!.Value, 100 * leaves.Sum(node => node.Cell.Number("numerator")!.Value) / leaves.Sum(node => node.Cell.Number("denominator")!.Value), 1e-9);
    }

    [Fact]
    public void A_span_is_followed_to_the_years_it_is_taken_from()
    {
        using var lake = new TrapLake();
        for (var year = 2021; year <= 2023; year++)
            foreach (var indicator in new[] { "JOBS", "SKILLED" })
                foreach (var code in new[] { TrapLake.E1, TrapLake.E2 }) lake.Says(code, indicator, year, year - 2000);
        var span = TrapLake.Question("JOBS", [TrapLake.East]) with { Periods = [new Period(2021, 2023)], Totals = true };

        Assert.All(lake.Trace(span), node => Assert.Equal((132, 132, 3), (node.Cell.Value, Taken(node), node.Below.Count)));
        Assert.All(lake.Trace(span with { Indicators = ["SKILLED"] }), node => Assert.Equal((46, 46, 2023), (node.Cell.Value, Taken(node), Assert.Single(node.Below).Cell.Year)));
    }

    [Fact]
    public void A_restated_cell_leads_to_the_divisions_of_its_year()
    {
        using var lake = new TrapLake();
        lake.Jurisdiction("530231", "county", TrapLake.East, to: "2023-07-01");
        lake.Event("merge", "2023-07-01", "530231", TrapLake.E1);
        lake.Says("530231", "SKILLED", 2022, 50);
        lake.Says(TrapLake.E1, "SKILLED", 2022, 100);
        lake.Says(TrapLake.E1, "SKILLED", 2023, 170);

        var nodes = lake.Trace(TrapLake.Question("SKILLED", [TrapLake.E1], 2022, 2023) with { Boundaries = Boundaries.Constant });

        Assert.Equal([150, 170], nodes.Select(node => node.Cell.Value));
        Assert.Equal([150, 170], nodes.Select(Taken));
        Assert.Equal(["530201*", "530231*"], nodes[0].AllStatements.Select(found => found.JurisdictionCode).Order(StringComparer.Ordinal));
    }

    private static double? Taken(LineageNode node) => node.AllStatements.Where(found => found.IsTaken).Sum(found => found.Value);

    private static IEnumerable<LineageNode> Leaves(LineageNode node) => node.Below.Count == 0 ? [node] : node.Below.SelectMany(Leaves);

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
