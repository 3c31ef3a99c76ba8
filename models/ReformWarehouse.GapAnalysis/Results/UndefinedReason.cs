namespace ReformWarehouse.GapAnalysis;

/// <summary>Why a measure has no value. An undefined result is data with one of these codes, never NaN, infinity or 0.</summary>
public enum UndefinedReason
{
    /// <summary>Nothing was computed (the state of a default value).</summary>
    NotComputed = 0,

    /// <summary>A needed input is missing.</summary>
    MissingInput,

    /// <summary>An input, or the result, is not a finite number.</summary>
    NotFinite,

    /// <summary>No unit has both a value and (where weighted) a positive weight.</summary>
    NoUnits,

    /// <summary>Fewer units than the measure needs.</summary>
    TooFewUnits,

    /// <summary>A weight is negative.</summary>
    NegativeWeight,

    /// <summary>The benchmark is zero or negative, so a ratio to it says nothing.</summary>
    NonPositiveBenchmark,

    /// <summary>The mean is zero or negative, so a relative dispersion says nothing.</summary>
    NonPositiveMean,

    /// <summary>A value is negative where only non-negative values have a meaning.</summary>
    NegativeValue,

    /// <summary>A value is zero where the measure would be infinite.</summary>
    ZeroValue,

    /// <summary>A value is zero or negative where a logarithm or a positive path is needed.</summary>
    NonPositiveValue,

    /// <summary>The denominator is zero.</summary>
    ZeroDenominator,

    /// <summary>The total to be shared out is zero (or negligible against its parts).</summary>
    ZeroTotal,

    /// <summary>The base value is zero.</summary>
    ZeroBase,

    /// <summary>Start and end have different signs, so no constant growth rate joins them.</summary>
    SignChange,

    /// <summary>The period is empty or runs backwards.</summary>
    InvalidPeriod,

    /// <summary>The base already equals the target, so no progress can be measured between them.</summary>
    TargetEqualsBase,

    /// <summary>The movement leads away from the target, which is never reached.</summary>
    WrongDirection,

    /// <summary>1 + bT is not positive: the slope implies no speed of convergence.</summary>
    SpeedUndefined,

    /// <summary>The units diverge, so there is no half-life.</summary>
    Diverging,

    /// <summary>All values are equal: the scale of the comparison is zero.</summary>
    ZeroSpread,

    /// <summary>The covariance or design matrix is singular.</summary>
    SingularMatrix,

    /// <summary>The units present cover too little of the whole.</summary>
    InsufficientCoverage,

    /// <summary>The row has no observation.</summary>
    EmptyRow,

    /// <summary>The iteration did not settle, or the maximum lies at infinity.</summary>
    NoConvergence,

    /// <summary>The total cannot be met by rounding each part up or down once.</summary>
    TotalOutOfReach,

    /// <summary>An argument lies outside its range.</summary>
    OutOfRange,

    /// <summary>The figure is withheld to protect a respondent.</summary>
    Suppressed,

    /// <summary>The indicator is neutral: no value is better than another.</summary>
    NoPolarity,

    /// <summary>The method does not apply to this case.</summary>
    NotApplicable,
}
