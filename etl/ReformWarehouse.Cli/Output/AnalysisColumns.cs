using System.Globalization;
using System.Text.Json.Nodes;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.StarAnalyses;

namespace ReformWarehouse.Cli.Output;

/// <summary>The columns of an analysis' answers; its results are one object, in CSV as JSON text.</summary>
internal static class AnalysisColumns
{
    public static IReadOnlyList<ResultColumn<AnalysisAnswer>> For(Culture culture, SourceIndex index, DateTimeOffset? asOf) =>
    [
        new("analysis", "分析", "analysis", answer => answer.Analysis, answer => answer.Analysis),
        new("indicator_code", "", "", answer => Codes(answer)),
        new("indicator_name", "指标", "indicator", answer => Names(answer, culture), answer => $"{Names(answer, culture)} {Codes(answer)}"),
        new("years", "年份", "years", answer => answer.Years.ToArray(), answer => string.Join("–", answer.Years)),
        new("results", "结果", "results", answer => answer.Results, answer => Text(answer.Results)),
        new("weights", "权数", "weights", answer => answer.Weights, answer => answer.Weights ?? culture.Pick("不加权", "none")),
        new("n_used", "单位", "units", answer => answer.Coverage.UnitsUsed, answer => $"{answer.Coverage.UnitsUsed}/{answer.Coverage.UnitsTotal}") { RightAligned = true },
        new("n_total", "", "", answer => answer.Coverage.UnitsTotal),
        new("coverage", "", "", answer => answer.Coverage.Units.Value),
        new("units_used", "", "", answer => answer.UnitsUsed.ToArray()),
        new("units_missing", "", "", answer => answer.UnitsMissing.ToArray()),
        new("as_of", "", "", _ => asOf?.ToString("O", CultureInfo.InvariantCulture)),
        new("grade", "可比", "grade", answer => answer.Grade.ToString(), answer => answer.Grade.ToString()),
        new("reason_codes", "", "", answer => answer.Reasons.Select(reason => reason.Code).ToArray()),
        new("reasons", "理由", "reasons", answer => Reasons(answer, culture), answer => string.Join("；", Reasons(answer, culture))),
        new("sources", "出处", "sources", answer => answer.Sources.Select(source => source.ToString()).ToArray(), answer => index.Mention(answer.Sources)),
    ];

    private static string Codes(AnalysisAnswer answer) => answer.Together.Count == 0 ? answer.Indicator.Code : string.Join("; ", answer.Together.Select(indicator => indicator.Code));

    private static string Names(AnalysisAnswer answer, Culture culture) => string.Join("; ",
        (answer.Together.Count == 0 ? [answer.Indicator] : answer.Together).Select(indicator => culture.Pick(indicator.NameZh, indicator.NameEn)));

    private static string[] Reasons(AnalysisAnswer answer, Culture culture) => [.. answer.Reasons.Select(reason => culture.Pick(reason.TextZh, reason.TextEn))];

    private static string Text(JsonObject? results) => results is null ? "—" : string.Join('\n', results.Select(result => $"{result.Key} = {Short(result.Value)}"));

    private static string Short(JsonNode? node) => node switch
    {
        null => "—",
        JsonValue value when value.TryGetValue<double>(out var number) => number.ToString("G7", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };
}
