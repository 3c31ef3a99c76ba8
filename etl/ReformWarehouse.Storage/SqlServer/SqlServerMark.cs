namespace ReformWarehouse.Storage.SqlServer;

/// <summary>How far a database was read: up to and including one row version, written <c>rowversion:00000000000007D1</c>. Versions are unique in a database.</summary>
internal static class SqlServerMark
{
    private const string Prefix = "rowversion:";
    private const int Bytes = 8;

    /// <summary>What is not a mark of this kind counts as none.</summary>
    public static byte[] Parse(string? text) =>
        text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + Bytes * 2 && text.AsSpan(Prefix.Length).IndexOfAnyExcept(Hexadecimal) < 0
            ? Convert.FromHexString(text.AsSpan(Prefix.Length)) : new byte[Bytes];

    public static string Of(string version) => Prefix + version;

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789ABCDEF");
}
