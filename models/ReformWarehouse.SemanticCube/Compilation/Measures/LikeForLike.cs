using ReformWarehouse.SemanticCube.Compilation.Steps;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// The cell's value and that of the year before on one basis: both reported; or both rolled up from all units; or both over the common units. Null when
/// there is no such pair. Shared by the measures previous, change and growth.
/// </summary>
internal abstract class LikeForLike : ICubeMeasure
{
    public abstract CubeMeasure Measure { get; }

    public abstract IReadOnlyList<AnswerColumn> Columns { get; }

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        var common = plan.NeedsCommonSet;
        string Common(string side) => $"case when aggregation = 'sum' then {side}_n when {side}_d > 0 then scale * {side}_n / {side}_d end";
        string Side(string alias, string value, string side) => Quantity.Choose(alias,
        [
            ("basis in ('reported', 'complete')", part => value + part),
            .. common
                ? new (string, Func<string, string>)[] { ("basis = 'common_units'", part => part switch
                {
                    "_low" or "_high" => $"case when inexact = 0 then {Common(side)} end",
                    "_low_open" or "_high_open" => "inexact",
                    _ => Common(side),
                }) }
                : [],
        ]);
        yield return new("year_pair", "cell of the answer beside the year before, with the basis on which they can be set against each other", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                answer.aggregation,
                answer.scale,
                {Quantity.Pick("answer", "value")},
                {Quantity.Pick("year_before", "value", "former_value")},
                {(common ? Quantity.Lines(SideSteps.CommonColumns.Select(column => "answer." + column)) + ",\n    " : "")}case when year_before.approximate = 1 then 1 else 0 end as former_is_approximate,
                case when answer.approximate = 1 or year_before.approximate = 1 then 1 else 0 end as is_approximate,
                case
                    when answer.is_complete = 1 and year_before.is_complete = 1 and answer.origin <> 'rolled_up' and year_before.origin <> 'rolled_up' then 'reported'
                    when answer.is_complete = 1 and year_before.is_complete = 1 and answer.origin = 'rolled_up' and year_before.origin = 'rolled_up' then 'complete'
                    {(common ? "when answer.common_n is not null and answer.origin is not null and year_before.origin is not null then 'common_units'" : "when 1 = 0 then null")}
                end as basis
            from answer
            left join cell as year_before
                on year_before.indicator_code = answer.indicator_code
                and year_before.jurisdiction_code = answer.jurisdiction_code
                and year_before.year = answer.year - 1
            """);
        yield return new("like_for_like", "cell of the answer, with its value and the year before's on one basis", $"""
            select
                indicator_code,
                jurisdiction_code,
                year,
                first_year,
                basis,
                {(common ? "case when basis = 'common_units' then common_units end" : "cast(null as int)")} as common_units,
                {Side("present", "value", "common")},
                {Side("former", "former_value", "before")},
                case when basis = 'common_units' then 0 else former_is_approximate end as former_approximate,
                case when basis = 'common_units' then 0 else is_approximate end as approximate
            from year_pair
            """);
        yield return new("year_on_year", "cell of the answer, with change and growth", $"""
            select
                like_for_like.*,
                present - former as change,
                present_low - former_high as change_low,
                present_high - former_low as change_high,
                case when present_low_open = 1 or former_high_open = 1 then 1 else 0 end as change_low_open,
                case when present_high_open = 1 or former_low_open = 1 then 1 else 0 end as change_high_open,
                {Cells.SignedRatio("present", "former", "100.0e0", "ratio")}
            from like_for_like
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("year_on_year")];
}
