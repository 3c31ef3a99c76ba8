using System.Data;
using Microsoft.Data.SqlClient;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Storage.SqlServer;

/// <summary>
/// Submissions in a SQL Server database; the tables are in sql/sqlserver/tables. A version is the row version of the return's row, which its rows' changes move too;
/// only versions below the lowest one still in flight are listed, so that nothing can appear behind a mark.
/// </summary>
/// <remarks>Reads under read committed. Where the database has no row versioning (<c>read_committed_snapshot off</c>), a return that is being changed is waited for, as long as the timeout lets it.</remarks>
public sealed class SqlServerSubmissions : SubmissionSource
{
    private readonly string connectionString;

    /// <param name="name">Name in the configuration.</param>
    /// <param name="connectionString">SqlClient's, with a SQL login; never printed. Without a command timeout of its own: 60 seconds.</param>
    /// <param name="clock">Times the pauses between tries.</param>
    /// <param name="retried">Told of every fault that is tried again.</param>
    /// <exception cref="SubmissionSourceException">The connection string cannot be read, or asks for Entra sign-in.</exception>
    public SqlServerSubmissions(string name, string connectionString, TimeProvider clock, Action<string>? retried = null)
        : base(name, clock, retried) => this.connectionString = SqlServerConnection.Of(name, connectionString);

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqlConnection(connectionString);
        SqlConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    protected override Task<IReadOnlyList<SubmissionEntry>> ListAsync(string? after, int limit, CancellationToken cancellation) => ReadAsync<IReadOnlyList<SubmissionEntry>>(
        "sqlserver/queries/submission_entries.sql",
        [new("@after", SqlDbType.Binary, 8) { Value = SqlServerMark.Parse(after) }, new("@limit", SqlDbType.Int) { Value = limit }],
        async reader =>
        {
            var entries = new List<SubmissionEntry>();
            while (await reader.ReadAsync(cancellation))
            {
                var version = Convert.ToHexString(reader.GetFieldValue<byte[]>(1));
                entries.Add(new SubmissionEntry(reader.GetInt64(0), version, SqlServerMark.Of(version)));
            }

            return entries;
        },
        cancellation);

    protected override Task<DatabaseSubmission?> FetchAsync(SubmissionEntry entry, CancellationToken cancellation) => ReadAsync(
        "sqlserver/queries/submission.sql",
        [
            new("@submission_id", SqlDbType.BigInt) { Value = entry.SubmissionId },
            new("@version", SqlDbType.Binary, 8) { Value = Convert.FromHexString(entry.Version) },
            new("@limit", SqlDbType.Int) { Value = MostRows + 1 },
        ],
        async reader =>
        {
            var submission = await SubmissionRecord.ReadAsync(reader, Name, entry, cancellation);
            var unchanged = await reader.NextResultAsync(cancellation) && await reader.ReadAsync(cancellation)
                && Convert.ToHexString(reader.GetFieldValue<byte[]>(0)) == entry.Version;
            return unchanged ? submission : null;
        },
        cancellation);

    protected override SourceFault FaultOf(Exception error) => SqlServerFault.Of(error);

    protected override string Describe(Exception error) => SqlServerFault.Describe(error);

    private async Task<T> ReadAsync<T>(string script, SqlParameter[] parameters, Func<SqlDataReader, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            await using var command = new SqlCommand(SqlScripts.Read(script), connection);
            command.Parameters.AddRange(parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await read(reader);
        }
        catch (SqlException) when (cancellation.IsCancellationRequested)
        {
            // The client reports a statement that was cancelled as an error of the server.
            throw new OperationCanceledException(cancellation);
        }
    }
}
