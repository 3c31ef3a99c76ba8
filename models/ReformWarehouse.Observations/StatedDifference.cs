namespace ReformWarehouse.Observations;

/// <summary>
/// A distance that a report states between a jurisdiction and a benchmark (高于全省13个百分点).
/// Not a level: a level implied by it is derived, and says so. The value is the distance, never negative.
/// </summary>
public sealed record StatedDifference : ReportedFigure
{
    /// <summary>Code of the jurisdiction it is set against.</summary>
    public required string AgainstCode { get; init; }

    /// <summary>The subject's side of the benchmark.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Subject minus benchmark, with the bound turned accordingly; null if the distance is not stated.</summary>
    public BoundedValue? Signed => Direction switch
    {
        Direction.Higher => Value,
        Direction.Lower => Value is { } distance ? -distance : null,
        Direction.Equal => BoundedValue.Of(0),
        _ => throw new ArgumentOutOfRangeException(nameof(Direction), Direction, "Unknown direction."),
    };
}
