using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Composite;

/// <summary>One indicator of a composite index.</summary>
/// <param name="Code">The indicator's code; unique in the index.</param>
/// <param name="Values">Its values by unit, null where missing.</param>
/// <param name="Weight">Its weight, not negative; weights are shared out to 1.</param>
/// <param name="Polarity">Which way is better; an index has no place for a neutral indicator.</param>
/// <param name="Target">The target, for <see cref="NormalisationMethod.DistanceToTarget"/>.</param>
public sealed record CompositeIndicator(
    string Code, IReadOnlyList<double?> Values, double Weight, Polarity Polarity = Polarity.HigherIsBetter, double? Target = null);
