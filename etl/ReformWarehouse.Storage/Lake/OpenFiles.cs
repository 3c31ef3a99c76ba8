using System.Globalization;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// The files of a table that compaction has not seen yet. A file whose statistics say that it holds one vintage only, as a nightly load of single
/// reports writes them, is wholly current or wholly past and needs no join.
/// </summary>
/// <param name="Current">Hold rows of current vintages only.</param>
/// <param name="Past">Hold rows of superseded vintages only.</param>
/// <param name="Mixed">Hold several vintages; which of them count is not known without reading.</param>
internal sealed record OpenFiles(IReadOnlyList<AddAction> Current, IReadOnlyList<AddAction> Past, IReadOnlyList<AddAction> Mixed)
{
    public static OpenFiles Of(DuckDbEngine engine, VintageTable table)
    {
        var single = table.Open.Select(file => (File: file, Key: SingleKey(file))).Where(pair => pair.Key is not null).ToDictionary(pair => pair.File, pair => pair.Key!.Value);
        var mixed = table.Open.Where(file => !single.ContainsKey(file)).ToList();
        if (single.Count == 0) return new([], [], mixed);
        var keys = string.Join(", ", single.Values.Distinct().Select(key => key.ToString(CultureInfo.InvariantCulture)));
        var past = engine.Query($"select report_key from superseded_vintage where report_key in ({keys})", row => row.GetInt64(0)).ToHashSet();
        return new(
            [.. single.Where(pair => !past.Contains(pair.Value)).Select(pair => pair.Key)],
            [.. single.Where(pair => past.Contains(pair.Value)).Select(pair => pair.Key)],
            mixed);
    }

    private static long? SingleKey(AddAction file) =>
        FileStatistics.WholeNumberBounds(file.Stats, "report_key") is { } bounds && bounds.Minimum == bounds.Maximum ? bounds.Minimum : null;
}
