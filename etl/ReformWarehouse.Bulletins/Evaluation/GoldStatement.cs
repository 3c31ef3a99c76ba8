namespace ReformWarehouse.Bulletins.Evaluation;

/// <summary>One annotated statement. Fields that an annotation leaves out are null and are not scored.</summary>
public sealed record GoldStatement
{
    public required string Id { get; init; }

    /// <summary>The document's key: the text file whose name begins with it.</summary>
    public required string Document { get; init; }

    public required string Quote { get; init; }

    /// <summary>Code-point offset of the quotation; null when the annotation gives only the words, which are then searched.</summary>
    public int? CharStart { get; init; }

    public int? CharEnd { get; init; }

    public string? ValueText { get; init; }

    public int? ValueCharStart { get; init; }

    public decimal? ValueBase { get; init; }

    public string? UnitBase { get; init; }

    /// <summary>The upper end of a range in base units.</summary>
    public decimal? UpperBase { get; init; }

    public required string Bound { get; init; }

    public required string Kind { get; init; }

    public required string Temporal { get; init; }

    public int? PeriodEnd { get; init; }

    public bool HasJurisdictionCode { get; init; }

    public string? JurisdictionCode { get; init; }

    public string? Jurisdiction { get; init; }

    public bool HasIndicatorCode { get; init; }

    public string? IndicatorCode { get; init; }

    public string? IndicatorText { get; init; }

    /// <summary>Whether the annotation speaks of responsible units; then none is an answer too.</summary>
    public bool HasResponsibleUnits { get; init; }

    public IReadOnlyList<string> ResponsibleUnits { get; init; } = [];
}
