using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.SemanticCube.Answers;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cli.Query;

/// <summary>The columns of an answer for machines and people: names beside codes, then the cube's own columns under their own names.</summary>
internal static class QueryColumns
{
    private static readonly HashSet<string> ShownOtherwise =
    [
        "indicator_code", "jurisdiction_code", "year", "first_year", "is_total", "level", "parent_code", "unit", "value", "bound", "upper", "status", "origin",
        "reported", "reported_bound", "rolled_up", "rolled_up_bound", "difference", "units_reporting", "units_expected", "denominator_coverage",
        "numerator", "denominator", "reports", "conflict", "conflict_lowest", "conflict_highest", "obs_status",
    ];

    public static IReadOnlyList<ResultColumn<CubeRow>> For(CubeAnswer answer, CubeQuery query, Culture culture)
    {
        var text = new CellText(culture, (query.Jurisdictions as JurisdictionSelection.Group)?.Name);
        return
        [
            new("indicator_code", "", "", row => row.IndicatorCode),
            new("indicator_name", "指标", "indicator", text.Indicator, row => $"{text.Indicator(row)} {row.IndicatorCode}"),
            new("jurisdiction_code", "", "", row => row.IsTotal ? null : row.JurisdictionCode),
            new("jurisdiction_name", "地区", "jurisdiction", text.Jurisdiction, text.Jurisdiction),
            new("period", "年", "period", CellText.Period, CellText.Period),
            .. answer.Columns.Where(name => name is not ("indicator_code" or "jurisdiction_code")).SelectMany(name => Column(name, text)),
        ];
    }

    private static IEnumerable<ResultColumn<CubeRow>> Column(string name, CellText text)
    {
        yield return name switch
        {
            "value" => new(name, "数值", "value", row => row[name], text.Value) { RightAligned = true },
            "origin" => new(name, "来源", "origin", row => row[name], text.Origin),
            "is_total" or "conflict" => new(name, "", "", row => row.Number(name) == 1),
            "units_expected" => new(name, "覆盖", "coverage", row => row[name], CellText.Coverage) { RightAligned = true },
            "target_met" => new(name, "达标", "target_met", row => row.Number(name) is { } met ? met == 1 : null, row => text.Number(row, name)),
            _ when ShownOtherwise.Contains(name) || name.EndsWith("_bound", StringComparison.Ordinal) => new(name, "", "", row => row[name]),
            _ => new(name, TitleZh(name), name, row => row[name], row => text.Number(row, name)) { RightAligned = true },
        };
    }

    private static string TitleZh(string name) => name switch
    {
        "report_count" => "报告数",
        "previous" => "上年",
        "change" => "增减",
        "growth_percent" => "增长",
        "compound_growth_percent" => "年均增长",
        "cumulative_in_plan" => "规划期累计",
        "share_of_parent_percent" => "占上级",
        "share_denominator" => "上级总量",
        "rank" => "位次",
        "rank_worst" => "最低位次",
        "rank_of" => "参排",
        "rank_expected" => "应排",
        "percentile" => "百分位",
        "quartile_1" => "下四分位",
        "median" => "中位数",
        "quartile_3" => "上四分位",
        "quartiles_of" => "取值数",
        "benchmark" => "对照值",
        "distance" => "差距",
        "target" => "目标",
        "attainment_percent" => "完成",
        "moving_average" => "移动平均",
        "index" => "指数",
        _ => name,
    };

    /// <summary>The text of a cell's dimension, for laying one out as columns.</summary>
    public static string Of(CubeAxis axis, CubeRow row, CellText text) => axis switch
    {
        CubeAxis.Indicator => string.Create(CultureInfo.InvariantCulture, $"{text.Indicator(row)} {row.IndicatorCode}"),
        CubeAxis.Jurisdiction => text.Jurisdiction(row),
        CubeAxis.Period => CellText.Period(row),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Unknown dimension."),
    };
}
