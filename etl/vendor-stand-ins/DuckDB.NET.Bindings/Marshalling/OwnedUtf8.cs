using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>A C string that the engine hands over: copied, then freed with <c>duckdb_free</c>.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(OwnedUtf8))]
internal static class OwnedUtf8
{
    public static string? ConvertToManaged(IntPtr unmanaged) => Marshal.PtrToStringUTF8(unmanaged);

    public static void Free(IntPtr unmanaged)
    {
        if (unmanaged != IntPtr.Zero)
            NativeMethods.Helpers.DuckDBFree(unmanaged);
    }
}
