namespace ReformWarehouse.Bulletins.Dewrapping;

/// <summary>What a line looks like: its width, its ending, whether it opens a heading, whether it is a page number.</summary>
public static class LineShapes
{
    private const string Terminal = "。！？；：!?;:…";
    private const string HanDigits = "一二三四五六七八九十百";

    /// <summary>Width in half-width columns: a Han character or full-width mark takes two.</summary>
    public static int Width(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var c in line) width += c < 0x2000 ? 1 : 2;
        return width;
    }

    /// <summary>Whether the line ends a sentence, so that the next line begins a new one.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && "”’）)》】".Contains(line[end - 1])) end--;
        return end > 0 && Terminal.Contains(line[end - 1]);
    }

    /// <summary>Whether the line opens with a heading mark: 一、 （一） 1. 第一章 专栏一 or a dash that opens a list item.</summary>
    public static bool OpensHeading(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return false;
        if (line.StartsWith("——") || line.StartsWith("专栏") || line.StartsWith("**")) return true;
        if (line[0] is '（' or '(') return CountHanDigits(line[1..]) is > 0 and var n && n + 1 < line.Length && line[n + 1] is '）' or ')';
        if (line[0] == '第')
        {
            var n = CountHanDigits(line[1..]);
            return n > 0 && n + 1 < line.Length && "章节条部编".Contains(line[n + 1]);
        }

        var han = CountHanDigits(line);
        if (han > 0) return han < line.Length && line[han] is '、' or '.';
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        if (digits is 0 or > 2 || digits + 1 >= line.Length) return false;
        return line[digits] is '、' or '．' || (line[digits] == '.' && !char.IsAsciiDigit(line[digits + 1]));
    }

    /// <summary>Whether the line is page furniture: a page number, alone or between dashes, or 第 3 页.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        var digits = 0;
        var dashes = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if ("-－—–·".Contains(c)) dashes++;
            else if (!char.IsWhiteSpace(c) && !"第页共/".Contains(c)) return false;
        }

        return digits is > 0 and <= 4 && (dashes > 0 || line.Contains('页'));
    }

    private static int CountHanDigits(ReadOnlySpan<char> line)
    {
        var n = 0;
        while (n < line.Length && HanDigits.Contains(line[n])) n++;
        return n;
    }
}
