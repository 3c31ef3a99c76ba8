using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// The window of a value: words of the clause first (每年, 累计), then what is made or counted by occurrence, then the
/// linked indicator's measure type, then head nouns and verbs; a flow in a passage about one year is annual.
/// </summary>
internal static class WindowReader
{
    private const string Level = "level_at_year";
    private const string Annual = "annual_flow";
    private const string Cumulative = "cumulative_over_period";

    /// <param name="document">The document.</param>
    /// <param name="frames">The frames of one sentence.</param>
    /// <param name="earlier">The frames of the sentence before it in the paragraph: its 到2025年 holds on for targets.</param>
    public static void Read(DocumentContext document, IReadOnlyList<Frame> frames, IReadOnlyList<Frame> earlier)
    {
        string? carried = null;
        var named = earlier.Count > 0 && earlier[^1] is { Role: FigureRole.Target, Named: { By: true } due } ? due : null;
        foreach (var frame in frames)
        {
            var own = PeriodReader.NamedIn(document, frame);
            if (own is not null && own != named) carried = null;
            named = own ?? named;
            frame.Named = named;
            var yearly = Neighbourhood.Has(document.Text, frame.Part.Start, frame.Quantity.NumeralStart, "年均") && named is not { By: true };
            var period = PeriodReader.Read(document, frame, yearly ? null : named);
            var stated = StatedWindow(document.Text, frame);
            if (stated is Annual or Cumulative) carried = stated;
            frame.Temporal = Window(document.Text, frame, stated, carried, period, named);
            frame.PeriodStart = frame.Temporal is Level or "per_occurrence" ? null
                : frame is { Temporal: Annual, Measure: "annual" } && stated is null ? period.End : period.Start;
            frame.PeriodEnd = period.End;
            if (frame.Comparator is { Type: "prior_year" } prior && prior.Against != "年度计划" && period.End is { } year)
                frame.Comparator = prior with { Against = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year - 1}年") };
        }
    }

    private static string Window(string text, Frame frame, string? stated, string? carried, PeriodContext period, PeriodReader.Named? named)
    {
        var growth = frame.Change?.Kind == "growth" || frame.Quantity.Form is QuantityForm.Doubling or QuantityForm.Fold;
        var share = frame.Quantity.Dimension is "share" or "points" or "ratio" or "rank" or "score";
        if (frame.Quantity.Form is QuantityForm.Rank or QuantityForm.Streak) return RankWindow(frame);
        if (growth && share) return GrowthWindow(text, frame, period);
        if (stated == "per_occurrence") return stated;
        if (share) return stated == Annual && Neighbourhood.Has(text, frame.Segment.Start, frame.Quantity.NumeralStart, "每年") ? Annual : Level;
        if (growth && frame.Measure == "rate") return Level;
        if (stated is not null && !(stated == Level && frame.Measure == "made")) return stated;
        if (carried == Annual && frame.Measure is not ("stock" or "rate") && frame.MeasureType != "stock") return Annual;
        return Unstated(frame, period, named);
    }

    /// <summary>Without a word of window in the clause.</summary>
    private static string Unstated(Frame frame, PeriodContext period, PeriodReader.Named? named)
    {
        var built = frame.Role == FigureRole.Target && frame.Measure is "made" && named is { By: true } && frame.MeasureType is "stock";
        if (built) return Level;
        if (frame.Quantity.Dimension == "event" || frame.Measure == "made" || frame.Change?.Kind is "growth" or "new") return Flow(period);
        return (frame.MeasureType, frame.Measure) switch
        {
            ("stock" or "rate" or "ratio", _) => Level,
            (null or "money", "annual") => Annual,
            ("flow" or "money", _) => Flow(period),
            (_, "stock" or "rate") => Level,
            (_, "flow") => Flow(period),
            _ => Level,
        };
    }

    private static string Flow(PeriodContext period) => period.IsOneYear ? Annual : Cumulative;

    /// <summary>A rank among flows or their growth is of the year; among stocks and shares, at its end.</summary>
    private static string RankWindow(Frame frame) =>
        IsYearly(frame.Subject) || frame.Measure is not ("stock" or "rate") ? Annual : Level;

    /// <summary>年均增长 spans its period; the growth of a stock or standard is read at the year's end; other growth is of the year.</summary>
    private static string GrowthWindow(string text, Frame frame, PeriodContext period)
    {
        if (Neighbourhood.Has(text, frame.Part.Start, frame.Quantity.NumeralStart, "年均")) return Cumulative;
        if (frame.PreEnd > frame.Part.Start + 2 && text[frame.PreEnd - 1] == '年' && (char.IsAsciiDigit(text[frame.PreEnd - 2]) || ChineseNumeral.IsDigit(text[frame.PreEnd - 2]))) return Cumulative;
        if (frame.Quantity.Dimension == "points") return Level;
        if (frame.Measure is "stock" or "rate" && !IsYearly(frame.Subject)) return Level;
        return period is { IsOneYear: false, Start: not null } ? Cumulative : Annual;
    }

    private static bool IsYearly(string subject) =>
        subject.Contains("收入", StringComparison.Ordinal) || subject.Contains("增速", StringComparison.Ordinal) || subject.Contains("增幅", StringComparison.Ordinal);

    /// <summary>The last window word of the clause up to the end of the figure's part.</summary>
    private static string? StatedWindow(string text, Frame frame)
    {
        string? window = null;
        foreach (var (at, word, value) in Lexicon.Windows.FindAll(text, frame.Segment.Start, frame.Part.End))
        {
            if (value == "none" || (word == "标准" && !Neighbourhood.Has(text, frame.Quantity.End, frame.Part.End, "标准"))) continue;
            if (word is "全年" or "年度" && at + word.Length < frame.Part.Start) continue;
            if (window == Annual && value == Cumulative && Neighbourhood.Has(text, frame.Segment.Start, at, "每年")) continue;
            window = value;
        }

        return window;
    }
}
