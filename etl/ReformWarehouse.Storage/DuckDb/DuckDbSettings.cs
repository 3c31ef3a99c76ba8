namespace ReformWarehouse.Storage.DuckDb;

/// <summary>What a DuckDB instance may use of the machine. Null leaves DuckDB's own default, which takes all cores and 80 % of memory.</summary>
public sealed record DuckDbSettings
{
    /// <summary>Worker threads, at least 1.</summary>
    public int? Threads { get; init; }

    /// <summary>Memory with its unit, as DuckDB writes it: <c>512MB</c>, <c>2GiB</c>. Beyond it, work spills to <see cref="TempDirectory"/>.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Folder for spilled work; made on demand.</summary>
    public string? TempDirectory { get; init; }

    /// <summary>Whether a query without <c>order by</c> keeps the order of its input. False uses less memory when large files are written.</summary>
    public bool PreserveInsertionOrder { get; init; } = true;

    /// <summary>Open an existing database file without the right to change it; no meaning in memory.</summary>
    public bool ReadOnly { get; init; }
}
