using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Lake.Bulk;

namespace ReformWarehouse.Cli.Loading.Large;

/// <summary>
/// The bounds of the rules, out of the same configuration and with the same fallbacks, for the screens of large returns. What a screen lets pass no rule
/// finds; a test compares both on planted faults of every rule.
/// </summary>
internal static class RuleScreens
{
    public static IReadOnlyList<IndicatorScreen> Of(RuleBook rules) => [.. ReferenceData.Indicators.Definitions.Select(definition => Of(definition.Indicator, rules))];

    public static IReadOnlyList<CompositionScreen> Compositions(RuleBook rules) => [.. rules.Compositions.Select(composition => new CompositionScreen(composition.Parts, composition.Total))];

    private static IndicatorScreen Of(Indicator indicator, RuleBook rules)
    {
        double Number(string rule, string name, double fallback) => rules.Number(rule, indicator.Code, name, fallback);
        return new(
            indicator.Code, indicator.IsPercentage, indicator.IsAdditive, indicator.NumeratorCode, indicator.DenominatorCode, indicator.PartOf, indicator.UnitEquivalents,
            indicator.ValidMinimum, indicator.ValidMaximum,
            RatioPoints: Number("ratio_agrees", "max_points", 0.5),
            YearPoints: Number("year_change", "max_points", 10),
            YearRatio: indicator.MeasureType is MeasureType.Stock or MeasureType.Ratio ? Number("year_change", "max_ratio_stock", 1.5) : Number("year_change", "max_ratio_flow", 3),
            YearMinimumSize: Number("year_change", "min_size", 50),
            SlipRatio: Math.Pow(10, 1 - Number("digit_slip", "tolerance", 0.1)) * 0.999999,
            SlipMinimumSize: Number("digit_slip", "min_size", 10),
            ParentRelative: Number("parent_children", "max_relative", 0.01),
            PeerU: Number("hidiroglou_berthelot", "u", 0.5),
            PeerA: Number("hidiroglou_berthelot", "a", 0.05),
            PeerC: Number("hidiroglou_berthelot", "c", 4));
    }
}
