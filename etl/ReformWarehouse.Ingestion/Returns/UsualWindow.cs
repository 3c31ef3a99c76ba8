using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>Over what span an annual form's figure counts, where the form has no column that says so.</summary>
public static class UsualWindow
{
    /// <summary>Stocks and shares hold at the end of the year, flows and sums of money count the year; what is per award or per event stays that.</summary>
    public static Window Of(Indicator indicator) => indicator.MeasureType switch
    {
        MeasureType.Stock or MeasureType.Ratio or MeasureType.Rate => Window.LevelAtYear,
        MeasureType.Flow => Window.AnnualFlow,
        MeasureType.Money => indicator.OverYears switch
        {
            YearAggregation.Sum => Window.AnnualFlow,
            YearAggregation.Last or YearAggregation.Average => Window.LevelAtYear,
            YearAggregation.None => Window.PerOccurrence,
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.OverYears, "Unknown aggregation."),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.MeasureType, "Unknown measure type."),
    };
}
