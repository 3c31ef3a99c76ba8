using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>A return as read: the report it is, its rows, and the rows whose shape could not be read.</summary>
/// <param name="Report">What the metadata lines say.</param>
/// <param name="Rows">Rows in file order.</param>
/// <param name="Malformed">Rows that do not fit the header.</param>
/// <param name="EncodingName">The detected encoding.</param>
public sealed record ReturnFile(ReportRow Report, IReadOnlyList<ReturnRow> Rows, IReadOnlyList<RejectedRow> Malformed, string EncodingName);
