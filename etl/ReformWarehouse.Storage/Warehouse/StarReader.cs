using System.Data.Common;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Storage.Warehouse;

/// <summary>Reads the star as of a date: one snapshot of the lake, with the views that leave only what counted then.</summary>
public sealed class StarReader : IDisposable
{
    private readonly LakeSession session;

    /// <param name="lake">The lake.</param>
    /// <param name="asOf">What was known at this instant; null for all that is known now.</param>
    /// <param name="settings">What DuckDB may use; null takes its defaults.</param>
    public StarReader(DataLake lake, DateTimeOffset? asOf = null, DuckDbSettings? settings = null)
        : this(lake, lake.Snapshot(), asOf, settings)
    {
    }

    /// <summary>The same over a snapshot that is at hand, so that several readers show one state.</summary>
    public StarReader(DataLake lake, LakeSnapshot snapshot, DateTimeOffset? asOf = null, DuckDbSettings? settings = null)
    {
        session = lake.OpenSession(snapshot, settings);
        StarViews.Create(session.Engine, asOf);
    }

    public LakeSession Session => session;

    /// <param name="indicators">Codes wanted; null for all.</param>
    /// <param name="jurisdictions">Codes wanted; null for all.</param>
    public IReadOnlyList<Observation> Observations(IReadOnlyCollection<string>? indicators = null, IReadOnlyCollection<string>? jurisdictions = null) =>
        Figures("observation", indicators, jurisdictions, FigureRows.Observation);

    public IReadOnlyList<Target> Targets(IReadOnlyCollection<string>? indicators = null, IReadOnlyCollection<string>? jurisdictions = null) =>
        Figures("target", indicators, jurisdictions, FigureRows.Target);

    public IReadOnlyList<StatedDifference> Differences(IReadOnlyCollection<string>? indicators = null, IReadOnlyCollection<string>? jurisdictions = null) =>
        Figures("comparison", indicators, jurisdictions, FigureRows.Difference);

    /// <summary>The catalogue as of the date, by code.</summary>
    public IReadOnlyDictionary<string, Indicator> Indicators() =>
        Query("catalogue", IndicatorRows.Read).ToDictionary(indicator => indicator.Code);

    /// <summary>Code and parent's code of every division that holds today, as of the date.</summary>
    public IReadOnlyDictionary<string, string?> Parents() =>
        Query("hierarchy", row => (Code: row.Text("jurisdiction_code"), Parent: row.MaybeText("parent_code")))
            .ToDictionary(pair => pair.Code, pair => pair.Parent);

    /// <summary>The dated changes of divisions, as known at the date.</summary>
    public IReadOnlyList<JurisdictionEvent> Events() => Query("jurisdiction_events", row => new JurisdictionEvent(
        row.Text("event_id"), row.Text("kind"), row.GetFieldValue<DateOnly>(row.GetOrdinal("effective_date")), row.Text("date_precision"), row.Text("confirmed_precision"),
        row.Text("old_code"), row.Text("old_name_zh"), row.Text("new_code"), row.Text("new_name_zh"), row.Text("source")));

    /// <summary>The reports that count, by code.</summary>
    public IReadOnlyList<ReportHeader> Reports() => Query("report_headers", row => new ReportHeader(
        row.Text("report_code"), row.Text("title"), row.Text("issuer"), row.Text("jurisdiction_code"), row.Int("issued_year"),
        row.MaybeText("source_document"), row.MaybeText("source_sha256")));

    /// <summary>Runs every script under sql/duckdb/checks that the star itself must pass.</summary>
    /// <returns>The scripts that found rows, with how many.</returns>
    public IReadOnlyList<(string Check, long Rows)> FailedChecks()
    {
        var failed = new List<(string, long)>();
        foreach (var script in SqlScripts.Under("duckdb/checks").Where(name => !name.EndsWith("keyed_statement.sql", StringComparison.Ordinal)))
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = SqlScripts.Read(script);
            using var reader = command.ExecuteReader();
            var rows = 0L;
            while (reader.Read()) rows++;
            if (rows > 0) failed.Add((script, rows));
        }

        return failed;
    }

    public void Dispose() => session.Dispose();

    private List<T> Figures<T>(string fact, IReadOnlyCollection<string>? indicators, IReadOnlyCollection<string>? jurisdictions, Func<DbDataReader, T> map) =>
        Query($"figures_{fact}", map, ("indicator_codes", indicators), ("jurisdiction_codes", jurisdictions));

    private List<T> Query<T>(string script, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, IReadOnlyCollection<string>? Codes)> lists)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = SqlScripts.Read($"duckdb/queries/{script}.sql");
        foreach (var (name, codes) in lists) command.BindCodes(name, codes);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }
}
