using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// The division's own next target due in or after the cell's year, how much of it is attained, and whether the value certainly meets it. A
/// bare figure (新增 100 名) is there to be reached, not to be hit: a floor, or a ceiling where less is better. Attained is the value in per cent of the target (完成率),
/// the target in per cent of the value where the target is a ceiling, so that 100 is met and less is not; a range has none. Targets are a fact of their own: one is chosen per cell before it is joined. Null when there is none with a number.
/// </summary>
internal sealed class TargetAttainment : ICubeMeasure
{
    public CubeMeasure Measure => CubeMeasure.Target;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("target", "next_target.target"),
        new("target_upper", "next_target.target_upper"),
        new("target_operator", "next_target.operator", false),
        new("target_due_year", "next_target.due_year"),
        new("attainment_percent", Attained),
        new("attainment_bound", $"""
            case
                when {Attained} is null then null
                when answer.value_low = answer.value_high and answer.approximate = 1 then '~'
                when answer.value_low = answer.value_high then '='
                when answer.value_low is not null and answer.value_high is not null then 'range'
                when answer.value_low is not null and answer.value_low_open = 1 then {Turned("'>'", "'<'")}
                when answer.value_low is not null then {Turned("'>='", "'<='")}
                when answer.value_high is not null and answer.value_high_open = 1 then {Turned("'<'", "'>'")}
                when answer.value_high is not null then {Turned("'<='", "'>='")}
                else '?'
            end
            """, false),
        new("target_met", $"""
            case next_target.side
                when 'at_least' then case when answer.value_low >= next_target.target then 1 when {IsBelow("target")} then 0 end
                when 'more_than' then case when {IsAbove("target")} then 1 when answer.value_high <= next_target.target then 0 end
                when 'at_most' then case when answer.value_high <= next_target.target then 1 when {IsAbove("target")} then 0 end
                when 'less_than' then case when {IsBelow("target")} then 1 when answer.value_low >= next_target.target then 0 end
                when 'between' then case
                    when answer.value_low >= next_target.target and answer.value_high <= next_target.target_upper then 1
                    when {IsBelow("target")} or {IsAbove("target_upper")} then 0
                end
            end
            """),
    ];

    private const string Attained = """
        case
            when next_target.side in ('at_most', 'less_than') then
                case when next_target.target >= 0 and answer.value > 0 then 100.0e0 * next_target.target / answer.value end
            when next_target.side <> 'between' and next_target.target > 0 then 100.0e0 * answer.value / next_target.target
        end
        """;

    /// <summary>In per cent of a ceiling the value stands below the line: its lower bound is an upper one of what is attained.</summary>
    private static string Turned(string floor, string ceiling) => $"case when next_target.side in ('at_most', 'less_than') then {ceiling} else {floor} end";

    private static string IsAbove(string end) =>
        $"(answer.value_low > next_target.{end} or (answer.value_low = next_target.{end} and answer.value_low_open = 1))";

    private static string IsBelow(string end) =>
        $"(answer.value_high < next_target.{end} or (answer.value_high = next_target.{end} and answer.value_high_open = 1))";

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("target_statement", "stated target x cell of the answer that it lies ahead of, the nearest first", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                target.value as target,
                target.upper as target_upper,
                target.operator,
                case
                    when target.operator <> 'equal' then target.operator
                    when answer.polarity = 'lower_better' then 'at_most'
                    else 'at_least'
                end as side,
                target.due_year,
                row_number() over (
                    partition by answer.indicator_code, answer.jurisdiction_code, answer.year
                    order by target.due_year, target.known_at desc, target.report_code, target.row_number
                ) as precedence
            from {dialect.CurrentView("current_target")} as target
            inner join answer
                on target.indicator_code = answer.indicator_code
                and target.jurisdiction_code = answer.jurisdiction_code
                and target.due_year >= answer.year
            where target.subject is null
                and target.value is not null
                and target.obs_status <> 'D'
                and target.unit_base = answer.base_unit
                and (target.delta_type is null or target.delta_type = 'new_in_period')
                and {(plan.Query.Window.IsCumulative
                    ? $"target.temporal = 'cumulative_over_period' and target.period_start = {dialect.Parameter("window_start")}"
                    : "target.temporal in ('level_at_year', 'annual_flow')")}
            """);
        yield return new("next_target", "cell of the answer, with its next target", """
            select *
            from target_statement
            where precedence = 1
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("next_target")];
}
