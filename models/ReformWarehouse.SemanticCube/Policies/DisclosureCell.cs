namespace ReformWarehouse.SemanticCube.Policies;

/// <summary>One division's count of one indicator and year, in the tree in which counts add up.</summary>
/// <param name="Code">The division.</param>
/// <param name="ParentCode">The division whose roll-up it is part of; null at the top.</param>
/// <param name="Count">How many: of a share, its numerator.</param>
/// <param name="Of">Out of how many, for a share; null for a count that is no part of a whole.</param>
public sealed record DisclosureCell(string Code, string? ParentCode, double Count, double? Of = null);
