using ReformWarehouse.Ingestion.Xlsx;

namespace ReformWarehouse.Ingestion.Forms;

/// <summary>Where the header of a form stands: the rows beside the cell that says 指标.</summary>
/// <param name="FirstRow">First row of the header.</param>
/// <param name="LastRow">Last row, inclusive.</param>
/// <param name="LabelColumn">Column of the indicators' names.</param>
internal sealed record FormHeader(int FirstRow, int LastRow, int LabelColumn)
{
    private const int LowestHeaderRow = 40;
    private const int MostColumns = 400;
    private static readonly string[] LabelTitles = ["指标", "指标名称", "统计指标", "项目", "项目名称", "主要指标", "指标项目", "名称"];

    public static FormHeader? Find(XlsxSheet sheet)
    {
        foreach (var (row, cells) in sheet.Rows.TakeWhile(pair => pair.Key <= LowestHeaderRow))
            foreach (var cell in cells)
                if (LabelTitles.Contains(FormText.SplitUnit(FormText.Compact(cell.Text)).Text)) return new FormHeader(row, LastRowOf(sheet, row, cell.Column), cell.Column);
        return null;
    }

    /// <summary>The columns, from the texts of the header's rows with merged cells filled in.</summary>
    public IReadOnlyList<FormColumn> Columns(XlsxSheet sheet, FormCaption caption)
    {
        var last = sheet.Rows.Where(row => row.Key >= FirstRow).SelectMany(row => row.Value).Select(cell => cell.Column).DefaultIfEmpty(0).Max();
        var columns = new List<FormColumn>();
        for (var column = 1; column <= Math.Min(last, MostColumns); column++)
        {
            var texts = Enumerable.Range(FirstRow, LastRow - FirstRow + 1).Select(row => FormText.Compact(sheet.Seen(row, column).Text)).Where(text => text.Length > 0).Distinct().ToList();
            columns.Add(column == LabelColumn ? new FormColumn(column, FormRole.Label, string.Join('/', texts), null, null, null, false) : FormColumns.Understand(column, texts, caption));
        }

        return columns;
    }

    /// <summary>The header ends with the merged cells that begin in its first row; a row below with nothing under 指标 and no number still belongs to it.</summary>
    private static int LastRowOf(XlsxSheet sheet, int row, int labelColumn)
    {
        var last = sheet.Merges.Where(range => range.FirstRow == row).Select(range => range.Contains(row, labelColumn) ? range.LastRow : range.FirstRow).Append(row).Max();
        while (sheet.Rows.TryGetValue(last + 1, out var next) && sheet.Seen(last + 1, labelColumn).Text.Length == 0 && next.All(cell => FormColumns.LooksLikeTitle(cell.Text))) last++;
        return last;
    }
}
