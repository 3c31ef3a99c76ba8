using DuckDB.NET.Data;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>A query that fills a table must yield exactly the table's columns, in any order.</summary>
internal static class QueryColumns
{
    public static void Check(DuckDBConnection connection, string query, DeltaSchema schema, string place)
    {
        var given = Names(connection, query, place);
        var wanted = schema.Fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = wanted.Except(given, StringComparer.OrdinalIgnoreCase).Select(name => "-" + name);
        var unknown = given.Where(name => !wanted.Contains(name)).Select(name => "+" + name);
        var differences = string.Join(", ", missing.Concat(unknown));
        if (differences.Length > 0) throw new LakeException(LakeError.SchemaMismatch, place, differences);
    }

    /// <summary>The query may leave out columns that may be null.</summary>
    /// <returns>The columns that it yields.</returns>
    public static IReadOnlySet<string> CheckRequired(DuckDBConnection connection, string query, DeltaSchema schema, string place)
    {
        var given = Names(connection, query, place).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = schema.Fields.Where(field => !field.Nullable && !given.Contains(field.Name)).Select(field => "-" + field.Name);
        var unknown = given.Except(schema.Fields.Select(field => field.Name), StringComparer.OrdinalIgnoreCase).Select(name => "+" + name);
        var differences = string.Join(", ", missing.Concat(unknown));
        return differences.Length == 0 ? given : throw new LakeException(LakeError.SchemaMismatch, place, differences);
    }

    private static List<string> Names(DuckDBConnection connection, string query, string place)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"describe {query}";
        try
        {
            using var reader = command.ExecuteReader();
            var names = new List<string>();
            while (reader.Read()) names.Add(reader.GetString(0));
            return names;
        }
        catch (DuckDBException error)
        {
            throw DuckDbFailure.Translate(error, place, LakeError.QueryFailed);
        }
    }
}
