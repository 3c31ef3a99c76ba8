using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Bulletins.Linking;

/// <summary>Linkers over the reference data that ship with the program, built once.</summary>
public static class ReferenceLinkers
{
    private static readonly Lazy<JurisdictionLinker> LazyJurisdictions = new(() => new JurisdictionLinker(ReferenceData.Jurisdictions.Versions
        .Where(j => !j.IsStatisticalArea && j.ValidTo.Year == 9999)
        .Select(j => new JurisdictionEntry(j.Code, j.NameZh, CodeLists.Level.CodeOf(j.Level), j.ParentCode ?? ""))));

    private static readonly Lazy<IndicatorLinker> LazyIndicators = new(() =>
    {
        var aliases = ReferenceData.Indicators.Aliases.ToLookup(a => a.IndicatorCode, StringComparer.Ordinal);
        return new IndicatorLinker(ReferenceData.Indicators.Definitions.Select(d => d.Indicator).Select(i => new IndicatorEntry(
            i.Code,
            i.NameZh,
            [.. aliases[i.Code].Select(a => new AliasEntry(a.Alias, a.Context))],
            i.BaseUnit,
            CodeLists.MeasureType.CodeOf(i.MeasureType))));
    });

    /// <summary>Today's divisions.</summary>
    public static JurisdictionLinker Jurisdictions => LazyJurisdictions.Value;

    /// <summary>The catalogue's indicators with their aliases.</summary>
    public static IndicatorLinker Indicators => LazyIndicators.Value;
}
