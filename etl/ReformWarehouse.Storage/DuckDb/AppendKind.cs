namespace ReformWarehouse.Storage.DuckDb;

/// <summary>The physical form that a column's values have in the engine's vectors.</summary>
internal enum AppendKind
{
    /// <summary>A type that the appender does not write (lists, structs, huge integers, …).</summary>
    Other,
    Boolean,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    Single,
    Double,
    Decimal,
    Text,
    Date,
    Time,
    Timestamp,
    Instant,
    Uuid,
    Blob,
}
