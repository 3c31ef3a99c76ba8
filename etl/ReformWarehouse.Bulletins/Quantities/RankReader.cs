namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>A place in an order: 居全国第5位, 分别居全国第四、第八, 位居前六. An ordinal without a verb of rank (第六届) is none.</summary>
internal static class RankReader
{
    private static readonly string[] Verbs = ["居", "列", "位", "进入", "跻身", "排名", "排", "全国", "全省", "全球", "世界", "名列", "上升至", "上升到", "跃升至", "跃居"];
    private static readonly string[] NotRanks = ["次", "批", "届", "期", "个", "家", "条", "届", "方", "产业", "季度", "部", "阶段", "线", "轮", "三方", "列", "代", "五", "十"];

    public static bool TryRead(string text, int i, int start, int end, out Quantity found)
    {
        found = null!;
        if (text[i] is not ('第' or '前') || i + 1 >= end) return false;
        var ok = Numeral.TryReadArabic(text, i + 1, end, out var numeral) || Numeral.TryReadChinese(text, i + 1, end, out numeral);
        if (!ok || numeral.Value is <= 0 or > 1000) return false;
        var after = numeral.End;
        var unit = after < end && text[after] is '位' or '名' ? text[after].ToString() : null;
        if (unit is null && after < end && !Neighbourhood.IsBoundary(text[after]) && text[after] is not ('和' or '与')) return false;
        if (unit is null && NotRanks.Any(n => Neighbourhood.StartsAt(text, after, end, n))) return false;
        if (!HasVerb(text, i, start)) return false;
        found = new Quantity
        {
            Form = QuantityForm.Rank,
            NumeralStart = i,
            NumeralEnd = after + (unit is null ? 0 : 1),
            End = after + (unit is null ? 0 : 1),
            Chinese = numeral.Chinese,
            Value = numeral.Value,
            BaseUnit = "位次",
            Dimension = "rank",
            Bound = text[i] == '前' ? "<=" : "=",
            BoundWord = text[i] == '前' ? "前" : null,
        };
        return true;
    }

    private static bool HasVerb(string text, int at, int start)
    {
        var from = at;
        while (from > start && at - from < 24 && text[from - 1] is not ('，' or '。' or '；')) from--;
        var before = text.AsSpan(from, at - from);
        foreach (var verb in Verbs)
            if (before.Contains(verb, StringComparison.Ordinal)) return true;
        return false;
    }
}
