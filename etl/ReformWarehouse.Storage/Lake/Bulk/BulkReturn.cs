using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.StarSchema.Lookup;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Storage.Lake.Bulk;

/// <summary>
/// Loads one large return with DuckDB doing all work on rows. What is plainly sound it writes itself; it tells which lines the rules must judge, and
/// which lines they must see for that, and takes back what they found. The steps are called in the order in which they stand here.
/// </summary>
public sealed class BulkReturn : IDisposable
{
    private static readonly string[] Optional =
        ["subject", "value_text", "period_start", "delta_type", "numerator", "denominator", "source_section", "source_start", "source_end", "restated_at", "note"];

    /// <summary>Figures that are set against their peers at once; more would only take memory.</summary>
    private const long PeersAtOnce = 1_000_000;

    private readonly DataLake _lake;
    private readonly LakeSession _session;
    private readonly LakeLoad _load;
    private readonly BulkFileWriter _writer;
    private readonly string _programVersion;
    private readonly ReportRow _report;
    private readonly DateTimeOffset _startedAt;
    private string? _path;
    private CopyResult? _copied;

    /// <param name="lake">The lake, with its reference data loaded.</param>
    /// <param name="settings">What DuckDB may use.</param>
    /// <param name="programVersion">Written to the run's row.</param>
    /// <param name="report">The return.</param>
    /// <param name="screens">The rules' bounds, one an indicator.</param>
    /// <param name="compositions">What adds up.</param>
    public BulkReturn(
        DataLake lake, DuckDbSettings settings, string programVersion, ReportRow report, IReadOnlyList<IndicatorScreen> screens, IReadOnlyList<CompositionScreen> compositions)
    {
        (_lake, _programVersion, _report) = (lake, programVersion, report);
        _startedAt = lake.Clock.GetUtcNow();
        _load = lake.BeginLoad($"report:{report.Sha256}");
        _load.FailIfMarked(AmendmentCompletion.MarkOf(report.ReportCode));
        _session = lake.OpenSession(settings with { PreserveInsertionOrder = false });
        _writer = new BulkFileWriter(_session.Connection, _session.Snapshot["fact_observation"]);
        Prepare(screens, compositions);
    }

    /// <summary>True when the lake holds these very bytes already.</summary>
    public bool IsAlreadyLoaded => _load.IsAlreadyLoaded;

    private DuckDbEngine Engine => _session.Engine;

    /// <summary>Writes the lines that are plainly sound; they do not count yet.</summary>
    /// <returns>The other lines, rising.</returns>
    /// <exception cref="LakeException">The lines or the lake cannot be read or written.</exception>
    public IReadOnlyList<int> Write(SpooledLines lines)
    {
        var columns = string.Join(", ", lines.Columns.Select(name => $"{SqlText.Name(name)}: 'varchar'").Prepend("line: 'integer'"));
        Engine.Execute(string.Create(CultureInfo.InvariantCulture, $$"""
            set variable bulk_values = {{SqlText.Literal(DuckDbPath.NotAPattern(lines.Path))}};
            set variable bulk_delimiter = {{SqlText.Literal(lines.Delimiter.ToString())}};
            set variable bulk_first_line = {{lines.First}};
            set variable bulk_last_line = {{lines.Last}};
            set variable bulk_columns = { {{columns}} }
            """));
        Engine.ExecuteScript("duckdb/bulk/return_statement.sql");
        Engine.ExecuteScript("duckdb/bulk/return_judged.sql");
        // What the file cannot state is left out of the data file.
        var absent = Optional.Except(lines.Columns).Concat(_report.SourceDocument is null ? ["source_document"] : Array.Empty<string>()).ToList();
        var query = SqlScripts.Read("duckdb/loads/bulk_return_observation.sql");
        (_path, _copied) = _writer.Write(absent.Count == 0 ? query : $"select * exclude ({string.Join(", ", absent)}) from ({query})", keepsEmpty: true);
        SetFiles();
        if (_copied.Rows == lines.Lines) return [];
        _session.Connection.Fill("stg_gap", rows =>
        {
            foreach (var (from, to) in lines.Gaps) rows.AppendRow(from, to);
        });
        return Engine.Query(SqlScripts.Read("duckdb/bulk/return_unsound.sql"), row => (int)row.GetInt64(0));
    }

