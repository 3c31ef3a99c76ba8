using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>Reads a data file and compares its rows, columns, null counts and bounds with the statistics that readers skip files by.</summary>
internal static class DataFileVerification
{
    public static void Check(string path, AddAction file, MetadataAction metadata)
    {
        try
        {
            LogEngine.Use(engine =>
            {
                Columns(engine, path, metadata);
                if (file.Stats is not null) Statistics(engine, path, file.Stats, DeltaSchema.Parse(metadata.SchemaString));
                return true;
            });
        }
        catch (Exception error) when (error is DuckDBException or DeltaFormatException or JsonException)
        {
            throw new LakeException(LakeError.DataFileDamaged, path, error.Message, error);
        }
    }

    private static void Columns(DuckDbEngine engine, string path, MetadataAction metadata)
    {
        var wanted = DeltaSchema.Parse(metadata.SchemaString).Fields.ToDictionary(field => field.Name, field => field.DuckDbType, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, type) in engine.Query($"describe select * from {Source(path)}", row => (row.GetString(0), row.GetString(1))))
            if (!wanted.TryGetValue(name, out var expected) || !type.Equals(expected, StringComparison.OrdinalIgnoreCase))
                throw new LakeException(LakeError.DataFileDamaged, path, $"{name} {type} ≠ {wanted.GetValueOrDefault(name) ?? "∅"}");
    }

    private static void Statistics(DuckDbEngine engine, string path, string stats, DeltaSchema schema)
    {
        using var document = JsonDocument.Parse(stats);
        var rows = document.RootElement.Optional("numRecords")?.AsInt64();
        var checks = new List<string> { "count(*)" };
        var labels = new List<string> { "numRecords" };
        var expected = new List<long?> { rows };
        foreach (var field in schema.Fields)
        {
            Bound(field, "minValues", "<");
            Bound(field, "maxValues", ">");
            if (document.RootElement.Optional("nullCount")?.Optional(field.Name) is not { } nulls) continue;
            Add($"count(*) filter (where {SqlText.Name(field.Name)} is null)", $"nullCount.{field.Name}", nulls.AsInt64());
        }

        // Every column is decoded, so that a broken page shows even where no statistic covers it.
        var found = engine.Query(
            $"select {string.Join(", ", checks)}, max(hash(columns(*))) from {Source(path)}",
            row => Enumerable.Range(0, checks.Count).Select(i => Convert.ToInt64(row.GetValue(i), CultureInfo.InvariantCulture)).ToList())[0];
        for (var i = 0; i < checks.Count; i++)
            if (expected[i] is { } wanted && found[i] != wanted)
                throw new LakeException(LakeError.DataFileDamaged, path, $"{labels[i]}: {found[i]} ≠ {wanted}");

        void Bound(DeltaField field, string side, string beyond)
        {
            if (document.RootElement.Optional(side)?.Optional(field.Name) is not { } bound) return;
            var text = bound.ValueKind == JsonValueKind.String ? bound.GetString()! : bound.GetRawText();
            Add($"count(*) filter (where {SqlText.Name(field.Name)} {beyond} cast({SqlText.Literal(text)} as {field.DuckDbType}))", $"{side}.{field.Name}", 0);
        }

        void Add(string check, string label, long? value)
        {
            checks.Add(check);
            labels.Add(label);
            expected.Add(value);
        }
    }

    private static string Source(string path) => $"read_parquet({SqlText.Literal(DuckDbPath.NotAPattern(path))}, hive_partitioning = false)";
}
