using FsCheck;
using FsCheck.Fluent;
using ReformWarehouse.GapAnalysis.Accounts;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Tests.Comparisons;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Accounts;

public class ChangeAccountsTests
{
    [Fact]
    public void A_merged_division_shows_what_the_boundary_changed()
    {
        // Published: two counties of 100 and 60 against targets of the first, 200. Later the merged county reports 150 for the same year.
        var before = Set([Figures.Observed(Figures.Count, "530921", 100, 2020), Figures.Observed(Figures.Count, "530922", 60, 2020)], [Figures.Targeted(Figures.Count, "530921", 200)]);
        var after = Set(
            [
                Figures.Observed(Figures.Count, "530921", 100, 2020), Figures.Observed(Figures.Count, "530922", 60, 2020),
                Figures.Observed(Figures.Count, "530981", 150, 2020), Figures.Observed(Figures.Count, "530981", 170, 2021),
            ],
            [Figures.Targeted(Figures.Count, "530921", 200), Figures.Targeted(Figures.Count, "530981", 210)]);
        var account = Assert.Single(new ChangeAccounts(before, after, Figures.Catalogue, _ => null)
            .Of(new(["COUNT"], "530981", ["530921", "530922"], 2020, 2021, new(BenchmarkKind.Target))));
        Assert.Equal(-40m, account.Opening);
        Assert.Equal([(AccountStep.RevisedData, 0m), (AccountStep.RevisedTarget, 0m), (AccountStep.ChangedDefinition, 0m), (AccountStep.ChangedBoundary, -10m), (AccountStep.NewPeriod, 10m)], account.Changes);
        Assert.Equal(-40m, account.Closing);
    }

    [Fact]
    public void A_part_against_its_whole_has_no_account()
    {
        var figures = Set([Figures.Observed(Figures.Part, "530100", 5, 2020), Figures.Observed(Figures.Part, "530100", 6, 2021), Figures.Observed(Figures.Part, "530000", 50, 2020), Figures.Observed(Figures.Part, "530000", 60, 2021)], []);
        var account = Assert.Single(new ChangeAccounts(figures, figures, Figures.Catalogue, _ => null).Of(new(["PART"], "530100", [], 2020, 2021, new(BenchmarkKind.Province))));
        Assert.Empty(account.States);
        Assert.Equal("part_of_whole", Assert.Single(account.Reasons).Code);
    }

    [Fact]
    public void The_changes_add_up_exactly_whatever_the_figures()
    {
        var amounts = Gen.Choose(1, 9_999_999).Select(number => number / 1000.0).ArrayOf(7);
        Prop.ForAll(amounts.ToArbitrary(), a =>
        {
            var old = Figures.Observed(Figures.Share, "530100", a[1], 2020) with { Status = ObservationStatus.DefinitionDiffers };
            var before = Set([Figures.Observed(Figures.Share, "530100", a[0], 2020)], [Figures.Targeted(Figures.Share, "530100", a[4])]);
            var after = Set([old, Figures.Observed(Figures.Share, "530100", a[2], 2020), Figures.Observed(Figures.Share, "530100", a[3], 2021)], [Figures.Targeted(Figures.Share, "530100", a[5])]);
            var account = new ChangeAccounts(before, after, Figures.Catalogue, _ => null).Of(new(["SHARE"], "530100", [], 2020, 2021, new(BenchmarkKind.Target)))[0];
            return account.Opening == (decimal)a[0] - (decimal)a[4] && account.Closing == (decimal)a[3] - (decimal)a[5]
                && account.Opening + account.Changes.Sum(change => change.Amount) == account.Closing;
        }).QuickCheckThrowOnFailure();
    }

    private static FigureSet Set(IReadOnlyList<Observation> observations, IReadOnlyList<Target> targets) => new(observations, targets, []);
}
