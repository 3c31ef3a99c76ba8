namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>A list that is bound to a statement.</summary>
/// <param name="Name">Of the parameter.</param>
/// <param name="Count">How many values it has.</param>
/// <param name="IsOfYears">True for whole numbers, false for texts.</param>
public readonly record struct ListParameter(string Name, int Count, bool IsOfYears);
