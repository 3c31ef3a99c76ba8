using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.Cli.Demo;

/// <summary>One of the demo's tables: a stable name for machines, a heading for people, and its rows.</summary>
internal sealed record DemoTable(string Name, string Title, IReadOnlyList<ResultColumn<GapRow>> Columns, IReadOnlyList<GapRow> Rows, string? Remark = null);
