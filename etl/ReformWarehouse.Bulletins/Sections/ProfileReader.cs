using System.Globalization;
using ReformWarehouse.Bulletins.Linking;

namespace ReformWarehouse.Bulletins.Sections;

/// <summary>Reads a document's defaults from its title region (the first few hundred characters), its date and its wording.</summary>
public static class ProfileReader
{
    private const int TitleRegion = 400;
    private const int PlanRegion = 4000;
    private static readonly string[] ResultTitles = ["讲话", "公报", "快报", "简报", "总结", "汇报", "进展情况", "工作情况"];
    private static readonly string[] PlanTitles = ["规划", "行动计划", "行动方案", "实施方案", "工作方案", "工作计划", "工作要点", "实施意见", "计划"];
    private static readonly string[] PlanWording = ["制定本规划", "制定本方案", "制定本计划", "制定本行动计划", "制定本实施", "提出本规划", "编制本规划"];

    /// <summary>The profile; a jurisdiction or date given by the caller wins over what the text says.</summary>
    public static DocumentProfile Read(string text, JurisdictionLinker jurisdictions, string? jurisdictionCode, DateOnly? date)
    {
        var title = text[..Math.Min(TitleRegion, text.Length)];
        var kind = KindOf(text, title);
        var issueYear = date?.Year ?? IssueYear(kind, text, title);
        var jurisdiction = jurisdictionCode is null ? jurisdictions.SpeakerOf(text) : jurisdictions.ByCode(jurisdictionCode);
        var resultYear = ResultYear(kind, text, title, issueYear);
        return new DocumentProfile
        {
            Kind = kind,
            JurisdictionCode = jurisdiction?.Code ?? jurisdictionCode,
            JurisdictionName = jurisdiction?.Name,
            IssueYear = issueYear,
            ResultYear = resultYear,
            Results = new PeriodContext(kind == DocumentKind.WorkReport ? resultYear : ReformStart(text), resultYear, Stated: false),
            Plan = PlanPeriod(kind, text, title, issueYear),
        };
    }

    private static DocumentKind KindOf(string text, string title)
    {
        if (title.Contains("政府工作报告", StringComparison.Ordinal)) return DocumentKind.WorkReport;
        var opening = text.AsSpan(0, Math.Min(PlanRegion, text.Length));
        foreach (var wording in PlanWording)
            if (opening.Contains(wording, StringComparison.Ordinal)) return DocumentKind.Plan;
        if (ResultTitles.Any(t => title.Contains(t, StringComparison.Ordinal))) return DocumentKind.Bulletin;
        var head = title[..Math.Min(80, title.Length)];
        return PlanTitles.Any(t => head.Contains(t, StringComparison.Ordinal)) ? DocumentKind.Plan : DocumentKind.Bulletin;
    }

    /// <summary>The year of the first full date near the beginning, else near the end, else the first year in the title region.</summary>
    private static int? IssueYear(DocumentKind kind, string text, string title)
    {
        var head = FullDateYear(text, 0, Math.Min(1500, text.Length));
        if (head is not null) return head;
        var tail = FullDateYear(text, Math.Max(0, text.Length - 300), text.Length);
        if (tail is not null) return tail;
        if (kind == DocumentKind.Plan && PlanPeriod(kind, text, title, null).Start is { } start) return start;
        foreach (var (_, year) in YearReader.Years(text, 0, Math.Min(TitleRegion, text.Length))) return year;
        var years = YearReader.Years(text, 0, text.Length).Select(y => y.Year).Where(y => y < 2030).ToList();
        return years.Count == 0 ? null : years.Max();
    }

    private static int? FullDateYear(string text, int start, int end)
    {
        foreach (var (at, year) in YearReader.Years(text, start, end))
        {
            var i = at + 5;
            var digits = i;
            while (digits < end && char.IsAsciiDigit(text[digits])) digits++;
            if (digits - i is 1 or 2 && digits < end && text[digits] is '月' or '-') return year;
        }

        return null;
    }

    private static int? ResultYear(DocumentKind kind, string text, string title, int? issueYear)
    {
        if (kind == DocumentKind.WorkReport) return issueYear - 1;
        if (title.Contains("统计公报", StringComparison.Ordinal))
            foreach (var (_, year) in YearReader.Years(text, 0, title.Length)) return year;
        if (kind == DocumentKind.Plan || issueYear is null) return issueYear;

        // A text that names the year before its own at least three times, and more often than its own, reports that year.
        var mentions = YearReader.Years(text, 0, text.Length).Where(y => y.Year == issueYear || y.Year == issueYear - 1).ToLookup(y => y.Year);
        var (own, before) = (mentions[issueYear.Value].Count(), mentions[issueYear.Value - 1].Count());
        return before >= 3 && before > own ? issueYear - 1 : issueYear;
    }

    /// <summary>自2017年启动…以来: the year in which results of several years begin.</summary>
    private static int? ReformStart(string text)
    {
        for (var at = text.IndexOf("自20", StringComparison.Ordinal); at >= 0; at = text.IndexOf("自20", at + 1, StringComparison.Ordinal))
        {
            var window = text.AsSpan(at, Math.Min(24, text.Length - at));
            if (window.Length > 6 && window[5] == '年' && window.Contains("以来", StringComparison.Ordinal)
                && int.TryParse(window.Slice(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        }

        return null;
    }

    private static PeriodContext PlanPeriod(DocumentKind kind, string text, string title, int? issueYear)
    {
        if (kind == DocumentKind.WorkReport) return new PeriodContext(issueYear, issueYear, Stated: false);
        if (YearReader.Span(text, 0, title.Length) is { } span) return span with { Stated = false };
        if (YearReader.Plan(text, 0, kind == DocumentKind.Plan ? title.Length : text.Length) is { } plan) return plan.Period with { Stated = false };
        return new PeriodContext(issueYear, issueYear, Stated: false);
    }
}
