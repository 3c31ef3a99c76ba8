using ReformWarehouse.StarSchema;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// A lake that an earlier edition of the program laid out, under a star with more columns: optional ones read as null at once and are added to the table
/// by the first load. Any other difference is refused by name; data are never reinterpreted.
/// </summary>
internal static class SchemaEvolution
{
    /// <summary>Prefix of the table property that says which columns files of an earlier schema lack; the rest of its name is that schema's fingerprint.</summary>
    private const string AbsentProperty = "reform.absent.";

    private const int Attempts = 20;

    /// <summary>The columns that the program's definition has and the table has not yet.</summary>
    /// <exception cref="LakeException">The table differs otherwise: a required column is missing, a type or nullability differs, or it has columns of a later edition.</exception>
    public static IReadOnlyList<DeltaField> Missing(TableDefinition definition, DeltaSchema held, string place)
    {
        var known = held.Fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
        var wanted = DeltaSchema.Of(definition).Fields;
        if (wanted.Count == 0) return [];
        var later = held.Fields.Where(field => wanted.All(own => !own.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))).Select(field => field.Name).ToList();
        if (later.Count > 0) throw new LakeException(LakeError.SchemaNewer, place, string.Join(", ", later));
        var missing = wanted.Where(field => !known.ContainsKey(field.Name)).ToList();
        var broken = missing.Where(field => !field.Nullable).Select(field => $"-{field.Name}")
            .Concat(wanted.Where(field => known.TryGetValue(field.Name, out var other) && (other.Type != field.Type || other.Nullable != field.Nullable))
                .Select(field => $"{field.Name}: {Text(known[field.Name])} ≠ {Text(field)}"))
            .ToList();
        return broken.Count == 0 ? missing : throw new LakeException(LakeError.SchemaIncompatible, place, string.Join(", ", broken));
    }

    /// <summary>Adds what is missing, so that a load can write it. Harmless when several processes do it at once.</summary>
    public static void Apply(DataLake lake)
    {
        foreach (var definition in lake.Definitions)
            for (var attempt = 1; ; attempt++)
                try
                {
                    Apply(lake, definition);
                    break;
                }
                catch (LakeException error) when (error.Error == LakeError.Conflict && attempt < Attempts)
                {
                    // A commit came between; the state is read again, and perhaps another process has added the columns.
                }
    }

    /// <summary>The columns that a file leaves out, separated by commas, by its tags and the table's memory of earlier schemas; null when only its footer tells.</summary>
    public static string? AbsentIn(AddAction file, MetadataAction metadata, string fingerprint)
    {
        var absent = file.Tag(LakeTags.Absent) ?? "";
        if (file.Tag(LakeTags.Schema) is not { } written) return null;
        if (written == fingerprint) return absent;
        return metadata.Configuration.TryGetValue(AbsentProperty + written, out var since) ? $"{absent},{since}" : null;
    }

    private static void Apply(DataLake lake, TableDefinition definition)
    {
        var table = lake.Table(definition.Name);
        var state = table.Snapshot();
        var held = DeltaSchema.Parse(state.Metadata.SchemaString);
        var missing = Missing(definition, held, table.Folder);
        if (missing.Count == 0) return;
        var added = string.Join(',', missing.Select(field => field.Name));
        var properties = state.Metadata.Configuration.ToDictionary(
            pair => pair.Key, pair => pair.Key.StartsWith(AbsentProperty, StringComparison.Ordinal) ? $"{pair.Value},{added}" : pair.Value, StringComparer.Ordinal);
        properties[AbsentProperty + TableSnapshot.Fingerprint(state.Metadata.SchemaString)] = added;
        var transaction = new DeltaTransaction(table.Log, state);
        transaction.Add(state.Metadata with { SchemaString = new DeltaSchema([.. held.Fields, .. missing]).ToJson(), Configuration = properties });
        transaction.Commit("ADD COLUMNS", new Dictionary<string, string?> { ["columns"] = added }, lake.Clock);
    }

    private static string Text(DeltaField field) => field.Nullable ? field.Type : $"{field.Type} not null";
}
