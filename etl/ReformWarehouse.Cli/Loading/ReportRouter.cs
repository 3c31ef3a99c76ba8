using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.StarSchema.Loading;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Which reading a file gets: one line a kind of file. Inside a kind, the content decides and not the name.</summary>
internal sealed class ReportRouter(ReturnValidator validator, BulletinReports bulletins, DataLake? lake)
{
    private static readonly string[] ReturnExtensions = [".csv", ".tsv", ".json", ".xlsx"];

    /// <summary>What a folder is searched for.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ReturnExtensions, .. BulletinReports.Extensions];

    public ReportLoad Read(Submission submission) => Path.GetExtension(submission.File).ToLowerInvariant() switch
    {
        var prose when BulletinReports.Extensions.Contains(prose) => bulletins.Read(submission),
        _ => SupersededProse.Noted(validator.Validate(ReturnReaders.Read(submission)), lake),
    };
}