    /// <summary>Prepares the screens on rows set against each other and against the warehouse.</summary>
    /// <param name="irregular">The rows that the reader of rows could read, and whether the rules on single rows let them pass.</param>
    public void Compare(IEnumerable<(StatementRow Row, bool IsSound)> irregular)
    {
        _session.Connection.Fill("stg_figure", rows =>
        {
            foreach (var (row, isSound) in irregular) AppendFigure(rows, row, isSound);
        });
        Engine.ExecuteScript("duckdb/bulk/return_figure.sql");
        Engine.ExecuteScript("duckdb/bulk/return_known.sql");
        var isAlone = Engine.Scalar("select 1 from bulk_known limit 1") is null;
        if (isAlone)
        {
            Engine.ExecuteScript("duckdb/bulk/return_cell_alone.sql");
            Engine.ExecuteScript("duckdb/bulk/return_step.sql");
            isAlone = Engine.Scalar("select 1 from bulk_step where is_twice limit 1") is null;
        }

        Engine.Execute($"set variable bulk_has_twice = {(isAlone ? "false" : "true")}");
        if (isAlone) return;
        Engine.Execute("drop view if exists bulk_cell_value");
        Engine.ExecuteScript("duckdb/bulk/return_cell.sql");
        Engine.ExecuteScript("duckdb/bulk/return_step.sql");
    }

    /// <summary>The series in which a division may stand out among its peers, counted in the indicator's own unit.</summary>
    public IEnumerable<PeerSeries> Peers()
    {
        Engine.ExecuteScript("duckdb/bulk/return_peer_member.sql");
        var query = SqlScripts.Read("duckdb/bulk/return_peers.sql");
        var sizes = Engine.Query("select i, count(*) from bulk_peer_member group by i order by i", row => (Position: (int)row.GetInt16(0), Rows: row.GetInt64(1)));
        for (var first = 0; first < sizes.Count;)
        {
            var (last, rows) = (first, sizes[first].Rows);
            while (last + 1 < sizes.Count && rows + sizes[last + 1].Rows <= PeersAtOnce) rows += sizes[++last].Rows;
            Engine.Execute(string.Create(CultureInfo.InvariantCulture, $"set variable bulk_first_indicator = {sizes[first].Position}; set variable bulk_last_indicator = {sizes[last].Position}"));
            foreach (var series in Engine.Query(query, row => new PeerSeries(row.GetString(0), row.GetInt32(2), row.GetInt16(3), row.GetInt32(4),
                row.GetFieldValue<List<int>>(5), row.GetFieldValue<List<double?>>(6), row.GetFieldValue<List<double?>>(7))
            { Position = row.GetInt16(1) }))
                yield return series;
            first = last + 1;
        }
    }

    /// <summary>Codes of the divisions by position.</summary>
    public IReadOnlyDictionary<int, string> Divisions() =>
        Engine.Query("select distinct j, jurisdiction_code from bulk_division", row => (row.GetInt32(0), row.GetString(1))).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The lines on which rules over several rows may find something, by kind of rule, and the lines that they must see.</summary>
    /// <param name="peers">Divisions that stand out among their peers.</param>
    public ScreenedLines Screen(IEnumerable<(PeerSeries Series, int Division)> peers)
    {
        _session.Connection.Fill("stg_peer", rows =>
        {
            foreach (var (series, division) in peers) rows.AppendRow(series.Position, series.Series, division, series.Year);
        });
        Engine.ExecuteScript("duckdb/bulk/return_candidate.sql");
        Engine.ExecuteScript("duckdb/bulk/return_context.sql");
        return new(
            Engine.Query("select line, kind from bulk_candidate", row => (row.GetInt32(0), row.GetString(1))).ToHashSet(),
            Engine.Query("select distinct line from bulk_context order by line", row => row.GetInt32(0)));
    }

    /// <summary>What the warehouse holds of the series that the screened lines belong to, parents and children included.</summary>
    public IReadOnlyList<Observation> KnownObservations() => Engine.Query(SqlScripts.Read("duckdb/queries/bulk_known_observation.sql"), FigureRows.Observation);

    /// <summary>Stores the whole return, or nothing of it.</summary>
    /// <param name="judged">The rows that the rules judged and that are not written yet, and all findings.</param>
    /// <param name="rejected">Written lines that the rules reject.</param>
    /// <exception cref="LakeException">The lake cannot be written.</exception>
    /// <exception cref="StarException">A row does not key to exactly one version of its dimensions.</exception>
    public LoadOutcome Store(ReportLoad judged, IReadOnlyCollection<int> rejected)
    {
        var connection = _session.Connection;
        if (rejected.Count > 0) Remove(rejected);
        if (_copied!.Rows > 0)
        {
            _load.Add("fact_observation", _writer.Finish(_path!, _copied));
            _path = null;
        }

        StarWriter.Stage(connection, judged, _load.LoadId, _startedAt);
        connection.Execute(SqlScripts.Read("duckdb/loads/keyed_statement.sql"));
        StarWriter.RefuseUnkeyed(connection, judged);
        var rows = StarWriter.Tables.ToDictionary(table => table, table => _load.Append(table, connection, SqlScripts.Read($"duckdb/loads/{table}.sql")));
        var written = _copied.Rows;
        RunRow.Append(_load, connection, new RunRow(
            "load", _report.FileName, _report.Sha256, _startedAt, _lake.Clock.GetUtcNow(), judged.RowsRead, judged.Statements.Count + written,
            judged.RowsRejected, judged.Rejections.Count(rejection => rejection.Severity == "warning"), _programVersion));
        return _load.Commit()
            ? new LoadOutcome(false, _load.LoadId, (int)(rows["fact_observation"] + written), (int)rows["fact_target"], (int)rows["fact_comparison"], (int)rows["fact_rejection"])
            : LoadOutcome.Unchanged;
    }

