using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Validation;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Cli.Loading;

/// <summary>Which reading a file gets: one line a kind of file. Inside a kind, the content decides and not the name.</summary>
internal sealed class ReportRouter(ReturnValidator validator)
{
    private static readonly string[] ReturnExtensions = [".csv", ".tsv", ".json", ".xlsx"];

    /// <summary>What a folder is searched for.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ReturnExtensions];

    public ReportLoad Read(Submission submission) => Path.GetExtension(submission.File).ToLowerInvariant() switch
    {
        _ => validator.Validate(ReturnReaders.Read(submission)),
    };
}
