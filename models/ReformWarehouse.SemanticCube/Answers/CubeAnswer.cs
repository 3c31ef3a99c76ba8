namespace ReformWarehouse.SemanticCube.Answers;

/// <summary>The rows that a question selects, in the order asked for; totals last.</summary>
/// <param name="Columns">Column names, a public contract; those of the measures asked for come last.</param>
/// <param name="Rows">One per cell.</param>
public sealed record CubeAnswer(IReadOnlyList<string> Columns, IReadOnlyList<CubeRow> Rows);
