using DuckDB.NET.Data;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// One load: rows for several tables that become visible together, once per key. Files are written as they are appended; nothing counts before
/// <see cref="Commit"/> has committed the run table. Disposing without a commit leaves nothing behind that counts.
/// </summary>
public sealed class LakeLoad : IDisposable
{
    private readonly DataLake _lake;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, List<DataFile>> _files = new(StringComparer.Ordinal);
    private bool _finished;

    internal LakeLoad(DataLake lake, string idempotencyKey, TimeProvider clock)
    {
        _lake = lake;
        _clock = clock;
        IdempotencyKey = idempotencyKey;
        Mark = new(idempotencyKey, 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var acknowledged = new Acknowledgement(lake).Newest();
        Basis = lake.Table(lake.RunTableName).Snapshot();
        Acknowledgement.Check(acknowledged, lake.Table(lake.RunTableName).Log, Basis.Version);
        IsAlreadyLoaded = Basis.Has(Mark);
    }

    /// <summary>Identity of this load; the value for the tables' <c>load_id</c> columns.</summary>
    public string LoadId { get; } = Guid.NewGuid().ToString();

    public string IdempotencyKey { get; }

    /// <summary>True when a load of the same key was visible at the beginning; a later one is found at the commit.</summary>
    public bool IsAlreadyLoaded { get; }

    internal TransactionAction Mark { get; }

    /// <summary>The run table when the load began.</summary>
    internal DeltaSnapshot Basis { get; }

    internal TransactionAction? SecondMark { get; private set; }

    internal string? DependsOn { get; private set; }

    /// <summary>The commit fails with <see cref="LakeError.Conflict"/> when, since this load began, another one became visible that left the mark.</summary>
    public void FailIfMarked(string mark) => DependsOn = mark;

    /// <summary>The commit fails with <see cref="LakeError.Conflict"/> when any other load became visible since this one began: for loads that depend on what was read.</summary>
    /// <param name="mark">Left for those that look for it.</param>
    public void FailIfOthersLoaded(string mark) => SecondMark = new(mark, Mark.LastUpdated!.Value, Mark.LastUpdated);

    /// <summary>Writes the rows of a query to a table, by column name. Every column of the table must be there, and no other.</summary>
    /// <param name="tableName">A table of the lake.</param>
    /// <param name="connection">Where the query runs; usually a session's.</param>
    /// <param name="query">A select over views of the lake or staging tables.</param>
    /// <param name="sorted">False leaves the rows in the order in which they come, which saves memory and time on millions; compaction sorts them.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="LakeException">The rows do not fit the table, or the file system refused.</exception>
    public long Append(string tableName, DuckDBConnection connection, string query, bool sorted = true)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        var table = _lake.Table(tableName);
        var snapshot = new TableSnapshot(_lake.Definition(tableName), table, table.Snapshot(), []);
        if (new DataFileWriter(connection, snapshot).Write(query, sorted) is not { } file) return 0;
        Add(tableName, file);
        return file.Rows;
    }

    /// <summary>Takes over a durable file that a bulk load has written to a table.</summary>
    internal void Add(string tableName, DataFile file)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        if (!_files.TryGetValue(tableName, out var files)) _files[tableName] = files = [];
        files.Add(file);
    }

    /// <summary>Makes the load visible. The commit to the run table is the point; it must have got the run's row.</summary>
    /// <returns>False when another process loaded the same key meanwhile; nothing of this load counts then.</returns>
    /// <exception cref="LakeException">The file system refused, or a table's definition changed meanwhile; nothing of this load counts.</exception>
    public bool Commit()
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        if (!_files.ContainsKey(_lake.RunTableName)) throw new InvalidOperationException($"A load must append its row to {_lake.RunTableName}.");
        var publication = new LoadPublication(_lake, this, _files, _clock);
        var visible = publication.Publish();
        _finished = true;
        if (!visible) publication.Withdraw();
        return visible;
    }

    public void Dispose()
    {
        if (_finished) return;
        _finished = true;
        new LoadPublication(_lake, this, _files, _clock).Abandon();
    }
}
