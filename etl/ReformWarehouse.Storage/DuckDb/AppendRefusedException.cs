namespace ReformWarehouse.Storage.DuckDb;

/// <summary>A value or row that does not fit the table it was appended to. The rows of that appender are discarded.</summary>
public sealed class AppendRefusedException(string message) : Exception(message);
