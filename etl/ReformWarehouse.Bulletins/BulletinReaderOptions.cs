using ReformWarehouse.Bulletins.Linking;

namespace ReformWarehouse.Bulletins;

/// <summary>What the caller knows about a document, and the dimensions its figures are linked to.</summary>
public sealed record BulletinReaderOptions
{
    /// <summary>The jurisdiction the document speaks for; null lets the document say.</summary>
    public string? JurisdictionCode { get; init; }

    /// <summary>The date of issue; null lets the document say.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The jurisdictions to link against.</summary>
    public required JurisdictionLinker Jurisdictions { get; init; }

    /// <summary>The indicators to link against.</summary>
    public required IndicatorLinker Indicators { get; init; }
}
