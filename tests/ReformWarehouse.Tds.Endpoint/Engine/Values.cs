using System.Globalization;
using ReformWarehouse.Tds.Endpoint.Protocol;
using ReformWarehouse.Tds.Endpoint.Types;

namespace ReformWarehouse.Tds.Endpoint.Engine;

/// <summary>Comparing and converting values as the server does, for the types that travel.</summary>
internal static class Values
{
    /// <summary>Null when one side is null. Texts without regard to case and trailing blanks; binary by unsigned bytes, the shorter padded with zeros.</summary>
    public static int? Compare(object? left, object? right)
    {
        if (left is null || right is null) return null;
        return (left, right) switch
        {
            (string a, string b) => Math.Sign(string.Compare(a.TrimEnd(' '), b.TrimEnd(' '), StringComparison.OrdinalIgnoreCase)),
            (byte[] a, byte[] b) => CompareBytes(a, b),
            (DateTimeOffset or DateTime, _) or (_, DateTimeOffset or DateTime) => ToMoment(left).CompareTo(ToMoment(right)),
            (DateOnly a, _) => a.CompareTo((DateOnly)Convert(right, new(SqlKind.Date))!),
            (_, DateOnly) => -Compare(right, left)!.Value,
            (Guid a, Guid b) => a.CompareTo(b),
            _ => ToDecimal(left).CompareTo(ToDecimal(right)),
        };
    }

    /// <summary>For sorting: null before everything.</summary>
    public static int Order(object? left, object? right) => Compare(left, right) ?? (left is null ? 0 : 1) - (right is null ? 0 : 1);

    public static object? Convert(object? value, SqlType type)
    {
        if (value is null) return null;
        try
        {
            return type.Kind switch
            {
                SqlKind.TinyInt or SqlKind.SmallInt or SqlKind.Int => (int)ToDecimal(value),
                SqlKind.BigInt => (long)ToDecimal(value),
                SqlKind.Bit => value is bool bit ? bit : ToDecimal(value) != 0,
                SqlKind.Float => (double)ToDecimal(value),
                SqlKind.Decimal => Math.Round(ToDecimal(value), type.Scale, MidpointRounding.AwayFromZero),
                SqlKind.NVarChar => value as string ?? ToText(value),
                SqlKind.VarBinary => (byte[])value,
                SqlKind.Binary or SqlKind.RowVersion => Pad((byte[])value, type.Length),
                SqlKind.Date => value switch
                {
                    DateOnly date => date,
                    string text => DateOnly.Parse(text, CultureInfo.InvariantCulture),
                    _ => DateOnly.FromDateTime(ToMoment(value).DateTime),
                },
                SqlKind.Time => value is TimeOnly time ? time : TimeOnly.Parse((string)value, CultureInfo.InvariantCulture),
                SqlKind.DateTime => ToMoment(value).DateTime,
                SqlKind.DateTime2 => Rounded(ToMoment(value), type.Scale).DateTime,
                SqlKind.DateTimeOffset => Rounded(ToMoment(value), type.Scale),
                SqlKind.UniqueIdentifier => value is Guid guid ? guid : Guid.Parse((string)value),
                _ => throw ServerError.NotServed($"conversion to {type.Kind}"),
            };
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or OverflowException)
        {
            throw new ServerError(245, 16, $"Conversion failed when converting the value '{value}' to data type {type.Kind}.");
        }
    }

    public static byte[] ToVersion(long version)
    {
        var bytes = BitConverter.GetBytes(version);
        Array.Reverse(bytes);
        return bytes;
    }

    private static decimal ToDecimal(object value) =>
        value is string text ? decimal.Parse(text, CultureInfo.InvariantCulture) : System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static DateTimeOffset ToMoment(object value) => value switch
    {
        DateTimeOffset moment => moment,
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.Zero),
        DateOnly date => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new InvalidCastException(),
    };

    private static DateTimeOffset Rounded(DateTimeOffset value, byte scale)
    {
        var unit = (long)Math.Pow(10, 7 - scale);
        return new DateTimeOffset((value.Ticks + unit / 2) / unit * unit, value.Offset);
    }

    private static string ToText(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool bit => bit ? "1" : "0",
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static byte[] Pad(byte[] bytes, int length)
    {
        var padded = new byte[length];
        bytes.AsSpan(0, Math.Min(bytes.Length, length)).CopyTo(padded);
        return padded;
    }

    private static int CompareBytes(byte[] left, byte[] right)
    {
        var length = Math.Max(left.Length, right.Length);
        return Math.Sign(Pad(left, length).AsSpan().SequenceCompareTo(Pad(right, length)));
    }
}
