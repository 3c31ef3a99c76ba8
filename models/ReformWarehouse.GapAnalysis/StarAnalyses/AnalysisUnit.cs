using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>One unit of an analysis.</summary>
/// <param name="Code">The division.</param>
/// <param name="Group">The division directly above, for between and within.</param>
/// <param name="Levels">Its level in each asked year; null where missing, ambiguous or of another definition.</param>
/// <param name="Weight">Its weight in the last year; null without one.</param>
internal sealed record AnalysisUnit(string Code, string Group, IReadOnlyList<Level?> Levels, double? Weight)
{
    public bool IsComplete => Levels.All(level => level is not null);
}
