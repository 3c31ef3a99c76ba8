using ReformWarehouse.Storage.Lake;
using Xunit;

namespace ReformWarehouse.Storage.Tests.Lake.Bulk;

public sealed class BulkLoadTests : IDisposable
{
    private readonly BulkFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_sound_row_becomes_a_fact_with_its_keys_its_report_and_its_place()
    {
        var result = _files.Report("甲").Value("甲", 7, numerator: "1", denominator: "4").Load();

        Assert.Equal((1L, 0L), (result!.Loaded, result.Rejected));
        Assert.Equal(["甲 PTY_NEW 530000 2023 20 人 人 annual_flow = A 1 4 7 row_number - -"], _files.Query("""
            select report_code, indicator_code, fact.jurisdiction_key // 100, year, value, unit, unit_base, temporal, bound, obs_status, numerator, denominator, row_number, source_place, note, period_start
            from fact_observation as fact join dim_report using (report_key) join dim_indicator using (indicator_key)
            """));
    }

    [Fact]
    public void The_same_key_loads_once()
    {
        _files.Report("甲").Value("甲", 1);

        Assert.NotNull(_files.Load("key"));
        Assert.Null(_files.Load("key"));
        Assert.Equal(["1"], _files.Query("select count(*) from fact_observation"));
    }

    [Fact]
    public void A_row_that_breaks_a_rule_is_rejected_and_its_neighbours_are_loaded()
    {
        var result = _files.Report("甲")
            .Value("甲", 1)
            .Value("甲", 2, indicator: "NO_SUCH")
            .Value("甲", 3, jurisdiction: "999999")
            .Value("甲", 4, bound: "≥")
            .Value("甲", 5, temporal: "yearly")
            .Value("甲", 6, status: "Z")
            .Value("甲", 7, unit: "万人")
            .Value("甲", 8, indicator: "NPE_PTY_COV", unit: "%", temporal: "level_at_year", value: "101")
            .Value("甲", 9, value: "-1")
            .Value("甲", 10, value: "")
            .Value("甲", 11, value: "inf")
            .Value("甲", 12, indicator: "NPE_PTY_COV", unit: "%", temporal: "level_at_year", numerator: "5", denominator: "4")
            .Value("甲", 13, indicator: "LIB_PROV", unit: "个", value: "", status: "O")
            .Load();

        Assert.Equal((2L, 11L), (result!.Loaded, result.Rejected));
        Assert.Equal(["1", "13"], _files.Query("select row_number from fact_observation order by 1"));
        Assert.Equal(
            ["10 value_missing", "11 valid_range", "12 numerator_within_denominator", "2 unknown_indicator", "3 unknown_jurisdiction", "4 code_list", "5 code_list", "6 code_list", "7 unit_of_indicator", "8 valid_range", "9 valid_range"],
            _files.Rejections().Select(rejection => rejection["row ".Length..]));
        Assert.Equal(["13 2 11"], _files.Query("select rows_read, rows_loaded, rows_rejected from etl_run where command = 'bulk'"));
    }

    [Fact]
    public void A_rejection_belongs_to_its_vintage_and_keeps_the_whole_row()
    {
        _files.Report("甲").Value("甲", 1).Value("甲", 2, indicator: "NO_SUCH").Load();

        Assert.Equal(["甲 NO_SUCH True"], _files.Query(
            "select report_code, offending_text, row_text like '%\"indicator_code\":\"NO_SUCH\"%' from fact_rejection join dim_report using (sha256)"));
    }

    [Fact]
    public void A_line_that_does_not_parse_is_rejected_with_its_line_number()
    {
        var result = _files.Report("甲").Value("甲", 1).Line("甲,2024-02-01 00:00:00+00,2,PTY_NEW").Value("甲", 3, indicator: "LIB_PROV", unit: "个", value: "many").Value("甲", 4, year: "2022").Load();

        Assert.Equal((2L, 2L), (result!.Loaded, result.Rejected));
        Assert.Equal(["line 3 row_shape", "line 4 row_shape"], _files.Rejections());
    }

