using ReformWarehouse.Bulletins.Clauses;
using ReformWarehouse.Bulletins.Linking;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>The steps that turn a sentence's quantities into frames, in their order.</summary>
internal static class FrameReader
{
    public static IReadOnlyList<Frame> Read(DocumentContext document, ParagraphContext paragraph, Sentence sentence, IReadOnlyList<Frame> earlier, List<ExcludedNumeral> excluded)
    {
        var raw = new List<Frame>();
        foreach (var segment in sentence.Segments)
        {
            foreach (var part in PartSplitter.Split(document.Text, segment))
            {
                var frame = new Frame { Part = part, Segment = segment, Sentence = sentence, Paragraph = paragraph };
                BoundReader.Read(document.Text, frame);
                raw.Add(frame);
            }
        }

        if (raw.Count == 0) return raw;
        var frames = SubjectReader.Read(document.Text, FromToReader.Read(document.Text, raw, excluded));
        JurisdictionReader.Read(document, frames);
        ComparisonReader.Read(document, frames, earlier);
        RoleReader.Read(document, frames);
        OmittedUnitReader.Read(document.Text, frames);
        PartWholeReader.Read(document.Text, frames);
        foreach (var frame in frames) KindReader.Read(document, frame);
        Link(document, frames);
        MeasureReader.Read(document.Text, frames);
        WindowReader.Read(document, frames, earlier);
        for (var i = 0; i < frames.Count; i++) frames[i].Quote = QuoteOf(document.Text, frames, i);
        return frames;
    }

    private static void Link(DocumentContext document, IReadOnlyList<Frame> frames)
    {
        foreach (var frame in frames)
        {
            var (text, start) = (document.Text, Math.Max(frame.Sentence.Start, frame.Part.Start - 80));
            var context = new LinkContext(
                frame.Subject,
                text[frame.Part.Start..Math.Max(frame.Part.Start, frame.Part.End)],
                text[start..frame.Part.Start],
                text[frame.Part.End..Math.Min(frame.Sentence.End, frame.Part.End + 50)],
                frame.Paragraph.Section ?? "",
                IsGrowth(frame) ? null : frame.BaseUnit,
                frame.Quantity.Unit,
                document.Profile.JurisdictionCode)
            { IsFlow = IsFlow(frame) };
            if (frame.Quantity.Form == QuantityForm.Rank || document.Indicators.Link(context) is not { } link) continue;
            frame.IndicatorCode = link.Indicator.Code;
            frame.MeasureType = link.Indicator.MeasureType;
            frame.LinkScore = link.Score;
        }
    }

    private static bool IsFlow(Frame frame) =>
        frame.Change?.Kind == "new" || frame.Quantity.Dimension == "event" || frame.Subject.StartsWith("新增", StringComparison.Ordinal)
        || frame.Subject.StartsWith("净增", StringComparison.Ordinal);

    /// <summary>A growth rate is in percent whatever its indicator is measured in.</summary>
    private static bool IsGrowth(Frame frame) =>
        frame.Quantity.Form is QuantityForm.Doubling or QuantityForm.Fold || (frame.Change?.Kind == "growth" && frame.Quantity.Dimension is "share" && !EndsAsShare(frame.Subject));

    private static bool EndsAsShare(string subject) =>
        subject.EndsWith('率') || subject.EndsWith("比例", StringComparison.Ordinal) || subject.EndsWith("比重", StringComparison.Ordinal) || subject.EndsWith("占比", StringComparison.Ordinal);

    /// <summary>The figure's part, with the whole of a list that shares its words (26%、6%的水平), without marks at its edges.</summary>
    private static (int Start, int End) QuoteOf(string text, IReadOnlyList<Frame> frames, int i)
    {
        var frame = frames[i];
        var (first, last) = (i, i);
        while (first > 0 && frames[first].Part.Bare && frames[first - 1].Segment == frame.Segment) first--;
        while (last + 1 < frames.Count && frames[last + 1].Part.Bare && frames[last + 1].Segment == frame.Segment) last++;
        var start = Math.Min(frames[first].FromStart ?? frames[first].Part.Start, frame.Quantity.NumeralStart);
        var end = Math.Max(frames[last].Part.End, frames[last].Quantity.End);
        while (start < frame.Quantity.NumeralStart && Edges.Contains(text[start])) start++;
        while (end > frame.Quantity.End && Edges.Contains(text[end - 1])) end--;
        return (start, Math.Max(end, Math.Max(frame.Quantity.End, start + 1)));
    }

    private const string Edges = " \t\n、，；：,;";
}
