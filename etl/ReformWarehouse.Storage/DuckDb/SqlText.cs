namespace ReformWarehouse.Storage.DuckDb;

/// <summary>Names and texts as SQL writes them, for the few places that take no parameter (table names, <c>copy … to</c>).</summary>
public static class SqlText
{
    /// <summary>A quoted name; <c>a.b</c> is one name with a dot in it.</summary>
    public static string Name(string name) => '"' + name.Replace("\"", "\"\"") + '"';

    /// <summary>A quoted text, for example a path.</summary>
    public static string Literal(string text) => '\'' + text.Replace("'", "''") + '\'';
}
