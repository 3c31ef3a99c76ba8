using ReformWarehouse.Ingestion.Readers;
using ReformWarehouse.Ingestion.Returns;
using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>The general return format on a sheet: lines <c># key: value</c> (or key and value side by side), the header, the rows.</summary>
internal static class LongSheet
{
    private const int LastHeaderRow = 40;

    /// <returns>Null when the sheet has no row of column names.</returns>
    public static SheetReturn? Read(XlsxSheet sheet, Submission submission)
    {
        var headerRow = sheet.Rows.FirstOrDefault(row => row.Key <= LastHeaderRow && row.Value.Any(cell => cell.Text == "indicator_code"));
        if (headerRow.Value is null) return null;
        var names = headerRow.Value.ToDictionary(cell => cell.Column, cell => cell.Text);
        ReturnColumns.CheckHeader([.. names.Values], submission.File, sheet.Place(headerRow.Key, 1), sheet.Place(headerRow.Key, 1));
        var valueColumn = names.First(pair => pair.Value == "value").Key;

        var rows = new List<ReturnRow>();
        var malformed = new List<RejectedRow>();
        var used = new List<XlsxCell>();
        foreach (var (number, cells) in sheet.Rows.Where(row => row.Key > headerRow.Key))
        {
            var place = sheet.Place(number, valueColumn);
            if (cells.Find(cell => !names.ContainsKey(cell.Column) && cell.Text.Length > 0) is { Text: not null } stray)
                malformed.Add(new RejectedRow(sheet.Place(number, stray.Column), "row_shape", "error", "这个单元格不在任何列名之下；请移到对应的列或删去。", "this cell stands under no column name; move or delete it.", stray.Text, null));
            else if (cells.Find(cell => cell.IsError || (cell.IsFormula && cell.Text.Length == 0)) is { Text: not null } broken)
                malformed.Add(FormulaFault(sheet, broken));
            else
            {
                used.AddRange(cells);
                rows.Add(new ReturnRow(number, cells.ToDictionary(cell => names[cell.Column], cell => cell.Text, StringComparer.Ordinal)) { Place = place });
            }
        }

        return new SheetReturn(ReadHead(sheet, headerRow.Key, submission.File), rows, malformed, [.. SheetNotices.Of(sheet, used)]);
    }

    public static RejectedRow FormulaFault(XlsxSheet sheet, XlsxCell cell) => new(sheet.Place(cell.Row, cell.Column), "formula_value", "error",
        $"公式没有可用的结果（{(cell.Text.Length > 0 ? cell.Text : "未保存计算结果")}）；请改正公式，重算并保存后再提交。",
        $"the formula has no usable result ({(cell.Text.Length > 0 ? cell.Text : "none was saved")}); correct it, recalculate, save and submit again.", cell.Text, null);

    private static Dictionary<string, string> ReadHead(XlsxSheet sheet, int headerRow, string file)
    {
        var lines = sheet.Rows.Where(row => row.Key < headerRow).Select(row => row.Value).Select(cells =>
            cells[0].Text.StartsWith('#') ? string.Join(' ', cells.Select(cell => cell.Text))
            : cells.Count > 1 ? $"# {cells[0].Text}: {cells[1].Text}"
            : "").Where(line => line.Length > 0);
        return ReturnMetadata.ReadHead(string.Join('\n', lines), file).Values;
    }
}
