namespace ReformWarehouse.StarSchema;

/// <summary>The types a column may have: those of Delta Lake's primitive types that the star needs.</summary>
public enum ColumnType
{
    /// <summary>UTF-8 string.</summary>
    Text,

    /// <summary>64-bit signed.</summary>
    Long,

    /// <summary>32-bit signed.</summary>
    Integer,

    /// <summary>64-bit floating point.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Calendar day without a zone.</summary>
    Date,

    /// <summary>Instant, stored in UTC with microseconds.</summary>
    Timestamp,
}
