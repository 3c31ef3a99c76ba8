using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.SemanticCube.Tests.Lake;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Warehouse;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Aggregates;

/// <summary>The aggregates beside a large lake (here one that is told it is large): used where they are of the session's state, and never to another answer.</summary>
public class CubeAggregatesTests
{
    private const string Skilled = "SKL_TOTAL", High = "SKL_HIGH", Share = "SKL_EMP_SHARE", Employed = "EMPLOYED";

    [Fact]
    public void Every_eligible_question_has_the_same_answer_with_and_without_aggregates()
    {
        using var returns = Filled();
        AggregateRefresh.Run(returns.Lake, smallLake: 0);
        using var star = new StarReader(returns.Lake);
        foreach (var query in Questions()) HeldAnswers.AssertEqual(new CubeExecutor(star, holdings: CubeHoldings.None).Answer(query), Aggregated(star).Answer(query));

        var all = Aggregated(star);
        using var other = new StarReader(returns.Lake);
        var computed = new CubeExecutor(other, holdings: CubeHoldings.None);
        foreach (var query in Questions()) HeldAnswers.AssertEqual(computed.Answer(query), all.Answer(query));
        Assert.NotEqual(0L, star.Session.Engine.Scalar("select count(*) from cube_cell where units_expected > 0"));
    }

    [Fact]
    public void After_a_load_aggregates_are_passed_over_until_the_changed_indicators_are_computed_anew()
    {
        using var returns = Filled();
        var first = AggregateRefresh.Run(returns.Lake, smallLake: 0);
        returns.Load("2024-06-01T00:00:00Z", [(CountyReturns.Counties[0], 2022, Employed, "人", 1)]);
        using (var star = new StarReader(returns.Lake)) Assert.False(new CubeExecutor(star).ReadsAggregates);

        var second = AggregateRefresh.Run(returns.Lake, smallLake: 0);
        var third = AggregateRefresh.Run(returns.Lake, smallLake: 0);

        Assert.Equal(first!.Value.Total, first.Value.Computed);
        Assert.InRange(second!.Value.Computed, 1, second.Value.Total);
        Assert.Equal(0, third!.Value.Computed);
        using var after = new StarReader(returns.Lake);
        foreach (var query in Questions()) HeldAnswers.AssertEqual(new CubeExecutor(after, holdings: CubeHoldings.None).Answer(query), Aggregated(after).Answer(query));
    }

    [Fact]
    public void A_return_that_no_longer_states_an_indicator_takes_its_cell_out()
    {
        using var returns = Filled();
        AggregateRefresh.Run(returns.Lake, smallLake: 0);
        returns.Load("2024-06-01T00:00:00Z", [(CountyReturns.Counties[0], 2021, Employed, "人", 1)]);
        AggregateRefresh.Run(returns.Lake, smallLake: 0);

        using var star = new StarReader(returns.Lake);
        var cell = Assert.Single(Aggregated(star).Answer(TrapLake.Question(Skilled, [CountyReturns.Counties[0]], 2021)).Rows);
        Assert.Null(cell.Value);
    }

    [Fact]
    public void A_missing_or_shortened_file_is_passed_over()
    {
        using var returns = Filled();
        AggregateRefresh.Run(returns.Lake, smallLake: 0);
        var file = Directory.GetFiles(Path.Combine(returns.Lake.Folder, "cube"), "upper-*.parquet")[0];
        using (var shortened = File.OpenWrite(file)) shortened.SetLength(shortened.Length - 1);

        using var star = new StarReader(returns.Lake);
        Assert.False(new CubeExecutor(star).ReadsAggregates);
        File.Delete(file);
        Assert.False(new CubeExecutor(star).ReadsAggregates);
    }

    [Fact]
    public void A_session_as_of_an_earlier_date_does_not_read_todays_aggregates()
    {
        using var returns = Filled();
        AggregateRefresh.Run(returns.Lake, smallLake: 0);

        using var star = new StarReader(returns.Lake, new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.False(new CubeExecutor(star).ReadsAggregates);
    }

    [Fact]
    public void The_lake_beside_them_is_whole_and_deleting_them_loses_nothing()
    {
        using var returns = Filled();
        AggregateRefresh.Run(returns.Lake, smallLake: 0);
        Assert.Empty(returns.Lake.Verify());
        returns.Lake.Vacuum(TimeSpan.FromDays(8));
        using (var star = new StarReader(returns.Lake)) Assert.True(new CubeExecutor(star).ReadsAggregates);

        Directory.Delete(Path.Combine(returns.Lake.Folder, "cube"), recursive: true);
        using var without = new StarReader(returns.Lake);
        Assert.Single(new CubeExecutor(without, holdings: CubeHoldings.Always).Answer(TrapLake.Question(Skilled, ["530900"], 2022)).Rows);
        Assert.Null(AggregateRefresh.Run(returns.Lake));
    }

    private static CubeExecutor Aggregated(StarReader star)
    {
        var cube = new CubeExecutor(star);
        Assert.True(cube.ReadsAggregates);
        return cube;
    }

    private static CountyReturns Filled()
    {
        var returns = new CountyReturns();
        returns.Load("2023-02-01T00:00:00Z",
            from year in new[] { 2020, 2021, 2022 }
            from county in CountyReturns.Counties.Select((code, index) => (code, index))
            where (county.index + year) % 7 != 0
            from figure in new[] { (Skilled, "人", 1000.0 + (county.index * 13) + year), (Employed, "人", 9000.0 + (county.index * 31)), (High, "人", county.index % 4 == 0 ? 0 : 500.0 * county.index) }
            select (county.code, year, figure.Item1, figure.Item2, figure.Item3));
        returns.Load("2023-03-01T00:00:00Z", [("530900", 2022, Skilled, "人", 77_000), ("530900", 2021, Share, "%", 21.5), ("532900", 2022, Share, "%", 30)]);
        returns.Lake.Compact();
        return returns;
    }

    private static IEnumerable<CubeQuery> Questions()
    {
        string[] indicators = [Skilled, Employed, High, Share];
        var of = new CubeQuery { Indicators = indicators, Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.Prefecture, "530000"), Periods = [Period.Year(2021), Period.Year(2022)] };
        yield return of;
        foreach (var rollUp in Enum.GetValues<RollUp>()) yield return of with { RollUp = rollUp, Totals = true };
        yield return of with { Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.County, "530900"), Measures = [CubeMeasure.Rank, CubeMeasure.ShareOfParent] };
        yield return of with { Jurisdictions = new JurisdictionSelection.PeersOf("530921"), Measures = [CubeMeasure.Distance], Benchmark = Benchmark.Median };
        yield return of with { Jurisdictions = new JurisdictionSelection.Listed(["000000", "530000", "530900", "530921"]), Measures = [CubeMeasure.Distance, CubeMeasure.Index], Benchmark = Benchmark.Of("532901") };
        yield return of with { Jurisdictions = new JurisdictionSelection.Group("西", ["530900", "532900"]), Measures = [CubeMeasure.MovingAverage], MovingYears = 2 };
        yield return of with { Periods = [new Period(2020, 2022)] };
        yield return of with { MinimumCoverage = 0.95, Sort = [new CubeSort("value", true)], Limit = 3, Totals = true, Filters = [new CubeFilter("value", Comparison.MoreThan, 10)] };
        yield return of with { Measures = [CubeMeasure.Growth, CubeMeasure.Change] };
        yield return of with { Measures = [CubeMeasure.Growth, CubeMeasure.ReportCount], Totals = true };
        yield return of with { Indicators = ["GDP_TOTAL_NOT_THERE"] };
    }
}
