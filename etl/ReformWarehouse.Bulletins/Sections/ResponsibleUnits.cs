namespace ReformWarehouse.Bulletins.Sections;

/// <summary>The organisations that a closing bracket makes answerable for what stands before it.</summary>
/// <param name="At">Where the bracket opens in the flowing text.</param>
/// <param name="Names">The organisations as printed, in order; those that lead stand first where the bracket puts them first.</param>
public sealed record ResponsibleUnits(int At, IReadOnlyList<string> Names);
