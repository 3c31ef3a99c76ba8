using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Needs;

/// <summary>Says of gap rows what closing them takes.</summary>
/// <param name="figures">The figures as of the question's date; earlier years give the present movement.</param>
public sealed class WhatItTakesFinder(FigureSet figures)
{
    /// <returns>One for each row that has a gap between a result and a benchmark, in the rows' order.</returns>
    public IReadOnlyList<WhatItTakes> Of(IEnumerable<GapRow> rows) =>
        [.. rows.Where(row => row is { Gap: not null, Value.IsTarget: false, Benchmark: not null } && row.Grade != ComparabilityGrade.C).Select(Of)];

    private WhatItTakes Of(GapRow row)
    {
        var (value, benchmark) = (row.Value!, row.Benchmark!);
        var (v, b) = (value.Value.Point, benchmark.Value.Point);
        var polarity = PolarityOf(row);
        var comparable = !row.Reasons.Any(reason => reason.Code is "period_differs" or "window_unspecified");
        var yearsLeft = benchmark.IsTarget && benchmark.Year > value.Year ? benchmark.Year - value.Year : (int?)null;
        var previous = Previous(value);
        double? span = previous is null ? null : value.Year - previous.Year;
        var step = MeasureResult.Of(previous is null ? null : (v - previous.Value.Point) / span);
        var growth = CompoundGrowth.Rate(previous?.Value.Point, v, span);
        return new WhatItTakes
        {
            Row = row,
            Amount = Amount(row, v, b, polarity),
            AmountUnit = row.Indicator.IsPercentage ? row.Denominator?.Unit : value.UnitBase,
            YearsLeft = yearsLeft,
            NeededPerYear = Needed(() => RequiredChange.PerYear(v, b, yearsLeft)),
            NeededGrowth = Needed(() => RequiredChange.Growth(v, b, yearsLeft)),
            Previous = previous,
            PresentStep = step,
            PresentGrowth = growth,
            ArrivalLinear = comparable ? YearsToReach.Linear(v, b, step.Value, polarity).Then(years => value.Year + years) : UndefinedReason.NotApplicable,
            ArrivalGeometric = comparable ? YearsToReach.Geometric(v, b, growth.Value, polarity).Then(years => value.Year + years) : UndefinedReason.NotApplicable,
        };

        MeasureResult Needed(Func<MeasureResult> measure) =>
            !comparable || value.Window == Window.AnnualFlow || yearsLeft is null ? UndefinedReason.NotApplicable
            : polarity.Sign() * (v - b) >= 0 ? 0
            : measure();
    }

    private static double? Amount(GapRow row, double v, double b, Polarity polarity) =>
        polarity == Polarity.Neutral ? null
        : row.Indicator.IsPercentage ? row.Headcount is { } headcount ? Math.Max(polarity.Sign() * headcount, 0) : null
        : Math.Max(polarity.Sign() * (b - v), 0);

    /// <summary>A target's operator says which way it is reached; any other benchmark follows the polarity.</summary>
    private static Polarity PolarityOf(GapRow row) => row.Benchmark!.TargetOperator switch
    {
        TargetOperator.AtMost or TargetOperator.LessThan => Polarity.LowerIsBetter,
        null => row.Indicator.Polarity,
        _ => Polarity.HigherIsBetter,
    };

    /// <summary>The latest earlier figure of the same kind; conflicting ones are no base for a movement.</summary>
    private Level? Previous(Level value)
    {
        var earlier = figures.ObservationsOf(value.IndicatorCode, value.JurisdictionCode!)
            .Where(o => o.Value is not null && o.Year < value.Year && o.Window == value.Window && o.UnitBase == value.UnitBase && o.Subject == value.Subject
                && o.PeriodStart == (value.Window == Window.CumulativeOverPeriod ? value.PeriodStart : o.PeriodStart)
                && o.DeltaType == value.DeltaType && o.Status != ObservationStatus.DefinitionDiffers)
            .Select(Level.Of).ToList();
        if (earlier.Count == 0) return null;
        var latest = earlier.Where(level => level.Year == earlier.Max(other => other.Year)).ToList();
        return latest.Select(level => level.Value).Distinct().Count() == 1 ? latest[0] : null;
    }
}
