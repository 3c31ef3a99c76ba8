namespace ReformWarehouse.Cli.Options;

/// <summary>How results are written to standard output.</summary>
public enum OutputFormat
{
    Table,
    Csv,
    Json,
    Jsonl,

    /// <summary>A page to read and print; only where a command offers one.</summary>
    Html,
}
