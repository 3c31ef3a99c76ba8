using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Needs;
using ReformWarehouse.GapAnalysis.Register;

namespace ReformWarehouse.Cli.Reports;

/// <summary>The answers that a gap report is made of. Parts against their whole are left out: they are shares, not gaps.</summary>
internal sealed record GapAnswers(
    IReadOnlyList<GapRow> Nation, IReadOnlyList<GapRow> Province, IReadOnlyList<GapRow> Stated, IReadOnlyList<GapRow> Targets, IReadOnlyList<GapRow> Peers,
    IReadOnlyList<WhatItTakes> Needs, IReadOnlyList<MainIndicatorGap> Main, IReadOnlyList<FigureConflict> Conflicts)
{
    /// <summary>Every comparison once.</summary>
    public IReadOnlyList<GapRow> All { get; } = [.. Nation, .. Province, .. Stated, .. Targets, .. Peers];
}
