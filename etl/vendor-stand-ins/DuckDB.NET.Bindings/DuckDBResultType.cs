namespace DuckDB.NET.Native;

/// <summary>The C API's <c>duckdb_result_type</c>: what a statement gives back.</summary>
public enum DuckDBResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}
