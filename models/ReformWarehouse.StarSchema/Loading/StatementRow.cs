using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Loading;

/// <summary>
/// One validated statement of a report on its way into the star: codes instead of keys, base units, and its place.
/// The load keys it to the dimensions and puts it into the fact table that its kind and role call for.
/// </summary>
public sealed record StatementRow
{
    /// <summary>Line of the file, or ordinal of the statement; unique within the report.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Line, cell or span of the loaded file, for a reader.</summary>
    public required string SourcePlace { get; init; }

    public required string IndicatorCode { get; init; }

    public required string JurisdictionCode { get; init; }

    public string? Subject { get; init; }

    public required StatementKind Kind { get; init; }

    public required ValueRole Role { get; init; }

    public string? ValueText { get; init; }

    public double? PrintedValue { get; init; }

    public required string Unit { get; init; }

    /// <summary>In <see cref="UnitBase"/>; null when the row states no number.</summary>
    public double? Value { get; init; }

    public double? Upper { get; init; }

    public required string UnitBase { get; init; }

    public required Bound Bound { get; init; }

    public required Window Window { get; init; }

    public int? PeriodStart { get; init; }

    public required int PeriodEnd { get; init; }

    public required PeriodBasis PeriodBasis { get; init; }

    public DeltaType? DeltaType { get; init; }

    /// <summary><c>previous_year</c> or <c>previous_term</c> for a target without a number.</summary>
    public string? RelativeTo { get; init; }

    public double? Numerator { get; init; }

    public double? Denominator { get; init; }

    /// <summary>Benchmark jurisdiction of a stated difference.</summary>
    public string? AgainstCode { get; init; }

    public Direction? Direction { get; init; }

    public required ObservationStatus Status { get; init; }

    public string? SourceDocument { get; init; }

    public string? SourceSection { get; init; }

    public int? SourceStart { get; init; }

    public int? SourceEnd { get; init; }

    public string? RestatedAt { get; init; }

    public string? Note { get; init; }
}
