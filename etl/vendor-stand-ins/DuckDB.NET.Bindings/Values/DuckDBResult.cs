using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The C API's <c>duckdb_result</c>: five deprecated members, which nothing reads, and the pointer. Copies share it: close once.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
    private readonly ulong deprecatedColumnCount;
    private readonly ulong deprecatedRowCount;
    private readonly ulong deprecatedRowsChanged;
    private readonly IntPtr deprecatedColumns;
    private readonly IntPtr deprecatedErrorMessage;
    private IntPtr internalData;

    public void Close()
    {
        if (internalData == IntPtr.Zero)
            return;
        NativeMethods.Query.DuckDBDestroyResult(ref this);
        internalData = IntPtr.Zero;
    }
}
