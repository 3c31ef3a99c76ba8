using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>Owns a <c>duckdb_appender</c>.</summary>
public sealed class DuckDBAppender() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        _ = NativeMethods.Appender.DuckDBDestroyAppender(ref handle);
        return true;
    }
}
