namespace ReformWarehouse.GapAnalysis.Disparity;

/// <summary>
/// Slope and relative index of inequality from a binomial logit of counts on the ridit: logit p = a + b ridit. The SII is the difference of the
/// fitted shares at
/// rank 1 and 0 in percentage points, the RII their ratio. As in WHO's healthequal the counts are events = round(p x ceil(population)); that package
/// weights by population a second time, which is its printed default; both forms are offered.
/// </summary>
/// <param name="SlopePercentagePoints">(p(1) - p(0)) x 100.</param>
/// <param name="Ratio">p(1)/p(0).</param>
public sealed record LogitSlopeIndex(MeasureResult SlopePercentagePoints, MeasureResult Ratio)
{
    /// <summary>
    /// Fits groups in order, the most disadvantaged first. Undefined when all shares are 0 or all are 1 (the maximum lies at infinity) or when
    /// fewer than
    /// two groups have population.
    /// </summary>
    public static LogitSlopeIndex Of(ReadOnlySpan<double> percents, ReadOnlySpan<double> populations, bool weightByPopulationAgain)
    {
        static LogitSlopeIndex Refuse(UndefinedReason reason) => new(reason, reason);
        if (percents.Length != populations.Length)
            throw new ArgumentException($"{percents.Length} shares but {populations.Length} populations.", nameof(populations));
        if (Ridit.Of(populations, out var riditReason) is not { } ridits)
            return Refuse(riditReason!.Value);
        var n = percents.Length;
        var (events, trials, weights) = (new double[n], new double[n], new double[n]);
        var groups = 0;
        for (var i = 0; i < n; i++)
        {
            if (!(percents[i] is >= 0 and <= 100))
                return Refuse(UndefinedReason.OutOfRange);
            trials[i] = Math.Ceiling(populations[i]);
            events[i] = Math.Round(percents[i] / 100 * trials[i], MidpointRounding.ToEven);
            weights[i] = weightByPopulationAgain ? populations[i] : 1;
            groups += populations[i] > 0 ? 1 : 0;
        }

        if (groups < 2)
            return Refuse(UndefinedReason.TooFewUnits);
        if (BinomialLogit.TryFit(ridits, events, trials, weights, out var intercept, out var slope) is { } reason)
            return Refuse(reason);
        static double Inverse(double x) => 1 / (1 + Math.Exp(-x));
        var (low, high) = (Inverse(intercept), Inverse(intercept + slope));
        return new((high - low) * 100, high / low);
    }
}
