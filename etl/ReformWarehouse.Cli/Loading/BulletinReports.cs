using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReformWarehouse.Bulletins;
using ReformWarehouse.Bulletins.Decoding;
using ReformWarehouse.Bulletins.Linking;
using ReformWarehouse.Bulletins.Loading;
using ReformWarehouse.Bulletins.Review;
using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Observations;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>
/// Documents of prose on their way into the star: their bytes go to the archive, their statements are sorted, what is
/// sure becomes a report to load. After a review the same document becomes a further vintage of the same report.
/// </summary>
/// <param name="lake">The lake; null when there is none yet and nothing is to be written.</param>
/// <param name="validator">The rules on one statement.</param>
/// <param name="defaults">What the user says about the documents.</param>
/// <param name="keepsDocuments">False for a dry run.</param>
internal sealed class BulletinReports(DataLake? lake, ReturnValidator validator, BulletinDefaults defaults, bool keepsDocuments = true)
{
    private readonly DocumentArchive? _archive = lake is null ? null : new(lake.Folder);
    private readonly ReviewLog? _log = lake is null ? null : new(lake.Folder);

    /// <summary>The file name extensions of prose.</summary>
    public static IReadOnlyList<string> Extensions => DocumentFile.Extensions;

    /// <summary>Reads, archives and sorts a submitted document.</summary>
    /// <exception cref="InputException">It cannot be read, or does not say whose it is or of what year.</exception>
    public ReportLoad Read(Submission submission)
    {
        var name = Path.GetFileName(submission.File);
        try
        {
            var text = DocumentFile.Decode(submission.File, name, submission.Bytes);
            var report = ReportOf(submission.File, text, submission.Sha256, defaults with { FileName = name });
            if (keepsDocuments) _archive?.Keep(submission.Sha256, submission.Bytes, JsonSerializer.Serialize(defaults with { FileName = name }));
            return report;
        }
        catch (DocumentException error)
        {
            throw new InputException(submission.File, "document", error.MessageZh, error.MessageEn);
        }
    }

    /// <summary>An archived document with its statements sorted anew, decisions taken into account.</summary>
    public (string Name, IReadOnlyList<TriagedStatement> Statements, Func<ReportLoad> Report) Archived(string sha256)
    {
        var note = JsonSerializer.Deserialize<BulletinDefaults>(_archive!.NoteOf(sha256) ?? "null") ?? BulletinDefaults.None;
        var path = _archive.PathOf(sha256);
        var name = note.FileName ?? sha256;
        var text = DocumentFile.Decode(path, name, File.ReadAllBytes(path));
        return (name, Sorted(ReadingOf(text, note), sha256), () => ReportOf(name, text, sha256, note));
    }

    /// <summary>The archived documents' hashes.</summary>
    public IReadOnlyList<string> Documents() => _archive?.Documents() ?? [];

    private static BulletinReading ReadingOf(string text, BulletinDefaults note) => BulletinReader.Read(text, new BulletinReaderOptions
    {
        Jurisdictions = ReferenceLinkers.Jurisdictions,
        Indicators = ReferenceLinkers.Indicators,
        JurisdictionCode = note.JurisdictionCode,
        Date = note.Date,
    });

    private IReadOnlyList<TriagedStatement> Sorted(BulletinReading reading, string sha256)
    {
        var returned = Returned();
        var triage = new Triage(_log?.Of(sha256) ?? new Dictionary<string, ReviewDecision>(), RuleOf, row => returned.TryGetValue(
            new FigureCell(row.IndicatorCode, row.JurisdictionCode, row.PeriodEnd, CodeLists.Window.CodeOf(row.Window), row.Kind == StatementKind.Target), out var value)
            && row.DeltaType is null && row.Role is ValueRole.Level or ValueRole.ImpliedLevel or ValueRole.ReferenceLevel ? value : null);
        return triage.Sort(sha256, reading.Statements);
    }

    private IReadOnlyDictionary<FigureCell, double> Returned()
    {
        if (lake is null) return new Dictionary<FigureCell, double>();
        using var star = new StarReader(lake);
        return ReturnFigures.Read(star);
    }

    private Reason? RuleOf(StatementRow row) =>
        validator.Check(row).FirstOrDefault(f => f.Severity == Severity.Error) is { } finding ? new Reason(finding.Rule, finding.MessageZh, finding.MessageEn) : null;

    private ReportLoad ReportOf(string file, string text, string sha256, BulletinDefaults note)
    {
        var reading = ReadingOf(text, note);
        var profile = reading.Profile;
        if (profile.JurisdictionCode is null)
            throw new InputException(file, "jurisdiction", "看不出文档属于哪个地区，请用 --jurisdiction 指明。", "the document does not say whose it is; name it with --jurisdiction.");
        if (profile.IssueYear is not { } year)
            throw new InputException(file, "date", "看不出文档的年份，请用 --date 指明印发日期。", "the document does not say its year; give its date of issue with --date.");
        var statements = Sorted(reading, sha256);
        var header = BulletinHeader.Read(text, profile);
        var stem = Path.GetFileNameWithoutExtension(file);
        var report = new ReportRow(
            header.DocumentNumber is { } number ? $"{number}（原文）" : stem,
            header.Title.Length == 0 ? stem : header.Title,
            header.Issuer ?? profile.JurisdictionName ?? profile.JurisdictionCode,
            profile.JurisdictionCode,
            header.Kind,
            note.Date,
            year,
            Path.GetFileName(file),
            VintageOf(sha256, statements),
            null,
            null);
        var rows = statements.Where(s => s.Verdict == Verdict.Load).Select(s => s.Row!).ToList();
        return new ReportLoad(report, rows, [.. BulletinFindings.Of(statements)], rows.Count);
    }

    /// <summary>The bytes' own hash; once decisions exist, the hash of both, so that the reviewed vintage loads beside the first.</summary>
    private static string VintageOf(string sha256, IReadOnlyList<TriagedStatement> statements)
    {
        var decided = statements.Where(s => s.Decision is not null).Select(s => string.Create(CultureInfo.InvariantCulture,
            $"{s.Id} {s.Decision!.Action} {s.Decision.At:O} {JsonSerializer.Serialize(s.Decision.Correction)}")).ToList();
        return decided.Count == 0 ? sha256 : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sha256 + "\n" + string.Join('\n', decided))));
    }
}
