using System.Globalization;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>
/// SQL as written by hand over the current vintages and the dimensions. It relies on what is known of these returns: only counties report, one exact number
/// a cell, nothing missing within a full year.
/// </summary>
internal static class HandSql
{
    public static string Counties(string[] indicators, string where) => $"""
        select i.indicator_code, j.jurisdiction_code, f.year, f.value
        from fact_observation_current as f
        inner join current_indicator as i on i.indicator_key = f.indicator_key
        inner join current_jurisdiction as j on j.jurisdiction_key = f.jurisdiction_key
        where {In(indicators)} and {where}
        """;

    public static string Sums(string[] indicators, string unit, string where) => $"""
        select i.indicator_code, {unit} as jurisdiction_code, f.year, sum(f.value) as value
        from fact_observation_current as f
        inner join current_indicator as i on i.indicator_key = f.indicator_key
        inner join current_jurisdiction as j on j.jurisdiction_key = f.jurisdiction_key
        where {In(indicators)} and {where}
        group by i.indicator_code, {(unit.StartsWith('\'') ? "" : unit + ", ")}f.year
        """;

    public static string Over(string sql, string column) => $"select indicator_code, jurisdiction_code, year, value, {column} from ({sql}) as cell";

    public static string Growth(string indicator, string where, int year)
    {
        var both = Sums([indicator], "j.parent_code", string.Create(CultureInfo.InvariantCulture, $"{where} and f.year in ({year - 1}, {year})"));
        return $"""
            select indicator_code, jurisdiction_code, year, value, 100 * (value / former - 1) as growth_percent
            from (select *, lag(value) over (partition by jurisdiction_code order by year) as former from ({both}) as cell) as pair
            where year = {year.ToString(CultureInfo.InvariantCulture)}
            """;
    }

    public static string Ratio(string code, string numerator, string denominator, string unit, string where) => $"""
        select '{code}' as indicator_code, {unit} as jurisdiction_code, f.year,
            100 * sum(case when i.indicator_code = '{numerator}' then f.value end) / sum(case when i.indicator_code = '{denominator}' then f.value end) as value
        from fact_observation_current as f
        inner join current_indicator as i on i.indicator_key = f.indicator_key
        inner join current_jurisdiction as j on j.jurisdiction_key = f.jurisdiction_key
        where {In([numerator, denominator])} and {where}
        group by {unit}, f.year
        """;

    public static string Median(string sql) => $"""
        with cell as ({sql})
        select indicator_code, jurisdiction_code, year, value, value - (select percentile_cont(0.5) within group (order by value) from cell) as distance
        from cell
        """;

    public static string TopWithTotal(string sql) => $"""
        with cell as ({sql})
        (select * from cell where value > 50000 order by value desc, jurisdiction_code limit 20)
        union all
        select indicator_code, '*', year, sum(value) from cell group by indicator_code, year
        """;

    private static string In(string[] indicators) => $"i.indicator_code in ('{string.Join("', '", indicators)}')";
}
