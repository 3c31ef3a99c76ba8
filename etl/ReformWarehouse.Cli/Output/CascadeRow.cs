using ReformWarehouse.GapAnalysis.Cascade;

namespace ReformWarehouse.Cli.Output;

/// <summary>A line of a cascade: the target above with its verdict (no share), or what one division below carries.</summary>
internal sealed record CascadeRow(TargetCascade Cascade, CascadeShare? Share);
