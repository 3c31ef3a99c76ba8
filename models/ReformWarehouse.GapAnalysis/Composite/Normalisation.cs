using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Convergence;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Composite;

/// <summary>How indicators of different units are brought onto one scale before they are combined; always turned so that more is better.</summary>
public enum NormalisationMethod
{
    /// <summary>0 (worst unit) to 100 (best unit).</summary>
    MinMax,

    /// <summary>Standard deviations (population) from the mean.</summary>
    ZScore,

    /// <summary>0 (last) to 100 (first), equal values sharing their average rank.</summary>
    Rank,

    /// <summary>Percent of the target reached, not capped; the target's inverse where lower is better.</summary>
    DistanceToTarget,
}

/// <summary>Normalises one indicator over the units that have it. Source: OECD/JRC Handbook on Constructing Composite Indicators (2008).</summary>
public static class Normalisation
{
    /// <summary>The normalised values in input order; a missing value stays missing, equal values everywhere are <see
    /// cref="UndefinedReason.ZeroSpread"/>, a neutral indicator has no scale.</summary>
    public static MeasureResult[] Of(ReadOnlySpan<double?> values, NormalisationMethod method, Polarity polarity, double? target = null)
    {
        var sample = UnitSample.Of(values);
        var result = new MeasureResult[values.Length];
        Array.Fill(result, UndefinedReason.MissingInput);
        var scaled = Scale(sample.Values, method, polarity, target);
        for (var k = 0; k < scaled.Length; k++)
            result[sample.Positions[k]] = scaled[k];
        return result;
    }

    private static MeasureResult[] Scale(ReadOnlySpan<double> values, NormalisationMethod method, Polarity polarity, double? target)
    {
        var result = new MeasureResult[values.Length];
        if ((Population.TryDescribe(values, default, out var p) ?? NeutralReason(polarity)) is { } reason)
        {
            Array.Fill(result, reason);
            return result;
        }

        var sign = polarity.Sign();
        var deviation = StandardDeviation.Population(values);
        var ranks = method == NormalisationMethod.Rank
            ? Ranks.Average(values, polarity == Polarity.HigherIsBetter ? Polarity.LowerIsBetter : Polarity.HigherIsBetter) : [];
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = method switch
            {
                _ when method != NormalisationMethod.DistanceToTarget && p.AllEqual => UndefinedReason.ZeroSpread,
                NormalisationMethod.MinMax => 100 * (sign > 0 ? values[i] - p.Min : p.Max - values[i]) / (p.Max - p.Min),
                NormalisationMethod.ZScore => ZScore(sign * (values[i] - p.Mean), deviation),
                NormalisationMethod.Rank => 100 * (ranks[i] - 1) / (values.Length - 1),
                NormalisationMethod.DistanceToTarget => ToTarget(values[i], target, polarity),
                _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
            };
        }

        return result;
    }

    private static UndefinedReason? NeutralReason(Polarity polarity) => polarity == Polarity.Neutral ? UndefinedReason.NoPolarity : null;

    private static MeasureResult ZScore(double distance, MeasureResult deviation) => deviation.Then(sd => distance / sd);

    private static MeasureResult ToTarget(double value, double? target, Polarity polarity)
    {
        if (target is not { } t)
            return UndefinedReason.MissingInput;
        if (polarity == Polarity.LowerIsBetter)
            return value <= 0 ? UndefinedReason.NonPositiveValue : 100 * t / value;
        return t <= 0 ? UndefinedReason.NonPositiveBenchmark : 100 * value / t;
    }
}
