using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// Whether a figure is a result or a target: the section decides; a year beyond the results or a verb that reports
/// something done turns a single sentence; wording alone decides only where neither section nor document does.
/// </summary>
internal static class RoleReader
{
    private static readonly string[] Done = ["印发了", "提出了", "明确了", "下发了", "进行了", "组织了", "建立了", "开展了", "完成了", "启动了", "出台了"];

    public static void Read(DocumentContext document, IReadOnlyList<Frame> frames)
    {
        var reported = false;
        var aimed = false;
        foreach (var frame in frames)
        {
            var (text, profile) = (document.Text, document.Profile);
            var byPlace = frame.Paragraph.Role ?? (profile.Kind == DocumentKind.Plan ? FigureRole.Target : FigureRole.Actual);
            aimed |= AimsBeyond(text, frame, profile, byPlace);
            reported |= byPlace == FigureRole.Target && profile.Kind != DocumentKind.Plan && ReportsDone(text, frame);
            var plainAim = profile.Kind == DocumentKind.Bulletin && frame.Paragraph.Role is null
                && Lexicon.TargetWords.Occurs(text, frame.Part.Start, frame.Quantity.End);
            frame.Role = aimed || plainAim ? FigureRole.Target
                : reported || LooksBack(text, frame, profile, byPlace) ? FigureRole.Actual
                : byPlace;
        }
    }

    /// <summary>到2025年 in a document about earlier results.</summary>
    private static bool AimsBeyond(string text, Frame frame, DocumentProfile profile, FigureRole byPlace)
    {
        if (byPlace == FigureRole.Target || profile.ResultYear is not { } year) return false;
        foreach (var (at, named) in YearReader.Years(text, frame.Sentence.Start, frame.Quantity.NumeralStart))
            if (named > Math.Max(year, profile.IssueYear ?? year) && at > frame.Sentence.Start && text[at - 1] is '到' or '至' or '在') return true;
        return false;
    }

    private static bool ReportsDone(string text, Frame frame) =>
        Done.Any(d => Neighbourhood.Has(text, frame.Segment.Start, frame.Quantity.NumeralStart, d))
        && !Lexicon.TargetWords.Occurs(text, frame.Segment.Start, frame.Quantity.NumeralStart);

    /// <summary>A figure of the year before, quoted among the targets of a work report.</summary>
    private static bool LooksBack(string text, Frame frame, DocumentProfile profile, FigureRole byPlace)
    {
        if (byPlace != FigureRole.Target || profile.ResultYear is not { } year || profile.Kind == DocumentKind.Plan) return false;
        var start = frame.Segment.Start;
        if (Neighbourhood.StartsAt(text, start, frame.Segment.End, "去年") || Neighbourhood.StartsAt(text, start, frame.Segment.End, "上年")) return true;
        foreach (var (at, named) in YearReader.Years(text, start, frame.Quantity.NumeralStart))
            if (named <= year && at == start) return true;
        return false;
    }
}
