namespace ReformWarehouse.Ingestion.Xlsx;

/// <summary>One worksheet: its cells that hold something, row by row.</summary>
/// <param name="Name">Name on the tab.</param>
/// <param name="IsHidden">True when the sheet does not show.</param>
/// <param name="Rows">Cells by row number, in column order.</param>
/// <param name="Merges">Merged ranges.</param>
/// <param name="HiddenRows">Rows that do not show.</param>
/// <param name="HiddenColumns">Columns that do not show.</param>
public sealed record XlsxSheet(
    string Name, bool IsHidden, SortedDictionary<int, List<XlsxCell>> Rows, IReadOnlyList<XlsxRange> Merges,
    IReadOnlySet<int> HiddenRows, IReadOnlySet<int> HiddenColumns)
{
    public int LastRow { get; } = Rows.Count == 0 ? 0 : Rows.Keys.Last();

    /// <summary>The cell's own content; an empty cell when there is none.</summary>
    public XlsxCell At(int row, int column)
    {
        if (Rows.TryGetValue(row, out var cells))
            foreach (var cell in cells)
                if (cell.Column == column) return cell;
        return new XlsxCell(row, column, "", false, false);
    }

    /// <summary>What a reader sees at a place: the content of the merged range it lies in.</summary>
    public XlsxCell Seen(int row, int column)
    {
        foreach (var range in Merges)
            if (range.Contains(row, column)) return At(range.FirstRow, range.FirstColumn);
        return At(row, column);
    }

    public string Place(int row, int column) => $"{Name}!{XlsxAddress.ToText(row, column)}";
}

/// <summary>A merged range, all ends inclusive.</summary>
public readonly record struct XlsxRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}
