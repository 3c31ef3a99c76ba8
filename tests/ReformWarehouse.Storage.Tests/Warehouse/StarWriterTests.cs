using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;
using Xunit;
using static ReformWarehouse.Storage.Tests.Warehouse.SampleReport;

namespace ReformWarehouse.Storage.Tests.Warehouse;

/// <summary>The reports of a run share one writer; none sees what another staged.</summary>
public sealed class StarWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DataLake lake;
    private readonly StarWriter writer;

    public StarWriterTests()
    {
        lake = DataLake.OpenOrCreate(folder["lake"]);
        new ReferenceWriter(lake, "test", TimeProvider.System).EnsureLoaded();
        writer = new StarWriter(lake, "test", TimeProvider.System);
    }

    [Fact]
    public void Each_report_of_a_run_brings_its_own_rows_and_no_others()
    {
        Assert.Equal((2, 1), Counts(Of("一", "1.csv", Actual(1, 2021, 10), Actual(2, 2022, 11), Target(3, 2025, 20))));
        Assert.Equal((1, 0), Counts(Of("二", "2.csv", Actual(1, 2023, 30))));
        Assert.Equal((0, 1), Counts(Of("三", "3.csv", Target(1, 2030, 40))));
        Assert.Equal("一:2021=10 一:2022=11 二:2023=30", Results());
    }

    [Fact]
    public void A_report_that_cannot_be_keyed_leaves_nothing_and_harms_neither_neighbour()
    {
        writer.Store(Of("一", "1.csv", Actual(1, 2021, 10)));
        Assert.Throws<StarException>(() => writer.Store(Of("坏", "bad.csv", Actual(1, 2022, 1), Actual(2, 2022, 2) with { IndicatorCode = "NO_SUCH" })));
        writer.Store(Of("二", "2.csv", Actual(1, 2023, 30)));
        Assert.Equal("一:2021=10 二:2023=30", Results());
        Assert.Empty(lake.Verify());
    }

    [Fact]
    public void An_amendment_in_the_middle_of_a_run_completes_what_the_run_has_just_stored()
    {
        writer.Store(Of("一", "1.csv", Actual(1, 2021, 10), Actual(2, 2022, 11)));
        writer.Store(Of("二", "2.csv", Actual(1, 2023, 30)));
        writer.Store(Of("一", "3.csv", Actual(1, 2022, 12)) with { Amendment = new([]) });
        writer.Store(Of("三", "4.csv", Actual(1, 2024, 40)));
        Assert.Equal("一:2021=10 一:2022=12 三:2024=40 二:2023=30", Results());
    }

    [Fact]
    public void Dimensions_that_change_between_two_reports_of_a_run_are_seen_by_the_second()
    {
        writer.Store(Of("一", "1.csv", Actual(1, 2021, 10)));
        using (var load = lake.BeginLoad("new indicator"))
        using (var session = lake.OpenLoadSession())
        {
            load.Append("dim_indicator", session.Connection, "select * replace (990001 as indicator_key, 'LATER' as indicator_code) from dim_indicator where indicator_code = 'SKL_TOTAL'");
            load.Append("etl_run", session.Connection, $"select * replace ('{load.LoadId}' as load_id) from etl_run limit 1");
            Assert.True(load.Commit());
        }

        Assert.Equal((1, 0), Counts(Of("二", "2.csv", Actual(1, 2023, 30) with { IndicatorCode = "LATER" })));
    }

    public void Dispose()
    {
        writer.Dispose();
        folder.Dispose();
    }

    private (int Observations, int Targets) Counts(StarSchema.Loading.ReportLoad report) => writer.Store(report) is var outcome ? (outcome.Observations, outcome.Targets) : default;

    private string Results()
    {
        using var star = new StarReader(lake);
        return string.Join(' ', star.Session.Engine.Query("select concat(report_code, ':', year, '=', value::integer) from current_observation order by report_code, year", row => row.GetString(0)));
    }
}
