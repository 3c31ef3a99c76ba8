using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>The years, and what the asked indicators mean in each of them.</summary>
internal static class CatalogueSteps
{
    /// <summary>The columns of step <c>definition</c>; named one by one where several relations are joined to it, because engines name those of a star differently.</summary>
    public static readonly string[] DefinitionColumns =
        ["indicator_code", "year", "numerator_code", "denominator_code", "polarity", "aggregation", "over_years", "valid_min", "base_unit", "scale"];

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        var boundaryYear = plan.IsRestated ? dialect.Parameter("boundary_year") : "listed.year";
        yield return new("calendar", "year that some step looks at", $"""
            select
                listed.year,
                {dialect.YearEnd("listed.year")} as year_end,
                {dialect.YearEnd(boundaryYear)} as boundary_day
            from ({dialect.YearRows(Parameters.List(plan, "years"))}) as listed
            """);
        yield return plan.ReadsHeldUnits ? HeldDefinition(plan, dialect) : Definition(dialect, $"\nwhere {dialect.IsOneOf("indicator.indicator_code", Parameters.List(plan, "indicators"))}");
        yield return new("component", "asked indicator x part of its computation x year", """
            select indicator_code, year, indicator_code as fact_code, 'value' as part
            from definition
            union all
            select indicator_code, year, numerator_code as fact_code, 'numerator' as part
            from definition
            where aggregation = 'ratio_of_sums' and numerator_code is not null
            union all
            select indicator_code, year, denominator_code as fact_code, 'denominator' as part
            from definition
            where aggregation in ('ratio_of_sums', 'weighted_mean') and denominator_code is not null
            """);
        yield return new("fact_definition", "indicator whose facts are read x year, with its units and windows", $"""
            select
                needed.fact_code,
                needed.year,
                concat(';', fact.base_unit, ';', coalesce(fact.unit_equivalents, ''), ';') as units,
                case when fact.measure_type = 'flow' or (fact.measure_type = 'money' and fact.aggregation_over_years = 'sum') then 0 else 1 end as takes_levels,
                case when fact.measure_type = 'stock' then 0 else 1 end as takes_flows
            from (select distinct fact_code, year from component) as needed
            inner join calendar
                on calendar.year = needed.year
            inner join {dialect.CurrentView("current_indicator")} as fact
                on fact.indicator_code = needed.fact_code
                and calendar.year_end >= fact.valid_from
                and calendar.year_end < fact.valid_to
            """);
    }

    /// <param name="dialect">The engine.</param>
    /// <param name="where">Which indicators; empty: all.</param>
    public static Step Definition(ISqlDialect dialect, string where) => new("definition", "asked indicator x year: its meaning at the end of the year", $"""
        select
            indicator.indicator_code,
            calendar.year,
            indicator.numerator_code,
            indicator.denominator_code,
            indicator.polarity,
            indicator.aggregation_over_jurisdictions as aggregation,
            indicator.aggregation_over_years as over_years,
            indicator.valid_min,
            indicator.base_unit,
            case when indicator.base_unit = '%' then 100.0e0 else 1.0e0 end as scale
        from {dialect.CurrentView("current_indicator")} as indicator
        inner join calendar
            on calendar.year_end >= indicator.valid_from
            and calendar.year_end < indicator.valid_to{where}
        """);

    private static Step HeldDefinition(CubePlan plan, ISqlDialect dialect) => new("definition", "asked indicator x year: its meaning at the end of the year", $"""
        select *
        from {HoldingCompiler.Definition}
        where {dialect.IsOneOf("indicator_code", Parameters.List(plan, "indicators"))}
            and {dialect.IsOneOf("year", Parameters.List(plan, "years"))}
        """);
}
