namespace DuckDB.NET.Native;

/// <summary>
/// A DATE as year, month and day, over the whole range of DuckDB (years −5877641 to 5881580; year 0 is 1 BC), which is wider than
/// <see cref="DateOnly"/>. The infinities are the dates that their day numbers would denote.
/// </summary>
public readonly struct DuckDBDateOnly(int year, byte month, byte day) : IEquatable<DuckDBDateOnly>
{
    public static readonly DuckDBDateOnly PositiveInfinity = FromDuckDBDate(new DuckDBDate { Days = DuckDBDate.PositiveInfinityDays });
    public static readonly DuckDBDateOnly NegativeInfinity = FromDuckDBDate(new DuckDBDate { Days = DuckDBDate.NegativeInfinityDays });

    public int Year { get; } = year;

    public byte Month { get; } = month;

    public byte Day { get; } = day;

    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public bool IsPositiveInfinity => Equals(PositiveInfinity);

    public bool IsNegativeInfinity => Equals(NegativeInfinity);

    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date)
    {
        var (year, month, day) = CivilCalendar.FromDays(date.Days);
        return new DuckDBDateOnly(year, month, day);
    }

    public DuckDBDate ToDuckDBDate() => new() { Days = checked((int)CivilCalendar.ToDays(Year, Month, Day)) };

    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date.Year, (byte)date.Month, (byte)date.Day);

    public static implicit operator DuckDBDateOnly(DateTime date) => DateOnly.FromDateTime(date);

    public static implicit operator DateOnly(DuckDBDateOnly date) => new(date.Year, date.Month, date.Day);

    public static implicit operator DateTime(DuckDBDateOnly date) => new(date.Year, date.Month, date.Day);

    public static bool operator ==(DuckDBDateOnly left, DuckDBDateOnly right) => left.Equals(right);

    public static bool operator !=(DuckDBDateOnly left, DuckDBDateOnly right) => !left.Equals(right);

    public bool Equals(DuckDBDateOnly other) => Year == other.Year && Month == other.Month && Day == other.Day;

    public override bool Equals(object? obj) => obj is DuckDBDateOnly other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    public override string ToString() => FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}");
}
