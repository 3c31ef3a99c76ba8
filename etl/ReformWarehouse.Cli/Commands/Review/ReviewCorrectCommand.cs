using System.CommandLine;
using ReformWarehouse.Bulletins.Review;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Commands.Review;

/// <summary><c>reform review correct</c>: puts the reading of one statement right, and loads it.</summary>
internal static class ReviewCorrectCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "语句编号 / the statement" };
        var indicator = new Option<string?>("--indicator") { Description = "指标 / indicator", HelpName = "CODE" };
        var jurisdiction = new Option<string?>("--jurisdiction") { Description = "地区 / jurisdiction", HelpName = "CODE" };
        var value = new Option<decimal?>("--value") { Description = "数值（基本单位） / value in base units" };
        var unit = new Option<string?>("--unit") { Description = "基本单位 / base unit" };
        var bound = new Option<string?>("--bound") { Description = "= >= > <= < ~" };
        var kind = new Option<string?>("--kind") { Description = "actual, target, comparison, input" };
        var temporal = new Option<string?>("--temporal") { Description = "level_at_year, annual_flow, cumulative_over_period, per_occurrence" };
        var start = new Option<int?>("--period-start") { Description = "起始年 / first year" };
        var end = new Option<int?>("--period-end") { Description = "年份 / last year" };
        var options = new ReviewOptions();
        var command = new Command("correct", "更正后装载 / correct the reading and load it")
        {
            id, indicator, jurisdiction, value, unit, bound, kind, temporal, start, end, options.By, options.Note,
        };
        command.SetAction(result => ReviewRun.Decide(result.GetRequiredValue(CommonOptions.Lake), [result.GetRequiredValue(id)], "correct",
            new StatementCorrection
            {
                IndicatorCode = result.GetValue(indicator) is { } code ? Codes.Indicator(code) : null,
                JurisdictionCode = result.GetValue(jurisdiction) is { } place ? Codes.Jurisdiction(place) : null,
                ValueBase = result.GetValue(value),
                UnitBase = result.GetValue(unit),
                Bound = Known(result.GetValue(bound), "--bound", CodeLists.Bound.Codes),
                Kind = Known(result.GetValue(kind), "--kind", CodeLists.Kind.Codes),
                Temporal = Known(result.GetValue(temporal), "--temporal", CodeLists.Window.Codes),
                PeriodStart = result.GetValue(start),
                PeriodEnd = result.GetValue(end),
            },
            result.GetRequiredValue(options.By), result.GetValue(options.Note), result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture)));
        return command;
    }

    private static string? Known(string? text, string option, IReadOnlyList<string> codes) => text is null || codes.Contains(text)
        ? text
        : throw new UsageException($"{option} “{text}”不在代码表中：{string.Join("、", codes)}。", $"{option} '{text}' is none of {string.Join(", ", codes)}.");
}
