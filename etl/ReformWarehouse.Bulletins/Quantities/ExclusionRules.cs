using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Why a numeral with its unit is not a quantity; each rule names its reason, null means that it is one.</summary>
internal static class ExclusionRules
{
    private static readonly string[] IndexWords = ["系数", "指数", "得分", "评分", "之比", "比值", "排放强度"];
    private static readonly string[] ThresholdUnits = ["人", "岁", "户", "分", "名", "元", "小时", "千瓦", "千伏", "兆瓦", "亩", "米", "吨"];

    public static string? Reason(string text, Numeral numeral, UnitReading unit, int start, int end) =>
        HeadingReason(text, numeral, start, end)
        ?? PrecedingReason(text, numeral, start)
        ?? FollowingReason(text, numeral, unit, start, end)
        ?? ThresholdReason(text, numeral, unit, end)
        ?? UnitReason(text, numeral, unit, start);

    /// <summary>What follows the numeral: dates, document numbers, periods, names.</summary>
    public static string? FollowingReason(string text, Numeral numeral, UnitReading unit, int start, int end)
    {
        var at = numeral.End;
        if (Neighbourhood.StartsAt(text, at, end, "余年") || Neighbourhood.StartsAt(text, at, end, "多年")) return "period_length";
        if (!Lexicon.NotQuantities.TryMatchAt(text, at, end, out var phrase, out var reason)) return null;
        if (unit.Unit is { } known && known.Printed.Length >= phrase.Length && phrase != "天") return null;
        if (phrase == "年" && numeral.Value < 1000) return IsDuration(text, at, start, numeral) ? "period_length" : "date";
        if (phrase == "天") return IsMeasuredDuration(text, numeral.Start, start) ? null : reason;
        return reason;
    }

    private static string? HeadingReason(string text, Numeral numeral, int start, int end)
    {
        if (numeral.End >= end) return numeral.Start == start ? "heading_number" : null;
        var before = numeral.Start > start ? text[numeral.Start - 1] : '\0';
        if (before is '（' or '(' && text[numeral.End] is '）' or ')') return "heading_number";
        return numeral.Start == start && text[numeral.End] is '、' or '.' ? "heading_number" : null;
    }

    private static string? PrecedingReason(string text, Numeral numeral, int start)
    {
        if (numeral.Start == start) return null;
        var before = text[numeral.Start - 1];
        if (char.IsAsciiLetter(before) || before is '_' or '/' || (before == '.' && numeral.Start - 2 >= start && char.IsAsciiLetterOrDigit(text[numeral.Start - 2])))
            return "name";
        return before switch
        {
            '每' => "qualifier",
            '+' or '×' => "slogan",
            '第' => "ordinal",
            '〔' => "document_number",
            _ => null,
        };
    }

    /// <summary>A threshold that qualifies a noun: 百人以上企业, 3人以上党员的, 80分以上的企业, 5岁以下儿童.</summary>
    private static string? ThresholdReason(string text, Numeral numeral, UnitReading unit, int end)
    {
        if (unit.Unit is not null && unit.End < end && text[unit.End] is '级' or '型' && unit.Bound is null) return "name";
        if (unit.Unit?.Dimension == "time" && unit.Bound is null && unit.End < end && Neighbourhood.IsHan(text[unit.End]) && !IsMeasuredDuration(text, numeral.Start, Math.Max(0, numeral.Start - 8))) return "qualifier";
        if (unit.Unit?.Printed is "千伏" && unit.End < end && Neighbourhood.IsHan(text[unit.End])) return "name";
        if (unit.Unit is not null && unit.Bound?.Word is "及以下" or "及以上" && unit.End < end && Neighbourhood.IsHan(text[unit.End])) return "qualifier";
        if (unit.Unit is null || unit.Bound is not { Place: "after" } bound || bound.Word is "左右" or "上下") return null;
        if (!ThresholdUnits.Contains(unit.Unit.Printed) || unit.Multiplier >= 10_000 || unit.End >= end) return null;
        var next = text[unit.End];
        return next == '的' || (Neighbourhood.IsHan(next) && !"和与及并且，".Contains(next)) ? "qualifier" : null;
    }

    private static string? UnitReason(string text, Numeral numeral, UnitReading unit, int start)
    {
        if (unit.Unit is not null || unit.Multiplier >= 10_000) return null;
        if (!numeral.Chinese && numeral.Value is >= 1900 and <= 2100) return "date";
        var from = Math.Max(start, numeral.Start - 12);
        return IndexWords.Any(w => Neighbourhood.Has(text, from, numeral.Start, w)) ? null : "no_unit";
    }

    private static bool IsDuration(string text, int at, int start, Numeral numeral) => true;

    private static bool IsMeasuredDuration(string text, int at, int start)
    {
        var from = Math.Max(start, at - 8);
        return Neighbourhood.Has(text, from, at, "平均") || Neighbourhood.Has(text, from, at, "达") || Neighbourhood.Has(text, from, at, "天数")
            || Neighbourhood.Has(text, from, at, "压缩") || Neighbourhood.Has(text, from, at, "缩短");
    }
}
