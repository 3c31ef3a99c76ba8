using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>
/// Tables, triggers, row versions and transactions, in memory: enough T-SQL to run the scripts and statements under test as they are written.
/// Reads see what is committed, as in a database with read_committed_snapshot on; foreign keys are not enforced; nothing waits for a lock.
/// </summary>
public sealed class Database(string name)
{
    private const long FirstRowVersion = 2001;
    private readonly Dictionary<string, Table> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Transaction> _open = [];
    private long _lastVersion = FirstRowVersion - 1;

    public string Name { get; } = name;

    /// <summary>Statements run one at a time; transactions interleave between them.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>Sets the counter of row versions, as restoring an older backup does.</summary>
    public void SetLastVersion(long version)
    {
        lock (Gate) _lastVersion = version;
    }

    /// <summary>Triggers whose bodies are running.</summary>
    internal HashSet<Trigger> Firing { get; } = [];

    internal long LastVersion => _lastVersion;

    /// <summary>The lowest row version of a transaction in flight; without one the next version to be given.</summary>
    internal long MinActiveVersion => _open.Min(transaction => transaction.FirstVersion) ?? _lastVersion + 1;

    internal long NextVersion(Transaction transaction)
    {
        transaction.Versioned(++_lastVersion);
        return _lastVersion;
    }

    internal Transaction Begin()
    {
        var transaction = new Transaction();
        lock (Gate) _open.Add(transaction);
        return transaction;
    }

    internal void End(Transaction transaction, bool commit)
    {
        lock (Gate)
        {
            if (commit) transaction.Commit();
            else transaction.Rollback();
            _open.Remove(transaction);
        }
    }

    internal void Add(Table table)
    {
        if (!_tables.TryAdd(table.Name, table)) throw new ServerError(2714, 16, $"There is already an object named '{table.Name}' in the database.");
    }

    internal Table Table(string name) => _tables.TryGetValue(name, out var table) ? table : throw ServerError.InvalidObject(name);

    internal IEnumerable<Table> Tables => _tables.Values;

    internal void Drop(string name)
    {
        if (!_tables.Remove(name)) throw new ServerError(3701, 11, $"Cannot drop the table '{name}', because it does not exist.");
    }
}
