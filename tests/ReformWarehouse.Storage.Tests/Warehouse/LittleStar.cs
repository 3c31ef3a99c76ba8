using System.Security.Cryptography;
using System.Text;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Tests.Warehouse;

/// <summary>A lake with the reference data and one report: a result, a target and a stated difference.</summary>
public sealed class LittleStar : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LittleStar()
    {
        Lake = DataLake.OpenOrCreate(folder["lake"]);
        new ReferenceWriter(Lake, "test", TimeProvider.System).EnsureLoaded();
        Outcome = new StarWriter(Lake, "test", TimeProvider.System).Store(Report());
    }

    public DataLake Lake { get; }

    public LoadOutcome Outcome { get; }

    /// <summary>The star, with the report staged again beside it as during a load.</summary>
    /// <param name="table">A table to copy, so that it can be damaged in the session; null for none.</param>
    public StarReader Open(string? table = null)
    {
        var star = new StarReader(Lake);
        var engine = star.Session.Engine;
        if (table is not null)
            engine.Execute($"create table copy as select * from {table}; drop view {table}; alter table copy rename to {table}");
        engine.ExecuteScript("duckdb/tables/stg_report.sql");
        engine.ExecuteScript("duckdb/tables/stg_statement.sql");
        engine.Execute("insert into stg_report by name select * exclude (known_at) from dim_report limit 1");
        engine.Execute("""
            insert into stg_statement by name
            select fact.* exclude (year, report_key, indicator_key, jurisdiction_key, load_id, known_at), year as period_end, indicator_code, jurisdiction_code
            from fact_observation as fact
            join current_indicator using (indicator_key)
            join current_jurisdiction using (jurisdiction_key)
            """);
        engine.ExecuteScript("duckdb/loads/keyed_statement.sql");
        return star;
    }

    public void Dispose() => folder.Dispose();

    private static ReportLoad Report() => new(
        new ReportRow("试一", "试表", "试办", "530000", ReportKind.Return, new DateOnly(2022, 3, 1), 2022, "little.csv",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("试一"))), null, null),
        [
            Statement(1, StatementKind.Actual, 4_280_000, 2021),
            Statement(2, StatementKind.Target, 5_000_000, 2025),
            Statement(3, StatementKind.Comparison, 100_000, 2021) with { Role = ValueRole.Difference, AgainstCode = "000000", Direction = Direction.Lower },
        ], [], 3);

    private static StatementRow Statement(int row, StatementKind kind, double value, int year) => new()
    {
        RowNumber = row,
        SourcePlace = $"line {row}",
        IndicatorCode = "SKL_TOTAL",
        JurisdictionCode = "530000",
        Kind = kind,
        Role = ValueRole.Level,
        Value = value,
        Unit = "人",
        UnitBase = "人",
        Bound = Bound.Exact,
        Window = Window.LevelAtYear,
        PeriodEnd = year,
        PeriodBasis = PeriodBasis.Stated,
        Status = ObservationStatus.Normal,
    };
}
