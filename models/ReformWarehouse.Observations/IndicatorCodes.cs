namespace ReformWarehouse.Observations;

/// <summary>Whether a larger value is the better one.</summary>
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>A composition or a size: no value is better than another, so nothing is behind, best or on track.</summary>
    Neutral,
}

/// <summary>What kind of number an indicator is; it decides which arithmetic is meaningful.</summary>
public enum MeasureType
{
    /// <summary>A level at a moment; never summed over years.</summary>
    Stock,

    /// <summary>A count over a period; never carried forward.</summary>
    Flow,

    /// <summary>A share of a whole or an average per unit.</summary>
    Ratio,

    /// <summary>A coverage, completion or survey rate.</summary>
    Rate,

    /// <summary>An amount of money, total or per head.</summary>
    Money,
}

/// <summary>How the value of a group of jurisdictions follows from its members (DHIS2: aggregation type over organisation units).</summary>
public enum JurisdictionAggregation
{
    Sum,

    /// <summary>Σ numerator / Σ denominator over members that have both.</summary>
    RatioOfSums,

    /// <summary>Mean weighted by the named denominator.</summary>
    WeightedMean,

    /// <summary>Not derivable from members (distinct counts, norms).</summary>
    None,
}

/// <summary>How the value of a span of years follows from its years (DHIS2: aggregation type over periods).</summary>
public enum YearAggregation { Sum, Last, Average, None }
