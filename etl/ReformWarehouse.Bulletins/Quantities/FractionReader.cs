namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Shares in words: 百分之八十五, 三分之二, 七成以上, 近八成半; and 数以百万计.</summary>
internal static class FractionReader
{
    public static bool TryRead(string text, int i, int start, int end, out Quantity found)
    {
        found = null!;
        if (text[i] == '数') return TryCountedBy(text, i, end, out found);
        if (!ChineseNumeral.IsPart(text[i]) && !char.IsAsciiDigit(text[i])) return false;
        if (!Numeral.TryReadChinese(text, i, end, out var first) && !Numeral.TryReadArabic(text, i, end, out first)) return false;
        if (Neighbourhood.StartsAt(text, first.End, end, "分之")) return TryFraction(text, i, first, end, out found);
        if (first.End < end && text[first.End] == '成' && first.Value is > 0 and <= 10 && IsTenths(text, first.End + 1, start, i, end))
            return TryTenths(text, i, first, end, out found);
        return false;
    }

    private static bool TryFraction(string text, int i, Numeral denominator, int end, out Quantity found)
    {
        found = null!;
        var at = denominator.End + 2;
        if (denominator.Value <= 1 || at >= end) return false;
        if (!Numeral.TryReadChinese(text, at, end, out var numerator) && !Numeral.TryReadArabic(text, at, end, out numerator)) return false;
        var unit = UnitReading.Read(text, numerator.End, end);
        var value = denominator.Value is 100 or 1000 ? numerator.Value * 100 / denominator.Value : Math.Round(numerator.Value * 100 / denominator.Value, 2);
        found = Share(i, numerator.End, unit, value, unit.Unit is null && unit.Multiplier == 1 ? unit.End : numerator.End);
        return true;
    }

    private static bool TryTenths(string text, int i, Numeral tenths, int end, out Quantity found)
    {
        var at = tenths.End + 1;
        var half = at < end && text[at] == '半';
        if (half) at++;
        var unit = UnitReading.Read(text, at, end);
        var plain = unit.Unit is null && unit.Multiplier == 1;
        found = Share(i, at, unit, (tenths.Value * 10) + (half ? 5 : 0), plain ? unit.End : at);
        return true;
    }

    /// <summary>成 is a tenth only where a word of share or bound follows or the clause ends; 建成, 完成, 一成不变 are other words.</summary>
    private static bool IsTenths(string text, int after, int start, int at, int end)
    {
        if (at > start && text[at - 1] is '第' or '十') return false;
        return after >= end || Neighbourhood.IsBoundary(text[after]) || "以左多余的半企职人群干规".Contains(text[after]);
    }

    private static bool TryCountedBy(string text, int i, int end, out Quantity found)
    {
        found = null!;
        if (!Neighbourhood.StartsAt(text, i, end, "数以")) return false;
        if (!Numeral.TryReadChinese(text, i + 2, end, out var numeral)) return false;
        if (numeral.End >= end || text[numeral.End] != '计') return false;
        found = new Quantity
        {
            Form = QuantityForm.Amount,
            NumeralStart = numeral.Start,
            NumeralEnd = numeral.End,
            End = numeral.End + 1,
            Chinese = true,
            Value = numeral.Value,
            Bound = ">=",
            BoundWord = "数以…计",
            Rough = true,
        };
        return true;
    }

    private static Quantity Share(int start, int numeralEnd, UnitReading unit, decimal value, int end) => new()
    {
        Form = QuantityForm.Amount,
        NumeralStart = start,
        NumeralEnd = numeralEnd,
        End = Math.Max(end, numeralEnd),
        Chinese = true,
        Value = value,
        Unit = "%",
        BaseUnit = "%",
        Dimension = "share",
        Bound = end > numeralEnd ? unit.Bound?.Bound : null,
        BoundWord = end > numeralEnd ? unit.Bound?.Word : null,
        Rough = end > numeralEnd && (unit.Bound?.Rough ?? false),
    };
}
