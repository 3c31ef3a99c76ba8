using DuckDB.NET.Data;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>
/// Stores reports in the star, each whole or not at all: stage, key to the dimensions, check, append, commit. One writer serves a run of loads, one at a time.
/// </summary>
/// <param name="lake">The lake, with its reference data loaded.</param>
/// <param name="programVersion">Written to the run's row.</param>
/// <param name="clock">The clock that dates vintages.</param>
public sealed class StarWriter(DataLake lake, string programVersion, TimeProvider clock) : IDisposable
{
    internal static readonly string[] Tables = ["dim_report", "fact_observation", "fact_target", "fact_comparison", "fact_rejection"];

    private const int Attempts = 20;

    private readonly KeyingSession keying = new(lake);

    /// <summary>Whether a report of that hash was loaded. A later load of it would change nothing.</summary>
    /// <exception cref="LakeException">The lake cannot be read.</exception>
    public bool Holds(string sha256)
    {
        using var load = lake.BeginLoad(KeyOf(sha256));
        return load.IsAlreadyLoaded;
    }

    /// <exception cref="LakeException">The lake cannot be read or written; nothing of the report is visible.</exception>
    /// <exception cref="StarException">A statement does not key to exactly one version of its dimensions; nothing of the report is visible.</exception>
    public LoadOutcome Store(ReportLoad report)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return StoreOnce(report);
            }
            catch (LakeException error) when (error.Error == LakeError.Conflict && attempt < Attempts)
            {
                // An amendment of the same report came between, or this is one: it is completed anew from what counts now.
                Thread.Sleep(Random.Shared.Next(20 * attempt));
            }
        }
    }

    private static string KeyOf(string sha256) => $"report:{sha256}";

    public void Dispose() => keying.Dispose();

    private LoadOutcome StoreOnce(ReportLoad report)
    {
        try
        {
            return StoreAsOne(report);
        }
        catch
        {
            // What a failed load left in the session is no concern of the next one.
            keying.Dispose();
            throw;
        }
    }

    private LoadOutcome StoreAsOne(ReportLoad report)
    {
        var startedAt = clock.GetUtcNow();
        using var load = lake.BeginLoad(KeyOf(report.Report.Sha256));
        if (load.IsAlreadyLoaded) return LoadOutcome.Unchanged;
        if (report.Amendment is null) load.FailIfMarked(AmendmentCompletion.MarkOf(report.Report.ReportCode));
        else load.FailIfOthersLoaded(AmendmentCompletion.MarkOf(report.Report.ReportCode));

        // An amendment also reads the vintage it amends, as the lake holds it since this load began.
        using var own = report.Amendment is null ? null : lake.OpenLoadSession();
        var connection = (own ?? keying.Current()).Connection;
        Stage(connection, report, load.LoadId, startedAt);
        if (report.Amendment is { } amendment)
        {
            report = report with { Rejections = [.. report.Rejections, .. AmendmentCompletion.Prepare(connection, amendment)] };
            StageRejections(connection, report);
        }

        connection.Execute(SqlScripts.Read("duckdb/loads/keyed_statement.sql"));
        RefuseUnkeyed(connection, report);

        var rows = Tables.ToDictionary(table => table, table => load.Append(table, connection, RowsOf(report, table)));
        RunRow.Append(load, connection, new RunRow(
            "load", report.Report.FileName, report.Report.Sha256, startedAt, clock.GetUtcNow(), report.RowsRead,
            report.Statements.Count, report.RowsRead - report.Statements.Count,
            report.Rejections.Count(rejection => rejection.Severity == "warning"), programVersion));
        return load.Commit()
            ? new LoadOutcome(false, load.LoadId, (int)rows["fact_observation"], (int)rows["fact_target"], (int)rows["fact_comparison"], (int)rows["fact_rejection"])
            : LoadOutcome.Unchanged;
    }

    private static string RowsOf(ReportLoad report, string table)
    {
        var own = SqlScripts.Read($"duckdb/loads/{table}.sql");
        return report.Amendment is null ? own : AmendmentCompletion.RowsOf(table, own);
    }

    internal static void Stage(DuckDBConnection connection, ReportLoad load, string loadId, DateTimeOffset receivedAt)
    {
        var report = load.Report;
        connection.Fill("stg_report", rows =>
            rows.AppendRow(report.ReportKey, report.ReportCode, report.Title, report.Issuer, report.JurisdictionCode, CodeLists.ReportKind.CodeOf(report.Kind),
                report.IssuedOn, report.IssuedYear, receivedAt, report.FileName, report.Sha256, report.SourceDocument, report.SourceSha256, loadId));

        connection.Fill("stg_statement", rows =>
        {
            foreach (var row in load.Statements)
                rows.AppendRow(row.RowNumber, row.SourcePlace, row.IndicatorCode, row.JurisdictionCode, row.Subject, CodeLists.Kind.CodeOf(row.Kind),
                    CodeLists.ValueRole.CodeOf(row.Role), row.ValueText, row.PrintedValue, row.Unit, row.Value, row.Upper, row.UnitBase,
                    CodeLists.Bound.CodeOf(row.Bound), CodeLists.Window.CodeOf(row.Window), row.PeriodStart, row.PeriodEnd,
                    CodeLists.PeriodBasis.CodeOf(row.PeriodBasis), row.DeltaType is { } delta ? CodeLists.DeltaType.CodeOf(delta) : null,
                    row.RelativeTo, row.Numerator, row.Denominator, row.AgainstCode, row.Direction is { } side ? CodeLists.Direction.CodeOf(side) : null,
                    CodeLists.ObservationStatus.CodeOf(row.Status), row.SourceDocument, row.SourceSection, row.SourceStart, row.SourceEnd,
                    row.RestatedAt, row.Note);
        });

        StageRejections(connection, load);
    }

    private static void StageRejections(DuckDBConnection connection, ReportLoad load) =>
        connection.Fill("stg_rejection", rows =>
        {
            foreach (var row in load.Rejections)
                rows.AppendRow(row.Place, row.Rule, row.Severity, row.MessageZh, row.MessageEn, row.OffendingText, row.RowText);
        });

    internal static void RefuseUnkeyed(DuckDBConnection connection, ReportLoad report)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlScripts.Read("duckdb/checks/keyed_statement.sql");
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return;
        var (row, indicator, jurisdiction, year) = (reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3));
        throw new StarException(
            $"{report.Report.FileName} 第 {row} 行：{indicator} × {jurisdiction} 在 {year} 年没有唯一的维度版本；湖的参考数据与程序不一致，请先运行 reform load 更新参考数据。",
            $"{report.Report.FileName} row {row}: {indicator} × {jurisdiction} has no single dimension version in {year}; the lake's reference data differ from the program's.");
    }
}
