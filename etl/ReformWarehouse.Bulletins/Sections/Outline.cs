using ReformWarehouse.Bulletins.Dewrapping;
using ReformWarehouse.Bulletins.Lexicons;

namespace ReformWarehouse.Bulletins.Sections;

/// <summary>Walks the paragraphs, keeps the headings above each, and carries role and period from headings and leading sentences.</summary>
public sealed class Outline
{
    private const int LongestHeading = 60;
    private readonly string _text;
    private readonly DocumentProfile _profile;
    private readonly List<(int Level, string Title, FigureRole? Role, PeriodContext? Period)> _path = [];
    private PeriodContext? _period;
    private FigureRole? _role;

    private Outline(string text, DocumentProfile profile) => (_text, _profile) = (text, profile);

    /// <summary>The paragraphs in order.</summary>
    public static IReadOnlyList<ParagraphContext> Read(string text, DocumentProfile profile)
    {
        var outline = new Outline(text, profile);
        var paragraphs = new List<ParagraphContext>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) paragraphs.Add(outline.Enter(start, end) with { Responsible = ResponsibleUnitsReader.Read(text, start, end) });
            if (paragraphs.Count > 0 && paragraphs[^1].Responsible is [var units] && ResponsibleUnitsReader.IsAlone(units, start)) CloseSection(paragraphs, units);
            start = end + 1;
        }

        return paragraphs;
    }

    /// <summary>A bracket that is a paragraph of its own speaks for the paragraphs above it up to the heading or an earlier bracket.</summary>
    private static void CloseSection(List<ParagraphContext> paragraphs, ResponsibleUnits units)
    {
        for (var i = paragraphs.Count - 2; i >= 0 && paragraphs[i].Section == paragraphs[^1].Section && paragraphs[i].Responsible.Count == 0; i--)
            paragraphs[i] = paragraphs[i] with { Responsible = [units] };
    }

    private ParagraphContext Enter(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        var opens = LineShapes.OpensHeading(line);
        var whole = line.Length <= LongestHeading && !line.ContainsAny('。', '；') && (opens || !LineShapes.EndsSentence(line));
        if (opens) Push(start, whole ? end : HeadingEnd(start, end));
        else if (whole && line.Length >= 4) ReadLead(start, end);
        if (!whole) ReadLeads(start, end);
        var section = _path.Count == 0 ? null : string.Join(" > ", _path.Select(p => p.Title));
        return new ParagraphContext(start, end, section, _role, _period, whole);
    }

    /// <summary>A run-in heading is the first sentence of its paragraph, when it is short.</summary>
    private int HeadingEnd(int start, int end)
    {
        var stop = _text.AsSpan(start, end - start).IndexOf('。');
        return stop is > 0 and <= LongestHeading ? start + stop : start;
    }

    private void Push(int start, int end)
    {
        if (end <= start) return;
        var level = LevelOf(_text[start], _text, start);
        while (_path.Count > 0 && _path[^1].Level >= level) _path.RemoveAt(_path.Count - 1);
        var (above, own) = (_path.Count > 0 ? _path[^1].Role : null, PeriodIn(start, end, heading: true));

        // In a work report the chapter decides; its sub-headings speak of tasks and goals in the review too.
        var settled = _profile.Kind == DocumentKind.WorkReport && above is not null;
        var words = settled ? null : HeadingRole(start, end);
        var role = words ?? (own is null ? above : RoleOf(own) ?? above);
        var period = own ?? (_path.Count > 0 ? _path[^1].Period : null);
        _path.Add((level, _text[start..end], role, period));
        if (level <= 1 || own is not null || (!settled && role != _role)) (_role, _period) = (role, period);
    }

    private FigureRole? HeadingRole(int start, int end)
    {
        FigureRole? role = null;
        foreach (var (_, _, value) in Lexicon.Sections.FindAll(_text, start, end))
        {
            if (value == "actual") return FigureRole.Actual;
            role = FigureRole.Target;
        }

        return role;
    }

    /// <summary>Sentences of the paragraph that open with a word of period move the passage on to that period.</summary>
    private void ReadLeads(int start, int end)
    {
        for (var at = start; at < end;)
        {
            ReadLead(at, Math.Min(end, at + 16));
            var stop = _text.IndexOfAny(['。', '！'], at, end - at);
            if (stop < 0) break;
            at = stop + 1;
        }
    }

    private void ReadLead(int start, int end)
    {
        if (PeriodIn(start, end, heading: false) is not { } period) return;
        _period = period;
        _role = RoleOf(period) ?? _role;
    }

    private FigureRole? RoleOf(PeriodContext period) =>
        _profile.Kind != DocumentKind.WorkReport || _profile.ResultYear is not { } year ? null
        : period.End > year ? FigureRole.Target : FigureRole.Actual;

    /// <summary>The first period word, plan name or (in a heading or after 过去的) year in the span.</summary>
    private PeriodContext? PeriodIn(int start, int end, bool heading)
    {
        (int At, PeriodContext? Period) first = (int.MaxValue, null);
        foreach (var (at, _, scope) in Lexicon.Periods.FindAll(_text, start, end))
        {
            if (!heading && scope == "last") continue;
            if (!heading && scope == "year1" && _profile.Kind != DocumentKind.WorkReport) continue;
            first = (at, ScopeOf(scope));
            break;
        }

        if (YearReader.Plan(_text, start, end) is { } plan && plan.At < first.At && (heading || _text.AsSpan(plan.At, Math.Min(8, _text.Length - plan.At)).Contains("时期", StringComparison.Ordinal)))
            first = plan;
        foreach (var (at, year) in YearReader.Years(_text, start, end))
        {
            if (at < first.At && (heading || IsPassageYear(at, start))) first = (at, new PeriodContext(year, year, Stated: true));
            break;
        }

        return first.Period;
    }

    private bool IsPassageYear(int at, int start) =>
        at >= start + 2 && _text.AsSpan(at - 2, 2) is "去的" or "过的"
        || (at == start && at + 5 < _text.Length && _text[at + 4] == '年' && (_text[at + 5] == '，' || (_text[at + 5] == '是' && _profile.Kind == DocumentKind.WorkReport)));

    private PeriodContext? ScopeOf(string scope) => _profile.ResultYear is not { } year ? null : scope switch
    {
        "last" => new PeriodContext((_profile.IssueYear ?? year) - 1, (_profile.IssueYear ?? year) - 1, Stated: true),
        "year0" => new PeriodContext(year, year, Stated: false),
        "year1" => new PeriodContext(year + (_profile.Kind == DocumentKind.WorkReport ? 1 : 0), year + (_profile.Kind == DocumentKind.WorkReport ? 1 : 0), Stated: false),
        "prev5" => new PeriodContext(_profile.Results.Start < year ? _profile.Results.Start : year - 4, year, Stated: false),
        "next5" => new PeriodContext(year + 1, year + 5, Stated: false),
        _ => null,
    };

    private static int LevelOf(char first, string text, int start) => first switch
    {
        '第' => 0,
        '（' or '(' => 2,
        '专' => 2,
        '—' => 4,
        _ when char.IsAsciiDigit(first) => 3,
        _ => text.AsSpan(start, Math.Min(3, text.Length - start)).Contains('、') ? 1 : 3,
    };
}
