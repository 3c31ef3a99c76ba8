using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>What one sheet adds to a return.</summary>
/// <param name="Head">Keys of the head that the sheet states.</param>
/// <param name="Rows">Its rows; lines are unique on the sheet.</param>
/// <param name="Malformed">Rows and columns that could not be understood.</param>
/// <param name="Notices">What the office should know.</param>
internal sealed record SheetReturn(
    Dictionary<string, string> Head, IReadOnlyList<ReturnRow> Rows, IReadOnlyList<RejectedRow> Malformed, IReadOnlyList<RejectedRow> Notices);
