using DuckDB.NET.Data;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// An in-memory DuckDB database whose views show one snapshot of the lake, under the tables' own names: every row ever loaded. Fact tables of
/// vintages have <c>…_current</c> and <c>…_as_of(instant)</c> besides. Staging tables may be created beside them.
/// Loads that are committed later do not appear; open another session to see them.
/// </summary>
public sealed class LakeSession : IDisposable
{
    internal LakeSession(DataLake lake, LakeSnapshot snapshot, DuckDbSettings? settings, bool withVintages = true)
    {
        Lake = lake;
        Snapshot = snapshot;
        Engine = DuckDbEngine.OpenInMemory(settings ?? DefaultSettings);
        try
        {
            foreach (var table in snapshot.Tables) CreateView(table);
            if (withVintages) VintageViews.Create(Engine, snapshot);
        }
        catch
        {
            Engine.Dispose();
            throw;
        }
    }

    public DataLake Lake { get; }

    public LakeSnapshot Snapshot { get; }

    public DuckDbEngine Engine { get; }

    public DuckDBConnection Connection => Engine.Connection;

    /// <summary>
    /// DuckDB's own, with a folder for each session: work that does not fit into memory must not spill into the folder the program happens to be started in, and instances that share a folder
    /// write files of the same names.
    /// </summary>
    internal static DuckDbSettings DefaultSettings => new() { TempDirectory = Path.Combine(Path.GetTempPath(), $"reform-duckdb-{Guid.NewGuid():N}") };

    public void Dispose() => Engine.Dispose();

    private void CreateView(TableSnapshot table)
    {
        try
        {
            Engine.Execute($"create view {SqlText.Name(table.Name)} as {LakeViewSql.Select(Engine, table)}");
        }
        catch (DuckDBException error)
        {
            var missing = table.Files.Select(file => table.Table.FilePath(file.Path)).FirstOrDefault(path => !File.Exists(path));
            throw missing is null
                ? DuckDbFailure.Translate(error, table.Table.Folder, LakeError.DataFileDamaged)
                : new LakeException(Snapshot.IsNewest ? LakeError.DataFileMissing : LakeError.VersionUnavailable, missing, table.Name, error);
        }
    }
}
