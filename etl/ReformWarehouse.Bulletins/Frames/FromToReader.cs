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

            if (IsEarlierSplit(text, frames, i))
            {
                excluded.Add(new ExcludedNumeral(frames[i].Quantity.NumeralStart, frames[i].Quantity.NumeralEnd, "starting_level"));
                continue;
            }

            kept.Add(frames[i]);
        }

        return kept;
    }

    /// <summary>由22.3：29.1：48.6调整为…: the first split is where the change started.</summary>
    private static bool IsEarlierSplit(string text, IReadOnlyList<Frame> frames, int i)
    {
        if (frames[i].Quantity.Form != QuantityForm.Split) return false;
        var (first, last) = (i, i);
        while (frames[first].Part.Bare && first > 0) first--;
        while (last + 1 < frames.Count && frames[last + 1].Part.Bare) last++;
        if (!StartsChange(text, frames[first]) || last + 1 >= frames.Count || frames[last + 1].Segment != frames[i].Segment || frames[last + 1].Quantity.Form != QuantityForm.Split) return false;
        frames[last + 1].Subject = SubjectOf(text, frames[first]);
        frames[last + 1].FromStart = frames[first].Part.Start;
        return true;
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
