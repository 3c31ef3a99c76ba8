namespace ReformWarehouse.Observations;

/// <summary>The code lists of the warehouse, one an attribute: what files, tables and JSON write for each member.</summary>
public static class CodeLists
{
    public static CodeList<JurisdictionLevel> Level { get; } = new("level",
        (JurisdictionLevel.Nation, "nation"), (JurisdictionLevel.Province, "province"),
        (JurisdictionLevel.Prefecture, "prefecture"), (JurisdictionLevel.County, "county"));

    public static CodeList<Polarity> Polarity { get; } = new("polarity",
        (Observations.Polarity.HigherIsBetter, "higher_better"), (Observations.Polarity.LowerIsBetter, "lower_better"),
        (Observations.Polarity.Neutral, "neutral"));

    public static CodeList<MeasureType> MeasureType { get; } = new("measure_type",
        (Observations.MeasureType.Stock, "stock"), (Observations.MeasureType.Flow, "flow"), (Observations.MeasureType.Ratio, "ratio"),
        (Observations.MeasureType.Rate, "rate"), (Observations.MeasureType.Money, "money"));

    public static CodeList<JurisdictionAggregation> JurisdictionAggregation { get; } = new("aggregation_over_jurisdictions",
        (Observations.JurisdictionAggregation.Sum, "sum"), (Observations.JurisdictionAggregation.RatioOfSums, "ratio_of_sums"),
        (Observations.JurisdictionAggregation.WeightedMean, "weighted_mean"), (Observations.JurisdictionAggregation.None, "none"));

    public static CodeList<YearAggregation> YearAggregation { get; } = new("aggregation_over_years",
        (Observations.YearAggregation.Sum, "sum"), (Observations.YearAggregation.Last, "last"),
        (Observations.YearAggregation.Average, "average"), (Observations.YearAggregation.None, "none"));

    public static CodeList<Bound> Bound { get; } = new("bound",
        (Observations.Bound.Exact, "="), (Observations.Bound.AtLeast, ">="), (Observations.Bound.MoreThan, ">"),
        (Observations.Bound.AtMost, "<="), (Observations.Bound.LessThan, "<"), (Observations.Bound.About, "~"),
        (Observations.Bound.Range, "range"), (Observations.Bound.Indeterminate, "?"));

    public static CodeList<Window> Window { get; } = new("temporal",
        (Observations.Window.LevelAtYear, "level_at_year"), (Observations.Window.AnnualFlow, "annual_flow"),
        (Observations.Window.CumulativeOverPeriod, "cumulative_over_period"), (Observations.Window.PerOccurrence, "per_occurrence"),
        (Observations.Window.Unspecified, "unspecified"));

    public static CodeList<StatementKind> Kind { get; } = new("kind",
        (StatementKind.Actual, "actual"), (StatementKind.Target, "target"), (StatementKind.Comparison, "comparison"), (StatementKind.Input, "input"));

    public static CodeList<ValueRole> ValueRole { get; } = new("value_role",
        (Observations.ValueRole.Level, "level"), (Observations.ValueRole.ReferenceLevel, "reference_level"),
        (Observations.ValueRole.ImpliedLevel, "implied_level"), (Observations.ValueRole.Difference, "difference"),
        (Observations.ValueRole.CountAboveThreshold, "count_above_threshold"), (Observations.ValueRole.RelativeToBaseline, "relative_to_baseline"));

    public static CodeList<DeltaType> DeltaType { get; } = new("delta_type",
        (Observations.DeltaType.IncreaseOverBase, "increase_over_base"), (Observations.DeltaType.NewInPeriod, "new_in_period"));

    public static CodeList<PeriodBasis> PeriodBasis { get; } = new("period_basis",
        (Observations.PeriodBasis.Stated, "stated"), (Observations.PeriodBasis.Inferred, "inferred"), (Observations.PeriodBasis.Unknown, "unknown"));

    public static CodeList<Direction> Direction { get; } = new("direction",
        (Observations.Direction.Higher, "higher"), (Observations.Direction.Lower, "lower"), (Observations.Direction.Equal, "equal"));

    /// <summary>SDMX CL_OBS_STATUS, the codes the warehouse stores.</summary>
    public static CodeList<ObservationStatus> ObservationStatus { get; } = new("obs_status",
        (Observations.ObservationStatus.Normal, "A"), (Observations.ObservationStatus.Break, "B"), (Observations.ObservationStatus.DefinitionDiffers, "D"),
        (Observations.ObservationStatus.Estimated, "E"), (Observations.ObservationStatus.Imputed, "I"), (Observations.ObservationStatus.NotApplicable, "M"),
        (Observations.ObservationStatus.Missing, "O"), (Observations.ObservationStatus.NotSignificant, "N"),
        (Observations.ObservationStatus.Provisional, "P"), (Observations.ObservationStatus.Suppressed, "Q"));

    public static CodeList<ReportKind> ReportKind { get; } = new("report_kind",
        (Observations.ReportKind.Return, "return"), (Observations.ReportKind.Bulletin, "bulletin"),
        (Observations.ReportKind.Plan, "plan"), (Observations.ReportKind.Speech, "speech"));
}
