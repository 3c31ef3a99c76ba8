namespace ReformWarehouse.Observations;

/// <summary>What every figure has that a report states: whose, of what, when, and where it is written.</summary>
public abstract record ReportedFigure
{
    public required string IndicatorCode { get; init; }

    /// <summary>The division that the figure is about, or that its <see cref="Subject"/> lies in.</summary>
    public required string JurisdictionCode { get; init; }

    /// <summary>An organisation or group inside the division; null when the figure is the division's own.</summary>
    public string? Subject { get; init; }

    /// <summary>First year of the period, inclusive; null for a level, or when the report does not say.</summary>
    public int? PeriodStart { get; init; }

    /// <summary>Last year of the period, inclusive; the year at whose end a level or target holds.</summary>
    public required int Year { get; init; }

    public required Window Window { get; init; }

    public required PeriodBasis PeriodBasis { get; init; }

    /// <summary>In <see cref="UnitBase"/>; null when the figure has no number (missing, suppressed, relative to a baseline).</summary>
    public required BoundedValue? Value { get; init; }

    public required string UnitBase { get; init; }

    /// <summary>Null for a plain level or amount.</summary>
    public DeltaType? DeltaType { get; init; }

    public required SourceReference Source { get; init; }

    /// <summary>Remark of the reporting office; for a figure of another definition it says what differs.</summary>
    public string? Note { get; init; }
}