    public void Dispose()
    {
        if (_path is not null) File.Delete(_path);
        _load.Dispose();
        _session.Dispose();
    }

    private void Remove(IReadOnlyCollection<int> rejected)
    {
        _session.Connection.Fill("stg_line", rows =>
        {
            foreach (var line in rejected) rows.AppendRow(line);
        });
        var whole = _path!;
        (_path, _copied) = _writer.Write(
            "select written.* from read_parquet(getvariable('bulk_files'), hive_partitioning = false) as written anti join stg_line on stg_line.line = written.row_number", keepsEmpty: true);
        File.Delete(whole);
    }

    private void SetFiles()
    {
        var file = SqlText.Literal(DuckDbPath.NotAPattern(_path!));
        Engine.Execute($"set variable bulk_file = {file}; set variable bulk_files = [{file}]");
    }

    private static void AppendFigure(TypedAppender rows, StatementRow row, bool isSound)
    {
        var indicator = ReferenceData.Indicators.Indicator(row.IndicatorCode)!;
        var isFigure = isSound && row is { Kind: StatementKind.Actual or StatementKind.Input, Role: ValueRole.Level or ValueRole.ImpliedLevel, Subject: null, Value: not null, Bound: not Bound.Range }
            && row.Status != ObservationStatus.DefinitionDiffers;
        rows.AppendRow(row.RowNumber, row.IndicatorCode, row.JurisdictionCode, isFigure ? SeriesCode.Of(row, indicator.BaseUnit) : 100_000, row.PeriodEnd, row.Value, isFigure,
            row.Bound is Bound.Exact or Bound.About);
    }

    private void Prepare(IReadOnlyList<IndicatorScreen> screens, IReadOnlyList<CompositionScreen> compositions)
    {
        StarViews.Create(Engine, null);
        var connection = _session.Connection;
        connection.Fill("stg_unit", rows =>
        {
            foreach (var unit in ReferenceData.Units.All)
            {
                var multiplier = (decimal)unit.Multiplier;
                var scale = 0;
                for (; multiplier != decimal.Truncate(multiplier); multiplier *= 10) scale++;
                rows.AppendRow(unit.Unit, unit.BaseUnit, (long)multiplier, scale);
            }
        });
        connection.Fill("stg_screen", rows =>
        {
            foreach (var screen in screens)
                rows.AppendRow(screen.IndicatorCode, screen.IsPercentage, screen.IsAdditive, screen.NumeratorCode, screen.DenominatorCode, screen.PartOf,
                    string.Join(';', screen.UnitEquivalents), screen.ValidMinimum, screen.ValidMaximum, screen.RatioPoints, screen.YearPoints, screen.YearRatio,
                    screen.YearMinimumSize, screen.SlipRatio, screen.SlipMinimumSize, screen.ParentRelative, screen.PeerU, screen.PeerA, screen.PeerC);
        });
        connection.Fill("stg_composition", rows =>
        {
            foreach (var (composition, number) in compositions.Select((composition, number) => (composition, number)))
            {
                foreach (var (part, place) in composition.Parts.Select((part, place) => (part, place))) rows.AppendRow(number, part, place == 0, false);
                if (composition.Total is { } total) rows.AppendRow(number, total, false, true);
            }
        });
        connection.Fill("stg_gap", _ => { });
        Engine.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            set variable load_id = {SqlText.Literal(_load.LoadId)};
            set variable bulk_report_code = {SqlText.Literal(_report.ReportCode)};
            set variable bulk_report_key = {_report.ReportKey};
            set variable bulk_issued_year = {_report.IssuedYear};
            set variable bulk_received_at = '{_startedAt:O}';
            set variable bulk_source_document = {(_report.SourceDocument is { } document ? SqlText.Literal(document) : "null")};
            """));
        Engine.ExecuteScript("duckdb/bulk/lookups.sql");
        Engine.ExecuteScript("duckdb/bulk/return_lookups.sql");
    }
}
