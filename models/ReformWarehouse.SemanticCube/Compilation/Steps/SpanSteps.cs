using System.Globalization;
using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// Years together, by the indicator's own rule: flows are summed, levels taken at the end of the span, averages averaged over all its years, and the rest
/// is not derivable. A stock is never summed, and a missing last year is not filled from an earlier one. A year in which the division did not exist, or lay
/// outside the selection, is a year without a figure: what is summed is then not the whole span's.
/// </summary>
internal static class SpanSteps
{
    private const string Years = "span.last_year - span.first_year + 1";

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("span", "asked period", string.Join("\nunion all\n", plan.Query.Periods.Select((_, index) => string.Create(CultureInfo.InvariantCulture,
            $"select cast({dialect.Parameter($"first_year_{index + 1}")} as int) as first_year, cast({dialect.Parameter($"last_year_{index + 1}")} as int) as last_year"))));
        yield return new("spanned", "asked indicator x needed division x asked period", $"""
            select
                cell.indicator_code,
                cell.jurisdiction_code,
                span.last_year as year,
                span.first_year,
                {AtEnd("level", "parent_code", "polarity", "aggregation", "over_years", "base_unit", "unit_exists", "is_total", "is_asked", "scale", "obs_status")},
                {OfYears("value")},
                {OfYears("reported")},
                {OfYears("rolled")},
                max(cell.approximate) as approximate,
                max(cell.reported_approximate) as reported_approximate,
                max(cell.rolled_approximate) as rolled_approximate,
                {Sum("numerator", "denominator", "reports")},
                max(cell.conflicts) as conflicts,
                {AtEnd("lowest", "highest", "denominator_coverage")},
                {Sum("units_reporting", "units_expected")},
                case when max(cell.over_years) = 'last' then max(case when cell.year = span.last_year then cell.origin end) else max(cell.origin) end as origin,
                case
                    when span.first_year = span.last_year or max(cell.over_years) = 'last' then max(case when cell.year = span.last_year then cell.is_complete end)
                    when count(*) < {Years} then 0
                    else min(cell.is_complete)
                end as is_complete,
                case
                    when span.first_year = span.last_year or max(cell.over_years) = 'last' then max(case when cell.year = span.last_year then cell.status end)
                    when max(cell.over_years) = 'none' and count(cell.value) > 0 then 'not_derivable'
                    when count(cell.value) = 0 then min(cell.status)
                    when max(cell.over_years) = 'average' and count(cell.value) < {Years} then 'not_derivable'
                    when min(cell.is_complete) = 0 or count(*) < {Years} then 'incomplete'
                    when sum(cell.value) = 0 then 'zero'
                    else 'normal'
                end as status
            from cell
            inner join span
                on cell.year >= span.first_year
                and cell.year <= span.last_year
            group by cell.indicator_code, cell.jurisdiction_code, span.first_year, span.last_year
            """);
    }

    private static string AtEnd(params IEnumerable<string> columns) =>
        Quantity.Lines(columns.Select(column => $"max(case when cell.year = span.last_year then cell.{column} end) as {column}"));

    private static string Sum(params IEnumerable<string> columns) => Quantity.Lines(columns.Select(column =>
        $"case when span.first_year = span.last_year or max(cell.over_years) <> 'sum' then max(case when cell.year = span.last_year then cell.{column} end) else sum(cell.{column}) end as {column}"));

    /// <summary>A sum over years with a missing one is at least the sum of the others: its upper end is lost.</summary>
    private static string OfYears(string name) => Quantity.Lines(Quantity.Parts.Select(part =>
    {
        var open = part.EndsWith("_open", StringComparison.Ordinal);
        var complete = $"count(cell.{name}{part}) = {Years}";
        var sum = open ? $"case when count(cell.{name}) < {Years} and '{part}' = '_high_open' then 1 else max(cell.{name}{part}) end"
            : part == "" ? $"sum(cell.{name})"
            : part == "_low" ? $"case when count(cell.{name}_low) = count(cell.{name}) and ({complete} or max(cell.valid_min) >= 0) then sum(cell.{name}_low) end"
            : $"case when {complete} then sum(cell.{name}{part}) end";
        var average = open ? $"max(cell.{name}{part})" : $"case when {complete} then avg(cell.{name}{part}) end";
        return $"""
            case
                when span.first_year = span.last_year or max(cell.over_years) = 'last' then max(case when cell.year = span.last_year then cell.{name}{part} end)
                when max(cell.over_years) = 'sum' then {sum}
                when max(cell.over_years) = 'average' then {average}
            end as {name}{part}
            """;
    }));
}
