namespace ReformWarehouse.Observations;

/// <summary>One reported value of one indicator for one jurisdiction and period, from one report. Excludes targets and stated differences.</summary>
public sealed record Observation : ReportedFigure
{
    public required StatementKind Kind { get; init; }

    public required ValueRole Role { get; init; }

    /// <summary>Stated count on top, in the numerator indicator's base unit; null if not stated.</summary>
    public double? Numerator { get; init; }

    /// <summary>Stated count below; null if not stated.</summary>
    public double? Denominator { get; init; }

    public required ObservationStatus Status { get; init; }
}
