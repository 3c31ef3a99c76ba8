namespace ReformWarehouse.GapAnalysis.Register;

/// <summary>Which part of the gap register is asked for.</summary>
/// <param name="Jurisdictions">Whose gaps; empty for every jurisdiction that has figures.</param>
/// <param name="Indicators">Of what; empty for every indicator of the catalogue.</param>
/// <param name="Year">Year of the values; null for the latest of each, or for all when <paramref name="EveryYear"/> is set.</param>
/// <param name="EveryYear">Every year that has a value, each against the benchmarks of that year.</param>
public sealed record RegisterQuestion(IReadOnlyCollection<string> Jurisdictions, IReadOnlyCollection<string> Indicators, int? Year = null, bool EveryYear = false)
{
    /// <summary>Every gap of the latest figures.</summary>
    public static RegisterQuestion Everything { get; } = new([], []);
}
