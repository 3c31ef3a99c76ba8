using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Clauses;

/// <summary>Divides a clause with several quantities among them.</summary>
public static class PartSplitter
{
    private static readonly string[] Connectors = ["以及", "、", "和", "及", "与", "或", "：", "的", ":"];

    /// <summary>One part a quantity, in order.</summary>
    public static IReadOnlyList<Part> Split(string text, Segment segment)
    {
        var parts = new List<Part>();
        var start = segment.Start;
        for (var k = 0; k < segment.Quantities.Count; k++)
        {
            var quantity = segment.Quantities[k];
            if (k == segment.Quantities.Count - 1)
            {
                parts.Add(new Part(quantity, start, segment.End, IsBare(text, parts, quantity, start)));
                break;
            }

            var next = segment.Quantities[k + 1];
            var cut = Cut(text, quantity.End, Math.Max(quantity.End, next.NumeralStart));
            parts.Add(new Part(quantity, start, cut, IsBare(text, parts, quantity, start)));
            start = SkipConnectors(text, cut, next.NumeralStart);
        }

        return parts;
    }

    private static bool IsBare(string text, List<Part> before, Quantity quantity, int start)
    {
        if (before.Count == 0) return false;
        var previous = before[^1].Quantity;
        if (previous.Form == QuantityForm.Split && quantity.Form == QuantityForm.Split) return quantity.NumeralStart == previous.End + 1;
        if (OwnNoun(text, quantity.End) && !OwnNoun(text, previous.End)) return false;
        var end = quantity.NumeralStart;
        while (end > start && Lexicon.BoundsBefore.TryMatchEndingAt(text, end, start, out var word, out _)) end -= word.Length;
        return SkipConnectors(text, previous.End, end) == end && !OwnNoun(text, previous.End);
    }

    /// <summary>Whether a noun follows the quantity directly (300名劳动模范).</summary>
    private static bool OwnNoun(string text, int at) => at < text.Length && Neighbourhood.IsHan(text[at]) && !"和及与或的以".Contains(text[at]);

    /// <summary>Where the text between two quantities is cut: at the connector next to either, else at the last one, else at its end.</summary>
    private static int Cut(string text, int from, int to)
    {
        if (from >= to) return to;
        if (SkipConnectors(text, from, to) > from) return from;
        var end = to;
        while (end > from && Lexicon.BoundsBefore.TryMatchEndingAt(text, end, from, out var word, out _)) end -= word.Length;
        if (Lexicon.Changes.TryMatchEndingAt(text, end, from, out var verb, out _)) return end - verb.Length;
        foreach (var connector in Connectors)
            if (connector != "的" && Neighbourhood.EndsBefore(text, end, from, connector)) return end - connector.Length;
        var comma = text.LastIndexOf('、', to - 1, to - from);
        return comma >= from ? comma : to;
    }

    private static int SkipConnectors(string text, int at, int limit)
    {
        while (at < limit)
        {
            if (Connectors.FirstOrDefault(c => Neighbourhood.StartsAt(text, at, limit, c)) is not { } connector) return at;
            at += connector.Length;
        }

        return at;
    }
}
