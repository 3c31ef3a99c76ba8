using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// Empties the hidden cells before anything is computed from cells: value, both sides, parts and coverage of the denominator. A total or group that holds a
/// hidden cell is hidden too, because the shown ones could be taken off it.
/// </summary>
internal static class SuppressionStep
{
    private static readonly string[] Kept =
    [
        "indicator_code", "jurisdiction_code", "year", "first_year", "level", "parent_code", "unit_exists", "is_total", "is_asked", "polarity", "aggregation", "over_years",
        "base_unit", "scale", "obs_status", "reports", "units_reporting", "units_expected", "approximate", "reported_approximate", "rolled_approximate",
    ];

    private static readonly string[] Emptied = ["numerator", "denominator", "denominator_coverage", "lowest", "highest", "origin"];

    public static Step Of(string name, CubePlan plan, ISqlDialect dialect)
    {
        var hidden = dialect.TextRows(Parameters.List(plan, "hidden"));
        var total = !plan.HasTotal ? "" : $"""

                    when hidden_total.total_year is not null then 1
            """;
        var totals = !plan.HasTotal ? "" : $"""

                left join (
                    select distinct definition.indicator_code as total_code, topmost.year as total_year
                    from topmost
                    inner join definition
                        on definition.year = topmost.year
                    where {HiddenCell.Sql("definition.indicator_code", "topmost.jurisdiction_code", "topmost.year")} in ({hidden})
                ) as hidden_total
                    on hidden_total.total_code = open_cell.indicator_code
                    and hidden_total.total_year = open_cell.year
                    and open_cell.is_total = 1
            """;
        var quantities = new[] { "value", "reported", "rolled" }.SelectMany(quantity => Quantity.Parts.Select(part => quantity + part));
        return new(name, "the same, without what may not be shown", $"""
            select
                {Quantity.Lines(Kept.Select(column => "flagged." + column))},
                {Quantity.Lines(quantities.Concat(Emptied).Select(column => $"case when flagged.is_hidden = 0 then flagged.{column} end as {column}"))},
                case when flagged.is_hidden = 0 then flagged.conflicts else 0 end as conflicts,
                case when flagged.is_hidden = 0 then flagged.is_complete else 0 end as is_complete,
                case when flagged.is_hidden = 0 then flagged.status else 'suppressed' end as status
            from (
                select
                    open_cell.*,
                    case
                        when listed.code is not null then 1{total}
                        else 0
                    end as is_hidden
                from open_cell
                left join (select distinct code from ({hidden}) as hidden_cell) as listed
                    on listed.code = {HiddenCell.Sql("open_cell.indicator_code", "open_cell.jurisdiction_code", "open_cell.year")}{totals}
            ) as flagged
            """);
    }
}
