using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// 实现程度 of the NBS monitoring systems: value/standard for a positive indicator, standard/value for an inverse one, in percent and capped at 100.
/// Not a rate of progress: it ignores the base year. Interval indicators have no reproducible formula and are not offered.
/// </summary>
public static class AchievementDegree
{
    /// <summary>The degree in percent, 0..100. An inverse indicator at 0 has met its standard (100).</summary>
    public static MeasureResult Percent(double? value, double? standard, DesiredDirection direction)
    {
        if (value is not { } v || standard is not { } s)
            return UndefinedReason.MissingInput;
        if (v < 0)
            return UndefinedReason.NegativeValue;
        if (direction == DesiredDirection.LowerIsBetter)
            return s < 0 ? UndefinedReason.NonPositiveBenchmark : v <= s ? 100 : s / v * 100;
        return s <= 0 ? UndefinedReason.NonPositiveBenchmark : Math.Min(100, v / s * 100);
    }

    /// <summary>The weighted mean of capped degrees over the indicators present; weights may be empty for equal ones.</summary>
    public static MeasureResult Composite(ReadOnlySpan<double> degrees, ReadOnlySpan<double> weights = default) =>
        Population.TryDescribe(degrees, weights, out var population) is { } reason ? reason : population.Mean;
}
