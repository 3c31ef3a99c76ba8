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
        yield return new("ranking", "cell of the answer, with its tier's counts and its place among the complete ones", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                answer.is_complete,
                sum(case when answer.status <> 'not_applicable' then 1 else 0 end) over ({Tier}) as expected,
                sum(case when answer.is_complete = 1 then 1 else 0 end) over ({Tier}) as ranked,
                sum(case when answer.is_complete = 1 and (answer.value_low is null or answer.value_high is null or answer.value_low <> answer.value_high) then 1 else 0 end) over ({Tier}) as bounded,
                {(plan.Policy.IsLimited ? $"sum(case when answer.is_complete = 1 then answer.is_other else 0 end) over ({Tier})" : "0")} as others,
                rank() over (
                    {Complete}
                    order by case when answer.polarity = 'lower_better' then answer.value else -answer.value end
                ) as place{(plan.Asks(CubeMeasure.Percentile) ? Percentile : "")}
            from {Cells.Pool(plan)} as answer
            where answer.is_total = 0
            """);
        yield return new("placed", "complete cell of the answer, with its place among those of its tier", $"""
            select
                ranking.*,
                case when {TierQuantiles.IsAnonymous("ranking.others")} then 1 else 0 end as is_anonymous
            from ranking
            where is_complete = 1
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("placed")];

    private const string Tier = "partition by answer.indicator_code, answer.year, answer.first_year, answer.level";

    private const string Complete = Tier + ", answer.is_complete";

    private const string Percentile = $"""
        ,
            rank() over ({Complete} order by answer.value) - 1 as below,
            count(*) over ({Complete}, answer.value) as equal
        """;
}
