using System.Globalization;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// Value minus benchmark, in the indicator's unit (百分点 for percentages). Null for a total against the division that contains it: a part against its whole
/// is a share, not a gap.
/// </summary>
internal sealed class Distance : ICubeMeasure
{
    public CubeMeasure Measure => CubeMeasure.Distance;

    public IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("benchmark", "against.benchmark"),
        new("benchmark_code", "against.benchmark_code", false),
        new("distance", "answer.value - against.benchmark"),
        new("distance_bound", Quantity.Bound("distance.gap", "distance.approximate"), false),
    ];

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        var kind = plan.Query.Benchmark.Kind;
        if (kind is BenchmarkKind.Best or BenchmarkKind.Median)
        {
            yield return Ordered(plan);
            yield return kind == BenchmarkKind.Best ? Best : Median(plan);
        }

        yield return new("against", "cell of the answer, with the benchmark it is set against", kind switch
        {
            BenchmarkKind.Parent => Single(plan, "answer.parent_code"),
            BenchmarkKind.Jurisdiction => Single(plan, dialect.Parameter("benchmark")),
            BenchmarkKind.Best or BenchmarkKind.Median => OfTier,
            _ => throw new ArgumentOutOfRangeException(nameof(plan), kind, "Unknown benchmark."),
        });
        yield return new("distance", "cell of the answer, with its distance", """
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                answer.value - against.benchmark as gap,
                answer.value_low - against.benchmark_high as gap_low,
                answer.value_high - against.benchmark_low as gap_high,
                case when answer.value_low_open = 1 or against.benchmark_high_open = 1 then 1 else 0 end as gap_low_open,
                case when answer.value_high_open = 1 or against.benchmark_low_open = 1 then 1 else 0 end as gap_high_open,
                case when answer.approximate = 1 or against.approximate = 1 then 1 else 0 end as approximate
            from answer
            inner join against
                on against.indicator_code = answer.indicator_code
                and against.jurisdiction_code = answer.jurisdiction_code
                and against.year = answer.year
                and against.first_year = answer.first_year
            """);
    }

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("against"), Cells.JoinStep("distance")];

    private static string Single(CubePlan plan, string code) => $"""
        select
            answer.indicator_code,
            answer.jurisdiction_code,
            answer.year,
            answer.first_year,
            {Quantity.Pick("reference", "value", "benchmark")},
            reference.approximate,
            reference.jurisdiction_code as benchmark_code
        from answer
        {Cells.Join(plan, "reference", code, "answer.year")}
        where reference.value is not null
            and not (
                answer.aggregation = 'sum'
                and exists (
                    select 1
                    from ancestry
                    where ancestry.year = answer.year
                        and ancestry.jurisdiction_code = answer.jurisdiction_code
                        and ancestry.ancestor_code = reference.jurisdiction_code
                        and ancestry.ancestor_code <> answer.jurisdiction_code
                )
            )
        """;

    private static Step Ordered(CubePlan plan) => new("ordered", "complete cell of the answer, with its position in its tier", $"""
        select
            answer.*,
            row_number() over (
                partition by answer.indicator_code, answer.year, answer.first_year, answer.level
                order by answer.value, answer.jurisdiction_code
            ) as position,
            row_number() over (
                partition by answer.indicator_code, answer.year, answer.first_year, answer.level
                order by case when answer.polarity = 'lower_better' then answer.value else -answer.value end, answer.jurisdiction_code
            ) as place,
            count(*) over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level) as units
        from {Cells.Pool(plan)} as answer
        where answer.is_total = 0
            and answer.is_complete = 1
        """);

    private static Step Best { get; } = new("tier_benchmark", "indicator x period x tier: the best value", $"""
        select
            ordered.indicator_code,
            ordered.year,
            ordered.first_year,
            ordered.level,
            {Quantity.Pick("ordered", "value", "benchmark")},
            ordered.approximate,
            ordered.jurisdiction_code as benchmark_code
        from ordered
        where ordered.place = 1
        """);

    /// <summary>The mean of the one or two values in the middle is the type 7 quantile at one half.</summary>
    private static Step Median(CubePlan plan) => new("tier_benchmark", "indicator x period x tier: the median", $"""
        select
            ordered.indicator_code,
            ordered.year,
            ordered.first_year,
            ordered.level,
            avg(ordered.value) as benchmark,
            case when count(ordered.value_low) = count(*) then avg(ordered.value_low) end as benchmark_low,
            case when count(ordered.value_high) = count(*) then avg(ordered.value_high) end as benchmark_high,
            max(ordered.value_low_open) as benchmark_low_open,
            max(ordered.value_high_open) as benchmark_high_open,
            max(ordered.approximate) as approximate,
            cast(null as varchar(12)) as benchmark_code
        from ordered
        where 2 * ordered.position >= ordered.units
            and 2 * ordered.position <= ordered.units + 2
        group by ordered.indicator_code, ordered.year, ordered.first_year, ordered.level
        {(plan.Policy.IsLimited ? string.Create(CultureInfo.InvariantCulture, $"having max(ordered.units) >= {AccessPolicy.SmallestPool}") : "")}
        """.TrimEnd());

    private static string OfTier => $"""
        select
            answer.indicator_code,
            answer.jurisdiction_code,
            answer.year,
            answer.first_year,
            {Quantity.Pick("tier_benchmark", "benchmark")},
            tier_benchmark.approximate,
            tier_benchmark.benchmark_code
        from answer
        inner join tier_benchmark
            on tier_benchmark.indicator_code = answer.indicator_code
            and tier_benchmark.year = answer.year
            and tier_benchmark.first_year = answer.first_year
            and tier_benchmark.level = answer.level
        """;
}
