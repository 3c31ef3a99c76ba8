using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A <c>duckdb_data_chunk</c>: owned when the C API hands it over, borrowed when a callback lends it.</summary>
public sealed class DuckDBDataChunk : SafeHandleZeroOrMinusOneIsInvalid
{
    public DuckDBDataChunk()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Borrows the chunk that the engine passes to a user-defined function; the engine destroys it.</summary>
    public DuckDBDataChunk(IntPtr chunk)
        : base(ownsHandle: false) => SetHandle(chunk);

    protected override bool ReleaseHandle()
    {
        NativeMethods.DataChunks.DuckDBDestroyDataChunk(ref handle);
        return true;
    }
}
