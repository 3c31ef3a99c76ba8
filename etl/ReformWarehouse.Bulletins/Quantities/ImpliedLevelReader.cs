namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Levels stated in words: 实现全覆盖 and 所有…均 are 100 %, 动态清零 is 0.</summary>
internal static class ImpliedLevelReader
{
    private static readonly string[] Universals = ["所有", "各县", "各州", "各市", "各级", "各乡", "各村"];

    public static bool TryRead(string text, int i, int start, int end, out Quantity found)
    {
        found = null!;
        var clause = i;
        while (clause > start && i - clause < 60 && !(Neighbourhood.IsBoundary(text[clause - 1]) && text[clause - 1] is not ('（' or '）' or '、'))) clause--;
        if (Neighbourhood.StartsAt(text, i, end, "全覆盖") && EndsClause(text, i + 3, end) && Neighbourhood.Has(text, clause, i, "实现"))
            found = Level(i, i + 3, 100, "%");
        else if (Neighbourhood.StartsAt(text, i, end, "清零") && EndsClause(text, i + 2, end) && Neighbourhood.Has(text, Math.Max(clause, i - 4), i, "动态"))
            found = Level(i, i + 2, 0, null);
        else if (text[i] is '均' or '全' && IsUniversal(text, i, clause, end))
            found = Level(i, i + (text[i] == '全' ? 2 : 1), 100, "%");
        return found is not null;
    }

    /// <summary>所有…均 or 所有…全部 with a verb after it and no number up to the end of the clause.</summary>
    private static bool IsUniversal(string text, int i, int clause, int end)
    {
        if (text[i] == '全' && !Neighbourhood.StartsAt(text, i, end, "全部")) return false;
        if (text[i] == '均' && i > clause && text[i - 1] is '平' or '人' or '户' or '年' or '月' or '日' or '村' or '亩') return false;
        if (!Universals.Any(u => Neighbourhood.Has(text, clause, i, u))) return false;
        for (var k = clause; k < end && !(k > i && Neighbourhood.IsBoundary(text[k])); k++)
            if (char.IsAsciiDigit(text[k])) return false;
        return i + 2 < end && !Neighbourhood.IsBoundary(text[i + 1]) && text[i + 1] is not ('衡' or '等');
    }

    private static bool EndsClause(string text, int at, int end) => at >= end || Neighbourhood.IsBoundary(text[at]);

    private static Quantity Level(int start, int end, decimal value, string? unit) => new()
    {
        Form = QuantityForm.Implied,
        NumeralStart = start,
        NumeralEnd = end,
        End = end,
        Value = value,
        Unit = unit,
        BaseUnit = unit,
        Dimension = unit is null ? "count" : "share",
    };
}
