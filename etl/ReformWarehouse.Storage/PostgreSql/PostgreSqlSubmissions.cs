using Npgsql;
using NpgsqlTypes;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.PostgreSql;

/// <summary>
/// Submissions in a PostgreSQL database (13 or later, or one that speaks its protocol and has xid8); the tables are in sql/postgresql/tables. A version is the
/// transaction that changed the return last; only those are listed that began before every transaction still open.
/// </summary>
public sealed class PostgreSqlSubmissions : SubmissionSource
{
    private readonly NpgsqlDataSource database;

    /// <param name="name">Name in the configuration.</param>
    /// <param name="connectionString">Npgsql's; never printed. Without a command timeout of its own: 60 seconds.</param>
    /// <param name="clock">Times the pauses between tries.</param>
    /// <param name="retried">Told of every fault that is tried again.</param>
    /// <exception cref="SubmissionSourceException">The connection string cannot be read.</exception>
    public PostgreSqlSubmissions(string name, string connectionString, TimeProvider clock, Action<string>? retried = null)
        : base(name, clock, retried) => database = NpgsqlDataSource.Create(PostgreSqlConnection.Of(name, connectionString));

    public override ValueTask DisposeAsync() => database.DisposeAsync();

    protected override async Task<IReadOnlyList<SubmissionEntry>> ListAsync(string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var databaseId = await DatabaseIdAsync(connection, cancellation);
        var start = PostgreSqlMark.Parse(after, databaseId);
        await using var command = new NpgsqlCommand(SqlScripts.Read("postgresql/queries/submission_entries.sql"), connection)
        {
            Parameters = { new() { Value = start.Version }, new() { Value = start.SubmissionId }, new() { Value = limit } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<SubmissionEntry>();
        while (await reader.ReadAsync(cancellation))
        {
            var mark = new PostgreSqlMark(databaseId, reader.GetString(1), reader.GetInt64(0));
            entries.Add(new SubmissionEntry(mark.SubmissionId, mark.Version, mark.ToString()));
        }

        return entries;
    }

    protected override async Task<DatabaseSubmission?> FetchAsync(SubmissionEntry entry, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(SqlScripts.Read("postgresql/queries/submission.sql"), connection)
        {
            Parameters = { new() { Value = entry.SubmissionId }, new() { Value = entry.Version, NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = MostRows + 1 } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await SubmissionRecord.ReadAsync(reader, Name, entry, cancellation);
    }

    protected override SourceFault FaultOf(Exception error) => PostgreSqlFault.Of(error);

    protected override string Describe(Exception error) => PostgreSqlFault.Describe(error);

    private async Task<string> DatabaseIdAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(SqlScripts.Read("postgresql/queries/submission_database.sql"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return !reader.GetBoolean(1) ? reader.GetString(0) : throw new SubmissionSourceException(Name,
            $"数据源“{Name}”的部分报表带有本库尚未到达的事务号（多半是从备份恢复的），会被漏读；请由库的管理者运行一次 sql/postgresql/loads/submission_after_restore.sql。",
            $"returns of '{Name}' carry transaction numbers that this database has not reached (most likely restored from a backup) and would be missed; have its owner run sql/postgresql/loads/submission_after_restore.sql once.");
    }
}
