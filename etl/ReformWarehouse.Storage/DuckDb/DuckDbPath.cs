namespace ReformWarehouse.Storage.DuckDb;

/// <summary>Paths for DuckDB's readers.</summary>
internal static class DuckDbPath
{
    /// <summary>The path, with the letters that readers take for a pattern (<c>* ? [</c>) made a class of one character, which is the character itself.</summary>
    public static string NotAPattern(string path) => path.AsSpan().IndexOfAny("*?[") < 0
        ? path
        : string.Concat(path.Select(letter => letter is '*' or '?' or '[' ? $"[{letter}]" : letter.ToString()));
}
