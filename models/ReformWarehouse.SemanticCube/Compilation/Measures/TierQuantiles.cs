using System.Globalization;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Measures;

/// <summary>
/// Quantiles (Hyndman-Fan type 7) of the selected divisions of one tier, for the measure quartiles and the benchmark median. Their bounds are the quantiles of the lower
/// and of the upper ends: a value of which only a lower bound is known may lie anywhere above it. To a limited caller a quantile over few others would come
/// close to naming one: it is not shown.
/// </summary>
internal static class TierQuantiles
{
    public static readonly string Tier = Quantity.Lines(new[] { "indicator_code", "year", "first_year", "level" }.Select(column => "ordered." + column));

    public static Step Ordered(CubePlan plan) => new("ordered", "complete cell of the answer, with its position in its tier", $"""
        select
            answer.indicator_code,
            answer.jurisdiction_code,
            answer.year,
            answer.first_year,
            answer.level,
            {Quantity.Pick("answer", "value")},
            answer.approximate{(plan.Policy.IsLimited ? ",\n    answer.is_other" : "")},
            {Quantity.Lines(Positions(plan))}
        from {Cells.Pool(plan)} as answer
        where answer.is_total = 0
            and answer.is_complete = 1
        """);

    private static IEnumerable<string> Positions(CubePlan plan)
    {
        var benchmark = plan.Asks(CubeMeasure.Distance) ? plan.Query.Benchmark.Kind : BenchmarkKind.Parent;
        if (benchmark == BenchmarkKind.Best)
        {
            yield return "answer.polarity";
            yield return $"{Position("case when answer.polarity = 'lower_better' then answer.value else -answer.value end", "answer.jurisdiction_code")} as place";
        }

        if (benchmark != BenchmarkKind.Median && !plan.Asks(CubeMeasure.Quartiles)) yield break;
        yield return $"{Position("answer.value", "answer.jurisdiction_code")} as position";
        yield return $"{Position("case when answer.value_low is null then 0 else 1 end", "answer.value_low", "answer.jurisdiction_code")} as position_low";
        yield return $"{Position("case when answer.value_high is null then 1 else 0 end", "answer.value_high", "answer.jurisdiction_code")} as position_high";
        yield return "count(*) over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level) as units";
    }

    /// <summary>The five columns of the quantile at a share of the way from the smallest to the largest value.</summary>
    public static string At(string share, string alias) => Quantity.Lines(
    [
        $"sum(case when {Weight(share, "position")} > 0 then {Weight(share, "position")} * ordered.value end) as {alias}",
        .. new[] { "low", "high" }.Select(end => $"""
            case
                when count(case when {Weight(share, "position_" + end)} > 0 and ordered.value_{end} is null then 1 end) = 0
                    then sum(case when {Weight(share, "position_" + end)} > 0 then {Weight(share, "position_" + end)} * ordered.value_{end} end)
            end as {alias}_{end}
            """),
        .. new[] { "low", "high" }.Select(end => $"max(case when {Weight(share, "position_" + end)} > 0 then ordered.value_{end}_open else 0 end) as {alias}_{end}_open"),
    ]);

    public static string Approximate(string share, string alias) => $"max(case when {Weight(share, "position")} > 0 then ordered.approximate else 0 end) as {alias}";

    public static string OfTiers(CubePlan plan) => $"""
        from ordered
        group by {Tier.Replace(",\n    ", ", ", StringComparison.Ordinal)}
        {(plan.Policy.IsLimited ? $"having {IsAnonymous("sum(ordered.is_other)")}" : "")}
        """.TrimEnd();

    /// <summary>Whether so many others are enough not to name one; none at all gives nobody away.</summary>
    public static string IsAnonymous(string others) => string.Create(CultureInfo.InvariantCulture, $"({others} = 0 or {others} >= {AccessPolicy.SmallestPool})");

    private static string Weight(string share, string position) => $"(1.0e0 - abs(ordered.{position} - 1 - {share} * (ordered.units - 1)))";

    private static string Position(params string[] order) =>
        $"row_number() over (partition by answer.indicator_code, answer.year, answer.first_year, answer.level order by {string.Join(", ", order)})";
}
