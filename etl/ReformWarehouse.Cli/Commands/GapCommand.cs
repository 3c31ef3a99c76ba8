using System.CommandLine;
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

    private static readonly Option<string?> AsOf = GapOptions.AsOf();

    public static Command Create()
    {
        var command = new Command("gap", "差距分析 / gap analysis") { Indicator, JurisdictionOption, Year, AgainstOption, AsOf };
        foreach (var option in GapModeOptions.All) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var request = new GapRequest(result.GetRequiredValue(CommonOptions.Lake), Question(result), GapOptions.Instant(result.GetValue(AsOf)),
            result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture));
        return GapModeOptions.Chosen(result) switch
        {
            null => Gaps(request with { Question = request.Question with { JurisdictionCodes = request.Jurisdictions } }),
            { } mode when mode == GapModeOptions.Main => MainGaps.Run(request),
            { } mode when mode == GapModeOptions.Register => RegisterGaps.Run(request, result.GetValue(GapModeOptions.Years), result.GetValue(GapModeOptions.Out)),
            { } mode when mode == GapModeOptions.Needs => NeedsGaps.Run(request),
            { } mode when mode == GapModeOptions.Cascade => CascadeGaps.Run(request, result.GetResult(GapModeOptions.Level) is { Implicit: false } ? result.GetRequiredValue(GapModeOptions.Level) : null),
            { } mode when mode == GapModeOptions.Accounts => AccountGaps.Run(request, GapOptions.Instant(result.GetValue(GapModeOptions.Before), "--before"),
                result.GetValue(GapModeOptions.BaseYear), [.. (result.GetValue(GapModeOptions.Predecessor) ?? []).SelectMany(Split)]),
            _ => AnalysisGaps.Run(request, result.GetValue(GapModeOptions.Analysis)!, result.GetRequiredValue(GapModeOptions.Level),
                Codes.Jurisdiction(result.GetRequiredValue(GapModeOptions.Under)), GapModeOptions.YearsAsked(result, request.Question.Year),
                result.GetValue(GapModeOptions.Weight) is { } weight ? Codes.Indicator(weight) : null, result.GetValue(GapModeOptions.Parameter) ?? []),
        };
    }

    private static int Gaps(GapRequest request)
    {
        using var star = new StarReader(DataLake.Open(request.Lake), request.AsOf);
        var rows = FigureLoading.For(star, request.Question).Answer(request.Question);
        if (request.Format == OutputFormat.Table) GapTableWriter.Write(Console.Out, rows, request.Question.Against.Kind == BenchmarkKind.Target, request.Culture);
        else ResultWriter.Write(Console.Out, GapColumns.For(request.Culture), rows, request.Format, request.Culture);
        if (rows.Count == 0)
            Console.Error.WriteLine(request.Culture.Pick("没有可对照的数：一侧未报告，也推算不出。缺报不等于零。", "Nothing to compare: one side was not reported and cannot be derived. Missing is not zero."));
        return ExitCodes.Done;
    }

    private static GapQuestion Question(ParseResult result)
    {
        var indicators = (result.GetValue(Indicator) ?? []).SelectMany(Split).Select(Codes.Indicator).Distinct().ToList();
        var jurisdictions = (result.GetValue(JurisdictionOption) ?? []).SelectMany(Split).Select(Codes.Jurisdiction).Distinct().ToList();
        return new GapQuestion(indicators, jurisdictions, result.GetValue(Year), ParseAgainst(result.GetRequiredValue(AgainstOption)));
    }

    private static string[] Split(string text) => text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Against ParseAgainst(string text) => Against.TryParse(text) switch
    {
        { Kind: BenchmarkKind.Jurisdiction } named => named with { JurisdictionCode = Codes.Jurisdiction(named.JurisdictionCode!) },
        { } against => against,
        null => new Against(BenchmarkKind.Jurisdiction, Codes.Jurisdiction(text)),
    };
}
