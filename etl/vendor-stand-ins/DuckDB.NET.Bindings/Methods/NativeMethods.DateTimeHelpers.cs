namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Plain arithmetic on the stored forms: a call into the library would cost more than the sum.</summary>
    public static class DateTimeHelpers
    {
        private const int OffsetBits = 24;

        public static DuckDBTimeOnly DuckDBFromTime(DuckDBTime time) => DuckDBTimeOnly.FromMicros(time.Micros);

        public static DuckDBTime DuckDBToTime(DuckDBTimeOnly time) => new() { Micros = time.ToMicros() };

        public static DuckDBTimeTz DuckDBFromTimeTz(DuckDBTimeTzStruct time) => new()
        {
            Time = DuckDBTimeOnly.FromMicros((long)(time.Bits >> OffsetBits)),
            Offset = DuckDBTimeTzStruct.MaxOffsetSeconds - (int)(time.Bits & ((1UL << OffsetBits) - 1)),
        };
    }
}
