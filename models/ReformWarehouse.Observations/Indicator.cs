namespace ReformWarehouse.Observations;

/// <summary>What is measured: one code, one meaning. Two near definitions are two indicators, linked by <see cref="VariantOf"/>.</summary>
/// <param name="Code">Business code, <c>SKL_EMP_SHARE</c>; never reused for another meaning.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="TaskArea">Task area of the provincial plan: 思想引领, 建功立业, 素质提升, 地位提高, 队伍壮大, or 综合/保障.</param>
/// <param name="BaseUnit">Unit in which facts are stored: 人, 元, %.</param>
/// <param name="Polarity">Whether more is better.</param>
/// <param name="MeasureType">Stock, flow, ratio, rate or money.</param>
/// <param name="OverJurisdictions">How a group of jurisdictions is computed from its members.</param>
/// <param name="OverYears">How a span of years is computed from its years; a rule of its own.</param>
/// <param name="NumeratorCode">Indicator counted on top of a ratio; null if it is no ratio or the part is not catalogued.</param>
/// <param name="DenominatorCode">Indicator counted below; also the weight when shares are averaged.</param>
/// <param name="MainIndicatorNumber">M01–M34: the plan's bullet it belongs to; null outside the plan's main indicators.</param>
/// <param name="IsMainIndicatorLead">True for the one measure that stands for its bullet.</param>
/// <param name="VariantOf">Code of the near indicator it must not be confused with; null if none.</param>
/// <param name="PartOf">Code of the total it is contained in; null if none.</param>
/// <param name="ValidMinimum">Smallest possible value, inclusive; null if unbounded.</param>
/// <param name="ValidMaximum">Largest possible value, inclusive; null if unbounded.</param>
/// <param name="Decimals">Digits shown after the point; computation is never rounded.</param>
/// <param name="UnitEquivalents">Base units that count the same thing here (件 and 条 of suggestions).</param>
public sealed record Indicator(
    string Code, string NameZh, string NameEn, string TaskArea, string BaseUnit, Polarity Polarity, MeasureType MeasureType,
    JurisdictionAggregation OverJurisdictions, YearAggregation OverYears, string? NumeratorCode, string? DenominatorCode,
    string? MainIndicatorNumber, bool IsMainIndicatorLead, string? VariantOf, string? PartOf,
    double? ValidMinimum, double? ValidMaximum, int Decimals, IReadOnlyList<string> UnitEquivalents)
{
    /// <summary>True for percentages: their differences are 百分点, not %.</summary>
    public bool IsPercentage => BaseUnit == "%";

    /// <summary>True when the size of the jurisdiction is in the figure (counts, totals); false for shares, rates, averages and standards.</summary>
    public bool IsExtensive => MeasureType is MeasureType.Stock or MeasureType.Flow || IsAdditive;

    /// <summary>True when the parts of a jurisdiction add up to it. A distinct count is extensive but not additive.</summary>
    public bool IsAdditive => OverJurisdictions is JurisdictionAggregation.Sum;
}
