using ReformWarehouse.Observations;

namespace ReformWarehouse.StarSchema.Lookup;

/// <summary>
/// The reference data that ship with the program, read from the files under <c>reference/</c> when first asked for. What is confirmed, what is not
/// and how each file was cleaned is told in <c>reference/README.md</c>.
/// </summary>
public static class ReferenceData
{
    private static readonly Lazy<JurisdictionCatalogue> LazyJurisdictions = new(ReadJurisdictions);
    private static readonly Lazy<IndicatorCatalogue> LazyIndicators = new(ReadIndicators);
    private static readonly Lazy<UnitCatalogue> LazyUnits = new(ReadUnits);
    private static readonly Lazy<IReadOnlyList<PlanPeriod>> LazyPlans = new(ReadPlans);

    private static readonly Lazy<IReadOnlyList<ReportingObligation>> LazyObligations = new(ReadObligations);

    public static JurisdictionCatalogue Jurisdictions => LazyJurisdictions.Value;

    public static IndicatorCatalogue Indicators => LazyIndicators.Value;

    public static UnitCatalogue Units => LazyUnits.Value;

    /// <summary>The five-year plans, oldest first, without gaps.</summary>
    public static IReadOnlyList<PlanPeriod> PlanPeriods => LazyPlans.Value;

    /// <summary>Who owes which indicators by when.</summary>
    public static IReadOnlyList<ReportingObligation> Obligations => LazyObligations.Value;

    /// <summary>The plan a year belongs to; null outside the listed plans.</summary>
    public static PlanPeriod? PlanOf(int year) => PlanPeriods.FirstOrDefault(plan => plan.Contains(year));

    private static JurisdictionCatalogue ReadJurisdictions() => new(
        ReferenceTable.Read("jurisdictions.csv",
            ["jurisdiction_code", "name_zh", "short_name_zh", "name_en", "level", "parent_code", "valid_from", "valid_to", "is_statistical_area"],
            row => new Jurisdiction(row.Text(0), row.Text(1), row.Text(2), row.Optional(3), CodeLists.Level.Parse(row.Text(4)), row.Optional(5),
                row.Date(6), row.Date(7), row.Flag(8))),
        ReferenceTable.Read("jurisdiction_aliases.csv", ["jurisdiction_code", "alias", "alias_kind"],
            row => new JurisdictionAlias(row.Text(0), row.Text(1), row.Text(2))),
        ReferenceTable.Read("jurisdiction_events.csv",
            ["event_id", "kind", "effective_date", "date_precision", "confirmed_precision", "old_code", "old_name_zh", "new_code", "new_name_zh", "source"],
            row => new JurisdictionEvent(row.Text(0), row.Text(1), row.Date(2), row.Text(3), row.Text(4),
                row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9))));

    private static IndicatorCatalogue ReadIndicators() => new(
        ReferenceTable.Read("indicators.csv",
            [
                "indicator_code", "name_zh", "name_en", "task_area", "base_unit", "polarity", "measure_type", "aggregation_over_jurisdictions",
                "aggregation_over_years", "numerator_code", "denominator_code", "main_indicator_number", "main_indicator_lead", "variant_of", "part_of",
                "valid_min", "valid_max", "decimals", "unit_equivalents", "definition", "caveat",
            ],
            row => new IndicatorDefinition(
                new Indicator(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), CodeLists.Polarity.Parse(row.Text(5)),
                    CodeLists.MeasureType.Parse(row.Text(6)), CodeLists.JurisdictionAggregation.Parse(row.Text(7)),
                    CodeLists.YearAggregation.Parse(row.Text(8)), row.Optional(9), row.Optional(10), row.Optional(11), row.Flag(12),
                    row.Optional(13), row.Optional(14), row.OptionalNumber(15), row.OptionalNumber(16), row.Integer(17), row.List(18)),
                row.Optional(19), row.Optional(20))),
        ReferenceTable.Read("indicator_aliases.csv", ["indicator_code", "alias", "context"],
            row => new IndicatorAlias(row.Text(0), row.Text(1), row.Optional(2))));

    private static UnitCatalogue ReadUnits() => new(
        ReferenceTable.Read("units.csv", ["unit", "base_unit", "multiplier", "kind"],
            row => new UnitDefinition(row.Text(0), row.Optional(1), row.Number(2), row.Text(3))));

    private static IReadOnlyList<PlanPeriod> ReadPlans() =>
        ReferenceTable.Read("plan_periods.csv", ["plan_code", "name_zh", "name_en", "first_year", "last_year"],
            row => new PlanPeriod(row.Text(0), row.Text(1), row.Text(2), row.Integer(3), row.Integer(4)));

    private static IReadOnlyList<ReportingObligation> ReadObligations() =>
        ReferenceTable.Read("reporting_obligations.csv", ["level", "within_code", "indicator_code", "first_year", "last_year", "due_month", "due_day"],
            row => new ReportingObligation(CodeLists.Level.Parse(row.Text(0)), row.Text(1), row.Text(2), row.Integer(3),
                row.OptionalNumber(4) is { } last ? (int)last : null, row.Integer(5), row.Integer(6)));
}
