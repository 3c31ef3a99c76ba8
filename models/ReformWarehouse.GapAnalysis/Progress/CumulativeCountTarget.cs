using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// A target for a count summed over the years of a plan (new urban jobs in five years), with time progress (时间进度): the share of the plan's
/// years gone by. Counts are flows of single years, starting with the plan's first year.
/// </summary>
/// <param name="Cumulative">Sum of the years so far; undefined when a year is missing.</param>
/// <param name="LowerBound">Sum of the years present, which the total is not below (counts are not negative).</param>
/// <param name="CompletionPercent">Cumulative/target x 100; may exceed 100.</param>
/// <param name="TimeProgressPercent">Years gone by/plan years x 100, capped at 100.</param>
/// <param name="AheadPercentagePoints">Completion less time progress; positive is ahead.</param>
/// <param name="StillNeeded">What is missing to the target, never negative.</param>
/// <param name="NeededPerYear">The same for each year left; undefined when no year is left.</param>
public sealed record CumulativeCountTarget(
    MeasureResult Cumulative, MeasureResult LowerBound, MeasureResult CompletionPercent, MeasureResult TimeProgressPercent,
    MeasureResult AheadPercentagePoints, MeasureResult StillNeeded, MeasureResult NeededPerYear)
{
    /// <summary>Judges the counts of the years so far.</summary>
    public static CumulativeCountTarget Judge(ReadOnlySpan<double?> yearlyCounts, double? target, int planYears)
    {
        var sum = default(ExactSum);
        var missing = false;
        foreach (var count in yearlyCounts)
        {
            missing |= count is null;
            sum.Add(count ?? 0);
        }

        MeasureResult cumulative = missing ? UndefinedReason.MissingInput : sum.Value;
        MeasureResult time = planYears <= 0 ? UndefinedReason.InvalidPeriod : Math.Min(100, yearlyCounts.Length * 100.0 / planYears);
        var completion = cumulative.Then(c =>
            target is not { } t ? UndefinedReason.MissingInput : t <= 0 ? UndefinedReason.NonPositiveBenchmark : c / t * 100);
        var needed = cumulative.Then(c => target is not { } t ? UndefinedReason.MissingInput : Math.Max(0, t - c));
        var yearsLeft = planYears - yearlyCounts.Length;
        return new(
            cumulative, sum.Value, completion, time, MeasureResult.Combine(completion, time, (c, p) => c - p), needed,
            yearsLeft > 0 ? needed.Then(n => n / yearsLeft) : UndefinedReason.InvalidPeriod);
    }
}
