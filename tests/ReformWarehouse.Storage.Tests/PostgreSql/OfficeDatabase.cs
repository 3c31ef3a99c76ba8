using Npgsql;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.PostgreSql;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.Tests.PostgreSql;

/// <summary>An office's database: the submission tables in a schema of their own on the real server.</summary>
internal sealed class OfficeDatabase : IDisposable
{
    private readonly string schema = "office_" + Guid.NewGuid().ToString("N")[..12];

    public OfficeDatabase()
    {
        ConnectionString = Server + $";Search Path={schema};Application Name={schema}";
        Execute($"create schema {schema}");
        Execute(SqlScripts.Read("postgresql/tables/submission.sql") + SqlScripts.Read("postgresql/tables/submission_row.sql"));
    }

    public static string Server => Environment.GetEnvironmentVariable(PostgresFactAttribute.Variable)!;

    public string ConnectionString { get; }

    public List<string> Retried { get; } = [];

    public PostgreSqlSubmissions Source(string name = "office") => new(name, ConnectionString + ";Application Name=" + schema + "_reader", TimeProvider.System, Retried.Add);

    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        Execute(connection, sql);
    }

    public static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Ends the reader's sessions as an administrator would.</summary>
    /// <returns>How many there were.</returns>
    public int KillReaders(string condition)
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand(
            $"select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where application_name = '{schema}_reader' and {condition}", connection);
        return (int)(long)command.ExecuteScalar()!;
    }

    /// <summary>Statements that hand in one return with one figure.</summary>
    public static string Return(string code, string value = "12", string title = "报表") => $"""
        with header as (
            insert into submission (report_code, title, issuer, jurisdiction_code, report_kind, issued_on, submitted_at)
            values ('{code}', '{title}', '总工会', '530100', 'return', date '2026-01-15', now()) returning submission_id)
        insert into submission_row (submission_id, row_number, indicator_code, jurisdiction_code, kind, value, unit, bound, temporal, period_end)
        select submission_id, 1, 'DEMO_SITE_N', '530100', 'actual', '{value}', '个', '=', 'level_at_year', '2025' from header;
        """;

    /// <summary>Waits until transactions of other tests on the same server have ended: until then the reader rightly holds returns back.</summary>
    public void Settle()
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand("select coalesce(max(changed_in) < pg_snapshot_xmin(pg_current_snapshot()), true) from submission", connection);
        for (var tries = 0; !(bool)command.ExecuteScalar()!; tries++)
        {
            if (tries == 600) throw new TimeoutException("another transaction on the server does not end");
            Thread.Sleep(50);
        }
    }

    public async Task<List<DatabaseSubmission>> ReadSettled(SubmissionSource source, string? after = null)
    {
        Settle();
        return await ReadAll(source, after);
    }

    public static async Task<List<DatabaseSubmission>> ReadAll(SubmissionSource source, string? after = null)
    {
        var all = new List<DatabaseSubmission>();
        await foreach (var submission in source.ReadAsync(after, CancellationToken.None)) all.Add(submission);
        return all;
    }

    public void Dispose() => Execute($"drop schema {schema} cascade");
}
