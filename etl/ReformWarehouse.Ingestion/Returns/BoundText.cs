using System.Text;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>A numeral with the words or signs that limit it: <c>≥30</c>, <c>约500</c>, <c>95%以上</c>.</summary>
public static class BoundText
{
    private static readonly (string Mark, Bound Bound)[] Before =
    [
        (">=", Bound.AtLeast), ("≥", Bound.AtLeast), ("不低于", Bound.AtLeast), ("不少于", Bound.AtLeast), ("<=", Bound.AtMost), ("≤", Bound.AtMost), ("不超过", Bound.AtMost),
        (">", Bound.MoreThan), ("超过", Bound.MoreThan), ("<", Bound.LessThan), ("低于", Bound.LessThan), ("~", Bound.About), ("≈", Bound.About), ("约", Bound.About), ("近", Bound.About),
    ];

    private static readonly (string Mark, Bound Bound)[] After =
        [("以上", Bound.AtLeast), ("以内", Bound.AtMost), ("左右", Bound.About), ("余", Bound.MoreThan), ("+", Bound.MoreThan)];

    /// <returns>The bound, exact when nothing limits the numeral, and the text without it.</returns>
    public static (Bound Bound, string Text) Split(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        foreach (var (mark, bound) in Before)
            if (plain.StartsWith(mark, StringComparison.Ordinal) && IsNumeral(plain[mark.Length..])) return (bound, plain[mark.Length..].Trim());
        foreach (var (mark, bound) in After)
            if (plain.EndsWith(mark, StringComparison.Ordinal) && IsNumeral(plain[..^mark.Length])) return (bound, plain[..^mark.Length].Trim());
        return (Bound.Exact, text);
    }

    private static bool IsNumeral(string text) => NumberText.TryParse(NumberText.SplitShareSign(text).Text, out _);
}
