using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>What a limited caller's question may not ask, because the answer would show a division that they may not see.</summary>
internal static class PolicyRules
{
    public static void Check(CubeQuery query, AccessPolicy policy)
    {
        if (!policy.IsLimited && !policy.Suppresses) return;
        Refuse(policy.SmallestCount < 1, "policy_smallest_count", "隐去小数的界限应为 1 以上的整数。", "The smallest count that is shown is 1 or more.");
        Refuse(query.Boundaries == Boundaries.Constant, "policy_boundaries", "限定范围或隐去小数时不能按不变区划查询。", "Constant boundaries cannot be asked for where access is limited or small counts are hidden.");
        Refuse(query.Periods.Any(period => !period.IsYear), "policy_span", "限定范围或隐去小数时请按单个年份查询。", "Where access is limited or small counts are hidden, ask single years, not spans.");
        Refuse(policy.IsLimited && query.Measures.Contains(CubeMeasure.Distance) && query.Benchmark.Kind == BenchmarkKind.Best,
            "policy_best", "最好的值属于某一个地区，不能作匿名对照；请用 median 或 rank。", "The best value is one division's own and no anonymous benchmark; use median or rank.");
        Refuse(policy.IsLimited && query.Jurisdictions is JurisdictionSelection.Listed && TakesPlaces(query), "policy_pool",
            "位次、百分位、四分位和中位数若在自选的几个地区中排，便会泄露其中某一个；请改用某级全部地区（--level、--within）或同级各地区（--peers-of）。",
            "A place among divisions of one's own choosing gives one of them away; ask it of a whole level (--level with --within) or of peers (--peers-of).");
    }

    private static bool TakesPlaces(CubeQuery query) =>
        query.Measures.Any(measure => measure is CubeMeasure.Rank or CubeMeasure.Percentile or CubeMeasure.Quartiles)
        || (query.Measures.Contains(CubeMeasure.Distance) && query.Benchmark.Kind == BenchmarkKind.Median);

    private static void Refuse(bool broken, string code, string zh, string en)
    {
        if (broken) throw new CubeRefusedException(code, zh, en);
    }
}
