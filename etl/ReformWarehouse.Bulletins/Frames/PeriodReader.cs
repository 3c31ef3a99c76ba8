using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>The years a figure speaks of: named in its sentence (到2025年, 2020年开展, 2019年以来, 截至2020年底), else the passage's, else the document's.</summary>
internal static class PeriodReader
{
    /// <summary>A period named in the sentence; a null end is the period's own end.</summary>
    public sealed record Named(int? Start, int? End, bool By);

    public static PeriodContext Read(DocumentContext document, Frame frame, Named? named)
    {
        var profile = document.Profile;
        var passage = frame.Paragraph.Period;
        var role = frame.Role == FigureRole.Target ? profile.Plan : profile.Results;
        var ahead = passage?.End > profile.ResultYear || (profile.Kind == DocumentKind.Plan && !(passage?.End < profile.IssueYear));
        if (passage is not null && (frame.Role == FigureRole.Target) == ahead) role = passage with { Stated = true };
        else if (profile.Kind == DocumentKind.WorkReport) role = role with { Stated = true };
        if (named is not { } own) return role;
        var start = own.Start ?? (own.End is null || own.End == role.End || frame.Role == FigureRole.Target ? role.Start : null);
        return new PeriodContext(start, own.End ?? role.End, Stated: own.Start is not null);
    }

    /// <summary>The last period named in the sentence up to the figure; null when there is none.</summary>
    public static Named? NamedIn(DocumentContext document, Frame frame)
    {
        var text = document.Text;
        Named? found = null;
        foreach (var (at, year) in YearReader.Years(text, frame.Sentence.Start, frame.Quantity.NumeralStart))
        {
            var before = at > frame.Sentence.Start ? text[at - 1] : '\0';
            var after = at + 5 < text.Length ? text.AsSpan(at + 5, Math.Min(2, text.Length - at - 5)) : [];
            if (before is '比' or '较' or '（' or '《' or '于' || InTitle(text, at, frame.Sentence.Start)) continue;
            if (after.StartsWith("以来")) found = new Named(year, null, By: false);
            else if (before is '到' or '至' || AfterClosing(text, at) || after.StartsWith("底") || after.StartsWith("末")) found = new Named(null, year, By: true);
            else found = new Named(year, year, By: false);
        }

        if (found is null && Neighbourhood.Has(text, frame.Sentence.Start, frame.Quantity.NumeralStart, "去年") && document.Profile.IssueYear is { } issue)
            found = new Named(issue - 1, issue - 1, By: false);
        return found;
    }

    private static bool AfterClosing(string text, int at) => at >= 2 && text.AsSpan(at - 2, 2) is "截至" or "截止";

    private static bool InTitle(string text, int at, int floor)
    {
        var open = text.LastIndexOf('《', at, at - floor + 1);
        return open >= 0 && text.IndexOf('》', open, at - open) < 0;
    }
}
