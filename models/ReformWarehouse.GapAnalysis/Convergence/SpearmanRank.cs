using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Convergence;

/// <summary>Spearman's rho: the correlation of average ranks, -1..1. Undefined below two units or when all values of one side are equal.</summary>
public static class SpearmanRank
{
    /// <summary>rho of two figures of the same units.</summary>
    public static MeasureResult Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"{x.Length} and {y.Length} values.", nameof(y));
        if (x.Length < 2)
            return UndefinedReason.TooFewUnits;
        if (!Finite.All(x) || !Finite.All(y))
            return UndefinedReason.NotFinite;
        var (rx, ry) = (Ranks.Average(x), Ranks.Average(y));
        var mean = (x.Length + 1) / 2.0;
        var (xx, yy, xy) = (default(ExactSum), default(ExactSum), default(ExactSum));
        for (var i = 0; i < rx.Length; i++)
        {
            xx.Add((rx[i] - mean) * (rx[i] - mean));
            yy.Add((ry[i] - mean) * (ry[i] - mean));
            xy.Add((rx[i] - mean) * (ry[i] - mean));
        }

        return xx.Value == 0 || yy.Value == 0 ? UndefinedReason.ZeroSpread : xy.Value / Math.Sqrt(xx.Value * yy.Value);
    }
}
