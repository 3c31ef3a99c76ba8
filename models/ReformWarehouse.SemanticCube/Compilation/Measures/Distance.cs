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
        new("benchmark", "distance.benchmark"),
        new("benchmark_bound", Quantity.Bound("distance.benchmark", "distance.benchmark_approximate"), false),
        new("benchmark_code", "distance.benchmark_code", false),
        new("distance", "distance.gap"),
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
        yield return new("distance", "cell of the answer, with its distance", $"""
            select
                answer.indicator_code,
                answer.jurisdiction_code,
                answer.year,
                answer.first_year,
                {Quantity.Pick("against", "benchmark")},
                against.approximate as benchmark_approximate,
                against.benchmark_code,
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

    public IEnumerable<string> Joins(CubePlan plan, ISqlDialect dialect) => [Cells.JoinStep("distance")];

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
        {(plan.Query.Benchmark.Kind == BenchmarkKind.Parent ? "" : PartOfWhole(code))}
        where reference.value is not null
            and (answer.aggregation <> 'sum'{(plan.Query.Benchmark.Kind == BenchmarkKind.Parent ? "" : " or part_of_whole.year is null")})
        """;

    /// <summary>The divisions that are a part of the one they are set against.</summary>
    private static string PartOfWhole(string code) => $"""
        left join (
            select ancestry.year, ancestry.jurisdiction_code
            from ancestry
            where ancestry.ancestor_code = {code}
                and ancestry.ancestor_code <> ancestry.jurisdiction_code
        ) as part_of_whole
            on part_of_whole.year = answer.year
            and part_of_whole.jurisdiction_code = answer.jurisdiction_code
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
