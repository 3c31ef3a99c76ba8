using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;
using ReformWarehouse.Bulletins.Sections;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>target, comparison, input or actual, from role, change, comparison and what the money is for.</summary>
internal static class KindReader
{
    public static void Read(DocumentContext document, Frame frame)
    {
        frame.Kind = frame.Role == FigureRole.Target ? "target"
            : IsComparison(frame) ? "comparison"
            : IsInput(document.Text, frame) ? "input"
            : "actual";
        if (frame.Comparator is null) ReadChange(document, frame);
    }

    private static bool IsComparison(Frame frame) =>
        frame.IsReference
        || frame.Comparator is { Type: "jurisdiction" }
        || frame.Quantity.Form is QuantityForm.Rank or QuantityForm.Doubling or QuantityForm.Fold or QuantityForm.Streak
        || frame.Change?.Kind == "growth";

    private static bool IsInput(string text, Frame frame) =>
        frame.Quantity.Dimension == "money" && frame.Change is null && Lexicon.Resources.Occurs(text, frame.Part.Start, frame.Part.End);

    private static void ReadChange(DocumentContext document, Frame frame)
    {
        var (quantity, year) = (frame.Quantity, document.Profile.ResultYear);
        if (quantity.Form == QuantityForm.Rank)
        {
            frame.Comparator = new Comparator("rank", "rank", quantity.Value, "位次", "全国", "000000", null, Derived: false);
        }
        else if (frame.From is { } from)
        {
            var (before, after) = (from.ValueBase ?? from.Value * quantity.Factor, quantity.ValueBase);
            frame.Comparator = new Comparator("from_to", after >= before ? "up" : "down", after - before is { } gap ? Math.Abs(gap) : null,
                quantity.BaseUnit == "%" ? "百分点" : quantity.BaseUnit, "起点", null, before, Derived: true);
        }
        else if (frame.Change is { Kind: "growth" } change || quantity.Form is QuantityForm.Doubling or QuantityForm.Fold)
        {
            var baseline = BaselineYear(document.Text, frame);
            frame.Comparator = new Comparator(baseline is null ? "prior_year" : "baseline_year", frame.Change?.Direction ?? "up", quantity.ValueBase,
                quantity.BaseUnit, baseline is { } named ? $"{named}年" : Plan(document.Text, frame) ?? (year is null ? "上年" : $"{year - 1}年"), null, null, Derived: false);
        }
    }

    /// <summary>比年度计划翻了一番: the benchmark is a plan.</summary>
    private static string? Plan(string text, Frame frame) =>
        Neighbourhood.Has(text, frame.Part.Start, frame.PreEnd, "比年度计划") || Neighbourhood.Has(text, frame.Part.Start, frame.PreEnd, "比计划") ? "年度计划" : null;

    /// <summary>比2020年, 较2020年: the year a change is measured from.</summary>
    private static int? BaselineYear(string text, Frame frame)
    {
        foreach (var (at, year) in YearReader.Years(text, frame.Segment.Start, frame.Quantity.NumeralStart))
            if (at > frame.Segment.Start && text[at - 1] is '比' or '较' or '于') return year;
        return null;
    }
}
