using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.Cli.Demo;

/// <summary>One of the demo's tables: a stable name for machines, a heading for people, and its rows.</summary>
internal sealed record DemoTable(string Name, string Title, bool AgainstTarget, IReadOnlyList<GapRow> Rows, string? Remark = null);
