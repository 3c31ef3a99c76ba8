using System.Globalization;
using ReformWarehouse.StarSchema;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>A column of a Delta table.</summary>
/// <param name="Name">Unique in the table, ignoring case.</param>
/// <param name="Type">A primitive type of the protocol: string, long, integer, short, byte, double, float, boolean, date, timestamp, binary, decimal(p,s).</param>
/// <param name="Nullable">Whether null may occur.</param>
/// <param name="Comment">Meaning for people; null when none is recorded.</param>
public sealed record DeltaField(string Name, string Type, bool Nullable, string? Comment = null)
{
    public static DeltaField Of(Column column) => new(column.Name, TypeOf(column.Type), column.Nullable, column.Comment);

    /// <summary>The type under which DuckDB writes and reads the column.</summary>
    /// <exception cref="DeltaFormatException">Nested and unknown types are not supported.</exception>
    public string DuckDbType => Type switch
    {
        "string" => "varchar",
        "long" => "bigint",
        "integer" => "integer",
        "short" => "smallint",
        "byte" => "tinyint",
        "double" => "double",
        "float" => "float",
        "boolean" => "boolean",
        "date" => "date",
        // A Delta timestamp is an instant; DuckDB's plain timestamp would be written as not adjusted to UTC.
        "timestamp" => "timestamp with time zone",
        "binary" => "blob",
        _ when IsDecimal(Type) => Type,
        _ => throw new DeltaFormatException(string.Create(CultureInfo.InvariantCulture, $"column '{Name}' has the unsupported type '{Type}'")),
    };

    internal static bool IsDecimal(string type) =>
        type.StartsWith("decimal(", StringComparison.Ordinal) && type.EndsWith(')')
        && type[8..^1].Split(',') is [var precision, var scale]
        && int.TryParse(precision, CultureInfo.InvariantCulture, out var p) && int.TryParse(scale, CultureInfo.InvariantCulture, out var s)
        && p is >= 1 and <= 38 && s >= 0 && s <= p;

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Long => "long",
        ColumnType.Integer => "integer",
        ColumnType.Number => "double",
        ColumnType.Flag => "boolean",
        ColumnType.Date => "date",
        ColumnType.Timestamp => "timestamp",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
