using System.Data.Common;
using ReformWarehouse.Storage.DuckDb;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>What became of the returns: what was rejected of each, and which results of a year were received when.</summary>
/// <param name="star">The star as of a date.</param>
public sealed class ReturnLedger(StarReader star)
{
    /// <summary>The findings on the current vintage of a report; empty when there are none, or no such report.</summary>
    public IReadOnlyList<HeldRejection> Rejections(string reportCode) => Query("rejections", "report_code", reportCode, row => new HeldRejection(
        row.Text("report_code"), row.Text("title"), row.Text("file_name"), row.Text("place"), row.Text("rule"), row.Text("severity"),
        row.Text("message_zh"), row.Text("message_en"), row.MaybeText("offending_text"), row.MaybeText("row_text")));

    /// <summary>The results of a year that count, with the instant at which the warehouse first received each.</summary>
    public IReadOnlyList<ReceivedFigure> Received(int year) => Query("received_figures", "year", year, row => new ReceivedFigure(
        row.Text("indicator_code"), row.Text("jurisdiction_code"), new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(row.GetOrdinal("first_received_at")), DateTimeKind.Utc))));

    /// <summary>True when the lake holds a report of that code.</summary>
    public bool Holds(string reportCode) => Query("report_exists", "report_code", reportCode, _ => true).Count > 0;

    private List<T> Query<T>(string script, string parameter, object value, Func<DbDataReader, T> map)
    {
        using var command = star.Session.Connection.CreateCommand();
        command.CommandText = SqlScripts.Read($"duckdb/queries/{script}.sql");
        command.Parameters.Add(new DuckDB.NET.Data.DuckDBParameter(parameter, value));
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }
}

/// <summary>A finding as the warehouse keeps it; the names are those of fact_rejection.</summary>
public sealed record HeldRejection(
    string ReportCode, string Title, string FileName, string Place, string Rule, string Severity, string MessageZh, string MessageEn, string? OffendingText, string? RowText);

/// <summary>A result that counts, and when it first came in.</summary>
public sealed record ReceivedFigure(string IndicatorCode, string JurisdictionCode, DateTimeOffset FirstReceivedAt);
