using System.Globalization;

namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>
/// Figures as the decimals they were printed as, for verdicts at a tie: in doubles 0.1 + 0.2 misses 0.3, and 10 % and 20 % off a base miss 28 % in all. Nothing
/// is rounded away: 25.96 stays 25.96. Figures beyond the range of a decimal are computed in double.
/// </summary>
internal static class DecimalFigures
{
    private const double Largest = 1e12;
    private const double Smallest = 1e-9;

    /// <summary>Evaluates in decimal where every figure allows it, else in double; a division by zero is the caller's to exclude.</summary>
    public static double Evaluate(Func<decimal[], decimal> exact, Func<double[], double> otherwise, params double[] figures)
    {
        var printed = new decimal[figures.Length];
        for (var i = 0; i < figures.Length; i++)
        {
            if (Of(figures[i]) is not { } figure)
                return otherwise(figures);
            printed[i] = figure;
        }

        try
        {
            return (double)exact(printed);
        }
        catch (OverflowException)
        {
            return otherwise(figures);
        }
    }

    /// <summary>The shortest decimal that reads back as the double; null where a decimal would lose digits of it or of its products.</summary>
    public static decimal? Of(double value) =>
        value == 0 ? 0
        : Math.Abs(value) is >= Smallest and <= Largest ? decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;
}
