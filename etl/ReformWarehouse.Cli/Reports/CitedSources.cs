using ReformWarehouse.Cli.Output;
using ReformWarehouse.Observations;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Turns the sources that the tables mention into the numbered list, with titles and, where the document is at hand, quotes.</summary>
internal sealed class CitedSources(IReadOnlyList<ReportHeader> reports, SourceDocuments documents)
{
    private readonly Dictionary<string, ReportHeader> byCode = reports.ToDictionary(report => report.ReportCode, StringComparer.Ordinal);

    public IReadOnlyList<CitedSource> List(SourceIndex index) =>
        [.. index.Mentioned.Select((source, position) => new CitedSource(position + 1, source.ToString(), Report(source)?.Title, Quote(source)))];

    private ReportHeader? Report(SourceReference source) => byCode.GetValueOrDefault(source.ReportCode);

    private string? Quote(SourceReference source) =>
        source is { Document: { } name, Start: { } start, End: { } end } && Report(source) is { SourceDocument: { } known, SourceSha256: { } hash } && known == name
            ? documents.Quote(name, hash, start, end)
            : null;
}
