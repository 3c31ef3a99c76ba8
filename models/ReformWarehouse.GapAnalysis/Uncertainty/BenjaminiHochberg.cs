namespace ReformWarehouse.GapAnalysis.Uncertainty;

/// <summary>
/// False-discovery-rate adjustment of many p-values: the minimum over ranks j >= k of m p_j/j, capped at 1, in input order. Missing p-values stay
/// missing and do not
/// count in m. Source: Benjamini and Hochberg (1995).
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted p-values; reject where one is at most the rate accepted.</summary>
    public static MeasureResult[] Adjust(ReadOnlySpan<double?> pValues)
    {
        var result = new MeasureResult[pValues.Length];
        List<(double P, int Index)> present = [];
        for (var i = 0; i < pValues.Length; i++)
        {
            if (pValues[i] is not { } p)
                result[i] = UndefinedReason.MissingInput;
            else if (!(p is >= 0 and <= 1))
                result[i] = UndefinedReason.OutOfRange;
            else
                present.Add((p, i));
        }

        present.Sort();
        var m = present.Count;
        var smallest = 1.0;
        for (var k = m; k >= 1; k--)
        {
            smallest = Math.Min(smallest, m * present[k - 1].P / k);
            result[present[k - 1].Index] = smallest;
        }

        return result;
    }
}
