using ReformWarehouse.Bulletins.Lexicons;
using ReformWarehouse.Bulletins.Quantities;

namespace ReformWarehouse.Bulletins.Frames;

/// <summary>
/// What a number measures, from the words nearest to it: the last head in its subject, else in its part, else what the
/// figure before it in a list measured (建成35个…、5个…).
/// </summary>
internal static class MeasureReader
{
    public static void Read(string text, IReadOnlyList<Frame> frames)
    {
        string? carried = null;
        foreach (var frame in frames)
        {
            var own = LastHead(frame.Subject, 0, frame.Subject.Length)
                ?? LastHead(text, frame.Part.Start, frame.Quantity.NumeralStart)
                ?? LastHead(text, frame.Quantity.End, frame.Part.End);
            if (own is null && frame.BoundWord is "达" or "达到" or "突破") own = "stock";
            if (own == "annual" && frame.Subject.Contains("人均", StringComparison.Ordinal)) own = "rate";
            if (own is null && Neighbourhood.Has(text, frame.Quantity.End, frame.Part.End, "了")) own = "flow";
            frame.Measure = own ?? carried;
            if (own is "made" or "flow" or null) carried = frame.Measure;
            else if (frame.Quantity.Dimension is not "share") carried = null;
        }
    }

    /// <summary>The last head; something made (新增, 评选) outweighs a plain stock noun after it.</summary>
    private static string? LastHead(string text, int start, int end)
    {
        string? measure = null;
        foreach (var (at, word, value) in Lexicon.Heads.FindAll(text, start, Math.Max(start, end)))
            if (measure != "made" || (value is "rate" && at + word.Length >= end - 1)) measure = value;
        return measure;
    }
}
