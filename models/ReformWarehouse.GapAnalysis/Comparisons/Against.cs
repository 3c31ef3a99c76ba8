using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Comparisons;

/// <summary>A benchmark as a user names it: <c>nation</c>, <c>target</c>, … or a jurisdiction's code.</summary>
/// <param name="Kind">What kind of benchmark.</param>
/// <param name="JurisdictionCode">The named jurisdiction; null for every other kind.</param>
public sealed record Against(BenchmarkKind Kind, string? JurisdictionCode = null)
{
    public static CodeList<BenchmarkKind> Codes { get; } = new("against",
        (BenchmarkKind.Nation, "nation"), (BenchmarkKind.Province, "province"), (BenchmarkKind.Parent, "parent"), (BenchmarkKind.Target, "target"),
        (BenchmarkKind.Best, "best"), (BenchmarkKind.Median, "median"), (BenchmarkKind.Peers, "peers"),
        (BenchmarkKind.Jurisdiction, "jurisdiction"), (BenchmarkKind.Stated, "stated"));

    public string Code => Kind == BenchmarkKind.Jurisdiction ? JurisdictionCode! : Codes.CodeOf(Kind);

    /// <returns>Null when the text is neither a benchmark's code nor six digits.</returns>
    public static Against? TryParse(string text) =>
        text.Length == 6 && text.All(char.IsAsciiDigit) ? new(BenchmarkKind.Jurisdiction, text)
        : Codes.TryParse(text, out var kind) && kind != BenchmarkKind.Jurisdiction ? new(kind)
        : null;
}
