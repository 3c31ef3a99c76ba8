namespace ReformWarehouse.Bulletins.Sections;

/// <summary>A paragraph of the flowing text with the headings above it and what they say about its figures.</summary>
/// <param name="Start">Where the paragraph begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Section">The headings above it, outermost first, joined by " > "; null above the first heading.</param>
/// <param name="Role">Results or targets, where a heading or lead decides; null leaves it to the document.</param>
/// <param name="Period">The period the passage speaks of; null leaves it to the document.</param>
/// <param name="IsHeading">Whether the whole paragraph is a heading.</param>
public sealed record ParagraphContext(int Start, int End, string? Section, FigureRole? Role, PeriodContext? Period, bool IsHeading)
{
    /// <summary>Who answers for the measures: each bracket for what stands between the one before and itself.</summary>
    public IReadOnlyList<ResponsibleUnits> Responsible { get; init; } = [];
}
