namespace ReformWarehouse.StarSchema;

/// <summary>The types a column may have: those of Delta Lake's primitive types that the star needs.</summary>
public enum ColumnType
{
    String,

    /// <summary>64-bit signed.</summary>
    Long,

    /// <summary>32-bit signed.</summary>
    Integer,
    Double,
    Boolean,

    /// <summary>Calendar day without a zone.</summary>
    Date,

    /// <summary>Instant, stored in UTC with microseconds.</summary>
    Timestamp,
}
