namespace ReformWarehouse.Bulletins.Quantities;

/// <summary>Spans whose numerals are names: titles in 《》, short quotations in “” or ‘’, footnote marks in ［］, document years in 〔〕.</summary>
public sealed class QuotedSpans
{
    private const int LongestName = 24;
    private const int LongestTitle = 80;
    private readonly string?[] _reasons;

    /// <summary>Marks the spans of the text once.</summary>
    public QuotedSpans(string text)
    {
        _reasons = new string?[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var (close, reason, longest) = text[i] switch
            {
                '《' => ('》', "document_name", LongestTitle),
                '“' => ('”', "slogan", LongestName),
                '‘' => ('’', "slogan", LongestName),
                '［' => ('］', "footnote", 6),
                '[' => (']', "footnote", 6),
                '〔' => ('〕', "document_number", 8),
                _ => ('\0', "", 0),
            };
            if (longest == 0) continue;
            var window = text.AsSpan(i + 1, Math.Min(longest, text.Length - i - 1));
            var end = window.IndexOf(close);
            if (end < 0 || window[..end].ContainsAny('。', '\n')) continue;
            for (var k = i; k <= i + 1 + end; k++) _reasons[k] ??= reason;
        }
    }

    /// <summary>Why a numeral at this index is a name; null when it is not inside such a span.</summary>
    public string? ReasonAt(int index) => _reasons[index];

    /// <summary>Whether the index lies inside a quotation or title (so that its commas part no clauses).</summary>
    public bool Covers(int index) => _reasons[index] is not null;
}
