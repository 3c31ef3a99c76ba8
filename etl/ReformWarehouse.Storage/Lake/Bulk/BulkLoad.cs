using System.Globalization;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>
/// Loads a file of many returns at once, DuckDB doing all work on rows: parse, look up keys, check, write, commit. For files that another system
/// exported. The file is written as if every row were sound; only when one is not, what was written is read once more without those rows, which
/// go to fact_rejection.
/// </summary>
public sealed class BulkLoad(DataLake lake, string programVersion, DuckDbSettings settings)
{
    /// <summary>Columns whose null says that the row is not sound.</summary>
    private static readonly string[] Keys = ["indicator_key", "jurisdiction_key", "year", "row_number", "report_key"];

    /// <param name="key">What is loaded, once.</param>
    /// <param name="reportsFile">CSV in UTF-8: report_code, title, issuer, jurisdiction_code, issued_year, received_at.</param>
    /// <param name="valuesFile">CSV in UTF-8: report_code, received_at, row_number, indicator_code, jurisdiction_code, year, temporal, value, unit, bound, numerator,
    /// denominator, obs_status. The rows of a vintage should stand together, by year, jurisdiction and indicator: then no hash table is needed to prove that no cell stands twice.</param>
    /// <returns>Null when the key was loaded before.</returns>
    /// <exception cref="LakeException">A file cannot be read, or lists a vintage twice; nothing of it is visible.</exception>
    public BulkResult? Run(string key, string reportsFile, string valuesFile)
    {
        var startedAt = lake.Clock.GetUtcNow();
        using var load = lake.BeginLoad(key);
        if (load.IsAlreadyLoaded) return null;
        using var session = lake.OpenLoadSession(settings with { PreserveInsertionOrder = false });
        Prepare(session.Engine, load.LoadId, startedAt, reportsFile, valuesFile);
        load.Append("dim_report", session.Connection, "select * from bulk_report");
        var result = WriteFacts(session, load);
        load.Append("etl_run", session.Connection, string.Create(CultureInfo.InvariantCulture, $"""
            select getvariable('load_id') as load_id, 'bulk' as command, {SqlText.Literal(Path.GetFileName(valuesFile))} as file_name, null as sha256,
                timestamptz '{startedAt:O}' as started_at, timestamptz '{lake.Clock.GetUtcNow():O}' as finished_at,
                {result.Loaded + result.Rejected} as rows_read, {result.Loaded} as rows_loaded, {result.Rejected} as rows_rejected, 0 as warnings,
                {SqlText.Literal(programVersion)} as program_version
            """));
        return load.Commit() ? result : null;
    }

    private static void Prepare(DuckDbEngine engine, string loadId, DateTimeOffset startedAt, string reportsFile, string valuesFile)
    {
        engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            set variable load_id = {SqlText.Literal(loadId)};
            set variable bulk_started_at = timestamptz '{startedAt:O}';
            set variable bulk_reports = {SqlText.Literal(DuckDbPath.NotAPattern(Path.GetFullPath(reportsFile)))};
            set variable bulk_values = {SqlText.Literal(DuckDbPath.NotAPattern(Path.GetFullPath(valuesFile)))};
            """));
        try
        {
            engine.ExecuteScript("duckdb/bulk/report.sql");
            engine.ExecuteScript("duckdb/bulk/lookups.sql");
            engine.ExecuteScript("duckdb/bulk/statement.sql");
            engine.ExecuteScript("duckdb/bulk/judged.sql");
        }
        catch (DuckDB.NET.Data.DuckDBException error)
        {
            throw DuckDbFailure.Translate(error, valuesFile, LakeError.SchemaMismatch);
        }

        if (engine.Scalar("select report_code from bulk_report group by report_code, received_at having count(*) > 1 limit 1") is { } twice)
            throw new LakeException(LakeError.SchemaMismatch, reportsFile, $"{twice} × 2");
    }

    private BulkResult WriteFacts(LakeSession session, LakeLoad load)
    {
        var engine = session.Engine;
        var writer = new BulkFileWriter(session.Connection, session.Snapshot["fact_observation"]);
        var (path, copied) = writer.Write(SqlScripts.Read("duckdb/loads/bulk_observation.sql"));
        try
        {
            engine.Execute("create or replace temp table bulk_set_aside (file_row_number bigint, report_key bigint, row_number integer, indicator_key integer, jurisdiction_key integer, year integer, temporal varchar, value double, rule varchar)");
            if (path is { } whole) (path, copied) = WithoutUnsound(engine, writer, whole, copied);
            if (path is not null) load.Add("fact_observation", writer.Finish(path, copied));
        }
        catch
        {
            if (path is not null) File.Delete(path);
            throw;
        }

        var isClean = engine.Scalar("select 1 from bulk_set_aside union all select 1 from bulk_reject limit 1") is null;
        var rejected = isClean ? 0 : load.Append("fact_rejection", session.Connection, SqlScripts.Read("duckdb/loads/bulk_rejection.sql"));
        return new(path is null ? 0 : copied.Rows, rejected);
    }

    /// <summary>The file as it is when every row may stay; otherwise one without the rows that may not.</summary>
    private static (string? Path, CopyResult Copied) WithoutUnsound(DuckDbEngine engine, BulkFileWriter writer, string path, CopyResult copied)
    {
        engine.Execute($"set variable bulk_file = {SqlText.Literal(DuckDbPath.NotAPattern(path))}");
        engine.ExecuteScript("duckdb/bulk/unordered.sql");
        var isSuspect = Keys.Any(key => copied.Columns[key].NullCount > 0)
            || engine.Scalar("select 1 from bulk_unordered limit 1") is not null
            || engine.Scalar("select 1 from read_parquet(getvariable('bulk_file'), hive_partitioning = false) anti join bulk_report using (report_key) limit 1") is not null;
        if (!isSuspect) return (path, copied);
        engine.ExecuteScript("duckdb/bulk/set_aside.sql");
        if (engine.Scalar("select 1 from bulk_set_aside limit 1") is null) return (path, copied);
        var sound = writer.Write(
            "select * exclude (file_row_number) from read_parquet(getvariable('bulk_file'), hive_partitioning = false, file_row_number = true) anti join bulk_set_aside using (file_row_number)");
        File.Delete(path);
        return sound;
    }
}
