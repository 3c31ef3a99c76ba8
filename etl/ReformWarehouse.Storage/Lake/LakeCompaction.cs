using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// Merges the small files of each table into one, in the table's sort order. Loads may go on meanwhile; a second compaction of the same table at
/// the same time is a conflict. The old files stay on disk until vacuum, for readers that began before.
/// </summary>
public sealed class LakeCompaction(DataLake lake, DuckDbSettings? settings = null)
{
    /// <summary>Bytes below which a file is worth merging.</summary>
    public const long SmallFile = 32L << 20;

    /// <summary>Bytes of old files that go into one new file, so that sorting stays within memory.</summary>
    private const long GroupSize = 256L << 20;

    public IReadOnlyList<CompactedTable> Run(string? tableName = null)
    {
        SchemaEvolution.Apply(lake);
        var done = new List<CompactedTable>();
        foreach (var definition in lake.Definitions)
            if (tableName is null || lake.Definition(tableName).Name == definition.Name)
                done.AddRange(Table(definition.Name));
        return done;
    }

    private IEnumerable<CompactedTable> Table(string name)
    {
        var snapshot = lake.Snapshot();
        if (VintageTable.Is(lake.Definition(name)))
        {
            using var session = lake.OpenSession(snapshot, settings);
            if (new VintageCompaction(lake, snapshot, session, name).Run() is { } done) yield return done;
            yield break;
        }

        foreach (var group in Groups(snapshot[name].Files)) yield return Merge(snapshot, snapshot[name], group);
    }

    private static IEnumerable<IReadOnlyList<AddAction>> Groups(IEnumerable<AddAction> files)
    {
        var group = new List<AddAction>();
        foreach (var file in files.Where(file => file.Size < SmallFile).OrderBy(file => file.ModificationTime))
        {
            if (group.Sum(one => one.Size) + file.Size > GroupSize)
            {
                if (group.Count > 1) yield return group;
                group = [];
            }

            group.Add(file);
        }

        if (group.Count > 1) yield return group;
    }

    private CompactedTable Merge(LakeSnapshot snapshot, TableSnapshot table, IReadOnlyList<AddAction> files)
    {
        using var session = lake.OpenSession(snapshot, settings);
        var merged = new DataFileWriter(session.Connection, table).Write(LakeViewSql.Select(session.Engine, table, files));
        try
        {
            var transaction = new DeltaTransaction(table.Table.Log, table.State);
            foreach (var file in files) transaction.Add(RemoveAction.Of(file, lake.Clock.GetUtcNow(), dataChange: false));
            if (merged is not null) transaction.Add(merged.ToAdd(lake.Clock, dataChange: false, Tags(snapshot, table, files)));
            var version = transaction.Commit("OPTIMIZE", clock: lake.Clock);
            return new(table.Name, version!.Value, files.Count, merged is null ? 0 : 1, merged?.Rows ?? 0);
        }
        catch (LakeException)
        {
            if (merged is not null) File.Delete(merged.FullPath);
            throw;
        }
    }

    private Dictionary<string, string?> Tags(LakeSnapshot snapshot, TableSnapshot table, IReadOnlyList<AddAction> files)
    {
        var tags = new Dictionary<string, string?> { [LakeTags.RunVersion] = snapshot.RunVersion.ToString(CultureInfo.InvariantCulture) };
        if (table.Name != lake.RunTableName) return tags;
        // A committed load only ever loses tagged files, so what refers to it now includes everything that will.
        var referred = lake.Snapshot().Tables
            .Where(other => other.Name != lake.RunTableName)
            .SelectMany(other => other.State.Files.Values)
            .Select(file => file.Tag(LakeTags.LoadId))
            .ToHashSet(StringComparer.Ordinal);
        tags[LakeTags.LoadIds] = string.Join(',', files.SelectMany(LakeTags.LoadsOf).Where(referred.Contains).Order(StringComparer.Ordinal));
        tags[LakeTags.Versions] = LakeTags.Join(LakeTags.NewestVersions(files));
        return tags;
    }
}
