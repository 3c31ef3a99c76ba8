using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>One comparison: both sides, the gap where it may be computed, its grade and reasons. Unrounded; a null is never zero.</summary>
public sealed record GapRow
{
    public required Indicator Indicator { get; init; }

    public required string JurisdictionCode { get; init; }

    /// <summary>Null when the jurisdiction's level is not stated and not derivable.</summary>
    public Level? Value { get; init; }

    /// <summary>Null when only the difference is stated.</summary>
    public Level? Benchmark { get; init; }

    /// <summary>What the benchmark is: <c>nation</c>, <c>target</c>, <c>median</c>, a jurisdiction's code, …</summary>
    public required string Against { get; init; }

    /// <summary>Value minus benchmark in <see cref="GapUnit"/>; null when refused or meaningless (a part against its whole).</summary>
    public BoundedValue? Gap { get; init; }

    /// <summary>百分点 for percentages, otherwise the base unit.</summary>
    public required string GapUnit { get; init; }

    /// <summary>Value in percent of the benchmark, bounds carried; against a target this is the attainment.</summary>
    public BoundedValue? PercentOfBenchmark { get; init; }

    /// <summary>(value − benchmark) / benchmark in percent.</summary>
    public BoundedValue? RelativeGapPercent => Gap is not null && PercentOfBenchmark is { } percent ? percent - BoundedValue.Of(100) : null;

    /// <summary>How many more members of the share's own whole would close the gap; negative when ahead. Null: no share, or the whole is unknown.</summary>
    public double? Headcount { get; init; }

    /// <summary>The whole that the headcount is counted in.</summary>
    public Denominator? Denominator { get; init; }

    /// <summary>Against a target: whether the value reaches it; null when a bound or another window leaves it open.</summary>
    public bool? Reached { get; init; }

    /// <summary>Against an unreached target of the same window: what is needed in each remaining year.</summary>
    public double? NeededPerYear { get; init; }

    public required ComparabilityGrade Grade { get; init; }

    public required IReadOnlyList<ComparabilityReason> Reasons { get; init; }

    /// <summary>Where a stated difference stands that this row rests on; empty when computed from levels.</summary>
    public IReadOnlyList<SourceReference> GapSources { get; init; } = [];
}
