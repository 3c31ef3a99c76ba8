using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>The unit of a number printed with a multiplier only: persons where the words name people (超过600万职工), else the unit of the figure before it in a list.</summary>
internal static class OmittedUnitReader
{
    /// <summary>A monthly standard is money a month; departments are counted, whatever the classifier; 家庭 are 户.</summary>
    private static string? Adjusted(string text, Frame frame)
    {
        var unit = frame.Quantity.BaseUnit;
        if (unit == "元" && Neighbourhood.Has(text, frame.Segment.Start, frame.Quantity.NumeralStart, "每月")) return "元/月";
        if (unit == "家" && Neighbourhood.Has(text, frame.Quantity.End, Math.Min(frame.Part.End, frame.Quantity.End + 8), "部门")) return "个";
        if (frame.Quantity.Unit == "位" && (Neighbourhood.Has(text, frame.Segment.Start, frame.Quantity.NumeralStart, "排名") || Neighbourhood.Has(text, frame.Segment.Start, frame.Quantity.NumeralStart, "位次"))) return "位次";
        if (frame.Quantity.Form == QuantityForm.Implied && unit is null) return frame.Subject.EndsWith("家庭", StringComparison.Ordinal) ? "户" : "个";
        return unit;
    }

    public static void Read(string text, IReadOnlyList<Frame> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            frame.BaseUnit = Adjusted(text, frame);
            if (frame.BaseUnit is not null || frame.Quantity.Form != QuantityForm.Amount) continue;
            if (frame.Quantity.Unit is null && frame.Quantity.Factor == 1 && frame.BoundWord != "数以…计")
            {
                // An index or coefficient has no unit; a quotient says that it is one.
                if (frame.Subject.Contains("比值", StringComparison.Ordinal) || frame.Subject.EndsWith("之比", StringComparison.Ordinal)) frame.BaseUnit = "比值";
                continue;
            }

            if (Lexicon.Persons.Occurs(frame.Subject, 0, frame.Subject.Length) || Lexicon.Persons.Occurs(text, frame.Part.Start, frame.Part.End))
                frame.BaseUnit = "人";
            else if (i + 1 < frames.Count && frames[i + 1].Part.Bare) frame.BaseUnit = frames[i + 1].Quantity.BaseUnit;
            else if (i > 0 && frame.Part.Bare) frame.BaseUnit = frames[i - 1].BaseUnit;
        }
    }
}
