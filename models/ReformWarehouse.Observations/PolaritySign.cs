namespace ReformWarehouse.Observations;

/// <summary>The polarity as a factor: it turns a difference so that more of it is better.</summary>
public static class PolaritySign
{
    /// <summary>+1 where higher is better, -1 where lower is, 0 for a neutral indicator.</summary>
    public static int Sign(this Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => 1,
        Polarity.LowerIsBetter => -1,
        Polarity.Neutral => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "Unknown polarity."),
    };
}
