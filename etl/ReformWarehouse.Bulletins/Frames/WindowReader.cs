using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// The window of a value (a level at a moment, an annual flow, a sum over a period, per occurrence) and its years: words
/// of the clause first, then the linked indicator's measure type, then head nouns and verbs, then the passage's period.
/// </summary>
internal static class WindowReader
{
    public static void Read(DocumentContext document, IReadOnlyList<Frame> frames)
    {
        string? carried = null;
        (int? Start, int? End, bool Stated)? named = null;
        var sentence = -1;
        foreach (var frame in frames)
        {
            if (frame.Sentence.Start != sentence) (carried, named, sentence) = (null, null, frame.Sentence.Start);
            named = NamedPeriod(document, frame) ?? named;
            var period = Period(document, frame, named);
            var stated = StatedWindow(document.Text, frame);
            if (stated is "annual_flow" or "cumulative_over_period") carried = stated;
            frame.Temporal = Window(document, frame, stated, carried, period);
            (frame.PeriodStart, frame.PeriodEnd) = (period.Start, period.End);
            if (frame.Temporal is "level_at_year" or "per_occurrence") frame.PeriodStart = null;
        }
    }

    private static string Window(DocumentContext document, Frame frame, string? stated, string? carried, PeriodContext period)
    {
        var growth = frame.Change?.Kind == "growth" || frame.Quantity.Form is QuantityForm.Doubling or QuantityForm.Fold;
        var share = frame.Quantity.Dimension is "share" or "points" or "ratio" or "rank";
        var measure = frame.MeasureType ?? HeadMeasure(document.Text, frame);
        if (growth && frame.Kind != "target" && share) return GrowthWindow(document.Text, frame, period, measure);
        if (frame.Quantity.Form == QuantityForm.Rank) return measure is "stock" or "rate" || period.IsOneYear == false ? "level_at_year" : "annual_flow";
        if (stated == "per_occurrence") return stated;
        if (share && !growth) return stated == "annual_flow" && Each(document.Text, frame) ? stated : "level_at_year";
        if (stated is not null && !(stated == "level_at_year" && measure == "flow")) return stated;
        if (growth && share) return period.IsOneYear ? "annual_flow" : "cumulative_over_period";
        if (carried == "annual_flow" && measure != "stock") return carried;
        if (frame.Change?.Kind == "reach" || measure is "stock" or "rate" or "ratio") return frame.Change?.Kind is "growth" or "new" ? Flow(period, frame) : "level_at_year";
        return Flow(period, frame);
    }

    private static string Flow(PeriodContext period, Frame frame) => period.IsOneYear && period.Stated ? "annual_flow" : "cumulative_over_period";

    private static string GrowthWindow(string text, Frame frame, PeriodContext period, string? measure)
    {
        if (Neighbourhood.Has(text, frame.Part.Start, frame.Quantity.NumeralStart, "年均")) return "cumulative_over_period";
        if (measure is "stock" or "rate" && frame.Quantity.Dimension != "points") return "level_at_year";
        if (frame.Quantity.Dimension == "points") return "level_at_year";
        return period is { IsOneYear: false, Start: not null } ? "cumulative_over_period" : "annual_flow";
    }

    private static bool Each(string text, Frame frame) => Neighbourhood.Has(text, frame.Segment.Start, frame.Quantity.NumeralStart, "每年");

    /// <summary>The last window word before the number in its clause, or directly around it.</summary>
    private static string? StatedWindow(string text, Frame frame)
    {
        string? window = null;
        foreach (var (at, word, value) in Lexicon.Windows.FindAll(text, frame.Segment.Start, frame.Part.End))
        {
            if (word == "标准" && !Neighbourhood.Has(text, frame.Quantity.End, frame.Part.End, "标准")) continue;
            if (word is "全年" or "年度" && at + word.Length < frame.Part.Start) continue;
            if (window is "annual_flow" && value == "cumulative_over_period" && Neighbourhood.Has(text, frame.Segment.Start, at, "每年")) continue;
            window = value;
        }

        return window;
    }

    private static string? HeadMeasure(string text, Frame frame)
    {
        string? measure = null;
        foreach (var (_, _, value) in Lexicon.Heads.FindAll(frame.Subject, 0, frame.Subject.Length))
        {
            if (measure == "flow" && value == "stock") continue;
            measure = value;
        }

        if (measure is not null) return measure;
        foreach (var (_, _, value) in Lexicon.Heads.FindAll(text, frame.Segment.Start, frame.Part.End)) return value;
        return null;
    }

    private static PeriodContext Period(DocumentContext document, Frame frame, (int? Start, int? End, bool Stated)? named)
    {
        var profile = document.Profile;
        var passage = frame.Paragraph.Period;
        var role = frame.Role == FigureRole.Target ? profile.Plan : profile.Results;
        if (passage is not null && (frame.Role == FigureRole.Target) == (passage.End > profile.ResultYear || profile.Kind == DocumentKind.Plan)) role = passage with { Stated = true };
        else if (profile.Kind == DocumentKind.WorkReport) role = role with { Stated = true };
        if (named is not { } own) return role;
        return new PeriodContext(own.Start ?? (own.End == role.End ? role.Start : frame.Role == FigureRole.Target ? role.Start : null), own.End ?? role.End, Stated: own.Start is not null);
    }

    /// <summary>Years named in the sentence up to the figure: 到2025年, 2020年开展, 2019年以来, 截至2020年底.</summary>
    private static (int? Start, int? End, bool Stated)? NamedPeriod(DocumentContext document, Frame frame)
    {
        var text = document.Text;
        (int?, int?, bool)? found = null;
        foreach (var (at, year) in YearReader.Years(text, frame.Sentence.Start, frame.Quantity.NumeralStart))
        {
            var before = at > frame.Sentence.Start ? text[at - 1] : '\0';
            var after = at + 5 < text.Length ? text.AsSpan(at + 5, Math.Min(2, text.Length - at - 5)) : [];
            if (before is '比' or '较' or '（' or '《' or '于') continue;
            if (InTitle(text, at, frame.Sentence.Start)) continue;
            if (after.StartsWith("以来")) found = (year, null, true);
            else if (before is '到' or '至' || text.AsSpan(Math.Max(0, at - 2), at - Math.Max(0, at - 2)) is "截至" or "截止" || after.StartsWith("底") || after.StartsWith("末"))
                found = (null, year, true);
            else found = (year, year, true);
        }

        return found;
    }

    private static bool InTitle(string text, int at, int floor)
    {
        var open = text.LastIndexOf('《', at, at - floor + 1);
        return open >= 0 && text.IndexOf('》', open, at - open) < 0;
    }
}
