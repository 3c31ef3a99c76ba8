using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>The indicator a line of a form is about; null with the reason when it is not certain. Never guesses between two.</summary>
internal sealed record FormIndicator(Indicator? Indicator, string Rule, string MessageZh, string MessageEn)
{
    private static readonly Lazy<ILookup<string, string>> CodesByName = new(() =>
        ReferenceData.Indicators.Definitions.Select(definition => (Name: FormText.Compact(definition.Indicator.NameZh), definition.Indicator.Code))
            .Concat(ReferenceData.Indicators.Aliases.Select(alias => (Name: FormText.Compact(alias.Alias), Code: alias.IndicatorCode)))
            .Distinct().ToLookup(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal));

    public static FormIndicator Resolve(FormLine line, string? parentCode, FormCaption caption)
    {
        if (line.Code is { } code)
            return ReferenceData.Indicators.Indicator(code) is { } coded ? Found(coded)
                : Unknown($"指标目录中没有代码“{code}”；相近的有：{Nearest(code)}。", $"the catalogue has no code '{code}'; the nearest are {Nearest(code)}.");

        var candidates = CodesByName.Value[line.Label.Text].Distinct(StringComparer.Ordinal).Select(found => ReferenceData.Indicators.Indicator(found)!).ToList();
        var exact = candidates.FindAll(indicator => FormText.Compact(indicator.NameZh) == line.Label.Text);
        if (exact.Count == 1) return Found(exact[0]);
        if (candidates.Count > 1 && line.Label.IsPart) candidates = Narrow(candidates, indicator => parentCode is not null && (indicator.PartOf == parentCode || indicator.DenominatorCode == parentCode));
        if (candidates.Count > 1 && (line.Unit ?? line.Label.Unit) is { } unit && ReferenceData.Units.Find(FormText.Unit(unit) ?? "") is { BaseUnit: { } baseUnit })
            candidates = Narrow(candidates, indicator => UnitCatalogue.CountsTheSame(indicator, baseUnit));
        if (candidates.Count == 1) return Found(candidates[0]);
        if (candidates.Count > 1)
        {
            var codes = string.Join("、", candidates.Select(indicator => $"{indicator.Code} {indicator.NameZh}"));
            return new FormIndicator(null, "ambiguous_indicator", $"“{line.RawLabel}”可指 {codes}；请加“指标代码”一列写明是哪一个。", $"'{line.RawLabel}' may mean {codes}; add a column 指标代码 that says which.");
        }

        return Unknown($"指标目录中没有“{line.RawLabel}”；相近的有：{Nearest(line.Label.Text)}。请改用目录中的名称，或加“指标代码”一列。",
            $"the catalogue has no '{line.RawLabel}'; the nearest are {Nearest(line.Label.Text)}. Use a catalogued name, or add a column 指标代码.");
    }

    public RejectedRow Fault(string place, FormLine line) => new(place, Rule, "error", MessageZh, MessageEn, line.Code ?? line.RawLabel, null);

    private static FormIndicator Found(Indicator indicator) => new(indicator, "", "", "");

    private static FormIndicator Unknown(string zh, string en) => new(null, "unknown_indicator", zh, en);

    private static List<Indicator> Narrow(List<Indicator> candidates, Predicate<Indicator> fits) => candidates.FindAll(fits) is { Count: > 0 } narrowed ? narrowed : candidates;

    private static string Nearest(string text) => string.Join("、", ReferenceData.Indicators.Nearest(text));
}
