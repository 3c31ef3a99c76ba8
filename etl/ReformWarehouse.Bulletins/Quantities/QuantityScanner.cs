namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Finds every numeral of a paragraph once, left to right, and says whether it is a quantity or why it is not.</summary>
public sealed class QuantityScanner
{
    private readonly string _text;
    private readonly QuotedSpans _quoted;
    private readonly List<Quantity> _quantities = [];
    private readonly List<ExcludedNumeral> _excluded = [];

    private QuantityScanner(string text, QuotedSpans quoted) => (_text, _quoted) = (text, quoted);

    /// <summary>The quantities and the other numerals of the paragraph [start, end).</summary>
    public static (IReadOnlyList<Quantity> Quantities, IReadOnlyList<ExcludedNumeral> Excluded) Scan(
        string text, QuotedSpans quoted, int start, int end)
    {
        var scanner = new QuantityScanner(text, quoted);
        for (var i = start; i < end;) i = scanner.Step(i, start, end);
        return (scanner._quantities, scanner._excluded);
    }

    /// <summary>Reads what begins at <paramref name="i"/> and returns where to go on; always at least one further.</summary>
    private int Step(int i, int start, int end)
    {
        var c = _text[i];
        if (!char.IsAsciiDigit(c) && !ChineseNumeral.IsPart(c) && c is not ('第' or '前' or '翻' or '数' or '不' or '半' or '全' or '清' or '均' or '连')) return i + 1;
        if (_quoted.ReasonAt(i) is { } reason && (char.IsAsciiDigit(c) || ChineseNumeral.IsPart(c))) return Exclude(i, NumeralEnd(i, end), reason);
        return RankReader.TryRead(_text, i, start, end, out var found)
            || DoublingReader.TryRead(_text, i, start, end, out found)
            || FractionReader.TryRead(_text, i, start, end, out found)
            || RelativeReader.TryRead(_text, i, end, out found)
            || StreakReader.TryRead(_text, i, end, out found)
            || ImpliedLevelReader.TryRead(_text, i, start, end, out found)
            ? Take(found)
            : char.IsAsciiDigit(c) ? StepArabic(i, start, end)
            : ChineseNumeral.IsPart(c) ? StepChinese(i, start, end)
            : OrdinalEnd(i, end);
    }

    private int StepArabic(int i, int start, int end)
    {
        Numeral.TryReadArabic(_text, i, end, out var numeral);
        if (numeral.Value < 0) return Exclude(i, numeral.End, "identifier");
        if (SplitReader.TryRead(_text, numeral, end, out var parts)) return TakeAll(parts);
        if (RangeReader.TryRead(_text, numeral, start, end, out var range, out var excluded)) return Take(range);
        if (excluded is not null) return Exclude(excluded.Start, excluded.End, excluded.Reason);
        var unit = UnitReading.Read(_text, numeral.End, end);
        if (unit is { Unit: null, Multiplier: 1 } && SharedUnitReader.TryRead(_text, numeral, end, out var shared)) unit = shared;
        if (unit is { Unit: null, Multiplier: 1 } && TableCellUnit.TryRead(_text, start, numeral, end, out var labelled)) unit = labelled;
        if (ExclusionRules.Reason(_text, numeral, unit, start, end) is { } reason) return Exclude(i, numeral.End, reason);
        return Take(AmountOf(numeral, unit, upper: null));
    }

    private int StepChinese(int i, int start, int end)
    {
        if (!Numeral.TryReadChinese(_text, i, end, out var numeral)) return i + 1;
        var unit = UnitReading.Read(_text, numeral.End, end);
        var reason = ExclusionRules.Reason(_text, numeral, unit, start, end) ?? ChineseCountRules.Reason(_text, numeral, unit, start, end);
        return reason is null ? Take(AmountOf(numeral, unit, upper: null)) : Exclude(i, numeral.End, reason);
    }

    /// <summary>The quantity of a numeral and its unit.</summary>
    internal static Quantity AmountOf(Numeral numeral, UnitReading unit, decimal? upper) => new()
    {
        Form = unit.Unit?.BaseUnit == "倍" ? QuantityForm.Fold : QuantityForm.Amount,
        NumeralStart = numeral.Start,
        NumeralEnd = numeral.End,
        End = unit.End,
        Chinese = numeral.Chinese,
        Value = numeral.Value,
        Upper = upper,
        Unit = unit.Unit is null ? (unit.MultiplierText.Length == 0 ? null : unit.MultiplierText) : unit.MultiplierText + unit.Unit.Printed,
        BaseUnit = unit.Unit?.BaseUnit,
        Factor = unit.Multiplier * (unit.Unit?.Factor ?? 1),
        Dimension = unit.Unit?.Dimension ?? "",
        Bound = upper is null ? unit.Bound?.Bound : ">=",
        BoundWord = unit.Bound?.Word,
        Rough = unit.Bound?.Rough ?? false,
    };

    private int OrdinalEnd(int i, int end)
    {
        if (_text[i] != '第' || i + 1 >= end) return i + 1;
        var stop = NumeralEnd(i + 1, end);
        return stop > i + 1 ? Exclude(i + 1, stop, "ordinal") : i + 1;
    }

    private int NumeralEnd(int i, int end) =>
        Numeral.TryReadArabic(_text, i, end, out var arabic) ? arabic.End
        : Numeral.TryReadChinese(_text, i, end, out var chinese) ? chinese.End : i;

    private int Take(Quantity quantity)
    {
        _quantities.Add(quantity);
        return Math.Max(quantity.End, quantity.NumeralEnd);
    }

    private int TakeAll(IReadOnlyList<Quantity> quantities)
    {
        _quantities.AddRange(quantities);
        return quantities[^1].End;
    }

    private int Exclude(int start, int end, string reason)
    {
        end = Math.Max(end, start + 1);
        _excluded.Add(new ExcludedNumeral(start, end, reason));
        return end;
    }
}
