using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>Sets one level against another: grade first, arithmetic only where the grade allows it, bounds carried.</summary>
public sealed class GapCalculator(DenominatorFinder denominators)
{
    public GapRow Compare(Level value, Level benchmark, Indicator indicator, string against)
    {
        var (grade, reasons) = ComparabilityRules.Grade(value, benchmark, indicator);
        var row = new GapRow
        {
            Indicator = indicator,
            JurisdictionCode = value.JurisdictionCode ?? throw new ArgumentException("The value's side is a jurisdiction.", nameof(value)),
            Value = value,
            Benchmark = benchmark,
            Against = against,
            GapUnit = GapUnit(indicator, value.UnitBase),
            Grade = grade,
            Reasons = reasons,
        };
        return grade == ComparabilityGrade.C ? row : Compute(row, value, benchmark, indicator);
    }

    /// <summary>百分点 for the difference of percentages, otherwise the unit itself.</summary>
    public static string GapUnit(Indicator indicator, string unit) => indicator.IsPercentage ? "百分点" : unit;

    private GapRow Compute(GapRow row, Level value, Level benchmark, Indicator indicator)
    {
        var percent = BoundedValue.Divide(value.Comparable, benchmark.Comparable) is { } ratio ? ratio * 100 : (BoundedValue?)null;
        if (ComparabilityRules.IsPartOfWhole(value, benchmark, indicator)) return row with { PercentOfBenchmark = percent };

        var gap = value.Comparable - benchmark.Comparable;
        var denominator = indicator.IsPercentage ? denominators.Of(value) : null;
        var headcount = HeadcountEquivalent.WithFixedDenominator(value.Value.Point / 100, benchmark.Value.Point / 100, denominator?.Value);
        row = row with { Gap = gap, PercentOfBenchmark = percent, Denominator = denominator, Headcount = headcount.Value };
        return benchmark.IsTarget && !value.IsTarget ? AgainstTarget(row, value, benchmark) : row;
    }

    private static GapRow AgainstTarget(GapRow row, Level value, Level target)
    {
        var reached = HasSameWindow(value, target) ? Reaches(value, target, row.Indicator) : null;
        var perYear = reached == false && IsSpread(value, target)
            ? RequiredChange.PerYear(value.Value.Point, target.Value.Point, target.Year - value.Year).Value
            : null;
        return row with { Reached = reached, NeededPerYear = perYear };
    }

    /// <summary>Whether a result and a target count over the same window, so that one can reach the other.</summary>
    internal static bool HasSameWindow(Level value, Level target) => value.Window == target.Window
        && (value.Window != Window.CumulativeOverPeriod || (value.PeriodStart is not null && value.PeriodStart == target.PeriodStart));

    /// <summary>Whether what is missing to a target can be spread over the years left: its own, still to come, and not a yearly amount.</summary>
    internal static bool IsSpread(Level value, Level target) =>
        value.Window != Window.AnnualFlow && target.JurisdictionCode == value.JurisdictionCode && target.Year > value.Year;

    /// <summary>
    /// The side from which a target is reached. A plan's bare figure (新增 100 名) is there to be reached, not to be hit: more is better unless the indicator says less is.
    /// </summary>
    internal static TargetOperator? SideOf(TargetOperator? stated, Indicator indicator) => stated != TargetOperator.Equal ? stated
        : indicator.Polarity == Polarity.LowerIsBetter ? TargetOperator.AtMost : TargetOperator.AtLeast;

    /// <summary>Judged on unrounded values; equal counts as reached except for strict operators.</summary>
    private static bool? Reaches(Level value, Level target, Indicator indicator) => SideOf(target.TargetOperator, indicator) switch
    {
        TargetOperator.AtLeast => value.Value.IsAtLeast(target.Value.Point),
        TargetOperator.MoreThan => value.Value.IsMoreThan(target.Value.Point),
        TargetOperator.AtMost => (-value.Value).IsAtLeast(-target.Value.Point),
        TargetOperator.LessThan => (-value.Value).IsMoreThan(-target.Value.Point),
        TargetOperator.Between => value.Value.IsAtLeast(target.Value.Point) is true
            ? (-value.Value).IsAtLeast(-(target.Value.Upper ?? target.Value.Point)) : value.Value.IsAtLeast(target.Value.Point),
        TargetOperator.About => null,
        null => null,
        var other => throw new ArgumentOutOfRangeException(nameof(target), other, "Unknown operator."),
    };
}
