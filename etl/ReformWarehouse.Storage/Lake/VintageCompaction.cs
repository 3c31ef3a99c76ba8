using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// Compaction of a fact table of vintages: open files, small files and settled files that hold superseded rows are written anew as settled files
/// (of consecutive years, so that a correction of one year touches few of them) and a history file. Large clean files stay as they are.
/// </summary>
internal sealed class VintageCompaction(DataLake lake, LakeSnapshot snapshot, LakeSession session, string tableName)
{
    /// <summary>Rows from which a settled file is not joined with the next year's.</summary>
    private const long RowsPerFile = 4_000_000;

    private readonly VintageTable _vintages = new(session.Engine, snapshot[tableName]);
    private readonly List<(DataFile File, string Layout)> _written = [];

    public CompactedTable? Run()
    {
        var superseded = VintageTable.Superseded(session.Engine);
        var stale = _vintages.Stale(superseded);
        var dirty = Dirty(stale);
        var small = _vintages.Settled.Where(file => file.Size < LakeCompaction.SmallFile && !dirty.Contains(file)).ToList();
        List<AddAction> inputs = [.. _vintages.Open, .. dirty];
        if (inputs.Count > 0 || small.Count > 1) inputs.AddRange(small);
        if (inputs.Count == 0 && stale.Count == 0) return null;
        try
        {
            List<AddAction> replaced = [.. inputs, .. WriteHistory(inputs)];
            foreach (var (from, to) in Years(inputs)) WriteSettled(inputs, from, to);
            return Commit(replaced, [.. stale.Except(inputs)], superseded);
        }
        catch
        {
            foreach (var (file, _) in _written) File.Delete(file.FullPath);
            throw;
        }
    }

    private string? YearColumn => _vintages.Table.Definition.Columns.Select(column => column.Name).FirstOrDefault(name => name is "year" or "due_year");

    private List<AddAction> Dirty(IReadOnlyList<AddAction> stale)
    {
        if (stale.Count == 0) return [];
        return
        [
            .. stale.Where(file => session.Engine.Scalar(
                $"select 1 from ({LakeViewSql.Select(session.Engine, _vintages.Table, [file])}) semi join ({_vintages.NewlySuperseded()}) using (report_key) limit 1") is not null),
        ];
    }

    private List<(int? From, int? To)> Years(List<AddAction> inputs)
    {
        if (inputs.Count == 0) return [];
        if (YearColumn is not { } year) return [(null, null)];
        var counts = session.Engine.Query(
            $"select {year}, count(*) from ({LakeViewSql.Select(session.Engine, _vintages.Table, inputs)}) group by {year} order by {year}",
            row => (Year: row.GetInt32(0), Rows: row.GetInt64(1)));
        var groups = new List<(int? From, int? To)>();
        var (from, rows) = (counts[0].Year, 0L);
        for (var i = 0; i < counts.Count; i++)
        {
            rows += counts[i].Rows;
            if (rows < RowsPerFile && i < counts.Count - 1) continue;
            groups.Add((from, counts[i].Year));
            if (i < counts.Count - 1) (from, rows) = (counts[i + 1].Year, 0);
        }

        return groups;
    }

    private void WriteSettled(List<AddAction> inputs, int? from, int? to)
    {
        var years = from is null ? "" : string.Create(CultureInfo.InvariantCulture, $" where {YearColumn} between {from} and {to}");
        Write($"select * from ({LakeViewSql.Select(session.Engine, _vintages.Table, inputs)}) anti join superseded_vintage using (report_key){years}",
            LakeTags.Settled);
    }

    /// <returns>Small history files that were written anew with the new rows.</returns>
    private List<AddAction> WriteHistory(List<AddAction> inputs)
    {
        if (inputs.Count == 0) return [];
        var rows = $"select * from ({LakeViewSql.Select(session.Engine, _vintages.Table, inputs)}) semi join superseded_vintage using (report_key)";
        if (session.Engine.Scalar($"{rows} limit 1") is null) return [];
        var small = _vintages.History.Where(file => file.Size < LakeCompaction.SmallFile).ToList();
        Write(small.Count == 0 ? rows : $"{rows} union all {LakeViewSql.Select(session.Engine, _vintages.Table, small)}", LakeTags.History);
        return small;
    }

    private void Write(string query, string layout)
    {
        if (new DataFileWriter(session.Connection, _vintages.Table).Write(query) is { } file) _written.Add((file, layout));
    }

    private CompactedTable Commit(List<AddAction> replaced, List<AddAction> stillSettled, long superseded)
    {
        var table = _vintages.Table;
        var count = superseded.ToString(CultureInfo.InvariantCulture);
        var run = snapshot.RunVersion.ToString(CultureInfo.InvariantCulture);
        var transaction = new DeltaTransaction(table.Table.Log, table.State);
        foreach (var file in replaced) transaction.Add(RemoveAction.Of(file, lake.Clock.GetUtcNow(), dataChange: false));
        foreach (var (file, layout) in _written)
            transaction.Add(file.ToAdd(lake.Clock, dataChange: false, [new(LakeTags.RunVersion, run), new(LakeTags.Layout, layout), new(LakeTags.Superseded, count)]));
        foreach (var file in stillSettled)
            transaction.Add(file with { DataChange = false, Tags = new Dictionary<string, string?>(file.Tags!) { [LakeTags.Superseded] = count, [LakeTags.RunVersion] = run } });
        var version = transaction.Commit("OPTIMIZE", clock: lake.Clock)!.Value;
        return new(table.Name, version, replaced.Count, _written.Count, _written.Sum(written => written.File.Rows));
    }
}
