using System.CommandLine;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Reports;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform report gap</c>: one jurisdiction's gaps of one year as a page, a workbook or Markdown.</summary>
internal static class ReportGapCommand
{
    private static readonly Option<string> Jurisdiction = new("--jurisdiction") { Description = "地区代码或名称 / jurisdiction's code or name", Required = true, HelpName = "CODE" };

    private static readonly Option<int?> Year = new("--year") { Description = "年份 / year", Required = true, CustomParser = YearParser.Parse, HelpName = "YEAR" };

    private static readonly Option<string> Out = new("--out") { Description = "输出文件 .html、.xlsx 或 .md / file to write", Required = true, HelpName = "FILE" };

    private static readonly Option<string?> Documents = new("--documents")
    {
        Description = "原文所在的文件夹，用来引用原话 / folder of the original documents, to quote from",
        HelpName = "DIR",
    };

    private static readonly Option<string?> AsOf = GapOptions.AsOf();

    public static Command Create()
    {
        var command = new Command("gap", "差距报告 / gap report") { Jurisdiction, Year, Out, Documents, AsOf };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var path = result.GetRequiredValue(Out);
        ReportFile.Check(path);
        var documents = new SourceDocuments(Folder(result.GetValue(Documents)));
        var jurisdiction = Codes.Jurisdiction(result.GetRequiredValue(Jurisdiction));
        var warehouse = Warehouse.Read(DataLake.Open(result.GetRequiredValue(CommonOptions.Lake)), GapOptions.Instant(result.GetValue(AsOf)));
        var report = new GapReportBuilder(warehouse, documents, culture).Build(jurisdiction, result.GetValue(Year)!.Value);
        ReportFile.Write(path, report);
        Console.Error.WriteLine(culture.Pick(
            $"已写入 {path}：{report.Sections.Count} 节，{report.Sources.Count} 个出处，其中 {report.Sources.Count(source => source.Quote is not null)} 个附原话。",
            $"Wrote {path}: {report.Sections.Count} sections, {report.Sources.Count} sources, {report.Sources.Count(source => source.Quote is not null)} of them quoted."));
        return ExitCodes.Done;
    }

    internal static string? Folder(string? given) => given is null || Directory.Exists(given) ? given
        : throw new UsageException($"--documents 没有这个文件夹：{given}", $"--documents: no such folder: {given}");
}
