using DuckDB.NET.Data;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// An in-memory DuckDB database whose views show one snapshot of the lake, under the tables' own names. Staging tables may be created beside them.
/// Loads that are committed later do not appear; open another session to see them.
/// </summary>
public sealed class LakeSession : IDisposable
{
    internal LakeSession(DataLake lake, LakeSnapshot snapshot)
    {
        Lake = lake;
        Snapshot = snapshot;
        Connection = new DuckDBConnection("DataSource=:memory:");
        Connection.Open();
        try
        {
            // Instants are written and shown in UTC whatever the machine's zone is.
            Execute("set timezone = 'UTC'; set enable_progress_bar = false");
            foreach (var table in snapshot.Tables) CreateView(table);
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    public DataLake Lake { get; }

    public LakeSnapshot Snapshot { get; }

    public DuckDBConnection Connection { get; }

    /// <summary>Runs statements that return nothing of interest.</summary>
    public void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Connection.Dispose();

    private void CreateView(TableSnapshot table)
    {
        try
        {
            Execute($"create view {LakeViewSql.Identifier(table.Name)} as {LakeViewSql.Select(table)}");
        }
        catch (DuckDBException error)
        {
            var missing = table.Files.Select(file => table.Table.FilePath(file.Path)).FirstOrDefault(path => !File.Exists(path));
            throw missing is null
                ? DuckDbFailure.Translate(error, table.Table.Folder, LakeError.DataFileDamaged)
                : new LakeException(LakeError.DataFileMissing, missing, table.Name, error);
        }
    }
}
