using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReformWarehouse.Ingestion.Returns;

/// <summary>One row of a return as submitted: trimmed text by column name, and the line it stands on.</summary>
/// <param name="Line">Line of the file, 1 = first; in formats without lines, the ordinal of the figure. Unique within the return.</param>
/// <param name="Cells">Text by column; a column that was left out is absent.</param>
public sealed record ReturnRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cell's text; null when it is empty or its column was left out.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var text) && text.Length > 0 ? text : null;

    /// <summary>Line, cell (<c>表一!C5</c>) or path (<c>/rows/3</c>) in the file.</summary>
    public string Place { get; init; } = $"line {Line}";

    /// <summary>The row as JSON, so that it can be sent back; of a very long cell only the beginning.</summary>
    public string ToJson() => JsonSerializer.Serialize(Cells.Where(cell => cell.Value.Length > 0).ToDictionary(cell => cell.Key, cell => Quotation.Of(cell.Value)), Readable);
}
