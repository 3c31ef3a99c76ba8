namespace ReformWarehouse.GapAnalysis.Rounding;

/// <summary>
/// Rounds parts so that they still add to the rounded total (Hamilton's largest-remainder method): every part goes down to the grid, then one grid
/// step is added to the parts with the largest remainders until the total is met. For display only: store unrounded figures.
/// </summary>
public static class LargestRemainder
{
    /// <summary>
    /// The rounded parts. <paramref name="decimals"/> 0 gives whole persons. Equal remainders go to the smaller unit code, or without codes to the
    /// earlier part. Without <paramref name="total"/> the parts are made to add to their own rounded sum (half away from zero).
    /// </summary>
    /// <returns>The parts in input order, or null with a reason when the total cannot be met by one step each.</returns>
    public static double[]? Round(
        ReadOnlySpan<double> values, int decimals, double? total, out UndefinedReason? reason, IReadOnlyList<string>? codes = null)
    {
        reason = null;
        if (decimals is < 0 or > 15)
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "Decimals are 0 to 15.");
        var scale = Pow10(decimals);
        var floors = new decimal[values.Length];
        var remainders = new decimal[values.Length];
        decimal sum = 0, sumOfFloors = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!IsUsable(values[i], scale))
            {
                reason = UndefinedReason.NotFinite;
                return null;
            }

            // Decimal keeps 0.29 x 100 at 29 where a double would fall to 28.999...
            var scaled = (decimal)values[i] * scale;
            floors[i] = Math.Floor(scaled);
            remainders[i] = scaled - floors[i];
            sum += scaled;
            sumOfFloors += floors[i];
        }

        if (total is { } wanted && !IsUsable(wanted, scale))
        {
            reason = UndefinedReason.NotFinite;
            return null;
        }

        var goal = Math.Round(total is { } t ? (decimal)t * scale : sum, MidpointRounding.AwayFromZero);
        var steps = goal - sumOfFloors;
        if (steps < 0 || steps > values.Length)
        {
            reason = UndefinedReason.TotalOutOfReach;
            return null;
        }

        var order = Enumerable.Range(0, values.Length)
            .OrderByDescending(i => remainders[i])
            .ThenBy(i => codes?[i], StringComparer.Ordinal)
            .ThenBy(i => i);
        foreach (var i in order.Take((int)steps))
            floors[i]++;
        return Array.ConvertAll(floors, floor => (double)(floor / scale));
    }

    private static bool IsUsable(double value, decimal scale) => double.IsFinite(value) && Math.Abs(value) < 1e27 / (double)scale;

    private static decimal Pow10(int decimals)
    {
        decimal scale = 1;
        for (var i = 0; i < decimals; i++)
            scale *= 10;
        return scale;
    }
}
