namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Numbers parted by a colon: 2.5：1 is a ratio; 43.7：17.7：38.6 is a split into shares. A clock time is neither.</summary>
internal static class SplitReader
{
    public static bool TryRead(string text, Numeral first, int end, out IReadOnlyList<Quantity> parts)
    {
        parts = [];
        var numerals = new List<Numeral> { first };
        var at = first.End;
        while (at + 1 < end && text[at] is '：' or ':' or '比' && Numeral.TryReadArabic(text, at + 1, end, out var next) && next.Value >= 0)
        {
            numerals.Add(next);
            at = next.End;
        }

        if (numerals.Count < 2 || IsClock(text, numerals)) return false;
        parts = numerals.Count == 2 ? [Ratio(text, numerals, end)] : [.. numerals.Select(n => Share(n))];
        return true;
    }

    private static bool IsClock(string text, List<Numeral> numerals) =>
        text[numerals[0].End] == ':' && numerals.Skip(1).All(n => n.End - n.Start == 2);

    private static Quantity Ratio(string text, List<Numeral> numerals, int end)
    {
        var unit = UnitReading.Read(text, numerals[1].End, end);
        var bounded = unit.Unit is null && unit.Multiplier == 1;
        return new Quantity
        {
            Form = QuantityForm.Ratio,
            NumeralStart = numerals[0].Start,
            NumeralEnd = numerals[1].End,
            End = bounded ? unit.End : numerals[1].End,
            Value = numerals[1].Value == 0 ? null : Math.Round(numerals[0].Value / numerals[1].Value, 4) / 1.0000m,
            Unit = "比",
            BaseUnit = "比值",
            Dimension = "ratio",
            Bound = bounded ? unit.Bound?.Bound : null,
            BoundWord = bounded ? unit.Bound?.Word : null,
            Rough = bounded && (unit.Bound?.Rough ?? false),
        };
    }

    private static Quantity Share(Numeral numeral) => new()
    {
        Form = QuantityForm.Split,
        NumeralStart = numeral.Start,
        NumeralEnd = numeral.End,
        End = numeral.End,
        Value = numeral.Value,
        Unit = "%",
        BaseUnit = "%",
        Dimension = "share",
    };
}
