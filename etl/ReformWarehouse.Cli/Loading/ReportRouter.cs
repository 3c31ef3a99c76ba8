using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Submissions;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Which reading a submission gets: one line a kind. Inside a kind of files, the content decides and not the name.</summary>
internal sealed class ReportRouter(ReturnValidator validator, BulletinReports bulletins, DataLake? lake)
{
    private static readonly string[] ReturnExtensions = [".csv", ".tsv", ".json", ".xlsx"];

    /// <summary>What a folder is searched for.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ReturnExtensions, .. BulletinReports.Extensions];

    public ReadReport Read(Submission submission) => Path.GetExtension(submission.File).ToLowerInvariant() switch
    {
        var prose when BulletinReports.Extensions.Contains(prose) => Prose(submission),
        _ => Return(ReturnReaders.Read(submission)),
    };

    public ReadReport Read(DatabaseSubmission submission) => Return(DatabaseReturns.Read(submission));

    private ReadReport Return(ReturnFile file) => new(file.Report.ReportCode, () => SupersededProse.Noted(validator.Validate(file), lake));

    private ReadReport Prose(Submission submission)
    {
        var report = bulletins.Read(submission);
        return new(report.Report.ReportCode, () => report);
    }
}
