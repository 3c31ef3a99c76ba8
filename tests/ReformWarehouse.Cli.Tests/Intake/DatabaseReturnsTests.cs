using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Storage.Submissions;
using Xunit;

namespace ReformWarehouse.Cli.Tests.Intake;

public class DatabaseReturnsTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_tables_have_the_columns_of_the_return_format_and_no_other() =>
        Assert.Equal(ReturnColumns.Required.Concat(ReturnColumns.Optional).Order(StringComparer.Ordinal), SubmissionColumns.Row.Order(StringComparer.Ordinal));

    [Fact]
    public void The_hash_is_of_content_and_instant_and_not_of_keys_or_marks()
    {
        var sha256 = DatabaseReturns.Sha256Of(Sample());
        Assert.Equal(sha256, DatabaseReturns.Sha256Of(Sample() with { SubmissionId = 9, Mark = "other", Source = "other" }));
        Assert.NotEqual(sha256, DatabaseReturns.Sha256Of(Sample() with { SubmittedAt = At.AddTicks(10) }));
        Assert.NotEqual(sha256, DatabaseReturns.Sha256Of(Sample("13")));
        // Whatever changes this makes every lake load everything anew.
        Assert.Equal("d8bd12ac287c82005b673dc1aac04b97396f735a90cf19d0d5021b15e7f6a463", sha256);
    }

    [Fact]
    public void A_row_keeps_its_place_and_the_json_that_is_kept_reads_as_the_same_return()
    {
        var file = DatabaseReturns.Read(Sample());
        Assert.Equal(("office/submission 4711", "submission_row 81"), (file.Report.FileName, file.Rows[0].Place));
        using var json = new MemoryStream();
        DatabaseReturns.WriteJson(Sample(), json);
        var again = ReturnReaders.Read(new Submission("kept.json", json.ToArray()));
        Assert.Equal(file.Report with { FileName = "kept.json", Sha256 = again.Report.Sha256 }, again.Report);
        Assert.Equal(file.Rows[0].Cells, again.Rows[0].Cells);
    }

    [Fact]
    public void A_return_of_too_many_rows_or_without_a_head_is_refused()
    {
        Assert.Equal("too_large", Assert.Throws<InputException>(() => DatabaseReturns.Read(Sample() with { ExceedsLimit = true, Rows = [] })).Rule);
        Assert.Equal("metadata", Assert.Throws<InputException>(() => DatabaseReturns.Read(Sample() with { Header = new Dictionary<string, string> { ["report_code"] = "a" } })).Rule);
    }

    private static DatabaseSubmission Sample(string value = "12") => new("office", 4711, At,
        new Dictionary<string, string> { ["report_code"] = "a", ["title"] = "报表“甲”", ["issuer"] = "总工会", ["jurisdiction_code"] = "530100", ["report_kind"] = "return", ["issued_on"] = "2026-01-15" },
        [new DatabaseRow(81, new Dictionary<string, string>
        {
            ["indicator_code"] = "DEMO_SITE_N", ["jurisdiction_code"] = "530100", ["kind"] = "actual", ["value"] = value, ["unit"] = "个", ["bound"] = "=", ["temporal"] = "level_at_year", ["period_end"] = "2025",
        })], false, "mark");
}
