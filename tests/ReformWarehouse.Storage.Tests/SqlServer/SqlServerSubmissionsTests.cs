using Microsoft.Data.SqlClient;
using ReformWarehouse.Storage.Submissions;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>What the reader brings out of an office's database; every test runs against the endpoint and, where one is named, against a real server.</summary>
public class SqlServerSubmissionsTests
{
    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_return_comes_whole_with_its_text_and_the_place_of_each_row(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("530100-2025", "１２．５万", "昆明市（𠮷）年报"));
        await using var source = office.Source();
        var submission = Assert.Single(await Office.ReadAllAsync(source));
        Assert.Equal(("昆明市（𠮷）年报", "2026-01-15"), (submission.Header["title"], submission.Header["issued_on"]));
        Assert.False(submission.Header.ContainsKey("issued_year"));
        var row = Assert.Single(submission.Rows);
        Assert.Equal(("１２．５万", "个", "submission_row 1"), (row.Cells["value"], row.Cells["unit"], row.Place));
        Assert.False(row.Cells.ContainsKey("note"));
        Assert.Equal("office/submission 1", submission.Place);
        Assert.Equal(TimeSpan.Zero, submission.SubmittedAt.Offset);
        Assert.InRange(submission.SubmittedAt, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task Every_column_arrives_under_its_name_and_null_is_absent(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var header = SubmissionColumns.Header.Where(column => column is not ("issued_on" or "issued_year")).ToList();
        await office.ExecuteAsync($"insert into dbo.submission ({string.Join(", ", header)}, issued_year, submitted_at) values ({string.Join(", ", header.Select(column => $"N'{column[..5]}'"))}, 2025, sysdatetimeoffset())");
        var half = SubmissionColumns.Row.Where((_, place) => place % 2 == 0).ToList();
        await office.ExecuteAsync($"""
            insert into dbo.submission_row (submission_id, row_number, {string.Join(", ", SubmissionColumns.Row)}) values (1, 2, {string.Join(", ", SubmissionColumns.Row.Select(column => $"N'甲 {column}'"))});
            insert into dbo.submission_row (submission_id, row_number, {string.Join(", ", half)}) values (1, 1, {string.Join(", ", half.Select(column => $"N'乙 {column}'"))});
            """);
        await using var source = office.Source();
        var submission = Assert.Single(await Office.ReadAllAsync(source));
        Assert.Equal(header.ToDictionary(column => column, column => column[..5]).Append(new("issued_year", "2025")).OrderBy(cell => cell.Key), submission.Header.OrderBy(cell => cell.Key));
        Assert.Equal([2L, 1L], submission.Rows.Select(row => row.RowId));
        Assert.Equal(half.ToDictionary(column => column, column => $"乙 {column}"), submission.Rows[0].Cells);
        Assert.Equal(SubmissionColumns.Row.ToDictionary(column => column, column => $"甲 {column}"), submission.Rows[1].Cells);
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_transaction_held_open_while_others_commit_loses_nothing_and_brings_nothing_twice(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await using var source = office.Source();
        await office.ExecuteAsync(Office.Return("early"));
        await using var slow = await office.ConnectAsync();
        await using var transaction = (SqlTransaction)await slow.BeginTransactionAsync();
        await using (var insert = new SqlCommand(Office.Return("slow"), slow, transaction)) await insert.ExecuteNonQueryAsync();
        await office.ExecuteAsync(Office.Return("quick-1") + Office.Return("quick-2"));

        // The quick ones carry higher versions than the one in flight: a mark behind them would pass it over.
        var first = await Office.ReadAllAsync(source);
        Assert.Equal(["early"], Codes(first));
        Assert.Empty(await Office.ReadAllAsync(source, first[^1].Mark));
        await transaction.CommitAsync();
        var rest = await Office.ReadAllAsync(source, first[^1].Mark);
        Assert.Equal(["slow", "quick-1", "quick-2"], Codes(rest));
        Assert.Empty(await Office.ReadAllAsync(source, rest[^1].Mark));
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_transaction_that_is_rolled_back_leaves_nothing_and_lets_the_others_pass(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("a"));
        await using var source = office.Source();
        var mark = Assert.Single(await Office.ReadAllAsync(source)).Mark;
        await using var slow = await office.ConnectAsync();
        await using var transaction = (SqlTransaction)await slow.BeginTransactionAsync();
        await using (var update = new SqlCommand("update dbo.submission_row set value = N'13'", slow, transaction)) await update.ExecuteNonQueryAsync();
        await office.ExecuteAsync(Office.Return("b"));
        Assert.Empty(await Office.ReadAllAsync(source, mark));
        await transaction.RollbackAsync();
        Assert.Equal(["b"], Codes(await Office.ReadAllAsync(source, mark)));
        Assert.Equal(["a", "b"], Codes(await Office.ReadAllAsync(source)));
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_restart_in_the_middle_goes_on_behind_the_mark_over_several_pages(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        foreach (var part in Enumerable.Range(0, 450).Chunk(50)) await office.ExecuteAsync(string.Concat(part.Select(number => Office.Return($"r{number:000}"))));
        await using var source = office.Source();
        var first = new List<DatabaseSubmission>();
        await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
        {
            first.Add(submission);
            if (first.Count == 213) break;
        }

        await using var again = office.Source();
        var rest = await Office.ReadAllAsync(again, first[^1].Mark);
        Assert.Equal(Enumerable.Range(1, 450).Select(id => (long)id), first.Concat(rest).Select(submission => submission.SubmissionId));
        Assert.All(first.Concat(rest), submission => Assert.Single(submission.Rows));
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_corrected_return_comes_again_and_a_draft_does_not_come(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b"));
        await office.ExecuteAsync("insert into dbo.submission (report_code) values (N'draft')");
        await using var source = office.Source();
        var before = await Office.ReadAllAsync(source);
        Assert.Equal(["a", "b"], Codes(before));

        await office.ExecuteAsync("update dbo.submission_row set value = N'66.7' where submission_id = 1");
        var correction = Assert.Single(await Office.ReadAllAsync(source, before[^1].Mark));
        Assert.Equal(("a", "66.7"), (correction.Header["report_code"], correction.Rows[0].Cells["value"]));
        Assert.True(correction.SubmittedAt > before[0].SubmittedAt);

        await office.ExecuteAsync("update dbo.submission set title = N'改' where submission_id = 1");
        var renamed = Assert.Single(await Office.ReadAllAsync(source, correction.Mark));
        Assert.True(renamed.SubmittedAt > correction.SubmittedAt);

        await office.ExecuteAsync("delete from dbo.submission_row where submission_id = 2");
        Assert.Empty(Assert.Single(await Office.ReadAllAsync(source, renamed.Mark)).Rows);
        await office.ExecuteAsync("update dbo.submission set submitted_at = sysdatetimeoffset() where report_code = N'draft'");
        Assert.Equal(3, (await Office.ReadAllAsync(source)).Count);
        await office.ExecuteAsync("delete from dbo.submission where submission_id = 2");
        Assert.Equal(["a", "draft"], Codes(await Office.ReadAllAsync(source)));
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task An_instant_that_the_office_sets_itself_stays(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("a"));
        await office.ExecuteAsync("update dbo.submission set submitted_at = '2026-02-01T09:00:00.123456+08:00'");
        await using var source = office.Source();
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 1, 0, 0, 123, 456, TimeSpan.Zero), Assert.Single(await Office.ReadAllAsync(source)).SubmittedAt);
        await office.ExecuteAsync("update dbo.submission set submitted_at = '2999-01-01T00:00:00+00:00'");
        await office.ExecuteAsync("update dbo.submission_row set note = N'again'");
        Assert.Equal(new DateTimeOffset(2999, 1, 1, 0, 0, 0, 0, 1, TimeSpan.Zero), Assert.Single(await Office.ReadAllAsync(source)).SubmittedAt);
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_return_that_changes_between_the_list_and_the_read_comes_in_its_later_version_only(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b"));
        await using var source = office.Source();
        var seen = new List<(string Code, string Value)>();
        string? mark = null;
        await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
        {
            seen.Add((submission.Header["report_code"], submission.Rows[0].Cells["value"]));
            mark = submission.Mark;
            if (seen.Count == 1) await office.ExecuteAsync("update dbo.submission_row set value = N'99' where submission_id = 2");
        }

        Assert.Equal([("a", "12")], seen);
        Assert.Equal("99", Assert.Single(await Office.ReadAllAsync(source, mark)).Rows[0].Cells["value"]);
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_mark_of_another_database_means_everything(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("a"));
        await using var source = office.Source();
        foreach (var foreign in new[] { "rowversion:00000000FFFFFFFF", "rowversion:FFFFFFFFFFFFFFFF", "7000000000000000000.1:999999999:5", "rowversion:zz", "" })
            Assert.Single(await Office.ReadAllAsync(source, foreign));
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task After_a_restore_the_script_lists_every_return_again_at_its_old_instant(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b"));
        await using var source = office.Source();
        var before = await Office.ReadAllAsync(source);
        await office.RunScriptAsync("sqlserver/loads/submission_after_restore.sql");
        var after = await Office.ReadAllAsync(source, before[^1].Mark);
        Assert.Equal(before.Select(submission => (submission.SubmissionId, submission.SubmittedAt)), after.Select(submission => (submission.SubmissionId, submission.SubmittedAt)));
        await office.ExecuteAsync("update dbo.submission_row set value = N'1' where submission_id = 1");
        Assert.True(Assert.Single(await Office.ReadAllAsync(source, after[^1].Mark)).SubmittedAt > after[0].SubmittedAt);
    }

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task A_missing_table_is_told_once_with_its_remedy_and_not_tried_again(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        await office.ExecuteAsync("drop table dbo.submission_row, dbo.submission");
        await using var source = office.Source();
        var error = await Assert.ThrowsAsync<SubmissionSourceException>(() => Office.ReadAllAsync(source));
        Assert.Contains("208", error.MessageEn, StringComparison.Ordinal);
        Assert.Contains("sql/sqlserver/tables", error.MessageZh, StringComparison.Ordinal);
        Assert.Empty(office.Retried);
    }

    private static IEnumerable<string> Codes(IEnumerable<DatabaseSubmission> submissions) => submissions.Select(submission => submission.Header["report_code"]);
}
