namespace DuckDB.NET.Native;

/// <summary>
/// Proleptic Gregorian calendar over DuckDB's range of years, where System.DateOnly ends at year 1. Years begin in March, so that the
/// leap day is a year's last day; an era is the calendar's cycle of 400 years = 146097 days.
/// </summary>
internal static class CivilCalendar
{
    private const int DaysPerEra = 146_097;
    private const int DaysFromMarchOfYearZeroTo1970 = 719_468;

    internal static (int Year, byte Month, byte Day) FromDays(long daysSince1970)
    {
        var (era, dayOfEra) = FloorDivide(daysSince1970 + DaysFromMarchOfYearZeroTo1970, DaysPerEra);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return ((int)(era * 400 + yearOfEra + (month <= 2 ? 1 : 0)), (byte)month, (byte)day);
    }

    internal static long ToDays(int year, int month, int day)
    {
        var (era, yearOfEra) = FloorDivide(month <= 2 ? year - 1L : year, 400);
        var monthFromMarch = month > 2 ? month - 3 : month + 9;
        var dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysPerEra + dayOfEra - DaysFromMarchOfYearZeroTo1970;
    }

    internal static (long Quotient, long Remainder) FloorDivide(long dividend, long divisor)
    {
        var (quotient, remainder) = Math.DivRem(dividend, divisor);
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder);
    }
}
