using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>The report that an SDMX-CSV message is, from the attributes of its first row.</summary>
internal sealed record SdmxDataset(Dictionary<string, string> Head, SdmxAction Action)
{
    public static SdmxDataset Of(Dictionary<string, string> cells)
    {
        var head = SdmxColumns.Dataset.Where(pair => cells.GetValueOrDefault(pair.Key) is { Length: > 0 })
            .ToDictionary(pair => pair.Value, pair => SdmxCsvReturnReader.Code(cells[pair.Key]), StringComparer.Ordinal);
        head["format"] = ReturnColumns.Format;
        head.TryAdd("report_kind", "return");
        var action = SdmxActions.Of(cells.GetValueOrDefault("ACTION"));
        return new(head, action == SdmxAction.Append ? SdmxAction.Append : SdmxAction.Replace);
    }

    /// <summary>
    /// Appended observations are a report of their own beside the earlier ones: under the same code they would supersede it whole, and figures that
    /// nobody withdrew would vanish.
    /// </summary>
    public ReportRow ToReport(Submission submission)
    {
        var report = ReturnMetadata.ToReport(Head, submission.File, submission.Sha256);
        return Action == SdmxAction.Append ? report with { ReportCode = $"{report.ReportCode}+{submission.Sha256[..8]}" } : report;
    }

    public bool Agrees(Dictionary<string, string> cells) =>
        SdmxColumns.Dataset.All(pair => cells.GetValueOrDefault(pair.Key) is not { Length: > 0 } text || Head.GetValueOrDefault(pair.Value) == SdmxCsvReturnReader.Code(text));
}
