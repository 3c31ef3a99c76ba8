using Microsoft.Data.SqlClient;
using ReformWarehouse.Storage.Submissions;
using Xunit;

namespace ReformWarehouse.Storage.Tests.SqlServer;

/// <summary>Offices that write while the reader reads, stops and starts again.</summary>
public class SqlServerWritersTests
{
    private const int Writers = 4, Each = 25;

    [Theory]
    [OnTheEndpoint]
    [OnARealServer]
    public async Task Writers_in_parallel_are_read_completely_by_a_reader_that_stops_and_starts(string kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var seed = Environment.TickCount;
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(office, writer, new Random(seed + writer)))));
        var seen = new List<DatabaseSubmission>();
        string? mark = null;
        for (var isLast = false; !isLast;)
        {
            isLast = writing.IsCompleted;
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
        var truth = await Office.ReadAllAsync(fresh);
        Assert.True(truth.Count == Writers * Each, $"seed {seed}: {truth.Count}");
        var last = seen.GroupBy(submission => submission.SubmissionId).ToDictionary(versions => versions.Key, versions => versions.Last());
        Assert.All(truth, submission => Assert.True(last.TryGetValue(submission.SubmissionId, out var read)
            && (read.Mark, read.Rows[0].Cells["value"]) == (submission.Mark, submission.Rows[0].Cells["value"]), $"seed {seed}: {submission.Place}"));
        Assert.True(seen.Select(submission => submission.Mark).Distinct().Count() == seen.Count, $"seed {seed}");
    }

    /// <summary>Hands in returns in transactions of different lengths, and corrects earlier ones of its own.</summary>
    private static async Task WriteAsync(Office office, int writer, Random random)
    {
        await using var connection = await office.ConnectAsync();
        for (var number = 0; number < Each; number++)
        {
            await using (var transaction = (SqlTransaction)await connection.BeginTransactionAsync())
            {
                await using (var insert = new SqlCommand(Office.Return($"w{writer}-{number}", "0"), connection, transaction)) await insert.ExecuteNonQueryAsync();
                if (random.Next(3) == 0) await Task.Delay(random.Next(30));
                await transaction.CommitAsync();
            }
            var own = await Wire.ScalarAsync(connection, $"select submission_id from dbo.submission where report_code = N'w{writer}-{random.Next(number + 1)}'");
            await Wire.ExecuteAsync(connection, $"update dbo.submission_row set value = N'{number}' where submission_id = {own}");
        }
    }
}
