using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformWarehouse.Cli.Reports;

/// <summary>A worksheet being written from top to bottom.</summary>
internal sealed class XlsxSheet
{
    private const int LongestName = 31;
    private const uint A4 = 9;

    private readonly SheetData data = new();
    private uint row;

    public XlsxSheet(WorkbookPart workbook, string name, IReadOnlyList<double> widths)
    {
        Part = workbook.AddNewPart<WorksheetPart>();
        var columns = new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));
        // Printed on A4 across, as wide as the page, heads and all.
        Part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), columns, data,
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        var sheets = workbook.Workbook.GetFirstChild<Sheets>()!;
        Name = Unique(name, [.. sheets.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)]);
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(Part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = Name });
    }

    public WorksheetPart Part { get; }

    public string Name { get; }

    /// <summary>A row of one text, or an empty one.</summary>
    public void Row(uint style = 0, string? text = null) => Cells(text is null ? [] : [XlsxCell.Of(text, style)]);

    /// <returns>The row's number, from 1.</returns>
    public uint Cells(IReadOnlyList<Cell> cells)
    {
        row++;
        for (var i = 0; i < cells.Count; i++) cells[i].CellReference = Column(i) + row.ToString(CultureInfo.InvariantCulture);
        data.Append(new Row(cells) { RowIndex = row });
        return row;
    }

    public void Skip(int rows) => row += (uint)rows;

    public void Finish() => Part.Worksheet.Save();

    /// <summary>A, B, …, Z, AA, … for 0, 1, ….</summary>
    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + (char)('A' + index % 26);

    /// <summary>Excel allows 31 characters and forbids some; two sheets never share a name.</summary>
    private static string Unique(string name, IReadOnlyList<string> taken)
    {
        var clean = string.Concat(name.Select(letter => "[]:*?/\\'".Contains(letter) ? ' ' : letter)).Trim();
        if (clean.Length > LongestName) clean = clean[..LongestName].TrimEnd();
        for (var number = 2; taken.Contains(clean, StringComparer.OrdinalIgnoreCase); number++)
            clean = string.Create(CultureInfo.InvariantCulture, $"{clean[..Math.Min(clean.Length, LongestName - 3)]} {number}");
        return clean;
    }
}
