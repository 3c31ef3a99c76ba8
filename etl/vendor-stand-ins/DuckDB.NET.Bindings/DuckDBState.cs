namespace DuckDB.NET.Native;

/// <summary>The C API's <c>duckdb_state</c>.</summary>
public enum DuckDBState
{
    Success = 0,
    Error = 1,
}

public static class DuckDBStateExtensions
{
    public static bool IsSuccess(this DuckDBState state) => state == DuckDBState.Success;
}
