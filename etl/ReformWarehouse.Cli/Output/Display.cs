using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>Numbers for people: rounded only here; large ones in 万 and 亿, or in English with separators and millions.</summary>
public static class Display
{
    /// <summary>A value with its bound and unit: <c>&gt; 28.18万人</c>, <c>15.4 %</c>, <c>1–2 个</c>; <c>&gt; 281,800 persons</c>.</summary>
    public static string Value(BoundedValue value, string unit, int decimals, Culture culture = Culture.Zh)
    {
        var number = value.Bound == Bound.Range
            ? $"{Number(value.Point, decimals, culture)}–{Number(value.Upper!.Value, decimals, culture)}"
            : Number(value.Point, decimals, culture);
        var bound = value.Bound is Bound.Exact or Bound.Range ? "" : CodeLists.Bound.CodeOf(value.Bound) + " ";
        var name = culture.Pick(unit, UnitNames.English(unit));
        var space = name.Length == 0 || number.EndsWith('万') || number.EndsWith('亿') ? "" : " ";
        return $"{bound}{number}{space}{name}";
    }

    /// <summary>With sign, for gaps.</summary>
    public static string Signed(BoundedValue value, string unit, int decimals, Culture culture = Culture.Zh) =>
        value.Bound == Bound.Exact && Math.Round(value.Point, decimals) > 0 ? "+" + Value(value, unit, decimals, culture) : Value(value, unit, decimals, culture);

    /// <summary>Rounded half away from zero as statistical offices do, with 万 and 亿 for numbers from 10 000, or in English millions from a million.</summary>
    public static string Number(double value, int decimals, Culture culture = Culture.Zh)
    {
        var size = Math.Abs(value);
        if (culture == Culture.En)
            return size switch
            {
                >= 1e9 => Round(value / 1e9, 2) + " billion",
                >= 1e6 => Round(value / 1e6, 2) + " million",
                >= 1e4 => Round(value, decimals, "#,0."),
                _ => Round(value, decimals),
            };
        return size switch
        {
            >= 1e8 => Round(value / 1e8, 2) + "亿",
            >= 1e4 => Round(value / 1e4, 2) + "万",
            _ => Round(value, decimals),
        };
    }

    private static string Round(double value, int decimals, string whole = "0.")
    {
        var rounded = Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value;
        return (rounded == 0 ? 0 : rounded).ToString(whole + new string('#', Math.Max(decimals, 0)), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
