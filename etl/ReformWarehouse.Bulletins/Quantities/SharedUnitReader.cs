namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>A number whose unit stands only at the end of its list: 分别提高15、22个百分点.</summary>
internal static class SharedUnitReader
{
    private const int LongestList = 6;

    /// <summary>The unit that the number shares; its span ends with the number itself.</summary>
    public static bool TryRead(string text, Numeral first, int end, out UnitReading shared)
    {
        var at = first.End;
        for (var members = 1; members < LongestList && at + 1 < end && text[at] is '、' or '和'; members++)
        {
            if (!Numeral.TryReadArabic(text, at + 1, end, out var next) || next.Value < 0) break;
            var unit = UnitReading.Read(text, next.End, end);
            if (unit.Unit is not null)
            {
                shared = unit with { Bound = null, End = first.End };
                return true;
            }

            at = next.End;
        }

        shared = default;
        return false;
    }
}
