using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform gap</c>: sets jurisdictions against a benchmark, with grade, reasons and sources.</summary>
internal static class GapCommand
{
    private static readonly Option<string[]> Indicator = new("--indicator")
    {
        Description = "指标代码或名称，默认全部 / indicator codes or names; default: all",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CODE",
    };

    private static readonly Option<string[]> JurisdictionOption = new("--jurisdiction")
    {
        Description = "地区代码或名称，默认云南省 / jurisdiction codes or names; default: 530000",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CODE",
    };

    private static readonly Option<int?> Year = new("--year")
    {
        Description = "年份，默认各指标最近一年 / year; default: the latest of each indicator",
        CustomParser = YearParser.Parse,
        HelpName = "YEAR",
    };

    private static readonly Option<string> AgainstOption = new("--against")
    {
        Description = "对照 / benchmark: nation, province, parent, target, best, median, peers, stated, CODE",
        DefaultValueFactory = _ => "nation",
        HelpName = "BENCHMARK",
    };

    private static readonly Option<string?> AsOf = new("--as-of") { Description = "按该日所知 / as known on that day (Asia/Shanghai)", HelpName = "DATE" };

    public static Command Create()
    {
        var command = new Command("gap", "差距分析 / gap analysis") { Indicator, JurisdictionOption, Year, AgainstOption, AsOf };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var question = Question(result);
        var asOf = AsOfInstant(result.GetValue(AsOf));
        using var star = new StarReader(DataLake.Open(result.GetRequiredValue(CommonOptions.Lake)), asOf);
        var rows = FigureLoading.Comparison(FigureLoading.For(star, question), star).Answer(question);
        var format = result.GetRequiredValue(CommonOptions.Format);
        if (format == OutputFormat.Table) GapTableWriter.Write(Console.Out, rows, question.Against.Kind == BenchmarkKind.Target, culture);
        else ResultWriter.Write(Console.Out, GapColumns.For(culture), rows, format, culture);
        if (rows.Count == 0)
            Console.Error.WriteLine(culture.Pick("没有可对照的数：一侧未报告，也推算不出。缺报不等于零。", "Nothing to compare: one side was not reported and cannot be derived. Missing is not zero."));
        return ExitCodes.Done;
    }

    private static GapQuestion Question(ParseResult result)
    {
        var indicators = (result.GetValue(Indicator) ?? []).SelectMany(Split).Select(Codes.Indicator).Distinct().ToList();
        var jurisdictions = (result.GetValue(JurisdictionOption) ?? []).SelectMany(Split).Select(Codes.Jurisdiction).Distinct().ToList();
        if (jurisdictions.Count == 0) jurisdictions.Add("530000");
        return new GapQuestion(indicators, jurisdictions, result.GetValue(Year), ParseAgainst(result.GetRequiredValue(AgainstOption)));
    }

    private static string[] Split(string text) => text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Against ParseAgainst(string text) => Against.TryParse(text) switch
    {
        { Kind: BenchmarkKind.Jurisdiction } named => named with { JurisdictionCode = Codes.Jurisdiction(named.JurisdictionCode!) },
        { } against => against,
        null => new Against(BenchmarkKind.Jurisdiction, Codes.Jurisdiction(text)),
    };

    /// <summary>A day means its end in Asia/Shanghai: what was learned on that day counts.</summary>
    private static DateTimeOffset? AsOfInstant(string? text)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).AddTicks(-10).ToUniversalTime();
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant.ToUniversalTime();
        throw new UsageException($"--as-of “{text}”不是日期，写法如 2025-06-30。", $"--as-of '{text}' is not a date; write 2025-06-30.");
    }
}
