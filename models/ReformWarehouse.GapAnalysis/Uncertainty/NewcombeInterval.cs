namespace ReformWarehouse.GapAnalysis.Uncertainty;

/// <summary>
/// The difference p1 - p2 of two independent survey shares with Newcombe's hybrid score interval (his method 10), from the Wilson limits l, u:
/// d - sqrt((p1-l1)^2 + (u2-p2)^2) to d + sqrt((u1-p1)^2 + (p2-l2)^2). Source: Newcombe (1998b); Fagerland et al. (2015).
/// </summary>
public static class NewcombeInterval
{
    /// <summary>The interval at a confidence level.</summary>
    public static Interval Of(SurveyShare first, SurveyShare second, double confidence = 0.95)
    {
        var (a, b) = (WilsonInterval.Of(first, confidence), WilsonInterval.Of(second, confidence));
        if ((a.Estimate.Reason ?? b.Estimate.Reason) is { } reason)
            return Interval.Refuse(reason);
        var (p1, l1, u1) = (a.Estimate.Required, a.Lower.Required, a.Upper.Required);
        var (p2, l2, u2) = (b.Estimate.Required, b.Lower.Required, b.Upper.Required);
        var d = p1 - p2;
        return new(
            d,
            Math.Max(-1, d - Math.Sqrt((p1 - l1) * (p1 - l1) + (u2 - p2) * (u2 - p2))),
            Math.Min(1, d + Math.Sqrt((u1 - p1) * (u1 - p1) + (p2 - l2) * (p2 - l2))));
    }
}
