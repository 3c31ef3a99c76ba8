namespace ReformWarehouse.GapAnalysis.Outliers;

/// <summary>One year of a series under the ratio check.</summary>
/// <param name="Year">The year.</param>
/// <param name="Ratio">Value over the last value before it, to the power 1/years between; undefined after a zero, negative or no value.</param>
/// <param name="Flagged">True when the ratio lies outside the band; the band's ends are allowed.</param>
public readonly record struct YearRatio(int Year, MeasureResult Ratio, bool Flagged);

/// <summary>
/// The year-on-year ratio check of an annual series. A spike flags twice (up, then down) and is reported once, with its year; so is a dip.
/// </summary>
/// <param name="Years">By year, ascending.</param>
/// <param name="Spikes">Years in which the value jumps up out of the band and comes back out of it the year after.</param>
/// <param name="Dips">The same downwards.</param>
public sealed record YearOnYearRatio(IReadOnlyList<YearRatio> Years, IReadOnlyList<int> Spikes, IReadOnlyList<int> Dips)
{
    /// <summary>Checks a series; the years may stand in any order and have gaps.</summary>
    public static YearOnYearRatio Of(ReadOnlySpan<int> years, ReadOnlySpan<double?> values, double lower, double upper)
    {
        if (years.Length != values.Length)
            throw new ArgumentException($"{years.Length} years but {values.Length} values.", nameof(values));
        var series = new SortedDictionary<int, double?>();
        for (var i = 0; i < years.Length; i++)
            series.Add(years[i], values[i]);
        List<YearRatio> result = [];
        List<int> spikes = [], dips = [];
        (int Year, double Value)? last = null;
        (int Year, double Ratio)? before = null;
        foreach (var (year, value) in series)
        {
            if (value is not { } now)
            {
                result.Add(new(year, UndefinedReason.MissingInput, false));
                continue;
            }

            MeasureResult ratio = last is not { } l ? UndefinedReason.MissingInput
                : l.Value <= 0 || now < 0 ? UndefinedReason.NonPositiveValue
                : Math.Pow(now / l.Value, 1.0 / (year - l.Year));
            result.Add(new(year, ratio, ratio.Value < lower || ratio.Value > upper));
            if (ratio.Value is { } r && before is { } b)
            {
                if (b.Ratio > upper && r < lower)
                    spikes.Add(b.Year);
                if (b.Ratio < lower && r > upper)
                    dips.Add(b.Year);
            }

            before = ratio.Value is { } present ? (year, present) : null;
            last = (year, now);
        }

        return new(result, spikes, dips);
    }
}
