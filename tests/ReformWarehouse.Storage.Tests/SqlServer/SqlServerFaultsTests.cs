using ReformWarehouse.Storage.Submissions;
using ReformWarehouse.Tds.Endpoint;
using ReformWarehouse.Tds.Endpoint.Protocol;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>What breaks on the way, made to break at the endpoint.</summary>
public class SqlServerFaultsTests
{
    private const string List = "min_active_rowversion", Fetch = "left join dbo.submission_row";

    public static TheoryData<string> Breaks => ["deadlock in the list", "deadlock in the read", "half a row of the list", "half a row of a return", "login", "severe", "timeout of the list", "timeout of the read"];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_fault_that_passes_is_tried_again_and_every_return_comes_once(string what)
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b") + Office.Return("c"));
        var faults = office.Endpoint!.Faults;
        var told = what switch
        {
            "deadlock in the list" => Arm(() => faults.Fail(ServerError.Deadlock(), List, times: 2), "1205"),
            "deadlock in the read" => Arm(() => faults.Fail(ServerError.Deadlock(), Fetch), "1205"),
            "half a row of the list" => Arm(() => faults.DropInRow(List, afterRows: 1), "broke"),
            "half a row of a return" => Arm(() => faults.DropInRow(Fetch, afterRows: 0, times: 2), "broke"),
            "login" => Arm(() => faults.FailLogin(ServerError.Unavailable("office")), "40613"),
            "severe" => Arm(() => faults.Fail(ServerError.Unavailable("office"), Fetch), "40613"),
            "timeout of the list" => Arm(() => faults.Stall(List), "-2"),
            "timeout of the read" => Arm(() => faults.Stall(Fetch), "-2"),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        await using var source = office.Source("Command Timeout=1");
        var all = await Office.ReadAllAsync(source);
        Assert.Equal(["a", "b", "c"], all.Select(submission => submission.Header["report_code"]));
        Assert.All(all, submission => Assert.Single(submission.Rows));
        Assert.Equal(faults.Struck, office.Retried.Count);
        Assert.Contains(told, office.Retried[0], StringComparison.Ordinal);

        static string Arm(Action arm, string told)
        {
            arm();
            return told;
        }
    }

    [Fact]
    public async Task A_fault_that_stays_ends_the_pull_after_all_tries_and_the_mark_leads_on()
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b"));
        await using var source = office.Source();
        var read = new List<DatabaseSubmission>();
        var error = await Assert.ThrowsAsync<SubmissionSourceException>(async () =>
        {
            await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
            {
                read.Add(submission);
                office.Endpoint!.Faults.Fail(ServerError.Deadlock(), Fetch, times: 6);
            }
        });
        Assert.Contains("1205", error.MessageEn, StringComparison.Ordinal);
        Assert.Equal((1, 5), (read.Count, office.Retried.Count));
        Assert.Equal("b", Assert.Single(await Office.ReadAllAsync(source, read[0].Mark)).Header["report_code"]);
    }

    [Fact]
    public async Task Lines_that_are_cut_between_returns_are_opened_again()
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(string.Concat(Enumerable.Range(0, 6).Select(number => Office.Return($"r{number}"))));
        await using var source = office.Source();
        var codes = new List<string>();
        await foreach (var submission in source.ReadAsync(null, CancellationToken.None))
        {
            codes.Add(submission.Header["report_code"]);
            if (codes.Count is 2 or 4) office.Endpoint!.CutAll();
        }

        Assert.Equal(["r0", "r1", "r2", "r3", "r4", "r5"], codes);
    }

    [Fact]
    public async Task A_return_that_changes_while_it_is_read_is_left_for_its_later_version()
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b"));
        office.Endpoint!.AfterRows = async (sql, place) =>
        {
            // Between the rows of the first return and the look at its version.
            if (!sql.Contains(Fetch, StringComparison.Ordinal) || place > 0) return;
            office.Endpoint.AfterRows = null;
            await office.ExecuteAsync("update dbo.submission_row set value = N'99' where submission_id = 1");
        };
        await using var source = office.Source();
        var first = await Office.ReadAllAsync(source);
        Assert.Equal(["b"], first.Select(submission => submission.Header["report_code"]));
        var second = Assert.Single(await Office.ReadAllAsync(source, first[0].Mark));
        Assert.Equal(("a", "99"), (second.Header["report_code"], second.Rows[0].Cells["value"]));
    }

    [Theory]
    [InlineData(List)]
    [InlineData(Fetch)]
    public async Task A_reader_that_is_cancelled_sends_an_attention_and_ends_at_once(string where)
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(Office.Return("a"));
        office.Endpoint!.Faults.Stall(where);
        await using var source = office.Source();
        using var stop = new CancellationTokenSource(300);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in source.ReadAsync(null, stop.Token)) Assert.Fail("nothing can be read");
        });
        Assert.Equal((1, 0), (office.Endpoint.Counts.Attentions, office.Retried.Count));
        Assert.Single(await Office.ReadAllAsync(source));
    }

    [Fact]
    public async Task A_restored_database_is_read_from_the_start()
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(Office.Return("a"));
        await using var source = office.Source();
        office.Endpoint!.Database.SetLastVersion(9000);
        await office.ExecuteAsync(Office.Return("lost"));
        var mark = (await Office.ReadAllAsync(source))[^1].Mark;
        await office.ExecuteAsync("delete from dbo.submission_row where submission_id = 2; delete from dbo.submission where submission_id = 2");
        office.Endpoint.Database.SetLastVersion(2100);
        await office.ExecuteAsync(Office.Return("after"));
        Assert.Equal(["a", "after"], (await Office.ReadAllAsync(source, mark)).Select(submission => submission.Header["report_code"]));
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public async Task Returns_come_whole_over_a_line_that_cuts_anywhere(int seed, bool isEncrypted)
    {
        using var certificate = TdsGreetingTests.Certificate();
        await using var office = await Office.OpenAsync(options: new EndpointOptions(Certificate: isEncrypted ? certificate : null, RaggedSeed: seed));
        var random = new Random(seed);
        var notes = Enumerable.Range(0, 40).Select(_ => new string('注', random.Next(4001))).ToList();
        for (var number = 0; number < notes.Count; number++)
            await office.ExecuteAsync(Office.Return($"r{number}") + $"update dbo.submission_row set note = N'{notes[number]}' where submission_id = {number + 1}");
        await using var source = office.Source();
        Assert.Equal(notes, (await Office.ReadAllAsync(source)).Select(submission => submission.Rows[0].Cells.GetValueOrDefault("note")));
        Assert.Empty(office.Retried);
    }

    [Fact]
    public async Task A_pull_uses_one_connection_and_resets_it()
    {
        await using var office = await Office.OpenAsync();
        await office.ExecuteAsync(Office.Return("a") + Office.Return("b"));
        var before = office.Endpoint!.Counts.Logins;
        await using var source = office.Source();
        Assert.Equal(2, (await Office.ReadAllAsync(source)).Count);
        Assert.Equal((1, 3, 2), (office.Endpoint.Counts.Logins - before, office.Endpoint.Counts.Calls, office.Endpoint.Counts.Resets));
    }
}
