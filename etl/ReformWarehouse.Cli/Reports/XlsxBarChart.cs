using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Adds a native horizontal bar chart whose bars refer to cells of its own sheet: it follows when the cells are changed.</summary>
internal static class XlsxBarChart
{
    private const int FirstColumn = 4;
    private const int LastColumn = 14;
    private const uint CategoryAxis = 111111111;
    private const uint ValueAxis = 222222222;
    private static readonly string[] Colours = ["1F5F99", "E0A13A", "6B8F3C"];

    /// <summary>How many rows of the sheet the chart covers.</summary>
    public static int Rows(ReportChart chart) => Math.Max(12, chart.Categories.Count * chart.Series.Count + 6);

    /// <param name="sheet">The sheet that holds the numbers and will show the chart.</param>
    /// <param name="sheetName">Its name.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="headerRow">Row of the series' names, from 1; labels are in column A, the series from column B.</param>
    public static void Add(WorksheetPart sheet, string sheetName, ReportChart chart, uint headerRow)
    {
        var drawing = sheet.DrawingsPart ?? NewDrawing(sheet);
        var part = drawing.AddNewPart<ChartPart>();
        part.ChartSpace = new ChartSpace(new EditingLanguage { Val = "zh-CN" }, Chart(chart, $"'{sheetName}'!", headerRow));
        drawing.WorksheetDrawing.Append(Anchor(drawing.GetIdOfPart(part), headerRow - 1, headerRow - 1 + (uint)Rows(chart), (uint)drawing.WorksheetDrawing.ChildElements.Count + 2, chart.Title));
        drawing.WorksheetDrawing.Save();
    }

    private static DrawingsPart NewDrawing(WorksheetPart sheet)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        drawing.WorksheetDrawing = new S.WorksheetDrawing();
        sheet.Worksheet.Append(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = sheet.GetIdOfPart(drawing) });
        return drawing;
    }

    private static Chart Chart(ReportChart chart, string sheet, uint headerRow)
    {
        var last = headerRow + (uint)chart.Categories.Count;
        var bars = new BarChart(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false });
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var column = XlsxSheet.Column(s + 1);
            var colour = Colours[s % Colours.Length];
            bars.Append(new BarChartSeries([
                new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)s }, new Order { Val = (uint)s },
                new SeriesText(new StringReference(new Formula($"{sheet}${column}${headerRow}"), Texts([chart.Series[s]]))),
                new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour })),
                new InvertIfNegative { Val = false },
                .. Enumerable.Range(0, chart.Categories.Count).Where(at => chart.Categories[at].Uncertain).Select(at => Hatched((uint)at, colour)),
                new CategoryAxisData(new StringReference(new Formula($"{sheet}$A${headerRow + 1}:$A${last}"), Texts([.. chart.Categories.Select(category => category.Label)]))),
                new Values(new NumberReference(new Formula($"{sheet}${column}${headerRow + 1}:${column}${last}"), Numbers([.. chart.Categories.Select(category => category.Values[s])])))]));
        }

        bars.Append(new GapWidth { Val = 60 }, new AxisId { Val = CategoryAxis }, new AxisId { Val = ValueAxis });
        var plot = new PlotArea(new Layout(), bars, CategoryAxisOf(), ValueAxisOf());
        var whole = new Chart(Title(chart.Title), new AutoTitleDeleted { Val = false }, plot);
        if (chart.Series.Count > 1) whole.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        whole.Append(new PlotVisibleOnly { Val = true });
        return whole;
    }

    /// <summary>A bar whose value has a caveat, as in the page.</summary>
    private static DataPoint Hatched(uint at, string colour) => new(
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = at }, new InvertIfNegative { Val = false }, new Bubble3D { Val = false },
        new ChartShapeProperties(
            new A.PatternFill(new A.ForegroundColor(new A.RgbColorModelHex { Val = colour }), new A.BackgroundColor(new A.RgbColorModelHex { Val = "FFFFFF" }))
            { Preset = A.PresetPatternValues.WideUpwardDiagonal },
            new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = colour }))));

    private static Title Title(string text) => new(
        new ChartText(new RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1200, Bold = true }), new A.Run(new A.RunProperties { FontSize = 1200, Bold = true }, new A.Text(text))))),
        new Overlay { Val = false });

    /// <summary>Top to bottom as in the table: Excel would begin at the bottom.</summary>
    private static CategoryAxis CategoryAxisOf() => new(
        new AxisId { Val = CategoryAxis }, new Scaling(new Orientation { Val = OrientationValues.MaxMin }), new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left }, new TickLabelPosition { Val = TickLabelPositionValues.Low }, new CrossingAxis { Val = ValueAxis },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis ValueAxisOf() => new(
        new AxisId { Val = ValueAxis }, new Scaling(new Orientation { Val = OrientationValues.MinMax }), new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom }, new MajorGridlines(), new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo }, new CrossingAxis { Val = CategoryAxis }, new Crosses { Val = CrossesValues.Maximum });

    private static StringCache Texts(IReadOnlyList<string> texts)
    {
        var cache = new StringCache(new PointCount { Val = (uint)texts.Count });
        for (var i = 0; i < texts.Count; i++) cache.Append(new StringPoint(new NumericValue(texts[i])) { Index = (uint)i });
        return cache;
    }

    private static NumberingCache Numbers(IReadOnlyList<double?> numbers)
    {
        var cache = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)numbers.Count });
        for (var i = 0; i < numbers.Count; i++)
            if (numbers[i] is { } number)
                cache.Append(new NumericPoint(new NumericValue(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture))) { Index = (uint)i });
        return cache;
    }

    private static S.TwoCellAnchor Anchor(string chartId, uint top, uint bottom, uint id, string name) => new(
        new S.FromMarker(new S.ColumnId($"{FirstColumn}"), new S.ColumnOffset("0"), new S.RowId($"{top}"), new S.RowOffset("0")),
        new S.ToMarker(new S.ColumnId($"{LastColumn}"), new S.ColumnOffset("0"), new S.RowId($"{bottom}"), new S.RowOffset("0")),
        new S.GraphicFrame(
            new S.NonVisualGraphicFrameProperties(new S.NonVisualDrawingProperties { Id = id, Name = name }, new S.NonVisualGraphicFrameDrawingProperties()),
            new S.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = chartId }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" },
        new S.ClientData());
}
