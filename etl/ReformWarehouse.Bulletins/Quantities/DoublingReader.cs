namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>翻番, 翻一番, 翻了两番: growth by 100 % for the first, each further time doubles again (翻两番 = growth by 300 %).</summary>
internal static class DoublingReader
{
    public static bool TryRead(string text, int i, int start, int end, out Quantity found)
    {
        found = null!;
        if (text[i] != '翻') return false;
        var at = i + 1;
        if (at < end && text[at] == '了') at++;
        var times = 1m;
        if (at < end && text[at] != '番')
        {
            if (!Numeral.TryReadChinese(text, at, end, out var numeral) || numeral.Value is < 1 or > 6) return false;
            times = numeral.Value;
            at = numeral.End;
        }

        if (at >= end || text[at] != '番') return false;
        var factor = 1m;
        for (var k = 0; k < times; k++) factor *= 2;
        found = new Quantity
        {
            Form = QuantityForm.Doubling,
            NumeralStart = i,
            NumeralEnd = at + 1,
            End = at + 1,
            Chinese = true,
            Value = (factor - 1) * 100,
            BaseUnit = "%",
            Dimension = "share",
        };
        return true;
    }
}
