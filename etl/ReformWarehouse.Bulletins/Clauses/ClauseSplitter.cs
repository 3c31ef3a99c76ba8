using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Clauses;

/// <summary>
/// Splits a paragraph into sentences and clauses. A comma inside a title or a short quotation parts nothing; a bracket
/// parts a clause only when it holds a figure of its own.
/// </summary>
public static class ClauseSplitter
{
    private const int LongestSentence = 1500;
    private const int LongestClause = 600;


    /// <summary>The sentences of the paragraph [start, end).</summary>
    public static IReadOnlyList<Sentence> Split(string text, QuotedSpans quoted, IReadOnlyList<Quantity> quantities, int start, int end)
    {
        var sentences = new List<Sentence>();
        var segments = new List<Segment>();
        var figures = FigureBrackets(text, quantities, start, end);
        var (sentenceStart, segmentStart, next) = (start, start, 0);
        for (var i = start; i <= end; i++)
        {
            var stops = i == end || IsSentenceEnd(text[i]) || (i - segmentStart > LongestClause && !InQuantity(quantities, i, ref next));
            if (!stops && !IsClauseEnd(text, quoted, quantities, figures, i, ref next)) continue;
            stops |= i - sentenceStart > LongestSentence;
            if (i > segmentStart) segments.Add(new Segment(segmentStart, i, Within(quantities, segmentStart, i)));
            segmentStart = i < end && IsMark(text[i]) ? i + 1 : i;
            if (!stops) continue;
            if (segments.Count > 0) sentences.Add(new Sentence(sentenceStart, i, segments));
            (segments, sentenceStart) = ([], segmentStart);
        }

        return sentences;
    }

    /// <summary>A text without marks is cut all the same, so that the reading stays linear; never inside a quantity.</summary>
    private static bool InQuantity(IReadOnlyList<Quantity> quantities, int i, ref int next)
    {
        while (next < quantities.Count && quantities[next].End <= i) next++;
        return next < quantities.Count && quantities[next].NumeralStart < i;
    }

    private static bool IsMark(char c) => IsSentenceEnd(c) || c is '（' or '）' or '(' or ')' or '，' or '；' or '：' or ';' or ':' or ',' or '\t';

    private static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '!' or '?';

    private static bool IsClauseEnd(string text, QuotedSpans quoted, IReadOnlyList<Quantity> quantities, HashSet<int> figures, int i, ref int next)
    {
        var c = text[i];
        if (c is '（' or '）' or '(' or ')') return figures.Contains(i);
        if (c is not ('，' or '；' or '：' or ';' or ':' or ',' or '\t') || quoted.Covers(i)) return false;
        while (next < quantities.Count && quantities[next].End <= i) next++;
        if (next > 0 && next < quantities.Count && quantities[next - 1].End == i && quantities[next].NumeralStart == i + 1 && quantities[next].Form == QuantityForm.Split) return false;
        return next >= quantities.Count || quantities[next].NumeralStart > i;
    }

    /// <summary>The brackets that hold a quantity together with words of its own.</summary>
    private static HashSet<int> FigureBrackets(string text, IReadOnlyList<Quantity> quantities, int start, int end)
    {
        var figures = new HashSet<int>();
        var open = -1;
        var next = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '（' or '(') open = i;
            else if (text[i] is '）' or ')' && open >= 0)
            {
                while (next < quantities.Count && quantities[next].NumeralStart < open) next++;
                if (next < quantities.Count && quantities[next].End <= i) figures.UnionWith([open, i]);
                open = -1;
            }
        }

        return figures;
    }

    private static List<Quantity> Within(IReadOnlyList<Quantity> quantities, int start, int end)
    {
        var low = 0;
        var high = quantities.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quantities[middle].NumeralStart < start) low = middle + 1;
            else high = middle;
        }

        var inside = new List<Quantity>();
        for (; low < quantities.Count && quantities[low].NumeralStart < end; low++) inside.Add(quantities[low]);
        return inside;
    }
}
