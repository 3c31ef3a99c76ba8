namespace ReformWarehouse.Ingestion.Returns;

/// <summary>Makes a return of a head and rows that were never a file, such as an office keeps in a database.</summary>
public static class TableReturn
{
    /// <param name="place">Where the return stands; the report's file name, and the file in messages.</param>
    /// <param name="sha256">Of its content, lower-case hexadecimal: the same content is loaded once.</param>
    /// <param name="head">Text by the keys of a return's head, without <c>format</c>.</param>
    /// <param name="rows">Each row's place and its text by column, in order. Unknown columns are refused, as in a file.</param>
    /// <exception cref="InputException">The head lacks a mandatory key or a value of it cannot be read, or a column is missing in every row.</exception>
    public static ReturnFile Read(
        string place, string sha256, IReadOnlyDictionary<string, string> head, IEnumerable<(string Place, IReadOnlyDictionary<string, string> Cells)> rows)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = ReturnColumns.Format };
        foreach (var (key, value) in head) values.Add(key, value.Trim());
        var report = ReturnMetadata.ToReport(values, place, sha256) with { FileName = place };
        var read = rows.Select((row, index) => new ReturnRow(index + 1, Trimmed(row.Cells)) { Place = row.Place }).ToList();
        var names = read.SelectMany(row => row.Cells.Keys).Distinct(StringComparer.Ordinal).ToList();
        ReturnColumns.CheckHeader([.. names.Union(ReturnColumns.Required)], place, "submission_row", "submission_row");
        return new ReturnFile(report, read, [], "utf-8");
    }

    private static Dictionary<string, string> Trimmed(IReadOnlyDictionary<string, string> cells) =>
        cells.ToDictionary(cell => cell.Key, cell => cell.Value.Trim(), StringComparer.Ordinal);
}
