using ReformWarehouse.SemanticCube.Compilation;

namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>
/// A relation that is computed before it is asked for: in a session's memory where a lake is small, in files beside the tables where it is large. Which
/// questions read it is <see cref="CubePlan.ReadsHeldCells"/>; of all others none is eligible.
/// </summary>
/// <param name="Name">The relation that a statement reads.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Key">The columns that tell rows apart; files are in this order.</param>
/// <param name="Measures">What a row says of itself, each with its bounds.</param>
public sealed record CubeAggregate(string Name, string Grain, IReadOnlyList<string> Key, IReadOnlyList<string> Measures)
{
    /// <summary>
    /// Both sides of every cell: what a division states of itself, the sums over all that lies below it with how many units contribute of how many, and the
    /// sums of a year and of the year before over the units that contribute to both.
    /// </summary>
    public static CubeAggregate Cells { get; } = new(HoldingCompiler.Cell, "indicator x year x division with a figure of its own or below it, of any window of one year",
        ["indicator_code", "year", "jurisdiction_code"],
        ["reported", "own_n", "own_d", "rolled", "rolled_n", "rolled_d", "common_n", "common_d", "before_n", "before_d", "units_reporting", "units_expected"]);
}
