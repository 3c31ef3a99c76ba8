using System.Text.RegularExpressions;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>The label of a line: the indicator's name without numbering, marks and unit.</summary>
/// <param name="Text">The name, compact; empty when the line has no label.</param>
/// <param name="Unit">Unit in brackets behind the name; null when there is none.</param>
/// <param name="IsPart">True for a sub-row: marked with # or 其中, or indented under the line before.</param>
internal sealed partial record FormLabel(string Text, string? Unit, bool IsPart)
{
    public static FormLabel Read(string raw)
    {
        var compact = FormText.Compact(raw);
        var isPart = false;
        var before = "";
        while (before != compact)
        {
            before = compact;
            var numbering = NumberingPattern().Match(compact);
            if (numbering.Success) compact = compact[numbering.Length..];
            var mark = PartPattern().Match(compact);
            if (!mark.Success || mark.Length == compact.Length) continue;
            isPart = true;
            compact = compact[mark.Length..];
        }

        var (text, unit) = FormText.SplitUnit(compact);
        return new FormLabel(text.TrimEnd(':', ',', '.', '*'), unit, isPart);
    }

    [GeneratedRegex("^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}(?:\\.\\d{1,2})*[、.)](?!\\d)|[①-⑳])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberingPattern();

    [GeneratedRegex("^(?:#+|其中[:：,]?|[—–-]{1,2}|△|▲)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartPattern();
}
