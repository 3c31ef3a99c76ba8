using ReformWarehouse.GapAnalysis.Accounts;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Tests.Comparisons;
using ReformWarehouse.StarSchema.Lookup;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Accounts;

public class BoundaryHistoryTests
{
    private static readonly BoundaryHistory Recorded = new(ReferenceData.Jurisdictions.Events);

    [Theory]
    [InlineData("532302", 2020, 2021, "532331")]
    [InlineData("532302", 2021, 2022, "")]
    [InlineData("530304", 2017, 2020, "530321")]
    [InlineData("530304", 2018, 2020, "")]
    [InlineData("530100", 2010, 2022, "")]
    public void A_division_came_from_what_held_at_the_end_of_the_base_year(string code, int baseYear, int year, string predecessors) =>
        Assert.Equal(predecessors, string.Join(" ", Recorded.PredecessorsOf(code, baseYear, year)));

    [Fact]
    public void A_rename_that_keeps_the_code_is_no_change_of_boundaries() => Assert.Empty(Recorded.PredecessorsOf("530802", 2006, 2008));

    [Fact]
    public void Changes_are_followed_back_through_the_years()
    {
        // Two merged in 2019; the merged one got another code in 2021.
        var history = new BoundaryHistory([Event("merge", 2019, "530921", "530929"), Event("merge", 2019, "530922", "530929"), Event("code_change", 2021, "530929", "530981")]);
        Assert.Equal(["530921", "530922"], history.PredecessorsOf("530981", 2018, 2022));
        Assert.Equal(["530929"], history.PredecessorsOf("530981", 2020, 2022));
        Assert.Empty(history.PredecessorsOf("530981", 2021, 2022));
    }

    [Fact]
    public void An_account_over_a_merger_adds_up_exactly_from_the_recorded_event()
    {
        var history = new BoundaryHistory([Event("merge", 2021, "530921", "530981"), Event("merge", 2021, "530922", "530981")]);
        var before = new FigureSet([Figures.Observed(Figures.Count, "530921", 100.1, 2020), Figures.Observed(Figures.Count, "530922", 60.2, 2020), Figures.Observed(Figures.Count, "420000", 500, 2020)], [], []);
        var after = new FigureSet([.. before.Observations, Figures.Observed(Figures.Count, "530981", 150.7, 2020), Figures.Observed(Figures.Count, "530981", 171.3, 2021), Figures.Observed(Figures.Count, "420000", 510, 2021)], [], []);
        var account = Assert.Single(new ChangeAccounts(before, after, Figures.Catalogue, _ => null)
            .Of(new(["COUNT"], "530981", history.PredecessorsOf("530981", 2020, 2021), 2020, 2021, new(BenchmarkKind.Jurisdiction, "420000"))));
        Assert.Equal(-339.7m, account.Opening);
        Assert.Equal(-9.6m, account.Changes.Single(change => change.Step == AccountStep.ChangedBoundary).Amount);
        Assert.Equal(-338.7m, account.Closing);
        Assert.Equal(account.Closing, account.Opening + account.Changes.Sum(change => change.Amount));
    }

    [Fact]
    public void What_was_already_filed_under_the_new_code_keeps_it()
    {
        var figures = new FigureSet([Figures.Observed(Figures.Share, "532302", 10, 2020), Figures.Observed(Figures.Share, "532302", 12, 2021), Figures.Observed(Figures.Share, "000000", 20, 2020), Figures.Observed(Figures.Share, "000000", 21, 2021)], [], []);
        var account = Assert.Single(new ChangeAccounts(figures, figures, Figures.Catalogue, _ => null).Of(new(["SHARE"], "532302", ["532331"], 2020, 2021, new(BenchmarkKind.Nation))));
        Assert.Equal((-10m, -9m), (account.Opening, account.Closing));
        Assert.DoesNotContain(account.Reasons, reason => reason.Code == "boundary_not_restated");
    }

    private static JurisdictionEvent Event(string kind, int year, string from, string to) => new($"{from}-{to}", kind, new(year, 6, 1), "day", "day", from, from, to, to, "test");
}
