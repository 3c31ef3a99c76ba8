namespace ReformWarehouse.GapAnalysis;

/// <summary>Which way an indicator should move (its polarity).</summary>
public enum DesiredDirection
{
    /// <summary>More is better.</summary>
    HigherIsBetter = 1,

    /// <summary>Less is better.</summary>
    LowerIsBetter = -1,
}
