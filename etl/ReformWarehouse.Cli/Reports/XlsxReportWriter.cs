using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Reports;

/// <summary>
/// Writes a gap report as a workbook: a summary sheet, one sheet a section with its native charts, a sheet of sources. Text is stored as text and
/// never as a formula; beside the printed text of a figure stands its unrounded number.
/// </summary>
internal static class XlsxReportWriter
{
    public static void Write(Stream output, GapReport report)
    {
        using var document = SpreadsheetDocument.Create(output, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new Sheets());
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
        WriteSummary(workbook, report);
        foreach (var section in report.Sections) WriteSection(workbook, section, report.Culture);
        WriteSources(workbook, report);
        workbook.Workbook.Save();
    }

    private static void WriteSummary(WorkbookPart workbook, GapReport report)
    {
        var sheet = new XlsxSheet(workbook, report.Culture.Pick("摘要", "Summary"), [110]);
        sheet.Row(XlsxStyles.Title, report.Title);
        sheet.Row(XlsxStyles.Wrapped, report.Subtitle);
        sheet.Row();
        foreach (var sentence in report.Summary) sheet.Row(XlsxStyles.Wrapped, sentence);
        sheet.Row();
        sheet.Row(XlsxStyles.Heading, report.Culture.Pick("可比等级", "Comparability grades"));
        foreach (var grade in report.Grades) sheet.Row(XlsxStyles.Wrapped, $"{grade.Grade}　{grade.Meaning}（{grade.Count}）");
        sheet.Row();
        sheet.Row(XlsxStyles.Heading, report.Culture.Pick("方法说明", "Method notes"));
        foreach (var method in report.Methods) sheet.Row(XlsxStyles.Wrapped, method);
        sheet.Finish();
    }

    private static void WriteSection(WorkbookPart workbook, ReportSection section, Culture culture)
    {
        var table = section.Table;
        // A column gets a second one for its unrounded numbers when any of its cells stands for a number that is no plain count.
        var withNumber = Enumerable.Range(0, table.Columns.Count).Select(i => table.Columns[i].RightAligned && table.Rows.Any(row => row[i].Number is not null)).ToArray();
        var widths = table.Columns.SelectMany((column, i) => withNumber[i] ? new double[] { 20, 13 } : [column.Name is "reasons" or "indicator_name" ? 38 : 14]).ToArray();
        var sheet = new XlsxSheet(workbook, section.Heading, widths);
        sheet.Row(XlsxStyles.Title, section.Heading);
        if (section.Remark is not null) sheet.Row(XlsxStyles.Plain, section.Remark);
        sheet.Row();
        sheet.Cells([.. table.Columns.SelectMany((column, i) => withNumber[i]
            ? new[] { XlsxCell.Of(column.Title, XlsxStyles.Heading), XlsxCell.Of(column.Title + culture.Pick("（数值）", " (number)"), XlsxStyles.Heading) }
            : [XlsxCell.Of(column.Title, XlsxStyles.Heading)])]);
        foreach (var row in table.Rows)
            sheet.Cells([.. row.SelectMany((cell, i) => withNumber[i]
                ? new[] { XlsxCell.Of(cell.Text, XlsxStyles.Wrapped), XlsxCell.Of(cell.Number) }
                : [XlsxCell.Of(cell.Text, XlsxStyles.Wrapped)])]);
        foreach (var chart in section.Charts) WriteChart(sheet, chart);
        sheet.Finish();
    }

    /// <summary>A chart's numbers are written below the table, where the chart refers to them.</summary>
    private static void WriteChart(XlsxSheet sheet, ReportChart chart)
    {
        sheet.Row();
        sheet.Row(XlsxStyles.Heading, chart.Title);
        var header = sheet.Cells([XlsxCell.Of("", XlsxStyles.Heading), .. chart.Series.Select(name => XlsxCell.Of(name, XlsxStyles.Heading))]);
        foreach (var category in chart.Categories)
            sheet.Cells([XlsxCell.Of(category.Label, XlsxStyles.Wrapped), .. category.Values.Select(XlsxCell.Of)]);
        XlsxBarChart.Add(sheet.Part, sheet.Name, chart, header);
        sheet.Skip(Math.Max(0, XlsxBarChart.Rows(chart) - chart.Categories.Count));
    }

    private static void WriteSources(WorkbookPart workbook, GapReport report)
    {
        var sheet = new XlsxSheet(workbook, report.Culture.Pick("出处", "Sources"), [8, 60, 50, 60]);
        sheet.Cells([.. new[] { "", report.Culture.Pick("出处", "Source"), report.Culture.Pick("报告", "Report"), report.Culture.Pick("原文", "Quote") }
            .Select(title => XlsxCell.Of(title, XlsxStyles.Heading))]);
        foreach (var source in report.Sources)
            sheet.Cells([XlsxCell.Of(source.Number), XlsxCell.Of(source.Citation, XlsxStyles.Wrapped), XlsxCell.Of(source.Title ?? "", XlsxStyles.Wrapped), XlsxCell.Of(source.Quote ?? "", XlsxStyles.Wrapped)]);
        sheet.Finish();
    }
}
