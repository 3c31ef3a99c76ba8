namespace ReformWarehouse.Bulletins;

/// <summary>
/// A stated or derived comparison, always subject against benchmark: <see cref="Direction"/> is seen from the subject.
/// </summary>
/// <param name="Type">prior_year, baseline_year, jurisdiction, plan, rank, from_to, own_baseline or peer_group.</param>
/// <param name="Direction">higher or lower for jurisdictions and groups; up or down for the subject's own earlier value; rank.</param>
/// <param name="Difference">The difference in <paramref name="DifferenceUnit"/>; null when none is stated or derivable.</param>
/// <param name="DifferenceUnit">The base unit of the difference: 百分点, %, 元.</param>
/// <param name="Against">The benchmark in words: 全国, 上年, 2020年.</param>
/// <param name="AgainstCode">The benchmark jurisdiction's code; null when it is no jurisdiction.</param>
/// <param name="AgainstValue">The benchmark's level in base units; null when it is neither stated nor derivable.</param>
/// <param name="Derived">Whether the difference or the benchmark's level was computed here rather than printed.</param>
public sealed record Comparator(
    string Type,
    string Direction,
    decimal? Difference,
    string? DifferenceUnit,
    string? Against,
    string? AgainstCode,
    decimal? AgainstValue,
    bool Derived);
