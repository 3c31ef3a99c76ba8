using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>The ratio of the cell's value to the base year's, when both are reported or both are rolled up from all their units.</summary>
internal abstract class FromBaseYear : ICubeMeasure
{
    public abstract CubeMeasure Measure { get; }

    public abstract IReadOnlyList<AnswerColumn> Columns { get; }

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("since_base", "cell of the answer whose base year is on the same basis, with their ratio in per cent", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                answer.year - base.year as years,
                {Cells.SignedRatio("answer.value", "base.value", "100.0e0", "ratio")},
                case when base.value < 0 and answer.value <= 0 then 100.0e0 * answer.value / base.value end as ratio_below_zero,
                case when answer.value_low = answer.value_high and base.value_low = base.value_high then 1 else 0 end as is_point,
                case when answer.approximate = 1 or base.approximate = 1 then 1 else 0 end as approximate
            from answer
            inner join cell as base
                on base.indicator_code = answer.indicator_code
                and base.jurisdiction_code = answer.jurisdiction_code
                and base.year = {dialect.Parameter("base_year")}
            where answer.is_complete = 1
                and base.is_complete = 1
                and (case when answer.origin = 'rolled_up' then 1 else 0 end) = (case when base.origin = 'rolled_up' then 1 else 0 end)
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("since_base")];
}
