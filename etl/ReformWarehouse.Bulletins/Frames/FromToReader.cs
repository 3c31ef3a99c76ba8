using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>由2.57万元增加到3.52万元: the level reached is the statement, the level before it is its comparison.</summary>
internal static class FromToReader
{
    /// <summary>The frames without the starting levels, each reached level knowing where it came from.</summary>
    public static List<Frame> Read(string text, IReadOnlyList<Frame> frames, List<ExcludedNumeral> excluded)
    {
        var kept = new List<Frame>();
        for (var i = 0; i < frames.Count; i++)
        {
            var next = i + 1 < frames.Count ? frames[i + 1] : null;
            if (next is not null && next.Segment == frames[i].Segment && next.Change?.Kind == "reach" && StartsChange(text, frames[i]))
            {
                next.From = frames[i].Quantity;
                next.FromStart = frames[i].Part.Start;
                excluded.Add(new ExcludedNumeral(frames[i].Quantity.NumeralStart, frames[i].Quantity.NumeralEnd, "starting_level"));
                next.Subject = SubjectOf(text, frames[i]);
                continue;
            }

            kept.Add(frames[i]);
        }

        return kept;
    }

    private static bool StartsChange(string text, Frame frame)
    {
        var from = Math.Max(frame.Part.Start, frame.Quantity.NumeralStart - 10);
        return text.AsSpan(from, frame.Quantity.NumeralStart - from).ContainsAny('由', '从');
    }

    private static string SubjectOf(string text, Frame frame)
    {
        var at = text.LastIndexOfAny(['由', '从'], Math.Max(frame.Quantity.NumeralStart - 1, 0), frame.Quantity.NumeralStart - frame.Part.Start);
        return at <= frame.Part.Start ? "" : SubjectText.Clean(text.AsSpan(frame.Part.Start, at - frame.Part.Start));
    }
}
