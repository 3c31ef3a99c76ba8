namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>
/// Kendall's tau-b with ties, in n log n by counting inversions (Knight 1966): (C - D)/sqrt((n0 - n1)(n0 - n2)). Source: Kendall (1970).
/// </summary>
/// <param name="Concordant">Pairs in the same order.</param>
/// <param name="Discordant">Pairs in the opposite order.</param>
/// <param name="TiesX">Pairs tied in x (also those tied in both).</param>
/// <param name="TiesY">Pairs tied in y (also those tied in both).</param>
/// <param name="TauB">Undefined below two units or when all values of one side are equal.</param>
public sealed record KendallTau(long Concordant, long Discordant, long TiesX, long TiesY, MeasureResult TauB)
{
    /// <summary>tau-b of two figures of the same units.</summary>
    public static KendallTau Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = x.Length;
        if (y.Length != n)
            throw new ArgumentException($"{n} and {y.Length} values.", nameof(y));
        if (n < 2)
            return new(0, 0, 0, 0, UndefinedReason.TooFewUnits);
        var pairs = new (double X, double Y)[n];
        for (var i = 0; i < n; i++)
        {
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i]))
                return new(0, 0, 0, 0, UndefinedReason.NotFinite);
            pairs[i] = (x[i], y[i]);
        }

        Array.Sort(pairs);
        var tiesX = TiedPairs(pairs, (a, b) => a.X == b.X);
        var tiesBoth = TiedPairs(pairs, (a, b) => a == b);
        var second = Array.ConvertAll(pairs, p => p.Y);
        var discordant = Inversions(second, new double[n]);
        var tiesY = TiedPairs(second, (a, b) => a == b);
        var all = (long)n * (n - 1) / 2;
        var concordant = all - tiesX - tiesY + tiesBoth - discordant;
        return new(concordant, discordant, tiesX, tiesY, all == tiesX || all == tiesY
            ? UndefinedReason.ZeroSpread
            : (concordant - discordant) / Math.Sqrt((double)(all - tiesX) * (all - tiesY)));
    }

    private static long TiedPairs<T>(T[] sorted, Func<T, T, bool> equal)
    {
        long tied = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && equal(sorted[start], sorted[end]))
                end++;
            tied += (long)(end - start) * (end - start - 1) / 2;
        }

        return tied;
    }

    // Sorts ascending and counts the pairs that stood the wrong way round.
    private static long Inversions(Span<double> values, Span<double> buffer)
    {
        if (values.Length < 2)
            return 0;
        var half = values.Length / 2;
        var count = Inversions(values[..half], buffer) + Inversions(values[half..], buffer);
        for (int left = 0, right = half, k = 0; k < values.Length; k++)
        {
            if (right == values.Length || (left < half && values[left] <= values[right]))
                buffer[k] = values[left++];
            else
            {
                buffer[k] = values[right++];
                count += half - left;
            }
        }

        buffer[..values.Length].CopyTo(values);
        return count;
    }
}
