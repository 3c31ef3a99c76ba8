using System.Globalization;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>
/// Loads a file of many returns at once, DuckDB doing all work on rows: parse, key to the dimensions, check, write, commit. For files that another
/// system exported; a file with any row that does not parse or key, or a cell stated twice, is refused whole, and the error says what was found.
/// </summary>
public sealed class BulkLoad(DataLake lake, string programVersion, DuckDbSettings settings)
{
    /// <param name="key">What is loaded, once.</param>
    /// <param name="reportsFile">CSV: report_code, title, issuer, jurisdiction_code, issued_year, received_at.</param>
    /// <param name="valuesFile">CSV: report_code, received_at, row_number, indicator_code, jurisdiction_code, year, temporal, value, unit, bound, numerator, denominator, obs_status.</param>
    /// <returns>Values loaded; null when the key was loaded before.</returns>
    /// <exception cref="LakeException">A row does not fit; nothing of the file is visible.</exception>
    public long? Run(string key, string reportsFile, string valuesFile)
    {
        var startedAt = lake.Clock.GetUtcNow();
        using var load = lake.BeginLoad(key);
        if (load.IsAlreadyLoaded) return null;
        using var session = lake.OpenLoadSession(settings with { PreserveInsertionOrder = false });
        var engine = session.Engine;
        engine.Execute($"""
            set variable load_id = {SqlText.Literal(load.LoadId)};
            set variable bulk_reports = {SqlText.Literal(DuckDbPath.NotAPattern(Path.GetFullPath(reportsFile)))};
            set variable bulk_values = {SqlText.Literal(DuckDbPath.NotAPattern(Path.GetFullPath(valuesFile)))};
            """);
        load.Append("dim_report", session.Connection, SqlScripts.Read("duckdb/loads/bulk_report.sql"));
        var rows = load.Append("fact_observation", session.Connection, SqlScripts.Read("duckdb/loads/bulk_observation.sql"), sorted: false);
        RefuseDuplicates(engine, load, valuesFile);
        load.Append("etl_run", session.Connection, string.Create(CultureInfo.InvariantCulture, $"""
            select getvariable('load_id') as load_id, 'bulk' as command, {SqlText.Literal(Path.GetFileName(valuesFile))} as file_name, null as sha256,
                timestamptz '{startedAt:O}' as started_at, timestamptz '{lake.Clock.GetUtcNow():O}' as finished_at,
                {rows} as rows_read, {rows} as rows_loaded, 0 as rows_rejected, 0 as warnings, {SqlText.Literal(programVersion)} as program_version
            """));
        return load.Commit() ? rows : null;
    }

    private static void RefuseDuplicates(DuckDbEngine engine, LakeLoad load, string file)
    {
        var written = load.Written("fact_observation").Select(path => SqlText.Literal(DuckDbPath.NotAPattern(path)));
        engine.Execute($"set variable bulk_files = [{string.Join(", ", written)}]");
        if (load.Written("fact_observation").Count == 0) return;
        var twice = engine.Query(SqlScripts.Read("duckdb/lake/bulk_duplicates.sql"), row =>
            string.Create(CultureInfo.InvariantCulture, $"report {row.GetInt64(0)}, indicator {row.GetInt32(1)}, jurisdiction {row.GetInt32(2)}, year {row.GetInt32(3)}: {row.GetInt64(4)} ×"));
        if (twice.Count > 0) throw new LakeException(LakeError.SchemaMismatch, file, twice[0]);
    }
}
