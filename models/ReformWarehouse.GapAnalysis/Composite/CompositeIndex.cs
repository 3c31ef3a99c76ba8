using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Composite;

/// <summary>How normalised indicators become one score.</summary>
public enum Aggregation
{
    /// <summary>The weighted mean: a weakness can be made up for in full.</summary>
    Arithmetic,

    /// <summary>The weighted geometric mean: a weakness costs more; needs normalised values of 0 or more, and one 0 gives 0.</summary>
    Geometric,
}

/// <summary>
/// A composite index over units: indicators normalised, weighted and combined. A unit that lacks an indicator (with a weight above 0) has no score:
/// scores over
/// different indicators are not compared. Offices score reforms with tree-shaped systems: see <see cref="IndicatorTree"/> for the weights.
/// Source: OECD/JRC Handbook on Constructing Composite Indicators (2008).
/// </summary>
/// <param name="Scores">By unit, in the normalised scale.</param>
/// <param name="Ranks">By unit, competition ranks over the units with a score, 1 the best; null without a score.</param>
/// <param name="Coverage">Units with a score of all.</param>
public sealed record CompositeIndex(IReadOnlyList<MeasureResult> Scores, IReadOnlyList<int?> Ranks, Coverage Coverage)
{
    /// <summary>Scores the units.</summary>
    public static CompositeIndex Of(
        IReadOnlyList<CompositeIndicator> indicators, NormalisationMethod normalisation = NormalisationMethod.MinMax,
        Aggregation aggregation = Aggregation.Arithmetic)
    {
        var normalised = Normalise(indicators, normalisation);
        return Combine(normalised, [.. indicators.Select(i => i.Weight)], aggregation);
    }

    internal static MeasureResult[][] Normalise(IReadOnlyList<CompositeIndicator> indicators, NormalisationMethod method)
    {
        if (indicators.Count == 0)
            throw new ArgumentException("An index needs at least one indicator.", nameof(indicators));
        var units = indicators[0].Values.Count;
        if (indicators.FirstOrDefault(i => i.Values.Count != units) is { } odd)
            throw new ArgumentException($"Indicator {odd.Code} has {odd.Values.Count} values, the others {units}.", nameof(indicators));
        return [.. indicators.Select(i => Normalisation.Of([.. i.Values], method, i.Polarity, i.Target))];
    }

    internal static CompositeIndex Combine(MeasureResult[][] normalised, double[] weights, Aggregation aggregation)
    {
        var units = normalised[0].Length;
        var scores = new MeasureResult[units];
        var total = ExactSum.Of(weights);
        for (var u = 0; u < units; u++)
            scores[u] = weights.Any(w => w < 0) ? UndefinedReason.NegativeWeight : !(total > 0) ? UndefinedReason.NoUnits : Score(normalised, weights, total, u, aggregation);
        var scored = Enumerable.Range(0, units).Where(u => scores[u].IsDefined).ToArray();
        var ranks = Convergence.Ranks.Competition([.. scored.Select(u => scores[u].Required)]);
        var byUnit = new int?[units];
        for (var k = 0; k < scored.Length; k++)
            byUnit[scored[k]] = ranks[k];
        return new(scores, byUnit, new Coverage(scored.Length, units, UndefinedReason.NotApplicable));
    }

    private static MeasureResult Score(MeasureResult[][] normalised, double[] weights, double total, int unit, Aggregation aggregation)
    {
        var sum = default(ExactSum);
        var zero = false;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            if (normalised[i][unit].Reason is { } reason)
                return reason;
            var value = normalised[i][unit].Required;
            if (aggregation == Aggregation.Geometric && value < 0)
                return UndefinedReason.NegativeValue;
            zero |= value == 0;
            sum.Add(weights[i] / total * (aggregation == Aggregation.Geometric && value > 0 ? Math.Log(value) : value));
        }

        return aggregation == Aggregation.Arithmetic ? sum.Value : zero ? 0 : Math.Exp(sum.Value);
    }
}
