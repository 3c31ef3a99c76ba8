using System.CommandLine;
using System.Text;
using ReformWarehouse.Cli.Export;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Ingestion.Xlsx.Writing;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform export rejections</c>: what was rejected of a report, to send back with the offending cells marked.</summary>
internal static class ExportRejectionsCommand
{
    private static readonly Option<string> Report = new("--report") { Description = "报告代码 / report code", HelpName = "ID", Required = true };
    private static readonly Option<string> FormatOption = new("--format") { Description = "格式 / format: xlsx, csv, json, jsonl, table", DefaultValueFactory = _ => "xlsx" };
    private static readonly Option<string?> Output = new("--output") { Description = "文件；xlsx 默认写入 报告代码-退回.xlsx，其他写到标准输出 / file; default: standard output, except xlsx", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("rejections", "导出退回的数据 / what was rejected of a report") { Report, FormatOption, Output };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var code = result.GetRequiredValue(Report);
        var format = result.GetRequiredValue(FormatOption);
        if (format != "xlsx" && !Enum.TryParse<OutputFormat>(format, ignoreCase: true, out _))
            throw new UsageException($"没有格式“{format}”；可用 xlsx、csv、json、jsonl、table。", $"there is no format '{format}'; use xlsx, csv, json, jsonl or table.");
        using var star = new StarReader(DataLake.Open(result.GetRequiredValue(CommonOptions.Lake)));
        var ledger = new ReturnLedger(star);
        if (!ledger.Holds(code)) throw new UsageException($"湖中没有报告“{code}”。", $"the lake holds no report '{code}'.");
        var rejections = ledger.Rejections(code);
        if (format == "xlsx")
            ExportFile.Write(result.GetValue(Output) ?? $"{FileName(code)}-rejections.xlsx", culture, stream => XlsxWriter.Write(stream, [RejectionSheet.Of(rejections, culture)]));
        else if (result.GetValue(Output) is { } path)
            ExportFile.Write(path, culture, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false));
                ResultWriter.Write(writer, RejectionColumns.For(culture), rejections, Enum.Parse<OutputFormat>(format, ignoreCase: true), culture);
            });
        else
            ResultWriter.Write(Console.Out, RejectionColumns.For(culture), rejections, Enum.Parse<OutputFormat>(format, ignoreCase: true), culture);
        Console.Error.WriteLine(culture.Pick($"{rejections.Count} 条，其中退回 {rejections.Count(row => row.Severity == "error")} 条。", $"{rejections.Count} findings, {rejections.Count(row => row.Severity == "error")} of them rejections."));
        return ExitCodes.Done;
    }

    /// <summary>A report's code may hold what a file name must not: separators, dots that lead out of the folder.</summary>
    private static string FileName(string code) =>
        string.Concat(code.Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '〔' or '〕' ? character : '_'));
}
