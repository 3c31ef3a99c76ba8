using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>The selected divisions of one tier in order, shared by rank, percentile and the benchmarks best and median. Incomplete sums take no part.</summary>
internal abstract class Ranked : ICubeMeasure
{
    public abstract CubeMeasure Measure { get; }

    public abstract IReadOnlyList<AnswerColumn> Columns { get; }

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return Expected(plan);
        yield return Placed(plan);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("placed")];

    private static Step Expected(CubePlan plan) => new("ranking", "indicator x period x tier: how many should be ranked", $"""
        select
            indicator_code,
            year,
            first_year,
            level,
            sum(case when status <> 'not_applicable' then 1 else 0 end) as expected,
            sum(case when is_complete = 1 then 1 else 0 end) as ranked,
            sum(case when is_complete = 1 and (value_low is null or value_high is null or value_low <> value_high) then 1 else 0 end) as bounded,
            {(plan.Policy.IsLimited ? $"case when {TierQuantiles.IsAnonymous("sum(case when is_complete = 1 then is_other else 0 end)")} then 1 else 0 end" : "1")} as is_anonymous
        from {Cells.Pool(plan)} as answer
        where is_total = 0
        group by indicator_code, year, first_year, level
        """);

    private static Step Placed(CubePlan plan) => new("placed", "complete cell of the answer, with its place among those of its tier", $"""
        select
            answer.indicator_code,
            answer.jurisdiction_code,
            answer.year,
            answer.first_year,
            ranking.expected,
            ranking.ranked,
            ranking.bounded,
            ranking.is_anonymous,
            rank() over (
                partition by answer.indicator_code, answer.year, answer.first_year, answer.level
                order by case when answer.polarity = 'lower_better' then answer.value else -answer.value end
            ) as place,
            rank() over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level order by answer.value) - 1 as below,
            count(*) over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level, answer.value) as equal
        from {Cells.Pool(plan)} as answer
        inner join ranking
            on ranking.indicator_code = answer.indicator_code
            and ranking.year = answer.year
            and ranking.first_year = answer.first_year
            and ranking.level = answer.level
        where answer.is_total = 0
            and answer.is_complete = 1
        """);
}
