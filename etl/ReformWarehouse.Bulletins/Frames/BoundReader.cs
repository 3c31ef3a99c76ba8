using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// Takes bounding words and verbs of change off the text before a number. The suffix (以上, 左右) decides the bound
/// before the word inside (多, 余), and that before the word in front (不低于, 达到).
/// </summary>
internal static class BoundReader
{
    private static readonly string[] EarlierBounds = ["至少", "不少于", "不低于", "不超过"];
    private const string Particles = "了为仅已共有是各只均也还近约";

    /// <summary>Fills bound, change and the end of the words before the number.</summary>
    public static void Read(string text, Frame frame)
    {
        var quantity = frame.Quantity;
        var floor = frame.Part.Start;
        var end = Math.Max(quantity.NumeralStart, floor);
        BoundEntry? before = null;
        for (var steps = 0; steps < 5; steps++)
        {
            if (Lexicon.Changes.TryMatchEndingAt(text, end, floor, out var verb, out var change))
            {
                frame.Change ??= change;
                end -= verb.Length;
            }
            else if (Lexicon.BoundsBefore.TryMatchEndingAt(text, end, floor, out var word, out var bound))
            {
                before ??= bound;
                end -= word.Length;
            }
            else if (end > floor && Particles.Contains(text[end - 1]) && !IsWordEnd(text, end, floor))
            {
                end--;
            }
            else
            {
                break;
            }
        }

        frame.PreEnd = end;
        (frame.Bound, frame.BoundWord, frame.Rough) = quantity.Bound is not null
            ? (quantity.Bound, quantity.BoundWord, quantity.Rough)
            : (before?.Bound, before?.Word, before?.Rough ?? false);
        if (frame.Change is { Kind: "growth" } && IsNoGrowth(frame)) (frame.Change, frame.PreEnd) = (null, Math.Max(quantity.NumeralStart, floor));
        if (quantity.Form != QuantityForm.Amount || quantity.Upper is not null) return;
        ReadLaterBound(text, frame);
        ReadEarlierBound(text, frame);
    }

    /// <summary>等级提升76.3万人次 counts persons whose grade rose: only amounts and shares are raised by a number of units.</summary>
    private static bool IsNoGrowth(Frame frame) =>
        frame.Change!.Word is "提升" or "提高" or "扩大" or "上升" or "缩小" or "缩短" or "降低"
        && frame.Quantity.Dimension is "count" or "person" or "event";

    /// <summary>至少召开1次: the bound stands before the verb.</summary>
    private static void ReadEarlierBound(string text, Frame frame)
    {
        if (frame.Bound is not null) return;
        foreach (var word in EarlierBounds)
        {
            if (!Neighbourhood.Has(text, frame.Part.Start, frame.Quantity.NumeralStart, word)) continue;
            (frame.Bound, frame.BoundWord) = (word == "不超过" ? "<=" : ">=", word);
            return;
        }
    }

    /// <summary>人均, 占比为 and the like end in a particle that is part of the word.</summary>
    private static bool IsWordEnd(string text, int end, int floor)
    {
        if (end - 2 < floor) return false;
        var pair = text.AsSpan(end - 2, 2);
        return pair is "人均" or "年均" or "户均" or "平均" or "校均" or "公共" or "国有" or "所有" or "总共" or "月均" or "日均" or "附近" or "节约";
    }

    /// <summary>Bounds that stand after words of their own: 80%甚至更少, 控制在…之内.</summary>
    private static void ReadLaterBound(string text, Frame frame)
    {
        if (frame.Bound is null && Neighbourhood.StartsAt(text, frame.Quantity.End, frame.Part.End, "甚至更"))
        {
            var less = frame.Quantity.End + 3 < frame.Part.End && text[frame.Quantity.End + 3] is '少' or '低';
            (frame.Bound, frame.BoundWord, frame.Rough) = (less ? "<=" : ">=", less ? "甚至更少" : "甚至更多", true);
        }
    }
}
