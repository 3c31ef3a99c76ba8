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
        using var writer = new StarWriter(Lake, "test", TimeProvider.System);
        Outcome = writer.Store(Report());
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
        Key(star);
        return star;
    }

    /// <summary>Keys the staged report, as a load does before the check.</summary>
    public static void Key(StarReader star) => star.Session.Engine.ExecuteScript("duckdb/loads/keyed_statement.sql");

    public void Dispose() => folder.Dispose();

    private static ReportLoad Report() => SampleReport.Of("试一", "little.csv",
        SampleReport.Actual(1, 2021, 4_280_000),
        SampleReport.Target(2, 2025, 5_000_000),
        SampleReport.Actual(3, 2021, 100_000) with { Kind = StatementKind.Comparison, Role = ValueRole.Difference, AgainstCode = "000000", Direction = Direction.Lower });
}
