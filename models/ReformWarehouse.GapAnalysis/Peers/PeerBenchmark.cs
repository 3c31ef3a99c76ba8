using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Peers;

/// <summary>
/// Benchmarks from a group of peers, in the unit of the values. The unit judged should be left out (<see cref="Without"/>) unless asked for.
/// Missing units are
/// set aside before.
/// </summary>
public static class PeerBenchmark
{
    /// <summary>The plain mean: the average peer.</summary>
    public static MeasureResult Mean(ReadOnlySpan<double> values) =>
        Population.TryDescribe(values, default, out var p) is { } reason ? reason : p.Mean;

    /// <summary>The mean weighted by the peers' own denominators: the share of the peers taken together.</summary>
    public static MeasureResult WeightedMean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights) =>
        Population.TryDescribe(values, weights, out var p) is { } reason ? reason : p.Mean;

    /// <summary>The median, type 7.</summary>
    public static MeasureResult Median(ReadOnlySpan<double> values) => Quantile.Median(values);

    /// <summary>The top quartile, type 7: Q3 where higher is better, Q1 where lower is; none of a neutral indicator.</summary>
    public static MeasureResult TopQuartile(ReadOnlySpan<double> values, Polarity polarity) =>
        polarity == Polarity.Neutral ? UndefinedReason.NoPolarity : Quantile.Of(values, polarity == Polarity.HigherIsBetter ? 0.75 : 0.25);

    /// <summary>The best value; a neutral indicator has none.</summary>
    public static MeasureResult Best(ReadOnlySpan<double> values, Polarity polarity) =>
        Population.TryDescribe(values, default, out var p) is { } reason ? reason : p.Best(polarity);

    /// <summary>The values without the unit at a position.</summary>
    public static double[] Without(ReadOnlySpan<double> values, int own) => [.. values[..own], .. values[(own + 1)..]];
}
