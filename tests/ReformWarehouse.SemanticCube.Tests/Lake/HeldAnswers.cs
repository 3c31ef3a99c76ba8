using System.Globalization;
using ReformWarehouse.SemanticCube.Answers;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Lake;

/// <summary>Two answers to one question: the same cells in the same order, the same text and nulls, and numbers equal but for the order of summing.</summary>
internal static class HeldAnswers
{
    public static void AssertEqual(CubeAnswer expected, CubeAnswer actual)
    {
        Assert.Equal(expected.Columns, actual.Columns);
        Assert.Equal(expected.Rows.Count, actual.Rows.Count);
        foreach (var (left, right) in expected.Rows.Zip(actual.Rows))
            foreach (var column in expected.Columns)
                Assert.True(Same(left[column], right[column]),
                    $"{left.IndicatorCode} {left.JurisdictionCode} {left.Year} {column}: {left[column] ?? "null"} computed, {right[column] ?? "null"} held");
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (string one, string other) => one == other,
        (null, _) or (_, null) or (string, _) or (_, string) => false,
        _ => Convert.ToDouble(left, CultureInfo.InvariantCulture) is var a && Convert.ToDouble(right, CultureInfo.InvariantCulture) is var b && Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b))),
    };
}
