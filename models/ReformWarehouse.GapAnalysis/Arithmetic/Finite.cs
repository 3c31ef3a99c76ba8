namespace ReformWarehouse.GapAnalysis.Arithmetic;

/// <summary>The guard in front of measures that return plain numbers in lists: no NaN or infinity may get in, so that none can get out.</summary>
internal static class Finite
{
    public static bool All(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                return false;
        }

        return true;
    }

    public static bool All(ReadOnlySpan<double?> values)
    {
        foreach (var value in values)
        {
            if (value is { } v && !double.IsFinite(v))
                return false;
        }

        return true;
    }
}
