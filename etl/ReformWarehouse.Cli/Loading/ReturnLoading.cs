using ReformWarehouse.Cli.Options;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Joins reading and storing: loads files into one lake, whose reference data it keeps up to date.</summary>
internal sealed class ReturnLoading
{
    private readonly ReportLoader loader;

    public ReturnLoading(DataLake lake)
    {
        new ReferenceWriter(lake, ProgramInfo.Version, TimeProvider.System).EnsureLoaded();
        loader = new ReportLoader(new ReportRouter(new ReturnValidator()).Read, new StarWriter(lake, ProgramInfo.Version, TimeProvider.System).Store);
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

    private static LoadResult Result(string file, ReportLoad report, LoadOutcome outcome, Culture culture)
    {
        var messages = report.Rejections.Select(rejection => culture.Pick(
            $"{file} {rejection.Place}：[{rejection.Rule}{(rejection.Severity == "error" ? "" : rejection.Severity == "warning" ? "，提示" : "，说明")}] {rejection.MessageZh}",
            $"{file} {rejection.Place}: [{rejection.Rule}{(rejection.Severity == "error" ? "" : ", " + rejection.Severity)}] {rejection.MessageEn}")).ToList();
        return new LoadResult(file, outcome.AlreadyLoaded ? "unchanged" : "loaded", report.Report.ReportCode, report.RowsRead,
            outcome.Observations, outcome.Targets, outcome.Comparisons, report.RowsRead - report.Statements.Count,
            report.Rejections.Count(rejection => rejection.Severity == "warning"), outcome.LoadId, messages);
    }
}
