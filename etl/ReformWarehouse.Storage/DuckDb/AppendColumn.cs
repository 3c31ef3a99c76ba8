using System.Globalization;

namespace ReformWarehouse.Storage.DuckDb;

/// <summary>A column of the table that is appended to: its name, its type as DuckDB writes it, and how values enter it.</summary>
internal sealed record AppendColumn(string Name, string Type, AppendKind Kind, int Width = 0, int Scale = 0)
{
    internal static AppendColumn Of(string name, string type)
    {
        if (type.StartsWith("DECIMAL(", StringComparison.Ordinal))
        {
            var parts = type["DECIMAL(".Length..^1].Split(',');
            return new(name, type, AppendKind.Decimal, Number(parts[0]), Number(parts[1]));
        }
        return new(name, type, KindOf(type));
    }

    private static AppendKind KindOf(string type) => type switch
    {
        "BOOLEAN" => AppendKind.Boolean,
        "TINYINT" => AppendKind.Int8,
        "SMALLINT" => AppendKind.Int16,
        "INTEGER" => AppendKind.Int32,
        "BIGINT" => AppendKind.Int64,
        "UTINYINT" => AppendKind.UInt8,
        "FLOAT" => AppendKind.Single,
        "DOUBLE" => AppendKind.Double,
        "VARCHAR" => AppendKind.Text,
        "DATE" => AppendKind.Date,
        "TIME" => AppendKind.Time,
        "TIMESTAMP" => AppendKind.Timestamp,
        "TIMESTAMP WITH TIME ZONE" => AppendKind.Instant,
        "UUID" => AppendKind.Uuid,
        "BLOB" => AppendKind.Blob,
        _ => type.StartsWith("ENUM(", StringComparison.Ordinal) && !type.EndsWith(']') ? AppendKind.Text : AppendKind.Other,
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
