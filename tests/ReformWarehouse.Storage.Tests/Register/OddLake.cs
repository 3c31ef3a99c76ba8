using System.Security.Cryptography;
using System.Text;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Tests.Register;

/// <summary>
/// A lake of invented figures in which everything happens that makes comparisons differ: conflicts, bounds, ranges, other definitions, units, windows, periods,
/// organisations, groups as benchmarks, increments, zeros and negatives, shares from parts, stated differences, missing values, later vintages.
/// </summary>
internal sealed class OddLake : IDisposable
{
    private static readonly string[] Jurisdictions =
        ["000000", "530000", "530100", "530102", "530103", "530124", "532900", "532901", "532922", "420000", "429004", "110000", "110101"];

    private static readonly string[] Indicators =
        ["SKL_TOTAL", "SKL_EMP_SHARE", "NPE_PTY_COV", "NPE_PTY_N", "NPE_N", "PTY_NEW", "SUGG_N", "SUGG_DONE_N", "SUGG_DONE_RATE", "LCOMP_PROV_N"];

    private readonly TemporaryFolder folder = new();
    private readonly Random random;

    public OddLake(int seed, int reports = 6, int statements = 60)
    {
        random = new Random(seed);
        Lake = DataLake.OpenOrCreate(folder["lake"]);
        new ReferenceWriter(Lake, "test", TimeProvider.System).EnsureLoaded();
        using var writer = new StarWriter(Lake, "test", TimeProvider.System);
        for (var number = 0; number < reports; number++)
        {
            // The last report is a later vintage of the first one.
            var code = number == reports - 1 ? "odd-0" : $"odd-{number}";
            var rows = Enumerable.Range(1, statements).Select(Statement).Where(IsLoadable).ToList();
            writer.Store(new(new(code, code, "test", "530000", ReportKind.Return, null, 2023, number % 2 == 0 ? "odd.csv" : "odd.txt",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {number}"))), null, null), rows, [], rows.Count));
            if (number == 2) Between = DateTimeOffset.UtcNow;
        }
    }

    public DataLake Lake { get; }

    /// <summary>An instant after some of the reports and before the others.</summary>
    public DateTimeOffset Between { get; }

    public void Dispose() => folder.Dispose();

    private static bool IsLoadable(StatementRow row) =>
        ReferenceData.Jurisdictions.Versions.Any(version => version.Code == row.JurisdictionCode && version.IsValidOn(new DateOnly(row.PeriodEnd, 12, 31)))
        && row.AgainstCode != row.JurisdictionCode;

    private StatementRow Statement(int number)
    {
        var kind = random.Next(20) switch { < 13 => StatementKind.Actual, < 19 => StatementKind.Target, _ => StatementKind.Comparison };
        var indicator = ReferenceData.Indicators.Indicator(Pick(Indicators))!;
        var bound = Chance(70) ? Bound.Exact : Pick(Bound.AtLeast, Bound.MoreThan, Bound.AtMost, Bound.LessThan, Bound.About, Bound.Range);
        var value = Chance(6) ? 0 : Chance(3) ? -Math.Round(random.NextDouble() * 10, 1) : Math.Round(random.NextDouble() * 100, random.Next(3));
        if (kind == StatementKind.Comparison) value = Math.Abs(value);
        var flow = indicator.MeasureType == MeasureType.Flow;
        var status = Chance(90) ? ObservationStatus.Normal : Pick(ObservationStatus.DefinitionDiffers, ObservationStatus.Provisional, ObservationStatus.Missing);
        var cumulative = Chance(12);
        return new()
        {
            RowNumber = number,
            SourcePlace = $"line {number}",
            IndicatorCode = indicator.Code,
            JurisdictionCode = Pick(Jurisdictions),
            Subject = Chance(6) ? Pick("某厂", "某集团") : null,
            Kind = kind,
            Role = kind == StatementKind.Comparison ? ValueRole.Difference : Chance(93) ? ValueRole.Level : ValueRole.ReferenceLevel,
            Value = status == ObservationStatus.Missing ? null : value,
            Upper = bound == Bound.Range ? value + (Chance(20) ? 0 : 5) : null,
            Unit = indicator.BaseUnit,
            UnitBase = Chance(95) ? indicator.BaseUnit : "户",
            Bound = bound,
            Window = cumulative ? Window.CumulativeOverPeriod : Chance(5) ? Window.Unspecified : flow ? Window.AnnualFlow : Window.LevelAtYear,
            PeriodStart = cumulative && Chance(80) ? random.Next(2016, 2021) : null,
            PeriodEnd = kind == StatementKind.Target ? Pick(2025, 2023, 2021) : random.Next(2019, 2023),
            PeriodBasis = PeriodBasis.Stated,
            DeltaType = kind != StatementKind.Comparison && Chance(5) ? DeltaType.IncreaseOverBase : null,
            RelativeTo = null,
            AgainstCode = kind == StatementKind.Comparison ? Pick(Jurisdictions) : null,
            Direction = kind == StatementKind.Comparison ? Pick(Direction.Higher, Direction.Lower) : null,
            Status = status,
            Denominator = indicator.IsPercentage && Chance(30) ? random.Next(10, 1000) : null,
            Note = Chance(50) ? Pick("试用口径", "只计规模以上") : null,
        };
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
