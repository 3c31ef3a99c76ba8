using ReformWarehouse.Bulletins.Sections;
using ReformWarehouse.Observations;

namespace ReformWarehouse.Bulletins.Loading;

/// <summary>What a document says about itself: number, title, issuer and kind.</summary>
public sealed record BulletinHeader(string? DocumentNumber, string Title, string? Issuer, ReportKind Kind)
{
    private const int Region = 500;
    private static readonly string[] IssuerEnds = ["办公室", "委员会", "人民政府", "总工会", "统计局", "人力资源和社会保障局", "人力资源社会保障厅", "协调小组", "发展和改革委员会"];

    /// <summary>Reads the header from the beginning of the decoded text.</summary>
    public static BulletinHeader Read(string text, DocumentProfile profile)
    {
        var lines = text[..Math.Min(Region, text.Length)].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var title = lines.FirstOrDefault(l => l.Length >= 4) ?? "";
        return new BulletinHeader(
            lines.Select(NumberIn).FirstOrDefault(n => n is not null),
            title.Length <= 60 ? title : title[..60],
            lines.FirstOrDefault(l => l.Length < 40 && IssuerEnds.Any(e => l.EndsWith(e, StringComparison.Ordinal))),
            profile.Kind == DocumentKind.Plan ? ReportKind.Plan
                : lines.Any(l => l.Contains("讲话", StringComparison.Ordinal) && !l.Contains("讲话精神", StringComparison.Ordinal)) ? ReportKind.Speech
                : ReportKind.Bulletin);
    }

    /// <summary>云产改办〔2022〕16号 in a short line of its own.</summary>
    private static string? NumberIn(string line)
    {
        var year = line.IndexOf('〔', StringComparison.Ordinal);
        var end = line.IndexOf('号', Math.Max(year, 0));
        return year > 0 && end > year && line.Length < 40 ? line[..(end + 1)].Replace(" ", "", StringComparison.Ordinal) : null;
    }
}
