using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// A ratio of a group of units from their numerators and denominators, over units where both are present (pairwise-complete).
/// </summary>
/// <param name="RatioOfSums">sum(num)/sum(den): the official share of the parent, equal to the denominator-weighted mean of the ratios.</param>
/// <param name="MeanOfRatios">The plain mean of the units' ratios: the "average unit", a different statistic.</param>
/// <param name="MedianOfRatios">The median (type 7) of the units' ratios.</param>
/// <param name="NumeratorSum">Sum of the numerators used.</param>
/// <param name="DenominatorSum">Sum of the denominators used.</param>
/// <param name="Coverage">Units used; the weight is the share of the known denominator covered.</param>
public sealed record RatioAggregate(
    MeasureResult RatioOfSums, MeasureResult MeanOfRatios, MeasureResult MedianOfRatios,
    MeasureResult NumeratorSum, MeasureResult DenominatorSum, Coverage Coverage)
{
    /// <summary>Aggregates units; a unit lacking its numerator or denominator is left out of both sums, one whose denominator is 0 is ignored as any unit of weight 0. A negative denominator is refused.</summary>
    public static RatioAggregate Of(ReadOnlySpan<double?> numerators, ReadOnlySpan<double?> denominators)
    {
        if (numerators.Length != denominators.Length)
            throw new ArgumentException($"{numerators.Length} numerators but {denominators.Length} denominators.", nameof(denominators));
        var (num, den, known) = (default(ExactSum), default(ExactSum), default(ExactSum));
        var ratios = new List<double>(numerators.Length);
        var (used, total, negative, empty) = (0, 0, false, false);
        for (var i = 0; i < numerators.Length; i++)
        {
            if (denominators[i] == 0)
            {
                empty = true;
                continue;
            }

            negative |= denominators[i] < 0;
            known.Add(denominators[i] ?? 0);
            total++;
            if (numerators[i] is not { } n || denominators[i] is not { } d)
                continue;
            used++;
            num.Add(n);
            den.Add(d);
            ratios.Add(n / d);
        }

        var coverage = new Coverage(used, total, known.Value == 0 ? UndefinedReason.ZeroDenominator : den.Value / known.Value);
        MeasureResult Guard(Func<MeasureResult> ratio) =>
            negative ? UndefinedReason.NegativeWeight
            : used > 0 ? ratio()
            : empty ? UndefinedReason.ZeroDenominator : UndefinedReason.NoUnits;
        var values = ratios.ToArray();
        return new(
            Guard(() => num.Value / den.Value),
            Guard(() => ExactSum.Of(values) / values.Length),
            Guard(() => Quantile.Median(values)),
            num.Value, den.Value, coverage);
    }
}
