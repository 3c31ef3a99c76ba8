using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.LargeReturns;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Ingestion.Validation.Figures;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Lake.Bulk;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading.Large;

/// <summary>
/// Loads a return of millions of rows with the results and messages of a small one. A screen in SQL, wider than the rules, lets through what no rule would
/// find anything on; the rules themselves judge the rest, with the rows beside which each is judged.
/// </summary>
/// <param name="lake">The lake, with its reference data loaded.</param>
/// <param name="rules">The rules' configuration.</param>
/// <param name="isDryRun">Whether nothing is to be stored.</param>
internal sealed class LargeReturnLoading(DataLake lake, RuleBook rules, bool isDryRun)
{
    /// <summary>From this size on a return is loaded this way: below it, row by row takes a second or two.</summary>
    public const long FromBytes = 16L << 20;

    /// <summary>Rows that the rules judge one by one; more would not fit into memory.</summary>
    private const int MostJudged = 3_000_000;

    private static readonly string Temporary = Path.Combine(Path.GetTempPath(), "reform-duckdb");

    /// <summary>What the database may use; the rows that rules judge come on top.</summary>
    private static DuckDbSettings Settings { get; } = new() { MemoryLimit = "1200MB", TempDirectory = Temporary };

    /// <summary>True when the file is a large return in CSV or TSV.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fromBytes">The size from which a return is large.</param>
    public static bool IsLarge(string path, long fromBytes = FromBytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length >= fromBytes && Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" && ReturnSpooler.Recognises(path);
    }

    /// <summary>Loads one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="claim">Waits until no other load of the report goes on, and keeps others out until disposed.</param>
    /// <exception cref="InputException">The file is no return, or too many of its rows must be judged one by one; nothing was loaded.</exception>
    public (ReportLoad Report, LoadOutcome Outcome) Load(string path, Func<string, IDisposable?> claim)
    {
        using var large = ReturnSpooler.Spool(path, Temporary);
        using var claimed = claim(large.Head.Report.ReportCode);
        using var bulk = new BulkReturn(lake, Settings, ProgramInfo.Version, large.Head.Report, RuleScreens.Of(rules), RuleScreens.Compositions(rules));
        var rowsRead = (int)large.RegularLines + large.Head.Rows.Count + large.Head.Malformed.Count;
        if (bulk.IsAlreadyLoaded) return (new ReportLoad(large.Head.Report, [], [], rowsRead) { RowsAside = rowsRead }, LoadOutcome.Unchanged);

        var unsound = bulk.Write(new SpooledLines(large.Spool, large.Columns, large.Delimiter, large.RegularLines, large.FirstLine, large.LastLine, large.Gaps));
        RefuseTooMany(path, unsound.Count);
        var irregular = large.Read(unsound).Concat(large.Head.Rows).OrderBy(row => row.Line).ToList();
        var readable = ReturnValidator.Readable(irregular, large.Head.Report.SourceDocument).ToList();
        var alone = new ReturnValidator(rules);
        bulk.Compare(readable.Select(row => (row, alone.Check(row).All(finding => finding.Severity != Severity.Error))));
        var peers = new PeerComparison(rules);
        var codes = bulk.Divisions();
        peers.Run(bulk.Peers(), codes);
        var positions = codes.ToDictionary(pair => pair.Value, pair => pair.Key);
        var screened = bulk.Screen(peers.Outliers.Select(outlier => (outlier.Series, positions[outlier.Division])));
        RefuseTooMany(path, screened.Lines.Count);

        var judged = Judge(large, irregular, screened, bulk, peers.Edits);
        var (report, rejected) = Settle(judged, readable, screened, irregular.Select(row => row.Line).ToHashSet(), rowsRead, rowsRead - irregular.Count - large.Head.Malformed.Count);
        return (report, isDryRun ? LoadOutcome.Unchanged : bulk.Store(report, rejected));
    }

    /// <summary>Runs every rule over the rows that the screens did not let through and those beside which they are judged.</summary>
    private ReportLoad Judge(LargeReturn large, List<ReturnRow> irregular, ScreenedLines screened, BulkReturn bulk, PeerEdits edits)
    {
        var lines = irregular.Select(row => row.Line).ToHashSet();
        var rows = large.Read(screened.Lines.Where(line => !lines.Contains(line))).Concat(irregular).OrderBy(row => row.Line).ToList();
        using var star = new StarReader(lake);
        var validator = new ReturnValidator(rules, indicators => new KnownFigures(bulk.KnownObservations(), star.Targets(indicators)));
        return SupersededProse.Noted(validator.Validate(large.Head with { Rows = rows }, edits), star);
    }

    /// <summary>Keeps what holds, and parts the rows still to be stored from those already written.</summary>
    private static (ReportLoad Report, List<int> Rejected) Settle(
        ReportLoad judged, List<StatementRow> readable, ScreenedLines screened, HashSet<int> irregular, int rowsRead, int written)
    {
        var screen = new ScreenedFindings(screened, irregular);
        var findings = judged.Rejections.Where(screen.Holds).ToList();
        var broken = findings.Where(finding => finding.Severity == "error" && finding.Rule != "row_shape").Select(ScreenedFindings.LineOf).OfType<int>().ToHashSet();
        var rejected = broken.Where(line => !irregular.Contains(line)).Order().ToList();
        var report = new ReportLoad(judged.Report, [.. readable.Where(row => !broken.Contains(row.RowNumber))], findings, rowsRead) { RowsAside = written - rejected.Count };
        return (report, rejected);
    }

    private static void RefuseTooMany(string path, int rows)
    {
        if (rows <= MostJudged) return;
        throw new InputException(path, "findings",
            $"有 {rows} 行不能直接装载，须逐行校验，超过 {MostJudged} 行；请先用 --dry-run 校验其中一部分，找出普遍的问题，或拆分后提交。",
            $"{rows} rows cannot be loaded directly and must be judged one by one, more than {MostJudged}; check a part with --dry-run first to find what is wrong throughout, or split the file.");
    }
}
