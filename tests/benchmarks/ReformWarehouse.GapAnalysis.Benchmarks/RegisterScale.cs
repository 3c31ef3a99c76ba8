using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.Register;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.GapAnalysis.Benchmarks;

/// <summary>
/// The gap register of the nation: every division, invented figures of one year and targets for 2025, against nation, parent and target; as a ratio to a scan
/// of the same figures in memory. Reading the lake is not in it.
/// </summary>
internal static class RegisterScale
{
    public static void Run(int indicatorCount)
    {
        var divisions = ReferenceData.Jurisdictions.Versions.Where(version => version.ValidTo == Jurisdiction.OpenEnd && !version.IsStatisticalArea).ToList();
        var parents = divisions.ToDictionary(division => division.Code, division => division.ParentCode);
        var indicators = ReferenceData.Indicators.Definitions.Select(definition => definition.Indicator).ToDictionary(indicator => indicator.Code);
        var random = new Random(2026);
        var (observations, targets) = (new List<Observation>(), new List<Target>());
        foreach (var indicator in indicators.Values.Take(indicatorCount))
            foreach (var division in divisions)
            {
                var value = 5 + 90 * random.NextDouble();
                observations.Add(Observed(indicator, division.Code, value));
                targets.Add(Targeted(indicator, division.Code, value + 5));
            }

        var scan = Time(() => observations.Sum(o => o.Value!.Value.Point) + targets.Sum(t => t.Value!.Value.Point), out _);
        var register = Time(() => new GapRegister(new FigureSet(observations, targets, []), indicators, code => parents.GetValueOrDefault(code)).Entries([]), out var entries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"register: {indicatorCount} indicators × {divisions.Count} divisions = {observations.Count + targets.Count} figures, {entries.Count} gaps in {register.TotalSeconds:F2} s, {register.TotalMicroseconds / entries.Count:F1} µs a gap, {register / scan:F0} times a scan in memory ({scan.TotalMilliseconds:F2} ms)"));
    }

    private static TimeSpan Time<T>(Func<T> work, out T result)
    {
        work();
        var watch = Stopwatch.StartNew();
        result = work();
        return watch.Elapsed;
    }

    private static SourceReference Source { get; } = new("synthetic", null, null, null, null, "row");

    private static Observation Observed(Indicator indicator, string code, double value) => new()
    {
        IndicatorCode = indicator.Code,
        JurisdictionCode = code,
        Year = 2022,
        Window = Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = BoundedValue.Of(value),
        UnitBase = indicator.BaseUnit,
        Kind = StatementKind.Actual,
        Role = ValueRole.Level,
        Status = ObservationStatus.Normal,
        Source = Source,
    };

    private static Target Targeted(Indicator indicator, string code, double value) => new()
    {
        IndicatorCode = indicator.Code,
        JurisdictionCode = code,
        Year = 2025,
        Window = Window.LevelAtYear,
        PeriodBasis = PeriodBasis.Stated,
        Value = BoundedValue.Of(value),
        UnitBase = indicator.BaseUnit,
        Operator = TargetOperator.AtLeast,
        Source = Source,
    };
}
