using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Gaps;

/// <summary>
/// A ratio of a group of units from their numerators and denominators, over units where both are present (pairwise-complete).
/// </summary>
/// <param name="RatioOfSums">sum(num)/sum(den): the official share of the parent, equal to the denominator-weighted mean of the ratios.</param>
/// <param name="MeanOfRatios">The plain mean of the units' ratios: the "average unit", a different statistic. Units with denominator 0 have no
/// ratio.</param>
/// <param name="MedianOfRatios">The median (type 7) of the units' ratios.</param>
/// <param name="NumeratorSum">Sum of the numerators used.</param>
/// <param name="DenominatorSum">Sum of the denominators used.</param>
/// <param name="Coverage">Units used; the weight is the share of the known denominator covered.</param>
public sealed record RatioAggregate(
    MeasureResult RatioOfSums, MeasureResult MeanOfRatios, MeasureResult MedianOfRatios,
    MeasureResult NumeratorSum, MeasureResult DenominatorSum, Coverage Coverage)
{
    /// <summary>Aggregates units; a unit lacking its numerator or denominator is left out of both sums. A negative denominator is refused.</summary>
    public static RatioAggregate Of(ReadOnlySpan<double?> numerators, ReadOnlySpan<double?> denominators)
    {
        if (numerators.Length != denominators.Length)
            throw new ArgumentException($"{numerators.Length} numerators but {denominators.Length} denominators.", nameof(denominators));
        var (num, den, known) = (default(ExactSum), default(ExactSum), default(ExactSum));
        var ratios = new List<double>(numerators.Length);
        var (used, total, negative) = (0, 0, false);
        for (var i = 0; i < numerators.Length; i++)
        {
            negative |= denominators[i] < 0;
            known.Add(denominators[i] ?? 0);
            total++;
            if (numerators[i] is not { } n || denominators[i] is not { } d)
                continue;
            used++;
            num.Add(n);
            den.Add(d);
            if (d != 0)
                ratios.Add(n / d);
        }

        var coverage = new Coverage(used, total, known.Value == 0 ? UndefinedReason.ZeroDenominator : den.Value / known.Value);
        MeasureResult Guard(Func<MeasureResult> ratio) =>
            negative ? UndefinedReason.NegativeWeight : used == 0 ? UndefinedReason.NoUnits : ratio();
        var values = ratios.ToArray();
        return new(
            Guard(() => den.Value == 0 ? UndefinedReason.ZeroDenominator : num.Value / den.Value),
            Guard(() => values.Length == 0 ? UndefinedReason.ZeroDenominator : ExactSum.Of(values) / values.Length),
            Guard(() => values.Length == 0 ? UndefinedReason.ZeroDenominator : Quantile.Median(values)),
            num.Value, den.Value, coverage);
    }
}
