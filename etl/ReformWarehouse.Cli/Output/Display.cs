using System.Globalization;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Cli.Output;

/// <summary>Numbers for people: rounded only here, Chinese large units where they read better.</summary>
public static class Display
{
    /// <summary>A value with its bound and unit: <c>&gt; 28.18万人</c>, <c>15.4 %</c>, <c>1–2 个</c>.</summary>
    public static string Value(BoundedValue value, string unit, int decimals)
    {
        var number = value.Bound == Bound.Range
            ? $"{Number(value.Point, decimals)}–{Number(value.Upper!.Value, decimals)}"
            : Number(value.Point, decimals);
        var bound = value.Bound is Bound.Exact or Bound.Range ? "" : CodeLists.Bound.CodeOf(value.Bound) + " ";
        var space = unit.Length == 0 || number.EndsWith('万') || number.EndsWith('亿') ? "" : " ";
        return $"{bound}{number}{space}{unit}";
    }

    /// <summary>With sign, for gaps.</summary>
    public static string Signed(BoundedValue value, string unit, int decimals) =>
        value.Bound == Bound.Exact && Math.Round(value.Point, decimals) > 0 ? "+" + Value(value, unit, decimals) : Value(value, unit, decimals);

    /// <summary>Rounded half away from zero as statistical offices do, with 万 and 亿 for whole numbers from 10 000.</summary>
    public static string Number(double value, int decimals)
    {
        var size = Math.Abs(value);
        return size switch
        {
            >= 1e8 => Round(value / 1e8, 2) + "亿",
            >= 1e4 => Round(value / 1e4, 2) + "万",
            _ => Round(value, decimals),
        };
    }

    private static string Round(double value, int decimals)
    {
        var rounded = Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) : value;
        return (rounded == 0 ? 0 : rounded).ToString("0." + new string('#', Math.Max(decimals, 0)), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
