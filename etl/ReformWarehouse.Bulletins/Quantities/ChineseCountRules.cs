using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>
/// When a Chinese numeral counts something. Large numerals count with any unit; a small one (两 to 九) only with a
/// classifier whose noun is no way of speaking; 一 only in 每季度…一次 and with shares.
/// </summary>
internal static class ChineseCountRules
{
    private static readonly string[] Counters =
        ["项", "次", "家", "所", "名", "人", "部门", "个", "座", "件", "条", "部", "集", "场", "对", "个州市", "种", "例", "起", "户", "宗", "支", "台", "架", "艘", "处"];

    public static string? Reason(string text, Numeral numeral, UnitReading unit, int start, int end)
    {
        if (unit.Unit is null) return "lexical";
        if (unit.Unit.Dimension is "share" or "points" or "money" or "physical" or "ratio" && unit.Unit.Printed is not ("度" or "方" or "米" or "元" or "斤"))
            return null;
        if (numeral.Value >= 10 && numeral.End - numeral.Start >= 2) return unit.Unit.Dimension == "time" ? "period_length" : null;
        if (numeral.Value < 2) return numeral.Value == 1 && unit.Unit.Printed == "次" && IsRecurring(text, numeral.Start, start) ? null : "lexical";
        if (numeral.Value >= 10 || !Counters.Contains(unit.Unit.Printed) || unit.Multiplier > 1) return "lexical";
        if (numeral.Start > start && text[numeral.Start - 1] is '这' or '上' or '前' or '后' or '第' or '、' or '“' or '每' or '那' or '届') return "rhetorical_count";
        if (numeral.Start > start && text[numeral.Start - 1] == '（' && unit.End < end && text[unit.End] == '）') return "structure";
        return IsRhetorical(text, numeral, unit, start, end) ? "rhetorical_count" : null;
    }

    /// <summary>每季度召开一次 counts; 开一次会议 does not.</summary>
    private static bool IsRecurring(string text, int at, int start)
    {
        var from = at;
        while (from > start && at - from < 16 && !Neighbourhood.IsBoundary(text[from - 1])) from--;
        return Neighbourhood.Has(text, from, at, "每季度") || Neighbourhood.Has(text, from, at, "每年") || Neighbourhood.Has(text, from, at, "每月")
            || Neighbourhood.Has(text, from, at, "每半年");
    }

    private static bool IsRhetorical(string text, Numeral numeral, UnitReading unit, int start, int end)
    {
        if (unit.Unit!.Printed is "次" or "部门" or "家" or "所" or "集" or "场" or "个州市") return false;
        if (unit.End >= end || Neighbourhood.IsBoundary(text[unit.End])) return numeral.Start == start || !Neighbourhood.IsHan(text[numeral.Start - 1]);
        if (unit.Unit.Printed is "人" or "名" or "条" or "部" or "对" or "支" or "种" or "件" or "处") return unit.Unit.Printed is not "名";
        var limit = unit.End;
        while (limit < end && limit - unit.End < 8 && !Neighbourhood.IsBoundary(text[limit])) limit++;
        return Lexicon.Rhetoric.Occurs(text, unit.End, limit);
    }
}
