using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>Keeps rows whose column compares with a number; a cell without a value never passes. Totals, ranks and shares are computed before it.</summary>
/// <param name="Column">A number column of the answer.</param>
/// <param name="Comparison">How.</param>
/// <param name="Value">With what, in the column's unit.</param>
public sealed record CubeFilter(string Column, Comparison Comparison, double Value);

public enum Comparison { AtLeast, MoreThan, AtMost, LessThan, Equal }

/// <summary>Orders rows by a column of the answer; rows without a value come last either way.</summary>
public sealed record CubeSort(string Column, bool Descending);

/// <summary>The signs of comparisons, as flags and JSON write them.</summary>
public static class Comparisons
{
    public static CodeList<Comparison> Codes { get; } = new("comparison",
        (Comparison.AtLeast, ">="), (Comparison.MoreThan, ">"), (Comparison.AtMost, "<="), (Comparison.LessThan, "<"), (Comparison.Equal, "="));
}