    [Fact]
    public void A_cell_stated_twice_in_one_vintage_keeps_its_first_row_wherever_the_second_stands()
    {
        var result = _files.Report("甲").Report("乙")
            .Value("甲", 1).Value("甲", 2, year: "2022")
            .Value("乙", 1)
            .Value("甲", 3, value: "21")
            .Load();

        Assert.Equal((3L, 1L), (result!.Loaded, result.Rejected));
        Assert.Equal(["row 3 duplicate"], _files.Rejections());
        Assert.Equal(["20"], _files.Query("select distinct value from fact_observation where year = 2023"));
    }

    [Fact]
    public void Rows_in_no_order_are_loaded_when_no_cell_stands_twice()
    {
        var result = _files.Report("甲").Value("甲", 5, year: "2023").Value("甲", 2, year: "2020").Value("甲", 9, year: "2021").Load();

        Assert.Equal((3L, 0L), (result!.Loaded, result.Rejected));
    }

    [Fact]
    public void A_row_number_that_stands_twice_is_no_place()
    {
        var result = _files.Report("甲").Value("甲", 1, year: "2022").Value("甲", 1, year: "2023").Load();

        Assert.Equal((1L, 1L), (result!.Loaded, result.Rejected));
        Assert.Equal(["row 1 row_number"], _files.Rejections());
    }

    [Fact]
    public void A_value_of_a_report_that_is_not_listed_is_rejected()
    {
        var result = _files.Report("甲").Value("甲", 1).Value("丙", 1).Load();

        Assert.Equal((1L, 1L), (result!.Loaded, result.Rejected));
        Assert.Equal(["row 1 unknown_report"], _files.Rejections());
    }

    [Fact]
    public void Each_vintage_of_a_report_is_kept_and_the_latest_counts()
    {
        const string later = "2024-05-01 00:00:00+00";
        _files.Report("甲").Report("甲", later).Value("甲", 1, value: "20").Value("甲", 1, value: "25", receivedAt: later).Load();

        Assert.Equal(["20", "25"], _files.Query("select value from fact_observation order by 1"));
        Assert.Equal(["25"], _files.Query("select value from fact_observation_current"));
        Assert.Equal(["20"], _files.Query("select value from fact_observation_as_of(timestamptz '2024-03-01')"));
    }

    [Fact]
    public void A_division_is_keyed_to_the_version_that_holds_at_the_end_of_the_year()
    {
        _files.Report("甲").Value("甲", 1, jurisdiction: "533103", year: "2009").Value("甲", 2, jurisdiction: "533103", year: "2010").Value("甲", 3, jurisdiction: "533103", year: "2023").Load();

        Assert.Equal(["2009 潞西市", "2010 芒市", "2023 芒市"], _files.Query("select year, name_zh from fact_observation join dim_jurisdiction using (jurisdiction_key) order by year"));
    }

    [Fact]
    public void A_report_listed_twice_for_one_time_is_refused_whole()
    {
        var error = Assert.Throws<LakeException>(() => _files.Report("甲").Report("甲").Value("甲", 1).Load());

        Assert.Equal(LakeError.SchemaMismatch, error.Error);
        Assert.Equal(["0"], _files.Query("select count(*) from fact_observation"));
    }

    [Fact]
    public void What_is_left_out_of_the_file_reads_as_null_beside_files_that_hold_it_and_after_compaction()
    {
        _files.Report("甲").Value("甲", 1).Load();
        _files.Report("丙", "2024-04-01 00:00:00+00").Value("丙", 1, year: "2020", receivedAt: "2024-04-01 00:00:00+00").Load("two");

        Assert.Empty(_files.Lake.Verify());
        _files.Lake.Compact();

        Assert.Empty(_files.Lake.Verify());
        Assert.Equal(["- - - annual_flow"], _files.Query("select distinct subject, note, source_start, temporal from fact_observation"));
    }

    [Fact]
    public void A_file_without_a_sound_row_loads_nothing_but_its_rejections()
    {
        var result = _files.Report("甲").Value("甲", 1, indicator: "NO_SUCH").Load();

        Assert.Equal((0L, 1L), (result!.Loaded, result.Rejected));
        Assert.Equal(["row 1 unknown_indicator"], _files.Rejections());
    }
}
