using ReformWarehouse.GapAnalysis.Arithmetic;

namespace ReformWarehouse.GapAnalysis.Progress;

/// <summary>
/// A target that sets a floor for a yearly figure ("at least 11 million a year", "grow by 6 % a year"). The wording decides between two readings,
/// so both are given: every single year, and the average over the years.
/// </summary>
/// <param name="MetEveryYear">False as soon as a known year misses; null when no known year misses but some are missing.</param>
/// <param name="MetOnAverage">Whether the mean reaches the floor; null when a year is missing.</param>
/// <param name="Average">Arithmetic mean of the years, or the geometric average growth where the figures are growth rates.</param>
/// <param name="MetByYear">The verdict for each year; null for a missing one.</param>
public sealed record AnnualMinimumTarget(
    bool? MetEveryYear, bool? MetOnAverage, MeasureResult Average, IReadOnlyList<bool?> MetByYear)
{
    /// <summary>Years that reach the floor.</summary>
    public int YearsMet => MetByYear.Count(met => met == true);

    /// <summary>
    /// Judges yearly figures against a floor (inclusive). With <paramref name="areGrowthPercents"/> the average is the chain product's: growth
    /// rates are never averaged arithmetically.
    /// </summary>
    public static AnnualMinimumTarget Judge(ReadOnlySpan<double?> values, double minimum, bool areGrowthPercents = false)
    {
        var met = new bool?[values.Length];
        var present = new List<double>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            met[i] = values[i] >= minimum ? true : values[i] is null ? null : false;
            if (values[i] is { } value)
                present.Add(value);
        }

        bool? every = met.Contains(false) ? false : met.Length == 0 || met.Contains(null) ? null : true;
        MeasureResult average = values.Length == 0 ? UndefinedReason.NoUnits
            : present.Count < values.Length ? UndefinedReason.MissingInput
            : areGrowthPercents ? CumulativeChange.AverageAnnualPercent(present.ToArray())
            : DecimalFigures.Evaluate(f => f.Sum() / f.Length, f => ExactSum.Of(f) / f.Length, [.. present]);

        // Chained alike on both sides: years that each grow by the floor must not miss it by the rounding of a root.
        static bool Chains(List<double> percents, double floor) =>
            CumulativeChange.Ratio(percents.ToArray()).Value >= CumulativeChange.Ratio(Enumerable.Repeat(floor, percents.Count).ToArray()).Value;
        return new(every, average.Value is { } mean ? areGrowthPercents ? Chains(present, minimum) : mean >= minimum : null, average, met);
    }
}
