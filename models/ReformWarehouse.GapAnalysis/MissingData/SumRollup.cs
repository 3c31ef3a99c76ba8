using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.MissingData;

/// <summary>
/// An additive indicator (a headcount) summed over units of which some did not report. The observed sum is a lower bound of the total (for
/// non-negative values), not an estimate; growth compares the same units in both years only.
/// </summary>
/// <param name="ObservedSum">Sum of the values present.</param>
/// <param name="IsComplete">True when no value is missing.</param>
/// <param name="Coverage">Units present of all; the weight is the coverage by last year's value.</param>
/// <param name="CoverageByPrevious">Last year's value of the units present over last year's total; undefined without last year.</param>
/// <param name="LikeForLikeGrowthPercent">Growth in percent over units present in both years.</param>
/// <param name="CarriedForward">Observed sum plus last year's value of the missing units: an estimate that assumes no change.</param>
/// <param name="RatioImputed">Last year's total moved by like-for-like growth: an estimate that assumes the missing moved like the others.</param>
public sealed record SumRollup(
    MeasureResult ObservedSum, bool IsComplete, Coverage Coverage, MeasureResult CoverageByPrevious,
    MeasureResult LikeForLikeGrowthPercent, MeasureResult CarriedForward, MeasureResult RatioImputed)
{
    /// <summary>Sums the values; <paramref name="previous"/> is the year before, by unit, or empty.</summary>
    public static SumRollup Of(ReadOnlySpan<double?> values, ReadOnlySpan<double?> previous = default)
    {
        if (!previous.IsEmpty && previous.Length != values.Length)
            throw new ArgumentException($"{values.Length} values but {previous.Length} previous values.", nameof(previous));
        var (sum, carried) = (default(ExactSum), default(ExactSum));
        var (nowBoth, previousBoth, previousAll, previousPresent) =
            (default(ExactSum), default(ExactSum), default(ExactSum), default(ExactSum));
        var (used, pairs, canCarry) = (0, 0, !previous.IsEmpty);
        for (var i = 0; i < values.Length; i++)
        {
            double? before = previous.IsEmpty ? null : previous[i];
            previousAll.Add(before ?? 0);
            if (values[i] is { } v)
            {
                used++;
                sum.Add(v);
                carried.Add(v);
                previousPresent.Add(before ?? 0);
                if (before is { } b)
                {
                    pairs++;
                    nowBoth.Add(v);
                    previousBoth.Add(b);
                }
            }
            else
            {
                canCarry &= before is not null;
                carried.Add(before ?? 0);
            }
        }

        MeasureResult growth = pairs == 0 ? UndefinedReason.MissingInput
            : previousBoth.Value <= 0 ? UndefinedReason.ZeroBase
            : (nowBoth.Value - previousBoth.Value) / previousBoth.Value * 100;
        var (all, present) = (previousAll.Value, previousPresent.Value);
        MeasureResult coverage = previous.IsEmpty ? UndefinedReason.MissingInput
            : all <= 0 ? UndefinedReason.ZeroDenominator : present / all;
        MeasureResult imputed = pairs == 0 ? UndefinedReason.MissingInput
            : previousBoth.Value <= 0 ? UndefinedReason.ZeroBase : nowBoth.Value / previousBoth.Value * all;
        return new(
            sum.Value, used == values.Length, new Coverage(used, values.Length, coverage), coverage, growth,
            canCarry ? carried.Value : UndefinedReason.MissingInput, imputed);
    }
}
