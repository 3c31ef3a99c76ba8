using System.Globalization;

namespace ReformWarehouse.Bulletins.Dewrapping;

/// <summary>
/// What a text with form feeds repeats at the edges of its pages: bare page numbers that count up with the pages, and
/// heads that two pages share. A bare number that does not count with the pages is a figure and stays.
/// </summary>
internal static class PageFurniture
{
    /// <summary>The lines that are furniture, by their index; none in a text without form feeds.</summary>
    public static IReadOnlySet<int> Of(string source, List<(int Start, int End)> lines)
    {
        var edges = Edges(source, lines);
        if (edges.Count == 0) return new HashSet<int>();
        var furniture = new HashSet<int>();
        var numbers = edges.Select(e => (e.Line, Offset: NumberOf(source, lines[e.Line]) - e.Page)).Where(n => n.Offset is not null);
        foreach (var counted in numbers.GroupBy(n => n.Offset).Where(g => g.Count() >= 2)) furniture.UnionWith(counted.Select(n => n.Line));
        var heads = edges.GroupBy(e => source[lines[e.Line].Start..lines[e.Line].End], StringComparer.Ordinal)
            .Where(g => g.Key.Length is > 3 and < 40 && !g.Key.Any(char.IsAsciiDigit) && !LineShapes.EndsSentence(g.Key) && !LineShapes.OpensHeading(g.Key));
        foreach (var head in heads.Where(h => h.Select(e => e.Page).Distinct().Count() >= 2)) furniture.UnionWith(head.Select(e => e.Line));
        return furniture;
    }

    /// <summary>The first and the last line of every page.</summary>
    private static List<(int Line, int Page)> Edges(string source, List<(int Start, int End)> lines)
    {
        var (edges, page) = (new List<(int, int)>(), 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var feeds = i == 0 ? 0 : source.AsSpan(lines[i - 1].End, lines[i].Start - lines[i - 1].End).Count('\f');
            page += feeds;
            if (feeds == 0) continue;
            if (edges.Count == 0) edges.Add((0, 0));
            edges.Add((i - 1, page - feeds));
            edges.Add((i, page));
        }

        if (page > 0) edges.Add((lines.Count - 1, page));
        return [.. edges.Distinct()];
    }

    private static int? NumberOf(string source, (int Start, int End) line) =>
        line.End - line.Start <= 3 && int.TryParse(source.AsSpan(line.Start, line.End - line.Start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
