namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>One group of a decomposed index.</summary>
/// <param name="Group">The group's label.</param>
/// <param name="Count">Units with a weight above 0.</param>
/// <param name="PopulationShare">p_g, its share of the weight.</param>
/// <param name="ValueShare">s_g, its share of the value.</param>
/// <param name="Mean">The group's (weighted) mean.</param>
/// <param name="Index">The index within the group; undefined where the group's mean is 0.</param>
/// <param name="WithinContribution">What the group adds to the within part (0 for a group without value under T).</param>
/// <param name="BetweenTerm">Its term of the between part: s_g ln(s_g/p_g) for T, p_g ln(p_g/s_g) for L; single terms may be negative.</param>
public sealed record InequalityGroup(
    string Group, int Count, double PopulationShare, double ValueShare, double Mean,
    MeasureResult Index, MeasureResult WithinContribution, MeasureResult BetweenTerm);
