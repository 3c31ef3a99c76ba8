using ReformWarehouse.Storage.PostgreSql;
using ReformWarehouse.Storage.Submissions;
using Xunit;

namespace ReformWarehouse.Storage.Tests.PostgreSql;

public class PostgreSqlSubmissionsTests
{
    [PostgresFact]
    public async Task A_return_comes_whole_with_its_text_and_the_place_of_each_row()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("530100-2025", "１２．５万", "昆明市（𠮷）年报"));
        await using var source = office.Source();
        var submission = Assert.Single(await office.ReadSettled(source));
        Assert.Equal(("昆明市（𠮷）年报", "2026-01-15"), (submission.Header["title"], submission.Header["issued_on"]));
        Assert.False(submission.Header.ContainsKey("issued_year"));
        var row = Assert.Single(submission.Rows);
        Assert.Equal(("１２．５万", "个", "submission_row 1"), (row.Cells["value"], row.Cells["unit"], row.Place));
        Assert.False(row.Cells.ContainsKey("note"));
        Assert.Equal("office/submission 1", submission.Place);
        Assert.Equal(TimeSpan.Zero, submission.SubmittedAt.Offset);
    }

    [PostgresFact]
    public async Task A_transaction_held_open_while_others_commit_loses_nothing_and_brings_nothing_twice()
    {
        using var office = new OfficeDatabase();
        await using var source = office.Source();
        using var slow = office.Connect();
        OfficeDatabase.Execute(slow, "begin; " + OfficeDatabase.Return("slow"));
        office.Execute(OfficeDatabase.Return("quick-1"));
        office.Execute(OfficeDatabase.Return("quick-2"));

        // What was changed after the open transaction began waits for it: its version is the higher one.
        Assert.Empty(await OfficeDatabase.ReadAll(source));
        OfficeDatabase.Execute(slow, "commit");
        var all = await office.ReadSettled(source);
        Assert.Equal(["slow", "quick-1", "quick-2"], all.Select(submission => submission.Header["report_code"]));
        Assert.Empty(await office.ReadSettled(source, all[^1].Mark));
    }

    [PostgresFact]
    public async Task An_old_transaction_that_changes_a_return_after_a_younger_one_is_not_behind_the_mark()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a"));
        await using var source = office.Source();
        var mark = Assert.Single(await office.ReadSettled(source)).Mark;
        using var old = office.Connect();
        OfficeDatabase.Execute(old, "begin; select pg_current_xact_id()");
        office.Execute("update submission_row set value = '13'");
        Assert.Empty(await OfficeDatabase.ReadAll(source, mark));
        OfficeDatabase.Execute(old, "update submission_row set value = '14'; commit");
        Assert.Equal("14", Assert.Single(await office.ReadSettled(source, mark)).Rows[0].Cells["value"]);
    }

    [PostgresFact]
    public async Task Writers_in_parallel_are_read_completely_by_a_reader_that_stops_and_starts()
    {
        const int writers = 4, each = 25;
        using var office = new OfficeDatabase();
        var seed = Environment.TickCount;
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() =>
        {
            var random = new Random(seed + writer);
            using var connection = office.Connect();
            for (var number = 0; number < each; number++)
            {
                OfficeDatabase.Execute(connection, "begin; " + OfficeDatabase.Return($"w{writer}-{number}", "0"));
                if (random.Next(3) == 0) Thread.Sleep(random.Next(30));
                OfficeDatabase.Execute(connection, "commit");
                OfficeDatabase.Execute(connection, $"update submission_row set value = '{number}' where submission_id = (select submission_id from submission where report_code = 'w{writer}-{random.Next(number + 1)}')");
            }
        })));
        var seen = new List<DatabaseSubmission>();
        string? mark = null;
        for (var isLast = false; !isLast;)
        {
            isLast = writing.IsCompleted;
            if (isLast) office.Settle();
            await using var source = office.Source();
            await foreach (var submission in source.ReadAsync(mark, CancellationToken.None))
            {
                seen.Add(submission);
                mark = submission.Mark;
                if (seen.Count % 7 == 0 && !isLast) break;
            }
        }

        await writing;
        await using var fresh = office.Source();
        var truth = await office.ReadSettled(fresh);
        Assert.True(truth.Count == writers * each, $"seed {seed}");
        var last = seen.GroupBy(submission => submission.SubmissionId).ToDictionary(versions => versions.Key, versions => versions.Last());
        Assert.All(truth, submission => Assert.True(last[submission.SubmissionId].Rows[0].Cells["value"] == submission.Rows[0].Cells["value"], $"seed {seed}"));
        Assert.True(seen.Select(submission => (submission.SubmissionId, submission.Mark)).Distinct().Count() == seen.Count, $"seed {seed}");
    }

    [PostgresFact]
    public async Task A_restart_in_the_middle_goes_on_behind_the_mark_over_several_pages()
    {
        using var office = new OfficeDatabase();
        office.Execute(string.Concat(Enumerable.Range(0, 450).Select(number => OfficeDatabase.Return($"r{number:000}"))));
        await using var source = office.Source();
        office.Settle();
        var first = new List<DatabaseSubmission>();
        await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
        {
            first.Add(submission);
            if (first.Count == 213) break;
        }

        await using var again = office.Source();
        var rest = await office.ReadSettled(again, first[^1].Mark);
        Assert.Equal(Enumerable.Range(1, 450).Select(id => (long)id), first.Concat(rest).Select(submission => submission.SubmissionId));
    }

    [PostgresFact]
    public async Task A_session_killed_in_the_middle_of_a_read_is_tried_again()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a") + OfficeDatabase.Return("b"));
        office.Settle();
        await using var source = office.Source();
        using var blocker = office.Connect();
        OfficeDatabase.Execute(blocker, "begin; lock table submission_row in access exclusive mode");
        var reading = OfficeDatabase.ReadAll(source);
        for (var tries = 0; office.KillReaders("wait_event_type = 'Lock'") == 0; tries++)
        {
            Assert.True(tries < 200 && !reading.IsCompleted, "the reader never waited for the lock");
            await Task.Delay(50);
        }

        OfficeDatabase.Execute(blocker, "commit");
        Assert.Equal(["a", "b"], (await reading).Select(submission => submission.Header["report_code"]));
        Assert.Contains(office.Retried, reason => reason.Contains("57P01", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Sessions_killed_between_returns_are_opened_again()
    {
        using var office = new OfficeDatabase();
        office.Execute(string.Concat(Enumerable.Range(0, 6).Select(number => OfficeDatabase.Return($"r{number}"))));
        await using var source = office.Source();
        office.Settle();
        var codes = new List<string>();
        await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
        {
            codes.Add(submission.Header["report_code"]);
            if (codes.Count is 2 or 4) Assert.True(office.KillReaders("true") > 0);
        }

        Assert.Equal(["r0", "r1", "r2", "r3", "r4", "r5"], codes);
        Assert.NotEmpty(office.Retried);
    }

    [PostgresFact]
    public async Task A_corrected_return_comes_again_and_a_draft_does_not_come()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a") + OfficeDatabase.Return("b"));
        office.Execute("insert into submission (report_code) values ('draft')");
        await using var source = office.Source();
        var before = await office.ReadSettled(source);
        Assert.Equal(["a", "b"], before.Select(submission => submission.Header["report_code"]));

        office.Execute("update submission_row set value = '66.7' where submission_id = 1");
        var correction = Assert.Single(await office.ReadSettled(source, before[^1].Mark));
        Assert.Equal(("a", "66.7"), (correction.Header["report_code"], correction.Rows[0].Cells["value"]));
        Assert.True(correction.SubmittedAt > before[0].SubmittedAt);

        office.Execute("delete from submission_row where submission_id = 2");
        Assert.Empty(Assert.Single(await office.ReadSettled(source, correction.Mark)).Rows);
        office.Execute("update submission set submitted_at = now() where report_code = 'draft'");
        Assert.Equal(3, (await office.ReadSettled(source)).Count);
    }

    [PostgresFact]
    public async Task A_return_that_changes_between_the_list_and_the_read_comes_in_its_later_version_only()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a"));
        office.Execute(OfficeDatabase.Return("b"));
        await using var source = office.Source();
        office.Settle();
        var seen = new List<(string Code, string Value)>();
        string? mark = null;
        await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
        {
            seen.Add((submission.Header["report_code"], submission.Rows[0].Cells["value"]));
            mark = submission.Mark;
            if (seen.Count == 1) office.Execute("update submission_row set value = '99' where submission_id = 2");
        }

        Assert.Equal([("a", "12")], seen);
        Assert.Equal("99", Assert.Single(await office.ReadSettled(source, mark)).Rows[0].Cells["value"]);
    }

    [PostgresFact]
    public async Task A_mark_of_another_database_means_everything_and_rows_of_a_backup_are_refused_until_renumbered()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a"));
        await using var source = office.Source();
        var before = Assert.Single(await office.ReadSettled(source, "7000000000000000000.1:999999999:5"));
        office.Execute("alter table submission disable trigger submission_changed; update submission set changed_in = '999999999999'; alter table submission enable trigger submission_changed");
        var refusal = await Assert.ThrowsAsync<SubmissionSourceException>(() => OfficeDatabase.ReadAll(source));
        Assert.Contains("submission_after_restore.sql", refusal.MessageZh, StringComparison.Ordinal);
        office.Execute(Storage.DuckDb.SqlScripts.Read("postgresql/loads/submission_after_restore.sql"));
        Assert.Equal(before.SubmittedAt, Assert.Single(await office.ReadSettled(source)).SubmittedAt);
    }

    [PostgresFact]
    public async Task A_missing_table_is_told_once_and_not_tried_again()
    {
        using var office = new OfficeDatabase();
        office.Execute("drop table submission_row, submission");
        await using var source = office.Source();
        var error = await Assert.ThrowsAsync<SubmissionSourceException>(() => OfficeDatabase.ReadAll(source));
        Assert.Contains("42P01", error.MessageEn, StringComparison.Ordinal);
        Assert.Empty(office.Retried);
    }

    [PostgresFact]
    public async Task A_reader_that_is_cancelled_ends_at_once()
    {
        using var office = new OfficeDatabase();
        office.Execute(OfficeDatabase.Return("a"));
        office.Settle();
        await using var source = office.Source();
        using var blocker = office.Connect();
        OfficeDatabase.Execute(blocker, "begin; lock table submission_row in access exclusive mode");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in source.ReadAsync(null, stop.Token)) Assert.Fail("nothing can be read");
        });
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=reform;Password=s3cret-pw;Database=x;Timeout=1")]
    [InlineData("Host=127.0.0.1;Password=s3cret-pw;Nonsense=1")]
    [InlineData("Password=s3cret-pw;Port=abc;Host=h")]
    [InlineData("s3cret-pw")]
    public async Task Nothing_of_a_connection_string_is_ever_said(string connectionString)
    {
        var said = new List<string>();
        var error = await Assert.ThrowsAsync<SubmissionSourceException>(async () =>
        {
            await using var source = new PostgreSqlSubmissions("office", connectionString, new HastyClock(), said.Add);
            await OfficeDatabase.ReadAll(source);
        });
        said.AddRange([error.ToString(), error.MessageZh, error.MessageEn]);
        Assert.All(said, text =>
        {
            foreach (var secret in new[] { "s3cret", "127.0.0.1", "Username=reform" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        });
        Assert.Null(error.InnerException);
    }

    /// <summary>Lets pauses end at once; everything else is the system's clock.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
