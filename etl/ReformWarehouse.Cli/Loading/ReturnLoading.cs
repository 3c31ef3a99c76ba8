using ReformWarehouse.Cli.Loading.Large;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Submissions;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Joins reading and storing: loads files into one lake, whose reference data it keeps up to date. Not for two loads at once.</summary>
internal sealed class ReturnLoading : IDisposable
{
    private readonly ReportLoader loader;
    private readonly ReportRouter router;
    private readonly DataLake? lake;
    private readonly StarWriter? writer;
    private readonly Func<string, (ReportLoad, LoadOutcome)> large;
    private readonly bool isDryRun;

    /// <param name="lake">The lake.</param>
    /// <param name="rules">The validation rules; null for those that ship with the program.</param>
    /// <param name="defaults">What the user says about documents of prose.</param>
    public ReturnLoading(DataLake lake, RuleBook? rules = null, BulletinDefaults? defaults = null)
    {
        new ReferenceWriter(lake, ProgramInfo.Version, TimeProvider.System).EnsureLoaded();
        this.lake = lake;
        writer = new StarWriter(lake, ProgramInfo.Version, TimeProvider.System);
        router = Router(lake, rules, defaults, isDryRun: false);
        loader = new ReportLoader(router.Read, code => Claim.TakeIfWritable(lake.Folder, "report", code), writer.Store);
        large = file => new LargeReturnLoading(lake, rules ?? RuleBook.Default, isDryRun: false).Load(file, code => Claim.TakeIfWritable(lake.Folder, "report", code));
    }

    private ReturnLoading(ReportRouter router, DataLake? lake, RuleBook? rules)
    {
        isDryRun = true;
        large = file => LargeDryRun.Check(file, lake, rules ?? RuleBook.Default);
        this.router = router;
        loader = new ReportLoader(router.Read, _ => null, _ => LoadOutcome.Unchanged);
    }

    /// <summary>Reads and validates, and writes nothing. A folder that is no lake counts as an empty one.</summary>
    public static ReturnLoading DryRun(string lakeFolder, RuleBook? rules = null, BulletinDefaults? defaults = null)
    {
        var lake = DataLake.Exists(lakeFolder) ? DataLake.Open(lakeFolder) : null;
        return new ReturnLoading(Router(lake, rules, defaults, isDryRun: true), lake, rules);
    }

    /// <summary>The size from which a return in CSV is loaded as a large one.</summary>
    public long FromBytes { get; init; } = LargeReturnLoading.FromBytes;

    private static ReportRouter Router(DataLake? lake, RuleBook? rules, BulletinDefaults? defaults, bool isDryRun) =>
        new(rules, new BulletinReports(lake, new ReturnValidator(rules), defaults ?? BulletinDefaults.None, keepsDocuments: !isDryRun), lake);

    /// <summary>Loads one file. A file that is no return fails alone; the lake's own errors end the whole run.</summary>
    public LoadResult Load(string file, Culture culture) => Load(file, () => LoadOrThrow(file), culture);

    /// <summary>Loads one return out of a database, which fails alone like a file.</summary>
    public LoadResult Load(DatabaseSubmission submission, Culture culture) => Load(submission.Place, () => LoadOrThrow(submission), culture);

    private LoadResult Load(string file, Func<(ReportLoad, LoadOutcome)> load, Culture culture)
    {
        var startedAt = DateTimeOffset.UtcNow;
        try
        {
            var (report, outcome) = load();
            return Result(file, report, outcome, culture);
        }
        catch (InputException error)
        {
            if (lake is not null) new RunLog(lake, ProgramInfo.Version, TimeProvider.System).Append("refuse", startedAt, Path.GetFileName(file), 0, 0, 0);
            return new LoadResult(file, "failed", null, 0, 0, 0, 0, 0, 0, null,
                [culture.Pick($"{error.File}：[{error.Rule}] {error.MessageZh}", $"{error.File}: [{error.Rule}] {error.MessageEn}")]);
        }
    }

    /// <summary>Loads one file.</summary>
    /// <exception cref="InputException">The file is no return; nothing was loaded.</exception>
    public (ReportLoad Report, LoadOutcome Outcome) LoadOrThrow(string file) =>
        LargeReturnLoading.IsLarge(file, FromBytes) ? large(file) : loader.Load(file);

    /// <summary>Loads one return out of a database. One that was loaded is not validated again: after a lost mark that is all of them.</summary>
    /// <exception cref="InputException">It is no return; nothing was loaded.</exception>
    public (ReportLoad Report, LoadOutcome Outcome) LoadOrThrow(DatabaseSubmission submission)
    {
        var read = router.Read(submission);
        return writer is not null && writer.Holds(read.Report.Sha256) ? (new ReportLoad(read.Report, [], [], 0), LoadOutcome.Unchanged) : loader.Load(read);
    }

    public void Dispose() => writer?.Dispose();

    private LoadResult Result(string file, ReportLoad report, LoadOutcome outcome, Culture culture)
    {
        var messages = report.Rejections.Select(rejection => culture.Pick(
            $"{file} {rejection.Place}：[{rejection.Rule}{Grade(rejection, "，提示", "，说明")}] {rejection.MessageZh}",
            $"{file} {rejection.Place}: [{rejection.Rule}{Grade(rejection, ", warning", ", info")}] {rejection.MessageEn}")).ToList();
        return new LoadResult(file, isDryRun ? "checked" : outcome.AlreadyLoaded ? "unchanged" : "loaded", report.Report.ReportCode, report.RowsRead,
            outcome.Observations, outcome.Targets, outcome.Comparisons, report.RowsRejected,
            report.Rejections.Count(rejection => rejection.Severity == "warning"), outcome.LoadId, messages);
    }

    private static string Grade(RejectedRow rejection, string warning, string info) => rejection.Severity switch
    {
        "error" => "",
        "warning" => warning,
        _ => info,
    };
}
