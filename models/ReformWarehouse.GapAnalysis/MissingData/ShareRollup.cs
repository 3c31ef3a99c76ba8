using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.MissingData;

/// <summary>
/// A parent's share from sub-units of which some did not report: computed from complete pairs only, and published only when enough of the
/// denominator (population) is covered. A missing numerator is never read as 0.
/// </summary>
/// <param name="Share">sum(num)/sum(den) over complete pairs, for internal use whatever the coverage.</param>
/// <param name="PublishedShare">The same, undefined (<see cref="UndefinedReason.InsufficientCoverage"/>) below the threshold.</param>
/// <param name="UnitCoverage">Complete pairs over all units; those with denominator 0 have nobody to have a share of and do not count.</param>
/// <param name="DenominatorCoverage">Denominator of the complete pairs over the known denominators of all units; the threshold applies to
/// this.</param>
/// <param name="ObservedNumerator">Sum of the numerators in complete pairs: a lower bound of the total, not an estimate.</param>
/// <param name="EstimatedNumerator">Share x full known denominator (ratio imputation): an estimate, to be flagged as such.</param>
/// <param name="MissingUnits">Positions of the units without a complete pair.</param>
public sealed record ShareRollup(
    MeasureResult Share, MeasureResult PublishedShare, MeasureResult UnitCoverage, MeasureResult DenominatorCoverage,
    MeasureResult ObservedNumerator, MeasureResult EstimatedNumerator, IReadOnlyList<int> MissingUnits)
{
    /// <summary>True when the share may be published.</summary>
    public bool Publish => PublishedShare.IsDefined;

    /// <summary>Rolls the share up; <paramref name="minimumCoverage"/> (0..1, inclusive) is the least denominator coverage to publish.</summary>
    public static ShareRollup Of(ReadOnlySpan<double?> numerators, ReadOnlySpan<double?> denominators, double minimumCoverage = 0.8)
    {
        if (numerators.Length != denominators.Length)
            throw new ArgumentException($"{numerators.Length} numerators but {denominators.Length} denominators.", nameof(denominators));
        var (num, den, known) = (default(ExactSum), default(ExactSum), default(ExactSum));
        var missing = new List<int>();
        var (used, total, negative) = (0, 0, false);
        for (var i = 0; i < numerators.Length; i++)
        {
            if (denominators[i] == 0)
                continue;
            total++;
            negative |= denominators[i] < 0;
            known.Add(denominators[i] ?? 0);
            if (numerators[i] is not { } n || denominators[i] is not { } d)
            {
                missing.Add(i);
                continue;
            }

            used++;
            num.Add(n);
            den.Add(d);
        }

        MeasureResult share = negative ? UndefinedReason.NegativeWeight
            : used == 0 ? total < numerators.Length ? UndefinedReason.ZeroDenominator : UndefinedReason.NoUnits
            : num.Value / den.Value;
        MeasureResult coverage = known.Value > 0 ? den.Value / known.Value : UndefinedReason.ZeroDenominator;
        return new(
            share,
            share.Then(s => coverage.Value >= minimumCoverage ? s : UndefinedReason.InsufficientCoverage),
            total == 0 ? UndefinedReason.NoUnits : (double)used / total,
            coverage, num.Value, share.Then(s => s * known.Value), missing);
    }
}
