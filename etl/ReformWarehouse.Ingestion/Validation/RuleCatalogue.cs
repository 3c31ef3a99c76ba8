using ReformWarehouse.Ingestion.Validation.Rules;

namespace ReformWarehouse.Ingestion.Validation;

/// <summary>Every rule, in the order in which they run; the ESS level says what a rule looks at.</summary>
public static class RuleCatalogue
{
    /// <summary>Levels 0 and 1, on one row.</summary>
    public static IReadOnlyList<IStatementRule> OnStatements { get; } =
    [
        new ValueMissingRule(), new RangeEndsRule(), new UnitOfIndicatorRule(), new ValidRangeRule(),
        new PeriodOrderRule(), new NumeratorWithinDenominatorRule(), new DifferenceRule(),
    ];

    /// <summary>Level 1 (inside the return), 2 (the same source earlier, peers), 3 (hierarchy), 4 (plan), 5 (other documents).</summary>
    public static IReadOnlyList<IReportRule> OnReports { get; } =
    [
        new ResultAfterIssueRule(), new ShareScaleRule(), new RatioAgreesRule(), new PartWithinWholeRule(), new CompositionRule(),
        new RevisionSizeRule(), new DigitSlipRule(), new YearChangeRule(), new HidiroglouBerthelotRule(),
        new ParentChildrenRule(), new TargetAgainstPlanRule(), new ConflictingFactRule(),
    ];

    /// <summary>Rules whose severity and bounds a configuration may set. Structure and code lists are not negotiable.</summary>
    public static IReadOnlyList<string> Configurable { get; } =
        ["valid_range", "numerator_within_denominator", "unit_of_indicator", .. OnReports.Select(rule => rule.Code)];
}
