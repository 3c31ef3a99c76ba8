using System.Buffers.Binary;

namespace ReformWarehouse.Tds.Endpoint.Types;

/// <summary>Dates and times on the wire (MS-TDS 2.2.5.5.1.8): days since 0001-01-01 in three bytes; the time of day in units of 10^-scale seconds in three to five.</summary>
internal static class ClockCodec
{
    private static readonly DateTime Epoch1900 = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static int TimeSize(byte scale) => scale switch { <= 2 => 3, <= 4 => 4, _ => 5 };

    public static long TicksToUnits(long ticks, byte scale) => ticks / Power(7 - scale);

    public static long UnitsToTicks(long units, byte scale) => units * Power(7 - scale);

    /// <summary>The old datetime: days since 1900-01-01, then three-hundredths of a second.</summary>
    public static (int Days, uint Units) ToDateTime(DateTime value)
    {
        var units = (uint)Math.Round(value.TimeOfDay.Ticks * 300.0 / TimeSpan.TicksPerSecond);
        return ((value.Date - Epoch1900).Days, units);
    }

    public static DateTime FromDateTime(int days, uint units) => Epoch1900.AddDays(days).AddMilliseconds(Math.Round(units * 10.0 / 3));

    public static long ReadNumber(ReadOnlySpan<byte> bytes)
    {
        Span<byte> all = stackalloc byte[8];
        all.Clear();
        bytes.CopyTo(all);
        return BinaryPrimitives.ReadInt64LittleEndian(all);
    }

    private static long Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);
}
