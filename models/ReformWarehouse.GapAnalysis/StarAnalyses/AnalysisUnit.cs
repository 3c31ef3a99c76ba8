using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>One unit of an analysis.</summary>
/// <param name="Code">The division.</param>
/// <param name="Group">The division directly above, for between and within.</param>
/// <param name="Levels">Its level in each asked year; null where missing, ambiguous or of another definition.</param>
/// <param name="Weights">Its weight in each asked year; null without one.</param>
/// <param name="Part">The part that a share is of the whole, in the last year; null where not reported.</param>
/// <param name="Whole">That whole.</param>
internal sealed record AnalysisUnit(string Code, string Group, IReadOnlyList<Level?> Levels, IReadOnlyList<double?> Weights, double? Part, double? Whole)
{
    /// <summary>The weight of the last year.</summary>
    public double? Weight => Weights[^1];

    public bool IsComplete => Levels.All(level => level is not null);
}
