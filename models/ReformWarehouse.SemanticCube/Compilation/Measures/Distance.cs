using ReformWarehouse.SemanticCube.Planning;
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
        new("benchmark_bound", Quantity.Bound("against.benchmark", "against.approximate"), false),
        new("benchmark_code", "against.benchmark_code", false),
        new("distance", "answer.value - against.benchmark"),
        new("distance_bound", Quantity.Bound("distance.gap", "distance.approximate"), false),
    ];

    public IEnumerable<Step> Steps(CubePlan plan, ISqlDialect dialect)
    {
        var kind = plan.Query.Benchmark.Kind;
        if (kind is BenchmarkKind.Best or BenchmarkKind.Median)
        {
            yield return TierQuantiles.Ordered(plan);
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
        left join ancestry
            on ancestry.year = answer.year
            and ancestry.jurisdiction_code = answer.jurisdiction_code
            and ancestry.ancestor_code = reference.jurisdiction_code
        where reference.value is not null
            and (answer.aggregation <> 'sum' or ancestry.year is null or reference.jurisdiction_code = answer.jurisdiction_code)
        """;

    private static Step Best { get; } = new("tier_benchmark", "indicator x period x tier: the best value; where more is neither better nor worse there is none", $"""
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
            and ordered.polarity <> 'neutral'
        """);

    private static Step Median(CubePlan plan) => new("tier_benchmark", "indicator x period x tier: the median", $"""
        select
            {TierQuantiles.Tier},
            {TierQuantiles.At("0.5e0", "benchmark")},
            {TierQuantiles.Approximate("0.5e0", "approximate")},
            cast(null as varchar(12)) as benchmark_code
        {TierQuantiles.OfTiers(plan)}
        """);

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
