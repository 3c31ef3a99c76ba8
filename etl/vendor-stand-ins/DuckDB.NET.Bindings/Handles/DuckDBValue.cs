using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>Owns a <c>duckdb_value</c>: a parameter on its way in, or an argument of a table function on its way out.</summary>
public sealed class DuckDBValue() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true), IDuckDBValueReader
{
    /// <summary>The C API answers a null pointer for an argument that was not given: that reads as null.</summary>
    public bool IsNull() => IsInvalid || NativeMethods.Value.DuckDBIsNullValue(this);

    public T GetValue<T>() => IsNull()
        ? throw new InvalidOperationException("The value is null; ask IsNull first.")
        : DuckDBValueConversion.Convert<T>(DuckDBValueConversion.Read(this));

    protected override bool ReleaseHandle()
    {
        NativeMethods.Value.DuckDBDestroyValue(ref handle);
        return true;
    }
}
