using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>The commits of one load: every table in the lake's order, the run table last.</summary>
internal sealed class LoadPublication(DataLake lake, LakeLoad load, IReadOnlyDictionary<string, List<DataFile>> files, TimeProvider clock)
{
    /// <returns>False when the run table knows the key already.</returns>
    public bool Publish()
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var definition in lake.Definitions)
        {
            if (!files.TryGetValue(definition.Name, out var written)) continue;
            var isRun = definition.Name == lake.RunTableName;
            var table = lake.Table(definition.Name);
            var transaction = isRun ? RunTransaction(table) : new DeltaTransaction(table.Log, table.Snapshot());
            foreach (var file in written) transaction.Add(file.ToAdd(clock, dataChange: true, Tags(isRun ? versions : null)));
            if (isRun)
                foreach (var mark in new[] { load.Mark, load.SecondMark }.OfType<TransactionAction>())
                    transaction.Add(mark);
            var version = transaction.Commit("WRITE", new Dictionary<string, string?> { ["mode"] = "Append", [LakeTags.LoadId] = load.LoadId }, clock);
            if (version is null) return false;
            versions[definition.Name] = version.Value;
        }

        new Acknowledgement(lake).Give(versions[lake.RunTableName]);
        return true;
    }

    /// <summary>
    /// Takes out of the tables what this load had put there before it lost. The files do not count anyway; this is for readers of a single table
    /// that do not know the run table.
    /// </summary>
    public void Withdraw()
    {
        foreach (var (name, written) in files)
        {
            var table = lake.Table(name);
            var state = table.Snapshot();
            var mine = written.Select(file => file.FileName).Where(state.Files.ContainsKey).ToList();
            if (mine.Count > 0)
            {
                var transaction = new DeltaTransaction(table.Log, state);
                foreach (var path in mine) transaction.Add(RemoveAction.Of(state.Files[path], clock.GetUtcNow(), dataChange: true));
                transaction.Commit("WITHDRAW", new Dictionary<string, string?> { [LakeTags.LoadId] = load.LoadId }, clock);
            }

            foreach (var file in written.Where(file => !mine.Contains(file.FileName))) TryDelete(file.FullPath);
        }
    }

    /// <summary>Withdraws as far as the disk allows; what remains does not count, and vacuum removes it.</summary>
    public void Abandon()
    {
        if (files.Count == 0) return;
        try
        {
            // A commit whose last step failed may have happened all the same.
            var runs = lake.Table(lake.RunTableName).Snapshot();
            if (runs.Files.Values.Any(file => file.Tag(LakeTags.LoadId) == load.LoadId)) return;
            Withdraw();
        }
        catch (LakeException)
        {
            // The error that led here is on its way to the user already.
        }
    }

    private DeltaTransaction RunTransaction(DeltaTable table) => load.SecondMark is not null || load.DependsOn is not null
        ? new(table.Log, load.Basis) { ReadsWholeTable = load.SecondMark is not null, DependsOn = load.DependsOn }
        : new(table.Log, table.Snapshot());

    private Dictionary<string, string?> Tags(Dictionary<string, long>? versions)
    {
        var tags = new Dictionary<string, string?> { [LakeTags.LoadId] = load.LoadId };
        if (versions is not null) tags[LakeTags.Versions] = LakeTags.Join(versions);
        return tags;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An uncommitted file harms nobody.
        }
    }
}
