using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>A return as read: the report it is, its rows, and the rows whose shape could not be read.</summary>
/// <param name="Report">What the metadata lines say.</param>
/// <param name="Rows">Rows in file order.</param>
/// <param name="Malformed">Rows that do not fit the header.</param>
/// <param name="EncodingName">The detected encoding; <c>xlsx</c> for a workbook.</param>
public sealed record ReturnFile(ReportRow Report, IReadOnlyList<ReturnRow> Rows, IReadOnlyList<RejectedRow> Malformed, string EncodingName)
{
    /// <summary>What the reader did that the office should know (encoding, cached formula values, hidden rows): info, no row is rejected.</summary>
    public IReadOnlyList<RejectedRow> Notices { get; init; } = [];

    /// <summary>Null when the file is the whole report.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>The notice that a text file was not UTF-8; empty when it was.</summary>
    internal static RejectedRow[] EncodingNotice(string encodingName) => encodingName == "utf-8"
        ? []
        : [
            new RejectedRow("file", "encoding", "info", $"文件按 {encodingName} 编码读取；建议另存为 UTF-8。",
                $"The file was read as {encodingName}; saving it as UTF-8 is safer.", null, null),
        ];
}
