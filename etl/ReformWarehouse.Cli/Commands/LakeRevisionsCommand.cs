using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake revisions</c>: mean and mean absolute revision per indicator, between consecutive vintages of reports.</summary>
internal static class LakeRevisionsCommand
{
    private static readonly Option<string[]> Indicator = new("--indicator")
    {
        Description = "指标代码或名称，默认全部 / indicator codes or names; default: all",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CODE",
    };

    public static Command Create()
    {
        var command = new Command("revisions", "各指标的修订幅度 / how much each indicator is revised") { Indicator };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var codes = (result.GetValue(Indicator) ?? []).Select(Codes.Indicator).ToList();
        using var session = LakeCommand.Open(result).OpenSession();
        var rows = RevisionStatistics.Read(session, codes.Count == 0 ? null : codes);
        ResultWriter.Write(Console.Out, Columns(culture), rows, result.GetRequiredValue(CommonOptions.Format), culture);
        if (rows.Count == 0) Console.Error.WriteLine(culture.Pick("还没有任何报告有两个版本。", "No report has a second vintage yet."));
        return ExitCodes.Done;
    }

    private static IReadOnlyList<ResultColumn<RevisionStatistics>> Columns(Culture culture) =>
    [
        new("indicator_code", "指标", "indicator", row => row.IndicatorCode, row => row.IndicatorCode),
        new("name_zh", culture.Pick("名称", ""), "", row => row.NameZh, culture == Culture.Zh ? row => row.NameZh : null),
        new("name_en", "", "name", row => row.NameEn, culture == Culture.En ? row => row.NameEn : null),
        new("unit", "单位", "unit", row => row.Unit, row => row.Unit),
        Number("vintage_pairs", "相邻版本对", "vintage pairs", row => row.VintagePairs),
        Number("changed", "有变动", "changed", row => row.Changed),
        Number("mean_revision", "平均修订", "mean revision", row => row.MeanRevision),
        Number("mean_absolute_revision", "平均绝对修订", "mean absolute revision", row => row.MeanAbsoluteRevision),
        Number("mean_absolute_relative_revision", "平均相对修订", "mean relative revision", row => row.MeanAbsoluteRelativeRevision),
    ];

    private static ResultColumn<RevisionStatistics> Number(string name, string zh, string en, Func<RevisionStatistics, double?> value) =>
        new(name, zh, en, row => value(row), row => value(row)?.ToString("G6", CultureInfo.InvariantCulture) ?? "—") { RightAligned = true };
}
