using System.Runtime.CompilerServices;

// Every struct here has the C layout: nothing is left for the runtime to translate.
[assembly: DisableRuntimeMarshalling]

namespace DuckDB.NET.Native;

/// <summary>
/// libduckdb's C API as DuckDB.NET.Data calls it. The C API counts in 64 bits (<c>idx_t</c>); where DuckDB.NET.Data's signature is
/// narrower, a private declaration with the C width stands behind a checked conversion. All supported platforms are 64-bit, where C
/// has one calling convention.
/// </summary>
public static partial class NativeMethods
{
    /// <summary>libduckdb.so, libduckdb.dylib or duckdb.dll, beside this assembly.</summary>
    private const string Library = "duckdb";
}
