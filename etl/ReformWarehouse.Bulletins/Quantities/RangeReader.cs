namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>A range: 1—2个, 700—6000元, 3%到4%之间. Ranges of years and months are dates.</summary>
internal static class RangeReader
{
    private static readonly string[] Connectors = ["——", "—", "－", "–", "-", "~", "～", "至", "到"];

    public static bool TryRead(string text, Numeral low, int start, int end, out Quantity range, out ExcludedNumeral? excluded)
    {
        (range, excluded) = (null!, null);
        var lowUnit = UnitReading.Read(text, low.End, end);
        var at = lowUnit.Bound is null ? lowUnit.End : low.End;
        if (Connectors.FirstOrDefault(c => Neighbourhood.StartsAt(text, at, end, c)) is not { } connector) return false;
        if (!Numeral.TryReadArabic(text, at + connector.Length, end, out var high) || high.Value < 0) return false;
        var highUnit = UnitReading.Read(text, high.End, end);
        if (ExclusionRules.FollowingReason(text, high, highUnit, start, end) is { } reason)
        {
            excluded = new ExcludedNumeral(low.Start, high.End, reason);
            return false;
        }

        if (highUnit.Unit?.Printed == "岁" && highUnit.End < end && Neighbourhood.IsHan(text[highUnit.End]))
        {
            excluded = new ExcludedNumeral(low.Start, high.End, "qualifier");
            return false;
        }

        if (highUnit.Unit is null && highUnit.Multiplier == 1)
        {
            if (lowUnit.Unit is null) excluded = new ExcludedNumeral(low.Start, high.End, LooksLikeYears(low, high) ? "date" : "no_unit");
            return false;
        }

        if (lowUnit.Unit is not null && lowUnit.Unit.BaseUnit != highUnit.Unit?.BaseUnit) return false;
        var close = Neighbourhood.StartsAt(text, highUnit.End, end, "之间") ? highUnit.End + 2 : highUnit.End;
        var scale = lowUnit.Multiplier > 1 ? lowUnit.Multiplier / highUnit.Multiplier : 1;
        range = QuantityScanner.AmountOf(low with { Value = low.Value * scale }, highUnit, high.Value) with { End = close };
        return true;
    }

    private static bool LooksLikeYears(Numeral low, Numeral high) => low.Value is >= 1900 and <= 2100 || high.Value is >= 1900 and <= 2100;
}
