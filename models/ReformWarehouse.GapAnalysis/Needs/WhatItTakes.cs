using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.GapAnalysis.Needs;

/// <summary>
/// What closing a gap takes: people, the change needed each year, and when the present movement would arrive. Computed from printed values; a
/// bound on a side is in the row. Excludes gaps that are refused, parts against their whole and targets set against results.
/// </summary>
public sealed record WhatItTakes
{
    public required GapRow Row { get; init; }

    /// <summary>Members of the share's own whole still missing, that whole held fixed; the missing amount itself for a total. Zero when ahead; null when the whole is unknown.</summary>
    public required double? Amount { get; init; }

    /// <summary>Unit of <see cref="Amount"/>.</summary>
    public required string? AmountUnit { get; init; }

    /// <summary>Calendar years from the value to the target's due year; null when the benchmark has no due year.</summary>
    public required int? YearsLeft { get; init; }

    /// <summary>Equal steps, in the gap's unit a year; undefined when nothing is due or the windows differ.</summary>
    public required MeasureResult NeededPerYear { get; init; }

    /// <summary>Equal growth, a fraction a year (0.05 = 5 %).</summary>
    public required MeasureResult NeededGrowth { get; init; }

    /// <summary>The earlier level that the present movement is measured from; null when only one year is reported.</summary>
    public required Level? Previous { get; init; }

    /// <summary>The present movement in equal steps, in the gap's unit a year.</summary>
    public required MeasureResult PresentStep { get; init; }

    /// <summary>The present movement as growth, a fraction a year.</summary>
    public required MeasureResult PresentGrowth { get; init; }

    /// <summary>Calendar year (with its fraction) in which the benchmark is reached in equal steps, the benchmark held fixed.</summary>
    public required MeasureResult ArrivalLinear { get; init; }

    /// <summary>The same with equal growth.</summary>
    public required MeasureResult ArrivalGeometric { get; init; }
}
