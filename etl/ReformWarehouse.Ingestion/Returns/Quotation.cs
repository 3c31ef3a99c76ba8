namespace ReformWarehouse.Ingestion.Returns;

/// <summary>How much of a submitted text is quoted back: enough to find it, not so much that one cell fills the warehouse.</summary>
public static class Quotation
{
    public const int LongestCell = 1000;

    public static string Of(string text, int longest = LongestCell)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end] + "…";
    }
}
