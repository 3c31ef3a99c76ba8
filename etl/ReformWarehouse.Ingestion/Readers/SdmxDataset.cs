using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Readers;

/// <summary>The report that an SDMX-CSV message is, from the attributes of its first row.</summary>
/// <param name="Head">The report's metadata.</param>
/// <param name="IsAmendment">False when the message holds the whole report.</param>
internal sealed record SdmxDataset(Dictionary<string, string> Head, bool IsAmendment)
{
    /// <summary>A message amends when a row appends or merges, and when every row withdraws.</summary>
    public static SdmxDataset Of(IReadOnlyList<Dictionary<string, string>> rows)
    {
        var cells = rows[0];
        var head = SdmxColumns.Dataset.Where(pair => cells.GetValueOrDefault(pair.Key) is { Length: > 0 })
            .ToDictionary(pair => pair.Value, pair => SdmxCsvReturnReader.Code(cells[pair.Key]), StringComparer.Ordinal);
        head["format"] = ReturnColumns.Format;
        head.TryAdd("report_kind", "return");
        var actions = rows.Select(row => SdmxActions.Of(row.GetValueOrDefault("ACTION"))).ToList();
        return new(head, actions.Contains(SdmxAction.Amend) || actions.TrueForAll(action => action == SdmxAction.Delete));
    }

    public ReportRow ToReport(Submission submission) => ReturnMetadata.ToReport(Head, submission.File, submission.Sha256);

    public bool Agrees(Dictionary<string, string> cells) =>
        SdmxColumns.Dataset.All(pair => cells.GetValueOrDefault(pair.Key) is not { Length: > 0 } text || Head.GetValueOrDefault(pair.Value) == SdmxCsvReturnReader.Code(text));
}
