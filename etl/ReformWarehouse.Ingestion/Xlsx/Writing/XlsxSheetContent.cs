using System.Globalization;

namespace ReformWarehouse.Ingestion.Xlsx.Writing;

/// <summary>A worksheet to be written. Texts are written as texts, never as formulas: what an office typed cannot run in the reader's program.</summary>
/// <param name="name">Name on the tab, at most 31 characters.</param>
public sealed class XlsxSheetContent(string name)
{
    private readonly SortedDictionary<int, SortedDictionary<int, (string Text, bool IsNumber, XlsxStyle Style)>> rows = [];
    private readonly List<string> merges = [];
    private readonly Dictionary<int, double> widths = [];
    private readonly List<(string Range, string List, string Title, string Prompt)> lists = [];
    private readonly List<(int Row, int Column, string Text)> notes = [];

    public string Name { get; } = name;

    public bool IsHidden { get; init; }

    internal IReadOnlyDictionary<int, SortedDictionary<int, (string Text, bool IsNumber, XlsxStyle Style)>> Rows => rows;

    internal IReadOnlyList<string> Merges => merges;

    internal IReadOnlyDictionary<int, double> Widths => widths;

    internal IReadOnlyList<(string Range, string List, string Title, string Prompt)> Lists => lists;

    internal IReadOnlyList<(int Row, int Column, string Text)> Notes => notes;

    public void Text(int row, int column, string text, XlsxStyle style = XlsxStyle.Plain) => Put(row, column, text, false, style);

    public void Number(int row, int column, double number, XlsxStyle style = XlsxStyle.Body) => Put(row, column, number.ToString("R", CultureInfo.InvariantCulture), true, style);

    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        merges.Add($"{XlsxAddress.ToText(firstRow, firstColumn)}:{XlsxAddress.ToText(lastRow, lastColumn)}");

    public void Width(int column, double characters) => widths[column] = characters;

    /// <summary>A drop-down.</summary>
    /// <param name="row">Row of the cell.</param>
    /// <param name="column">Column of the cell.</param>
    /// <param name="list">Range that holds the choices, such as <c>代码表!$A$1:$A$9</c>.</param>
    /// <param name="title">Title of the hint.</param>
    /// <param name="prompt">The hint that shows when the cell is chosen.</param>
    public void Choice(int row, int column, string list, string title, string prompt) => lists.Add((XlsxAddress.ToText(row, column), list, title, prompt));

    /// <summary>A note that shows beside the cell.</summary>
    public void Note(int row, int column, string text) => notes.Add((row, column, text));

    private void Put(int row, int column, string text, bool isNumber, XlsxStyle style)
    {
        if (!rows.TryGetValue(row, out var cells)) rows[row] = cells = [];
        cells[column] = (text, isNumber, style);
    }
}
