using ReformWarehouse.Observations;

namespace ReformWarehouse.SemanticCube.Questions;

/// <summary>
/// Keeps rows whose column compares with a number, or is or is not a text; a cell that has nothing in the column never passes. Totals, ranks and shares are computed
/// before it.
/// </summary>
/// <param name="Column">A column of the answer: of numbers, or with <paramref name="Text"/> of texts (status, obs_status, origin, bound, level and the like).</param>
/// <param name="Comparison">How; texts are only equal or not.</param>
/// <param name="Value">With what number, in the column's unit.</param>
/// <param name="Text">With what text; null: with the number.</param>
public sealed record CubeFilter(string Column, Comparison Comparison, double Value, string? Text = null);

public enum Comparison { AtLeast, MoreThan, AtMost, LessThan, Equal, NotEqual }

/// <summary>Orders rows by a column of the answer; rows without a value come last either way.</summary>
public sealed record CubeSort(string Column, bool Descending);

/// <summary>The signs of comparisons, as flags and JSON write them.</summary>
public static class Comparisons
{
    public static CodeList<Comparison> Codes { get; } = new("comparison",
        (Comparison.AtLeast, ">="), (Comparison.MoreThan, ">"), (Comparison.AtMost, "<="), (Comparison.LessThan, "<"),
        (Comparison.Equal, "="), (Comparison.NotEqual, "!="));
}
