using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The DuckDB instance that reads and writes checkpoints: opened at the first one, one for the process, one caller at a time.</summary>
internal static class LogEngine
{
    private static readonly Lock Gate = new();
    private static DuckDbEngine? _engine;

    public static T Use<T>(Func<DuckDbEngine, T> work)
    {
        lock (Gate)
        {
            _engine ??= DuckDbEngine.OpenInMemory(new DuckDbSettings { Threads = 1 });
            return work(_engine);
        }
    }
}
