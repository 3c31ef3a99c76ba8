using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Tests.Comparisons;

/// <summary>Small invented figures for the tests of comparisons.</summary>
internal static class Figures
{
    public static Indicator Share { get; } = New("SHARE", "%", MeasureType.Ratio, JurisdictionAggregation.RatioOfSums, "PART", "WHOLE");

    public static Indicator Part { get; } = New("PART", "人", MeasureType.Stock, JurisdictionAggregation.Sum);

    public static Indicator Whole { get; } = New("WHOLE", "人", MeasureType.Stock, JurisdictionAggregation.Sum);

    public static Indicator Count { get; } = New("COUNT", "个", MeasureType.Flow, JurisdictionAggregation.Sum);

    public static IReadOnlyDictionary<string, Indicator> Catalogue { get; } =
        new[] { Share, Part, Whole, Count }.ToDictionary(indicator => indicator.Code);

    public static Observation Observed(Indicator indicator, string jurisdiction, double value, int year = 2022) => new()
    {
        IndicatorCode = indicator.Code,
        JurisdictionCode = jurisdiction,
        Year = year,
        Window = Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = BoundedValue.Of(value),
        UnitBase = indicator.BaseUnit,
        Kind = StatementKind.Actual,
        Role = ValueRole.Level,
        Status = ObservationStatus.Normal,
        Source = new("report", null, null, null, null, $"{indicator.Code} {jurisdiction} {year}"),
    };

    public static Target Targeted(Indicator indicator, string jurisdiction, double value, int due = 2025, TargetOperator side = TargetOperator.AtLeast) => new()
    {
        IndicatorCode = indicator.Code,
        JurisdictionCode = jurisdiction,
        Year = due,
        Window = Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = BoundedValue.Of(value),
        UnitBase = indicator.BaseUnit,
        Operator = side,
        Source = new("plan", null, null, null, null, $"{indicator.Code} {jurisdiction} {due}"),
    };

    public static StatedDifference Difference(Indicator indicator, string jurisdiction, string against, Direction direction, BoundedValue distance, int year = 2022) => new()
    {
        IndicatorCode = indicator.Code,
        JurisdictionCode = jurisdiction,
        Year = year,
        Window = Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = distance,
        UnitBase = indicator.IsPercentage ? "百分点" : indicator.BaseUnit,
        AgainstCode = against,
        Direction = direction,
        Source = new("report", null, null, null, null, "difference"),
    };

    public static BenchmarkComparison Comparison(
        IReadOnlyList<Observation>? observations = null, IReadOnlyList<Target>? targets = null, IReadOnlyList<StatedDifference>? differences = null) =>
        new(new FigureSet(observations ?? [], targets ?? [], differences ?? []), Catalogue, ParentOf);

    public static string? ParentOf(string code) => Jurisdiction.LevelOf(code) switch
    {
        JurisdictionLevel.Nation => null,
        JurisdictionLevel.Province => Jurisdiction.NationCode,
        JurisdictionLevel.Prefecture => code[..2] + "0000",
        JurisdictionLevel.County => code[..4] + "00",
        var level => throw new ArgumentOutOfRangeException(nameof(code), level, null),
    };

    private static Indicator New(
        string code, string unit, MeasureType type, JurisdictionAggregation over, string? numerator = null, string? denominator = null) =>
        new(code, code, code, "素质提升", unit, Polarity.HigherIsBetter, type, over, YearAggregation.Last, numerator, denominator,
            null, false, null, null, 0, null, 2, []);
}
