namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>Text that is not a Delta action, schema or statistic; the log adds which file and line it stood in.</summary>
public sealed class DeltaFormatException(string message, Exception? inner = null) : Exception(message, inner);
