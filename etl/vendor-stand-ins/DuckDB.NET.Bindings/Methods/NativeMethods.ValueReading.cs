using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

public static partial class NativeMethods
{
    /// <summary>Values on their way out: arguments of table functions.</summary>
    public static partial class Value
    {
        [LibraryImport(Library, EntryPoint = "duckdb_is_null_value")]
        [return: MarshalAs(UnmanagedType.U1)]
        internal static partial bool DuckDBIsNullValue(DuckDBValue value);

        /// <summary>The type stays the value's: it is asked at once and not destroyed.</summary>
        internal static DuckDBType DuckDBGetTypeIdOf(DuckDBValue value) => GetTypeId(GetValueType(value));

        /// <summary>The value cast to text.</summary>
        [LibraryImport(Library, EntryPoint = "duckdb_get_varchar")]
        [return: MarshalUsing(typeof(OwnedUtf8))]
        internal static partial string? DuckDBGetVarchar(DuckDBValue value);

        internal static byte[] DuckDBGetBytes(DuckDBValue value)
        {
            var blob = GetBlob(value);
            try
            {
                var bytes = new byte[checked((int)blob.Size)];
                if (bytes.Length > 0)
                    Marshal.Copy(blob.Data, bytes, 0, bytes.Length);
                return bytes;
            }
            finally
            {
                Helpers.DuckDBFree(blob.Data);
            }
        }

        [LibraryImport(Library, EntryPoint = "duckdb_get_bool")]
        [return: MarshalAs(UnmanagedType.U1)]
        internal static partial bool DuckDBGetBool(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_int8")]
        internal static partial sbyte DuckDBGetInt8(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_int16")]
        internal static partial short DuckDBGetInt16(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_int32")]
        internal static partial int DuckDBGetInt32(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_int64")]
        internal static partial long DuckDBGetInt64(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_uint8")]
        internal static partial byte DuckDBGetUInt8(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_uint16")]
        internal static partial ushort DuckDBGetUInt16(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_uint32")]
        internal static partial uint DuckDBGetUInt32(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_uint64")]
        internal static partial ulong DuckDBGetUInt64(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_float")]
        internal static partial float DuckDBGetFloat(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_double")]
        internal static partial double DuckDBGetDouble(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_hugeint")]
        internal static partial DuckDBHugeInt DuckDBGetHugeInt(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_uhugeint")]
        internal static partial DuckDBUHugeInt DuckDBGetUHugeInt(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_date")]
        internal static partial DuckDBDate DuckDBGetDate(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_time")]
        internal static partial DuckDBTime DuckDBGetTime(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_time_tz")]
        internal static partial DuckDBTimeTzStruct DuckDBGetTimeTz(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_timestamp")]
        internal static partial DuckDBTimestampStruct DuckDBGetTimestamp(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_timestamp_tz")]
        internal static partial DuckDBTimestampStruct DuckDBGetTimestampTz(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_timestamp_s")]
        internal static partial DuckDBTimestampStruct DuckDBGetTimestampS(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_timestamp_ms")]
        internal static partial DuckDBTimestampStruct DuckDBGetTimestampMs(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_timestamp_ns")]
        internal static partial DuckDBTimestampStruct DuckDBGetTimestampNs(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_interval")]
        internal static partial DuckDBInterval DuckDBGetInterval(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_value_type")]
        private static partial IntPtr GetValueType(DuckDBValue value);

        [LibraryImport(Library, EntryPoint = "duckdb_get_type_id")]
        private static partial DuckDBType GetTypeId(IntPtr type);

        [LibraryImport(Library, EntryPoint = "duckdb_get_blob")]
        private static partial Blob GetBlob(DuckDBValue value);

        [StructLayout(LayoutKind.Sequential)]
        private readonly struct Blob
        {
            internal readonly IntPtr Data;
            internal readonly ulong Size;
        }
    }
}
