namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>What DuckDB's <c>COPY … (RETURN_STATS)</c> says of one column of one file, as its texts.</summary>
/// <param name="Min">Smallest value; null when unknown or when every value is null.</param>
/// <param name="Max">Largest value; null as above.</param>
/// <param name="NullCount">Rows without a value; null when unknown.</param>
/// <param name="HasNan">Whether NaN occurs, so that the bounds say nothing.</param>
public sealed record ColumnStatistics(string? Min, string? Max, long? NullCount, bool HasNan);
