using ReformWarehouse.GapAnalysis.Gaps;

namespace ReformWarehouse.GapAnalysis.MissingData;

/// <summary>
/// Growth in a yearly series with gap years. Year-on-year growth exists only between neighbouring years; across a gap there is an annualised rate
/// (geometric mean over the years between), which must be labelled as such. A gap year is not filled.
/// </summary>
/// <param name="Year">The year the growth ends in.</param>
/// <param name="FromYear">The last year before it with a value, or null.</param>
/// <param name="YearOnYearPercent">Growth on the year before; undefined when that year has no value.</param>
/// <param name="AnnualisedPercent">Average yearly growth since <paramref name="FromYear"/>; equals the year-on-year figure for neighbours. Undefined where the value falls below zero.</param>
public sealed record GapYearGrowth(int Year, int? FromYear, MeasureResult YearOnYearPercent, MeasureResult AnnualisedPercent)
{
    /// <summary>True when the annualised rate spans one or more gap years.</summary>
    public bool SpansGap => FromYear is { } from && Year - from > 1;

    /// <summary>Growth for each year of the series, years in any order; sorted by year in the result.</summary>
    public static IReadOnlyList<GapYearGrowth> Of(ReadOnlySpan<int> years, ReadOnlySpan<double?> values)
    {
        if (years.Length != values.Length)
            throw new ArgumentException($"{years.Length} years but {values.Length} values.", nameof(values));
        var series = new SortedDictionary<int, double?>();
        for (var i = 0; i < years.Length; i++)
            series.Add(years[i], values[i]);
        var result = new List<GapYearGrowth>(years.Length);
        (int Year, double Value)? last = null;
        foreach (var (year, value) in series)
        {
            MeasureResult yearOnYear = UndefinedReason.MissingInput, annualised = UndefinedReason.MissingInput;
            if (value is { } now && last is { } before)
            {
                annualised = before.Value <= 0 || now < 0
                    ? UndefinedReason.NonPositiveValue
                    : (Math.Pow(now / before.Value, 1.0 / (year - before.Year)) - 1) * 100;
                if (year - before.Year == 1)
                    yearOnYear = before.Value <= 0 ? UndefinedReason.NonPositiveValue : GrowthUnits.PercentChange(before.Value, now);
            }

            result.Add(new(year, last?.Year, yearOnYear, annualised));
            if (value is { } present)
                last = (year, present);
        }

        return result;
    }
}
