namespace DuckDB.NET.Native;

/// <summary>Reads one argument of a table function. DuckDB.NET.Data implements it too (for a named argument that was not given).</summary>
public interface IDuckDBValueReader
{
    bool IsNull();

    /// <summary>The value as <typeparamref name="T"/>, converted where nothing is lost; throws when it is null or does not fit.</summary>
    T GetValue<T>();
}
