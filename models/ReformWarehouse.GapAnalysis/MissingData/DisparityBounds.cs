namespace ReformWarehouse.GapAnalysis.MissingData;

/// <summary>A disparity measure of values and weights.</summary>
public delegate MeasureResult DisparityMeasure(ReadOnlySpan<double> values, ReadOnlySpan<double> weights);

/// <summary>
/// What a disparity measure could be once the missing units report: with every missing value somewhere between a least and a greatest possible
/// value (0 and 100 for a
/// share), the smallest and largest value of the measure, beside the measure over the units present and its coverage.
/// </summary>
/// <param name="Observed">The measure over the units present: not a bound and not an estimate of the whole.</param>
/// <param name="Lower">The smallest possible value.</param>
/// <param name="Upper">The largest possible value.</param>
/// <param name="Coverage">How much is present.</param>
public sealed record DisparityBounds(MeasureResult Observed, MeasureResult Lower, MeasureResult Upper, Coverage Coverage)
{
    private const int MostMissingForCorners = 12;
    private const double Golden = 0.6180339887498949;

    /// <summary>
    /// Bounds for a measure that respects transfers and does not change when all values of equal units are averaged (range, CV, Gini, Theil,
    /// Hoover). The largest value
    /// lies where each missing value is at one end of its range; the smallest where all missing values are the same, wherever that is
    /// least unequal. Undefined with more than 12 missing weighted units (2^n corners), or a missing weight.
    /// </summary>
    public static DisparityBounds Of(
        DisparityMeasure measure, ReadOnlySpan<double?> values, ReadOnlySpan<double?> weights, double least, double greatest)
    {
        var sample = UnitSample.Of(values, weights);
        var observed = measure(sample.Values, sample.Weights);
        List<double> missing = [];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null && (weights.IsEmpty || weights[i] != 0))
                missing.Add(weights.IsEmpty ? 1 : weights[i] ?? double.NaN);
            else if (values[i] is not null && !weights.IsEmpty && weights[i] is null)
                missing.Add(double.NaN);
        }

        if (missing.Count == 0)
            return new(observed, observed, observed, sample.Coverage);
        UndefinedReason? refusal = missing.Any(double.IsNaN) ? UndefinedReason.MissingInput
            : least > greatest ? UndefinedReason.OutOfRange
            : !weights.IsEmpty && missing.Count > MostMissingForCorners ? UndefinedReason.InsufficientCoverage : null;
        if (refusal is { } reason)
            return new(observed, reason, reason, sample.Coverage);
        missing.Sort();
        var completed = new Completion(measure, sample, missing, weights.IsEmpty);
        return new(observed, completed.Smallest(least, greatest), completed.Largest(least, greatest), sample.Coverage);
    }

    private sealed class Completion(DisparityMeasure measure, UnitSample sample, List<double> missing, bool unweighted)
    {
        private readonly double[] values = [.. sample.Values, .. missing];
        private readonly double[] weights = unweighted ? [] : [.. sample.Weights, .. missing];

        public MeasureResult Largest(double least, double greatest)
        {
            // Without weights the missing units are alike: only how many of them are at the top matters.
            var corners = unweighted ? missing.Count + 1 : 1 << missing.Count;
            MeasureResult largest = UndefinedReason.NoUnits;
            for (var corner = 0; corner < corners; corner++)
            {
                for (var m = 0; m < missing.Count; m++)
                    values[sample.Values.Length + m] = (unweighted ? m < corner : (corner >> m & 1) == 1) ? greatest : least;
                var value = measure(values, weights);
                if (value.Value is { } v && !(v <= largest.Value))
                    largest = v;
                else if (!value.IsDefined && !largest.IsDefined)
                    largest = value;
            }

            return largest;
        }

        // Golden-section search: the measure falls and then rises as the common value moves through its range.
        public MeasureResult Smallest(double least, double greatest)
        {
            var (low, high) = (least, greatest);
            for (var step = 0; step < 200 && high - low > 1e-15 * Math.Max(Math.Abs(low), Math.Abs(high)); step++)
            {
                var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
                if (At(left) <= At(right))
                    high = right;
                else
                    low = left;
            }

            var candidates = new[] { least, greatest, (low + high) / 2 }.Concat(sample.Values.ToArray()).Where(v => v >= least && v <= greatest);
            var best = candidates.MinBy(At);
            return AtResult(best);
        }

        private double At(double common) => AtResult(common).Value ?? double.PositiveInfinity;

        private MeasureResult AtResult(double common)
        {
            values.AsSpan(sample.Values.Length).Fill(common);
            return measure(values, weights);
        }
    }
}
