using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Tests.Lake;
using ReformWarehouse.Storage.Warehouse;
using Xunit;
using static ReformWarehouse.Storage.Tests.Warehouse.SampleReport;

namespace ReformWarehouse.Storage.Tests.Warehouse;

public sealed class AmendmentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new();
    private readonly DataLake lake;

    public AmendmentTests()
    {
        lake = DataLake.OpenOrCreate(folder["lake"], clock: clock);
        new ReferenceWriter(lake, "test", clock).EnsureLoaded();
    }

    [Fact]
    public void An_amendment_restates_adds_and_withdraws_single_cells_and_all_else_stands()
    {
        Store("first", null, Actual(1, 2021, 10), Actual(2, 2022, 20), Actual(3, 2023, 30), Target(4, 2025, 99));
        var before = clock.GetUtcNow();
        Store("second", new([new("line 9", "SKL_TOTAL", "530000", 2023, "actual", null, null)]), Actual(2, 2022, 21), Actual(3, 2024, 40));

        foreach (var compacted in new[] { false, true })
        {
            if (compacted) lake.Compact();
            Assert.Equal("2021=10 2022=21 2024=40", Results(null));
            Assert.Equal("2021=10 2022=20 2023=30", Results(before));
            using var star = new StarReader(lake);
            Assert.Equal(2025, Assert.Single(star.Targets()).Year);
        }
    }

    [Fact]
    public void A_carried_figure_names_the_file_that_stated_it_however_often_it_is_carried()
    {
        Store("first", null, Actual(1, 2021, 10), Actual(2, 2022, 20));
        Store("second", new([]), Actual(1, 2022, 21));
        Store("third", new([]), Actual(1, 2023, 30));

        using var session = lake.OpenSession();
        var places = session.Engine.Query("select source_place from fact_observation_current order by year", row => row.GetString(0));
        Assert.Equal(["line 1 @ first.csv#" + Sha("first.csv")[..8], "line 1 @ second.csv#" + Sha("second.csv")[..8], "line 1"], places);
        Assert.Equal("2021=10 2022=21 2023=30", Results(null));
        Assert.Equal(["10", "10", "10"], CellRevision.Read(session, "SKL_TOTAL", "530000", 2021).Select(revision => revision.ValueText));
        using var star = new StarReader(lake);
        Assert.Empty(star.FailedChecks());
    }

    [Fact]
    public void What_a_vintage_does_not_state_cannot_be_withdrawn_and_that_is_said()
    {
        Store("first", null, Actual(1, 2021, 10));
        Store("second", new([new("line 2", "SKL_TOTAL", "530000", 1999, "actual", null, null)]));

        Assert.Equal("2021=10", Results(null));
        using var star = new StarReader(lake);
        var finding = Assert.Single(new ReturnLedger(star).Rejections("报表"));
        Assert.Equal(("line 2", "withdrawal_unmatched", "warning"), (finding.Place, finding.Rule, finding.Severity));
    }

    [Fact]
    public void An_amendment_of_a_report_that_the_lake_does_not_hold_is_its_first_vintage()
    {
        Store("first", new([]), Actual(1, 2021, 10));
        Assert.Equal("2021=10", Results(null));
    }

    [Fact]
    public void A_whole_report_after_an_amendment_supersedes_it_whole()
    {
        Store("first", null, Actual(1, 2021, 10), Actual(2, 2022, 20));
        Store("second", new([]), Actual(1, 2022, 21));
        Store("third", null, Actual(1, 2023, 30));
        Assert.Equal("2023=30", Results(null));
    }

    [Fact]
    public void An_amendment_is_known_after_what_it_amends_even_when_the_clock_was_set_back()
    {
        Store("first", null, Actual(1, 2021, 10), Actual(2, 2022, 20));
        clock.Pass(TimeSpan.FromDays(-100));
        Store("second", new([]), Actual(1, 2022, 21));
        Assert.Equal("2021=10 2022=21", Results(null));
    }

    [Fact]
    public async Task Of_amendments_made_at_once_none_is_lost()
    {
        Store("first", null, Actual(1, 2000, 1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(office => Task.Run(() =>
        {
            for (var i = 0; i < 3; i++) Write(TimeProvider.System, $"{office}-{i}", new([]), Actual(1, 2001 + (3 * office) + i, 1));
        })));
        Assert.Equal(string.Join(' ', Enumerable.Range(2000, 13).Select(year => $"{year}=1")), Results(null));
    }

    [Fact]
    public void A_whole_report_that_began_before_an_amendment_is_stored_after_it()
    {
        using var whole = lake.BeginLoad("whole");
        whole.FailIfMarked("amendment:报表");
        Store("amendment", new([]), Actual(1, 2022, 21));
        using var session = lake.OpenLoadSession();
        whole.Append("etl_run", session.Connection, $"select * replace ('{whole.LoadId}' as load_id) from etl_run limit 1");
        Assert.Equal(LakeError.Conflict, Assert.Throws<LakeException>(() => whole.Commit()).Error);
    }

    public void Dispose() => folder.Dispose();

    private void Store(string name, Amendment? amendment, params IReadOnlyList<StatementRow> rows)
    {
        Write(clock, name, amendment, rows);
        clock.Pass(TimeSpan.FromDays(1));
    }

    private void Write(TimeProvider time, string name, Amendment? amendment, params IReadOnlyList<StatementRow> rows)
    {
        using var writer = new StarWriter(lake, "test", time);
        Assert.False(writer.Store(Of("报表", name + ".csv", rows) with { Amendment = amendment }).AlreadyLoaded);
    }

    private string Results(DateTimeOffset? asOf)
    {
        using var star = new StarReader(lake, asOf);
        return string.Join(' ', star.Session.Engine.Query("select concat(year, '=', value::integer) from current_observation order by year", row => row.GetString(0)));
    }
}
