using System.Text;

namespace ReformWarehouse.Bulletins.Dewrapping;

/// <summary>
/// Joins lines that were broken inside a sentence, drops blanks that Chinese typesetting put between characters, page
/// numbers, running heads and emphasis marks, and folds full-width digits; every character keeps its source index.
/// </summary>
public sealed class Dewrapper
{
    private const int LongestWrap = 120;
    private const int OrdinaryLine = 40;
    private readonly string _source;
    private readonly StringBuilder _text;
    private readonly List<int> _map;

    private Dewrapper(string source)
    {
        _source = source;
        _text = new StringBuilder(source.Length);
        _map = new List<int>(source.Length);
    }

    /// <summary>The flowing text of <paramref name="source"/>.</summary>
    public static FlowText Dewrap(string source) => new Dewrapper(source).Run();

    private FlowText Run()
    {
        var lines = Lines();
        var heads = RunningHeads(lines);
        var furniture = PageFurniture.Of(_source, lines);
        var fullWidth = FullLineWidth(lines);
        var previous = default((int Start, int End)?);
        foreach (var (number, line) in lines.Index())
        {
            var content = _source.AsSpan(line.Start, line.End - line.Start);
            if (furniture.Contains(number) || LineShapes.IsPageNumber(content) || heads.Contains(content.ToString())) continue;
            if (previous is { } before && !Continues(_source.AsSpan(before.Start, before.End - before.Start), content, fullWidth))
                Append('\n', before.End);
            AppendLine(line.Start, line.End);
            previous = line;
        }

        return new FlowText(_text.ToString(), [.. _map]);
    }

    private static bool Continues(ReadOnlySpan<char> before, ReadOnlySpan<char> next, int fullWidth)
    {
        if (before.Contains('\t') || next.Contains('\t')) return false;
        if (LineShapes.EndsSentence(before) || LineShapes.OpensHeading(next)) return false;
        var width = LineShapes.Width(before);
        return fullWidth > 0 ? width * 5 >= fullWidth * 4 : width >= OrdinaryLine;
    }

    private List<(int Start, int End)> Lines()
    {
        var lines = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i <= _source.Length; i++)
        {
            if (i < _source.Length && _source[i] is not ('\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029' or '\u0085')) continue;
            var (from, to) = (start, i);
            while (from < to && char.IsWhiteSpace(_source[from])) from++;
            while (to > from && char.IsWhiteSpace(_source[to - 1])) to--;
            if (to > from) lines.Add((from, to));
            start = i + 1;
        }

        return lines;
    }

    /// <summary>The width of a full line when the text is hard-wrapped (many lines of one moderate width), else 0.</summary>
    private int FullLineWidth(List<(int Start, int End)> lines)
    {
        if (lines.Count < 12) return 0;
        var widths = lines.Select(l => LineShapes.Width(_source.AsSpan(l.Start, l.End - l.Start))).Order().ToArray();
        var full = widths[widths.Length * 9 / 10];
        if (full > LongestWrap) return 0;
        return widths.Count(w => w * 10 >= full * 9) * 3 >= widths.Length ? full : 0;
    }

    /// <summary>Short lines without an ending that recur at least three times: running heads. A bracket left open or shut is the rest of a sentence.</summary>
    private HashSet<string> RunningHeads(List<(int Start, int End)> lines) => lines
        .Where(l => l.End - l.Start is > 3 and < 40)
        .Select(l => _source[l.Start..l.End])
        .Where(l => !LineShapes.EndsSentence(l) && !LineShapes.OpensHeading(l) && !l.Any(char.IsAsciiDigit) && l.Count("（(〔".Contains) == l.Count("）)〕".Contains))
        .GroupBy(l => l, StringComparer.Ordinal)
        .Where(g => g.Count() >= 3)
        .Select(g => g.Key)
        .ToHashSet(StringComparer.Ordinal);

    private void AppendLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = _source[i];
            if (c == '*' || c is '\u200b' or '\ufeff') continue;
            if (c == '\t') Append('\t', i);
            else if (char.IsWhiteSpace(c)) AppendBlank(i, end);
            else Append(Fold(c), i);
        }
    }

    /// <summary>A blank stays only where it parts two Latin words or two numbers.</summary>
    private void AppendBlank(int at, int end)
    {
        var next = at + 1;
        while (next < end && char.IsWhiteSpace(_source[next])) next++;
        if (_text.Length == 0 || next >= end || next != at + 1) return;
        if (char.IsAsciiLetterOrDigit(_text[^1]) && char.IsAsciiLetterOrDigit(Fold(_source[next]))) Append(' ', at);
    }

    private void Append(char c, int sourceIndex)
    {
        _text.Append(c);
        _map.Add(sourceIndex);
    }

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        '％' => '%',
        '．' => '.',
        '∶' => '：',
        '＋' => '+',
        _ => c,
    };
}
