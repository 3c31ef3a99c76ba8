using System.Collections;
using System.Data.Common;
using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>The row that <c>COPY … (RETURN_STATS)</c> answers with.</summary>
internal sealed record CopyResult(long Rows, IReadOnlyDictionary<string, ColumnStatistics> Columns)
{
    public static CopyResult Read(DbDataReader reader)
    {
        if (!reader.Read()) return new(0, new Dictionary<string, ColumnStatistics>());
        var rows = Convert.ToInt64(reader["count"], CultureInfo.InvariantCulture);
        var columns = new Dictionary<string, ColumnStatistics>(StringComparer.Ordinal);
        foreach (DictionaryEntry column in (IDictionary)reader["column_statistics"])
        {
            var of = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (DictionaryEntry entry in (IDictionary)column.Value!) of[(string)entry.Key] = (string?)entry.Value;
            columns[Unquoted((string)column.Key)] = new(
                of.GetValueOrDefault("min"),
                of.GetValueOrDefault("max"),
                of.GetValueOrDefault("null_count") is { } nulls ? long.Parse(nulls, CultureInfo.InvariantCulture) : null,
                of.GetValueOrDefault("has_nan") == "true");
        }

        return new(rows, columns);
    }

    // DuckDB writes a column's path the way SQL would.
    private static string Unquoted(string name) =>
        name.Length >= 2 && name[0] == '"' && name[^1] == '"' ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name;
}
