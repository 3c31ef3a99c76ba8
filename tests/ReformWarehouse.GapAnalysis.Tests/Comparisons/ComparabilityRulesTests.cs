using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;
using Xunit;
using static ReformWarehouse.GapAnalysis.Tests.Comparisons.Figures;

namespace ReformWarehouse.GapAnalysis.Tests.Comparisons;

public class ComparabilityRulesTests
{
    private static readonly Level Own = Level.Of(Observed(Share, "530100", 20));
    private static readonly Level Other = Level.Of(Observed(Share, "530300", 25));

    [Fact]
    public void Like_for_like_is_A_and_says_so() => Expect(ComparabilityGrade.A, "like_for_like", Own, Other, Share);

    [Fact]
    public void Another_unit_is_refused() => Expect(ComparabilityGrade.C, "unit_differs", Own, Other with { UnitBase = "人" }, Share);

    [Fact]
    public void Another_definition_is_refused_with_the_reporters_own_words()
    {
        var (_, reasons) = ComparabilityRules.Grade(Own, Other with { Status = ObservationStatus.DefinitionDiffers, Note = "含研发项目" }, Share);
        var reason = Assert.Single(reasons, reason => reason.Code == "definition_differs");
        Assert.Equal(ComparabilityGrade.C, reason.Grade);
        Assert.Contains("含研发项目", reason.TextZh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_is_not_its_jurisdiction() => Expect(ComparabilityGrade.C, "subject_differs", Own, Other with { Subject = "某集团" }, Share);

    [Fact]
    public void An_increase_is_not_a_level() =>
        Expect(ComparabilityGrade.C, "increment_against_level", Own with { DeltaType = DeltaType.IncreaseOverBase }, Other, Share);

    [Fact]
    public void An_annual_amount_is_not_a_cumulative_one() =>
        Expect(ComparabilityGrade.C, "window_kind_differs", Own with { Window = Window.AnnualFlow }, Other with { Window = Window.CumulativeOverPeriod }, Share);

    [Fact]
    public void Different_windows_of_one_kind_are_a_caveat() =>
        Expect(ComparabilityGrade.B, "period_differs", Cumulative(Own, 2017, 2022), Cumulative(Other, 2021, 2022), Share);

    [Fact]
    public void A_window_whose_start_is_unknown_is_a_caveat() =>
        Expect(ComparabilityGrade.B, "period_differs", Cumulative(Own, null, 2022), Cumulative(Other, null, 2022), Share);

    [Fact]
    public void The_same_window_is_no_caveat() =>
        Expect(ComparabilityGrade.A, "like_for_like", Cumulative(Own, 2021, 2022), Cumulative(Other, 2021, 2022), Share);

    [Fact]
    public void An_unspecified_period_is_a_caveat() =>
        Expect(ComparabilityGrade.B, "window_unspecified", Own with { Window = Window.Unspecified }, Other with { Window = Window.Unspecified }, Share);

    [Fact]
    public void Another_year_is_a_caveat() => Expect(ComparabilityGrade.B, "year_differs", Own, Other with { Year = 2021 }, Share);

    [Fact]
    public void The_target_of_another_tier_is_a_caveat() =>
        Expect(ComparabilityGrade.B, "tier_differs", Own, Level.Of(Targeted(Share, "530000", 26)), Share);

    [Fact]
    public void The_own_target_is_like_for_like() =>
        Expect(ComparabilityGrade.A, "like_for_like", Own, Level.Of(Targeted(Share, "530100", 26)), Share);

    [Fact]
    public void A_target_against_a_result_is_a_caveat() =>
        Expect(ComparabilityGrade.B, "target_against_result", Level.Of(Targeted(Share, "530100", 26)), Other, Share);

    [Fact]
    public void A_bound_on_one_side_is_a_caveat() =>
        Expect(ComparabilityGrade.B, "bound", Own with { Value = BoundedValue.Of(20, Bound.MoreThan) }, Other, Share);

    [Fact]
    public void The_bound_of_a_target_is_its_threshold_and_no_caveat() =>
        Assert.DoesNotContain(ComparabilityRules.Grade(Own, Level.Of(Targeted(Share, "530100", 26) with { Value = BoundedValue.Of(26, Bound.AtLeast) }), Share).Reasons,
            reason => reason.Code == "bound");

    [Fact]
    public void A_part_against_its_whole_is_a_share() =>
        Expect(ComparabilityGrade.B, "part_of_whole", Level.Of(Observed(Count, "530100", 2)), Level.Of(Observed(Count, "530000", 10)), Count);

    [Fact]
    public void Totals_of_neighbours_differ_in_size() =>
        Expect(ComparabilityGrade.B, "size_differs", Level.Of(Observed(Count, "530100", 2)), Level.Of(Observed(Count, "530300", 3)), Count);

    [Fact]
    public void A_group_as_benchmark_is_a_caveat() =>
        Expect(ComparabilityGrade.B, "benchmark_is_group", Own, Other with { Role = ValueRole.ReferenceLevel, Subject = "十省" }, Share);

    [Fact]
    public void A_derived_side_is_named_and_costs_nothing() =>
        Expect(ComparabilityGrade.A, "derived", Own, Other with { Derivation = "1 / 4" }, Share);

    private static Level Cumulative(Level level, int? from, int to) => level with { Window = Window.CumulativeOverPeriod, PeriodStart = from, Year = to };

    private static void Expect(ComparabilityGrade grade, string code, Level value, Level benchmark, Indicator indicator)
    {
        var (actual, reasons) = ComparabilityRules.Grade(value, benchmark, indicator);
        Assert.Contains(reasons, reason => reason.Code == code);
        Assert.Equal(grade, actual);
    }
}
