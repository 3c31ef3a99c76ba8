using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Joins reading and storing: loads files into one lake, whose reference data it keeps up to date.</summary>
internal sealed class ReturnLoading
{
    private readonly ReportLoader loader;
    private readonly bool isDryRun;

    public ReturnLoading(DataLake lake, RuleBook? rules = null)
    {
        new ReferenceWriter(lake, ProgramInfo.Version, TimeProvider.System).EnsureLoaded();
        loader = new ReportLoader(
            new ReportRouter(new ReturnValidator(rules, indicators => HeldFigures.Of(lake, indicators))).Read,
            new StarWriter(lake, ProgramInfo.Version, TimeProvider.System).Store);
    }

    private ReturnLoading(Func<IReadOnlyCollection<string>, Ingestion.Validation.Figures.KnownFigures>? held, RuleBook? rules)
    {
        isDryRun = true;
        loader = new ReportLoader(new ReportRouter(new ReturnValidator(rules, held)).Read, _ => LoadOutcome.Unchanged);
    }

    /// <summary>Reads and validates, and writes nothing. A folder that is no lake counts as an empty one.</summary>
    public static ReturnLoading DryRun(string lakeFolder, RuleBook? rules = null)
    {
        var lake = DataLake.Exists(lakeFolder) ? DataLake.Open(lakeFolder) : null;
        return new ReturnLoading(lake is null ? null : indicators => HeldFigures.Of(lake, indicators), rules);
    }

    /// <summary>Loads one file. A file that is no return fails alone; the lake's own errors end the whole run.</summary>
    public LoadResult Load(string file, Culture culture)
    {
        try
        {
            var (report, outcome) = loader.Load(file);
            return Result(file, report, outcome, culture);
        }
        catch (InputException error)
        {
            return new LoadResult(file, "failed", null, 0, 0, 0, 0, 0, 0, null,
                [culture.Pick($"{error.File}：[{error.Rule}] {error.MessageZh}", $"{error.File}: [{error.Rule}] {error.MessageEn}")]);
        }
    }

    private LoadResult Result(string file, ReportLoad report, LoadOutcome outcome, Culture culture)
    {
        var messages = report.Rejections.Select(rejection => culture.Pick(
            $"{file} {rejection.Place}：[{rejection.Rule}{Grade(rejection, "，提示", "，说明")}] {rejection.MessageZh}",
            $"{file} {rejection.Place}: [{rejection.Rule}{Grade(rejection, ", warning", ", info")}] {rejection.MessageEn}")).ToList();
        return new LoadResult(file, isDryRun ? "checked" : outcome.AlreadyLoaded ? "unchanged" : "loaded", report.Report.ReportCode, report.RowsRead,
            outcome.Observations, outcome.Targets, outcome.Comparisons, report.RowsRead - report.Statements.Count,
            report.Rejections.Count(rejection => rejection.Severity == "warning"), outcome.LoadId, messages);
    }

    private static string Grade(RejectedRow rejection, string warning, string info) => rejection.Severity switch
    {
        "error" => "",
        "warning" => warning,
        _ => info,
    };
}
