using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Tests.Golden;

/// <summary>The questions whose SQL is kept under review, by the name of their file.</summary>
internal static class GoldenQueries
{
    private static readonly CubeQuery Base = new()
    {
        Indicators = ["SKL_EMP_SHARE", "SKL_TOTAL"],
        Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.Prefecture, "530000"),
        Periods = [Period.Year(2023), Period.Year(2024)],
    };

    public static IReadOnlyDictionary<string, CubeQuery> All { get; } = new Dictionary<string, CubeQuery>
    {
        ["reported_values"] = Base with { RollUp = RollUp.Reported },
        ["reconciled_values_with_total"] = Base with { Totals = true },
        ["growth_like_for_like"] = Base with { Measures = [CubeMeasure.Previous, CubeMeasure.Change, CubeMeasure.Growth] },
        ["rank_sorted_and_limited"] = Base with
        {
            Measures = [CubeMeasure.Rank, CubeMeasure.Percentile],
            Sort = [new CubeSort("value", true)],
            Limit = 5,
            Filters = [new CubeFilter("value", Comparison.AtLeast, 10)],
        },
        ["share_and_distance_to_parent"] = Base with { Measures = [CubeMeasure.ShareOfParent, CubeMeasure.Distance] },
        ["distance_to_median_of_peers"] = Base with
        {
            Jurisdictions = new JurisdictionSelection.PeersOf("530924"),
            Measures = [CubeMeasure.Distance],
            Benchmark = Benchmark.Median,
        },
        ["targets_and_series"] = Base with
        {
            Measures = [CubeMeasure.Target, CubeMeasure.MovingAverage, CubeMeasure.Index, CubeMeasure.CompoundGrowth, CubeMeasure.CumulativeInPlan],
        },
        ["group_over_a_span"] = Base with
        {
            Jurisdictions = new JurisdictionSelection.Group("滇中", ["530100", "530300", "530400", "532300"]),
            Periods = [new Period(2021, 2025)],
            Measures = [CubeMeasure.ReportCount],
        },
        ["constant_boundaries"] = Base with
        {
            Jurisdictions = new JurisdictionSelection.Listed(["530303", "530300"]),
            Boundaries = Boundaries.Constant,
            Periods = [Period.Year(2015), Period.Year(2024)],
        },
        ["cumulative_window"] = Base with { Window = WindowSelection.CumulativeFrom(2021) },
    };
}
