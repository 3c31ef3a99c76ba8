using System.Data.Common;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Columns by name; null stays null.</summary>
internal static class RowColumns
{
    public static string Text(this DbDataReader row, string column) => row.GetString(row.GetOrdinal(column));

    public static int Int(this DbDataReader row, string column) => row.GetInt32(row.GetOrdinal(column));

    public static long Long(this DbDataReader row, string column) => row.GetInt64(row.GetOrdinal(column));

    public static bool Flag(this DbDataReader row, string column) => row.GetBoolean(row.GetOrdinal(column));

    public static string? MaybeText(this DbDataReader row, string column) =>
        row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetString(at);

    public static int? MaybeInt(this DbDataReader row, string column) =>
        row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetInt32(at);

    public static double? MaybeNumber(this DbDataReader row, string column) =>
        row.GetOrdinal(column) is var at && row.IsDBNull(at) ? null : row.GetDouble(at);
}
