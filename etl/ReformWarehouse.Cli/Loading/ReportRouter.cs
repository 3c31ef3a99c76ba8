using ReformWarehouse.Ingestion;
using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Submissions;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Which reading a submission gets: one line a kind. Inside a kind of files, the content decides and not the name.</summary>
/// <param name="rules">The rules' configuration; null for the one that ships with the program.</param>
/// <param name="bulletins">Reads prose.</param>
/// <param name="lake">What returns are set against; null when there is none yet.</param>
internal sealed class ReportRouter(RuleBook? rules, BulletinReports bulletins, DataLake? lake)
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

    private ReadReport Return(ReturnFile file) => new(file.Report, () => Validate(file));

    /// <summary>One session serves all questions to the lake; a return without a readable row asks none.</summary>
    private ReportLoad Validate(ReturnFile file)
    {
        if (lake is null) return new ReturnValidator(rules).Validate(file);
        StarReader? star = null;
        try
        {
            var report = new ReturnValidator(rules, indicators => HeldFigures.Of(star ??= new StarReader(lake), indicators)).Validate(file);
            return report.Statements.Count == 0 ? report : SupersededProse.Noted(report, star ??= new StarReader(lake));
        }
        finally
        {
            star?.Dispose();
        }
    }

    private ReadReport Prose(Submission submission)
    {
        var report = bulletins.Read(submission);
        return new(report.Report, () => report);
    }
}
