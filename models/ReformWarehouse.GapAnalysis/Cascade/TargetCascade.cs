using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Cascade;

/// <summary>A target and what the divisions directly below set themselves for the same thing and year.</summary>
public sealed record TargetCascade
{
    public required Indicator Indicator { get; init; }

    /// <summary>The target above.</summary>
    public required Target Above { get; init; }

    /// <summary>Divisions below, with or without a target, by code.</summary>
    public required IReadOnlyList<CascadeShare> Shares { get; init; }

    /// <summary>Divisions with a target, of those expected.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Sum (totals) or weighted mean (shares, over all divisions) of the targets below, in the indicator's unit; undefined with its reason.</summary>
    public required MeasureResult Together { get; init; }

    /// <summary>Lowest and highest value that the average can have whatever the sizes: the smallest and the largest target below. Null for totals, or when a division has no target.</summary>
    public (double Low, double High)? AverageRange { get; init; }

    /// <summary><see cref="Together"/> minus the target above.</summary>
    public required MeasureResult Difference { get; init; }

    public required CascadeVerdict Verdict { get; init; }

    /// <summary>Caveats: targets below that were left out, and why.</summary>
    public required IReadOnlyList<ComparabilityReason> Reasons { get; init; }
}

/// <summary>What one division carries of a target above.</summary>
/// <param name="JurisdictionCode">The division.</param>
/// <param name="Target">Its own target; null when it set none.</param>
/// <param name="ShareOfAbove">Its target over the target above, 0.. (totals only).</param>
/// <param name="EqualShare">One over the number of divisions (totals only).</param>
/// <param name="Population">Its population; null when not reported.</param>
/// <param name="PopulationShare">Its population over that of all divisions below; undefined unless known for all.</param>
/// <param name="AgainstEqual">Share carried over the equal share: 1 as much, 2 twice as much.</param>
/// <param name="AgainstPopulation">Share carried over the population's share.</param>
public sealed record CascadeShare(
    string JurisdictionCode, Target? Target, MeasureResult ShareOfAbove, MeasureResult EqualShare, double? Population, MeasureResult PopulationShare,
    MeasureResult AgainstEqual, MeasureResult AgainstPopulation);
