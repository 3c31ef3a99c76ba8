using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace DuckDB.NET.Native;

/// <summary>A C string that stays the engine's: copied, not freed.</summary>
[CustomMarshaller(typeof(string), MarshalMode.ManagedToUnmanagedOut, typeof(BorrowedUtf8))]
internal static class BorrowedUtf8
{
    public static string? ConvertToManaged(IntPtr unmanaged) => Marshal.PtrToStringUTF8(unmanaged);
}
