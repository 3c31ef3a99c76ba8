using ReformWarehouse.StarSchema.Loading;

namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>Remarks on how cells of a sheet were read: one for each kind, naming the first cells.</summary>
internal static class SheetNotices
{
    private const int Named = 12;

    /// <param name="sheet">The sheet.</param>
    /// <param name="used">The cells that became figures.</param>
    public static IEnumerable<RejectedRow> Of(XlsxSheet sheet, IReadOnlyList<XlsxCell> used)
    {
        var formulas = used.Where(cell => cell.IsFormula).ToList();
        if (formulas.Count > 0)
            yield return Remark(sheet, "formula", "info", formulas.ConvertAll(cell => cell.Address), "由公式算出，取用文件中保存的结果；公式本身未重算", "computed by formulas: the saved results were used, nothing was recalculated");
        var hidden = used.Where(cell => sheet.HiddenRows.Contains(cell.Row) || sheet.HiddenColumns.Contains(cell.Column)).ToList();
        if (hidden.Count > 0)
            yield return Remark(sheet, "hidden_cells", "warning", hidden.ConvertAll(cell => cell.Address), "在隐藏的行或列中，照样装载；如不应报送，请删除后重报", "in hidden rows or columns and loaded all the same; if they are not meant, delete them and submit again");
    }

    private static RejectedRow Remark(XlsxSheet sheet, string rule, string severity, List<string> cells, string zh, string en)
    {
        var list = string.Join(", ", cells.Take(Named)) + (cells.Count > Named ? " …" : "");
        return new RejectedRow($"{sheet.Name}!{cells[0]}", rule, severity, $"{cells.Count} 个单元格（{list}）{zh}。", $"{cells.Count} cells ({list}) are {en}.", null, null);
    }
}
