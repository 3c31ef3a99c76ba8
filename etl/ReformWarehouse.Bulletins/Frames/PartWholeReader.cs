using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// Parts of a stated whole: 其中20集 after 79集; 46524家…中，43689家: the part is a numerator and the whole its denominator.
/// A share of such a whole (638家…100%建立) has the whole as its denominator.
/// </summary>
internal static class PartWholeReader
{
    public static void Read(string text, IReadOnlyList<Frame> frames)
    {
        Frame? whole = null;
        for (var i = 1; i < frames.Count; i++)
        {
            var (before, frame) = (frames[i - 1], frames[i]);
            if (EndsInMiddle(text, before)) whole = before;
            else if (Neighbourhood.StartsAt(text, frame.Segment.Start, frame.Segment.End, "其中") && before.BaseUnit == frame.BaseUnit) whole = before;
            if (whole is null || whole.Quantity.ValueBase is not { } total || frame.Quantity.ValueBase is not { } part) continue;
            if (frame.BaseUnit == "%" && whole.BaseUnit == "%") continue;
            if (frame.BaseUnit == whole.BaseUnit && part <= total && frame.Change is null) (frame.Numerator, frame.Denominator) = (part, total);
            else if (frame.BaseUnit == "%" && frame.Change is null && before.Denominator == total) (frame.Numerator, frame.Denominator) = (before.Numerator, total);
            else if (frame.BaseUnit == "%" && frame.Change is null && whole.BaseUnit != "%") frame.Denominator = total;
            else whole = null;
        }
    }

    /// <summary>…46524家非公企业中: the clause ends by naming the whole.</summary>
    private static bool EndsInMiddle(string text, Frame frame) =>
        frame.Part.End > frame.Quantity.End && text[frame.Part.End - 1] == '中' && frame.Quantity.Dimension is "count" or "person";
}
