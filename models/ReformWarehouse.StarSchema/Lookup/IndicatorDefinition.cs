using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>An indicator with what the catalogue says about it in words.</summary>
/// <param name="Indicator">Code, unit, rules.</param>
/// <param name="Definition">What is counted, in Chinese; null where the name says it all.</param>
/// <param name="Caveat">What to beware of when comparing; null if nothing is known.</param>
public sealed record IndicatorDefinition(Indicator Indicator, string? Definition, string? Caveat);
