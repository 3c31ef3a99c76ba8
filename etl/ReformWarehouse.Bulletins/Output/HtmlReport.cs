using System.Globalization;
using System.Net;
using System.Text;

namespace ReformWarehouse.Bulletins.Output;

/// <summary>
/// A reading as one self-contained page: the document line by line with every statement marked, its reading beside it,
/// and every numeral that was set aside with its reason. It needs no script and no network, and prints.
/// </summary>
public sealed class HtmlReport(BulletinReading reading, string title, bool chinese)
{
    private readonly int[] _statement = Cover(reading);
    private readonly Dictionary<int, SkippedNumeral> _skipped = reading.Skipped.DistinctBy(s => s.CharStart).ToDictionary(s => s.CharStart);
    private readonly StringBuilder _html = new();

    /// <summary>The page.</summary>
    public string Write()
    {
        var runes = reading.Text.EnumerateRunes().ToArray();
        _html.Append(HtmlStyle.Head(Encode(title), chinese ? "zh-CN" : "en"));
        _html.Append(CultureInfo.InvariantCulture, $"<h1>{Encode(title)}</h1><p class=\"profile\">{Encode(Profile())}</p>\n");
        _html.Append(HtmlStyle.Legend(chinese));
        var next = 0;
        for (var start = 0; start < runes.Length;)
        {
            var end = start;
            while (end < runes.Length && runes[end].Value is not '\n') end++;
            if (runes.AsSpan(start, end - start).ToArray().Any(r => !Rune.IsWhiteSpace(r))) Line(runes, start, end, ref next);
            start = end + 1;
        }

        _html.Append("</main></body></html>\n");
        return _html.ToString();
    }

    private void Line(Rune[] runes, int start, int end, ref int next)
    {
        _html.Append("<div class=\"row\"><p class=\"text\">");
        var open = -1;
        for (var i = start; i < end;)
        {
            var mark = _statement[i];
            if (mark != open)
            {
                if (open >= 0) _html.Append("</mark>");
                if (mark >= 0) _html.Append(CultureInfo.InvariantCulture, $"<mark class=\"{reading.Statements[mark].Kind}\">");
                open = mark;
            }

            i = Numeral(runes, i, end);
        }

        if (open >= 0) _html.Append("</mark>");
        _html.Append("</p><ol class=\"readings\">");
        while (next < reading.Statements.Count && reading.Statements[next].CharStart < end) Reading(next++);
        _html.Append("</ol></div>\n");
    }

    /// <summary>Writes the character, or the whole numeral that begins here, and returns where to go on.</summary>
    private int Numeral(Rune[] runes, int i, int end)
    {
        if (_skipped.TryGetValue(i, out var skipped) && _statement[i] < 0)
        {
            var stop = Math.Min(end, Math.Max(skipped.CharEnd, i + 1));
            _html.Append(CultureInfo.InvariantCulture, $"<span class=\"skipped\" title=\"{Encode(SkipReasons.Text(skipped.Reason, chinese))}\">{Encode(Text(runes, i, stop))}</span>");
            _html.Append(CultureInfo.InvariantCulture, $"<small class=\"reason\">{Encode(SkipReasons.Text(skipped.Reason, chinese))}</small>");
            return stop;
        }

        _html.Append(Encode(runes[i].ToString()));
        return i + 1;
    }

    private void Reading(int index)
    {
        var s = reading.Statements[index];
        _html.Append(CultureInfo.InvariantCulture, $"<li class=\"{s.Kind}\" value=\"{index + 1}\"><strong>{Encode(s.IndicatorText)}</strong> ");
        _html.Append(Encode($"{s.Bound} {Number(s.ValueBase)}{(s.UpperBase is null ? "" : "–" + Number(s.UpperBase))} {s.UnitBase}"));
        _html.Append(CultureInfo.InvariantCulture, $"<br><code>{Encode(s.IndicatorCode ?? (chinese ? "目录中没有" : "not in the catalogue"))}</code> ");
        _html.Append(Encode($"{s.Jurisdiction ?? "?"} · {KindText(s.Kind)} · {s.Temporal} {Period(s)}"));
        if (s.Comparator is { } c)
            _html.Append(CultureInfo.InvariantCulture, $"<br>{Encode($"{c.Direction} {Number(c.Difference)}{c.DifferenceUnit} ↔ {c.Against}{(c.AgainstValue is null ? "" : " " + Number(c.AgainstValue))}{(c.Derived ? (chinese ? "（推算）" : " (derived)") : "")}")}");
        _html.Append(CultureInfo.InvariantCulture, $" <small>{s.Confidence:0.00}</small></li>");
    }

    private string Profile()
    {
        var p = reading.Profile;
        return chinese
            ? $"{p.JurisdictionName ?? "地区不详"} · {p.IssueYear?.ToString(CultureInfo.InvariantCulture) ?? "年份不详"} · {reading.Statements.Count} 条语句，{reading.Skipped.Count} 个其他数字"
            : $"{p.JurisdictionName ?? "jurisdiction unknown"} · {p.IssueYear?.ToString(CultureInfo.InvariantCulture) ?? "year unknown"} · {reading.Statements.Count} statements, {reading.Skipped.Count} other numerals";
    }

    private string KindText(string kind) => (kind, chinese) switch
    {
        ("actual", true) => "实绩",
        ("target", true) => "目标",
        ("comparison", true) => "对照",
        ("input", true) => "投入",
        _ => kind,
    };

    private static string Period(Statement s) => s.PeriodStart is null ? $"{s.PeriodEnd}" : s.PeriodStart == s.PeriodEnd ? $"{s.PeriodEnd}" : $"{s.PeriodStart}–{s.PeriodEnd}";

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string Text(Rune[] runes, int start, int end) => string.Concat(runes[start..end].Select(r => r.ToString()));

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>For each code point the first statement that covers it, or -1; a later statement does not cut an earlier one.</summary>
    private static int[] Cover(BulletinReading reading)
    {
        var cover = new int[reading.Text.EnumerateRunes().Count()];
        Array.Fill(cover, -1);
        for (var i = 0; i < reading.Statements.Count; i++)
            for (var k = reading.Statements[i].CharStart; k < reading.Statements[i].CharEnd && k < cover.Length; k++)
                if (cover[k] < 0) cover[k] = i;
        return cover;
    }
}
