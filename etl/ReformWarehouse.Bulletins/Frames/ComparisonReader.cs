using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// Comparisons with another jurisdiction: 高于全省13个百分点, 比全国少了712元 state a difference; 低于全国的26%、6% quotes the
/// other side's level. The side that the text leaves out is derived from the subject's own level and marked derived.
/// </summary>
internal static class ComparisonReader
{
    private static readonly (string Word, string Level)[] Groups =
        [("全国", "nation"), ("全省", "province"), ("全区", "province"), ("全市", "prefecture"), ("全州", "prefecture"), ("全县", "county")];

    /// <param name="document">The document.</param>
    /// <param name="frames">The frames of one sentence.</param>
    /// <param name="earlier">The frames of the sentence before it: a comparison may open the next sentence.</param>
    public static void Read(DocumentContext document, IReadOnlyList<Frame> frames, IReadOnlyList<Frame> earlier)
    {
        IReadOnlyList<Frame> levels = [.. earlier.Where(f => f.Comparator is null && !f.IsReference)];
        var quoted = 0;
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            if (frame.Quantity.Form is QuantityForm.Rank or QuantityForm.Implied or QuantityForm.Relative) continue;
            if (Benchmark(document, frame) is { } benchmark)
            {
                var quotesLevel = benchmark.Quotes;
                var own = quotesLevel ? OwnLevel(levels, frames, i, ref quoted) : OwnLevel(frames, i) ?? (levels.Count > 0 ? levels[^1] : null);
                frame.Subject = SubjectText.Clean(document.Text.AsSpan(frame.Part.Start, Math.Max(0, benchmark.At - frame.Part.Start)));
                if (own is not null && (quotesLevel || frame.Subject.Length < 2)) frame.Subject = own.Subject;
                SetComparator(frame, benchmark, own);
            }
            else if (i > 0 && frame.Part.Bare && frames[i - 1].Comparator is { Type: "jurisdiction" } && frames[i - 1].IsReference)
            {
                var own = OwnLevel(levels, frames, i, ref quoted);
                if (own is not null) frame.Subject = own.Subject;
                var before = frames[i - 1];
                SetComparator(frame, new Found(frame.Part.Start, before.Comparator!.Direction, before.JurisdictionCode, before.Jurisdiction ?? "", Quotes: true), own);
            }

            if (frame.Comparator is null && !frame.IsReference) levels = [.. levels, frame];
            if (levels.Count > 12) levels = [.. levels.Skip(levels.Count - 12)];
        }
    }

    private sealed record Found(int At, string Direction, string? Code, string Name, bool Quotes);

    /// <summary>The benchmark between the clause's beginning and the number: 比X…低, 高于X.</summary>
    private static Found? Benchmark(DocumentContext document, Frame frame)
    {
        var text = document.Text;
        var (start, end) = (frame.Part.Start, frame.Quantity.NumeralStart);
        if (end <= start) return null;
        foreach (var (at, word, direction) in Lexicon.Comparisons.FindAll(text, start, end))
        {
            if (word.Length == 1) continue;
            if (Named(document, at + word.Length, end) is not { } named || named.At > at + word.Length + 2) continue;
            return new Found(AdverbStart(text, at, start), direction, named.Code, named.Name, Quotes: text[end - 1] == '的' || Neighbourhood.EndsBefore(text, end, start, "的约"));
        }

        var than = text.LastIndexOf('比', end - 1, end - start);
        if (than < start || Named(document, than + 1, end) is not { } other || other.At > than + 1) return null;
        var tail = text.AsSpan(other.At, end - other.At);
        var found = tail.LastIndexOfAny("高多快低少慢");
        if (found < 0) return null;
        return new Found(than, tail[found] is '高' or '多' or '快' ? "higher" : "lower", other.Code, other.Name, Quotes: false);
    }

    /// <summary>明显低于 and 仍低于 begin with their adverb.</summary>
    private static int AdverbStart(string text, int at, int floor)
    {
        foreach (var adverb in (ReadOnlySpan<string>)["明显", "远远", "大幅", "仍", "远", "均", "还", "分别"])
            if (Neighbourhood.EndsBefore(text, at, floor, adverb)) return at - adverb.Length;
        return at;
    }

    private static (int At, string? Code, string Name)? Named(DocumentContext document, int start, int end)
    {
        foreach (var (word, level) in Groups)
        {
            var at = document.Text.IndexOf(word, start, Math.Max(0, end - start), StringComparison.Ordinal);
            if (at < 0 || at > start + 2) continue;
            var entry = document.Jurisdictions.AncestorAt(document.Profile.JurisdictionCode, level) ?? (level == "nation" ? document.Jurisdictions.ByCode("000000") : null);
            return (at, entry?.Code, entry?.Name ?? word);
        }

        foreach (var (at, name, entry) in document.Jurisdictions.NamedIn(document.Text, start, end))
            return at <= start + 2 ? (at, entry.Code, entry.Name) : null;
        return null;
    }

    private static void SetComparator(Frame frame, Found benchmark, Frame? own)
    {
        var unit = frame.Quantity.BaseUnit;
        var value = frame.Quantity.ValueBase;
        var ownValue = own?.Quantity.ValueBase;
        var sign = benchmark.Direction == "higher" ? 1 : -1;
        if (benchmark.Quotes)
        {
            var gap = ownValue is { } level && value is { } quoted && own!.Quantity.BaseUnit == unit ? Math.Abs(level - quoted) : (decimal?)null;
            frame.Comparator = new Comparator("jurisdiction", benchmark.Direction, gap, unit == "%" ? "百分点" : unit, benchmark.Name, benchmark.Code, value, Derived: gap is not null);
            (frame.IsReference, frame.JurisdictionCode, frame.Jurisdiction) = (true, benchmark.Code, benchmark.Name);
            return;
        }

        var comparable = ownValue is not null && (own!.Quantity.BaseUnit == unit || (own.Quantity.BaseUnit == "%" && unit == "百分点"));
        frame.Comparator = new Comparator("jurisdiction", benchmark.Direction, value, unit, benchmark.Name, benchmark.Code,
            comparable && value is { } difference ? ownValue - (sign * difference) : null, Derived: comparable);
        if (own is not null && frame.Subject.Length == 0) frame.Subject = own.Subject;
    }

    private static Frame? OwnLevel(IReadOnlyList<Frame> frames, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 3; k--)
            if (frames[k].Comparator is null && !frames[k].IsReference) return frames[k];
        return null;
    }

    /// <summary>The levels that a list of quoted benchmarks answers, in the same order (15.4% and 4.9% against 26%、6%).</summary>
    private static Frame? OwnLevel(IReadOnlyList<Frame> levels, IReadOnlyList<Frame> frames, int i, ref int quoted)
    {
        var first = i;
        while (first > 0 && frames[first].Part.Bare) first--;
        var run = 1;
        while (first + run < frames.Count && frames[first + run].Part.Bare) run++;
        quoted = i - first;
        return levels.Count >= run ? levels[levels.Count - run + quoted] : null;
    }
}
