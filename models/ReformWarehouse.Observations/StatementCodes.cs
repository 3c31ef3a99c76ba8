namespace ReformWarehouse.Observations;

/// <summary>What a reported figure claims.</summary>
public enum StatementKind
{
    /// <summary>A result.</summary>
    Actual,

    /// <summary>A value to be reached.</summary>
    Target,

    /// <summary>A figure quoted to compare: another jurisdiction's level, or the distance to it.</summary>
    Comparison,

    /// <summary>Money or resources put in.</summary>
    Input,
}

/// <summary>What the number is of its indicator. Only levels may become values; a difference never does.</summary>
public enum ValueRole
{
    Level,

    /// <summary>The level of another jurisdiction, quoted.</summary>
    ReferenceLevel,

    /// <summary>A level said without a numeral: 全覆盖 = 100 %.</summary>
    ImpliedLevel,

    /// <summary>A stated distance between two jurisdictions.</summary>
    Difference,

    /// <summary>How many jurisdictions pass a threshold.</summary>
    CountAboveThreshold,

    /// <summary>Not below the previous year or term; has no value of its own.</summary>
    RelativeToBaseline,
}

/// <summary>Over what span of time a figure counts.</summary>
public enum Window
{
    /// <summary>Level at the end of the year; has no start.</summary>
    LevelAtYear,

    /// <summary>Amount within each single year.</summary>
    AnnualFlow,

    /// <summary>Amount from the first to the last year, both inclusive.</summary>
    CumulativeOverPeriod,

    /// <summary>Amount for each event, person or award.</summary>
    PerOccurrence,

    Unspecified,
}

/// <summary>For increments: over an earlier level, or a fresh flow.</summary>
public enum DeltaType
{
    /// <summary>Increase of a stock over its base year.</summary>
    IncreaseOverBase,

    /// <summary>New within the period (新增).</summary>
    NewInPeriod,
}

/// <summary>How well the period of a figure is known.</summary>
public enum PeriodBasis
{
    /// <summary>Said beside the figure.</summary>
    Stated,

    /// <summary>Taken from the document's own date or plan.</summary>
    Inferred,

    Unknown,
}

/// <summary>Where the subject stands against the benchmark.</summary>
public enum Direction { Higher, Lower, Equal }

/// <summary>SDMX observation status. Missing, not applicable and suppressed are three different things, and none of them is zero.</summary>
public enum ObservationStatus
{
    Normal,

    /// <summary>Time series break.</summary>
    Break,

    /// <summary>The figure's definition differs from the indicator's: kept, shown, never set against the indicator's other figures.</summary>
    DefinitionDiffers,
    Estimated,
    Imputed,

    /// <summary>Cannot exist here.</summary>
    NotApplicable,

    /// <summary>Exists, but was not reported.</summary>
    Missing,

    /// <summary>Not zero, but less than half the smallest unit shown (… in tables); the number itself is not known.</summary>
    NotSignificant,
    Provisional,

    /// <summary>Exists, but must not be shown.</summary>
    Suppressed,
}

/// <summary>What kind of document a report is.</summary>
public enum ReportKind
{
    /// <summary>A table filled in by a jurisdiction.</summary>
    Return,
    Bulletin,
    Plan,
    Speech,
}
