using ReformWarehouse.SemanticCube.Compilation;

namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>
/// A relation that is computed before it is asked for: in a session's memory where a lake is small, in files beside the tables where it is large. Which
/// questions read it is <see cref="CubePlan.ReadsHeldCells"/>; of all others none is eligible.
/// </summary>
/// <param name="Name">The relation that a statement reads.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Key">The columns that tell rows apart; files are in this order.</param>
/// <param name="Measures">What a row says: value with its bounds, numerator and denominator, coverage.</param>
public sealed record CubeAggregate(string Name, string Grain, IReadOnlyList<string> Key, IReadOnlyList<string> Measures)
{
    private static readonly string[] CellKey = ["indicator_code", "year", "jurisdiction_code"];

    /// <summary>What a division states of itself, one number a cell, with what it contributes to sums.</summary>
    public static CubeAggregate Own { get; } = new(HoldingCompiler.Own, "indicator x year x division with a figure of its own, of any window of one year", CellKey,
        ["reported", "n", "d", "known_denominator", "obs_status", "reports", "conflicts"]);

    /// <summary>The sums over the divisions below, every tier apart: n of totals, n and d of ratios, with how many units contribute of how many.</summary>
    public static CubeAggregate Rolled { get; } = new(HoldingCompiler.Rolled, "indicator x year x division with a figure below it", CellKey,
        ["n", "d", "units_reporting", "units_expected", "units_stating", "units_suppressed", "known_denominator", "units_known"]);

    /// <summary>The sums of a year and of the year before over the units that contribute to both, for growth like for like.</summary>
    public static CubeAggregate Common { get; } = new(HoldingCompiler.Common, "indicator x year x division with units below it that contribute to both years", CellKey,
        ["common_n", "common_d", "before_n", "before_d", "common_units", "inexact"]);

    /// <summary>In the order in which one is computed from another.</summary>
    public static IReadOnlyList<CubeAggregate> Declared { get; } = [Own, Rolled, Common];
}
