namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>
/// Relations that an engine's session holds ready for many questions. They are made by the statements of <see cref="Compilation.HoldingCompiler"/>, from the
/// very steps that compute them inside a question, so an answer is the same with and without them.
/// </summary>
/// <param name="Units">The divisions of every asked year with those above them, and how many lie directly below each.</param>
/// <param name="Cells">Of every indicator, division and year the reported side and the rolled-up side.</param>
public sealed record CubeHolding(bool Units, bool Cells)
{
    public static CubeHolding Nothing { get; } = new(false, false);
}
