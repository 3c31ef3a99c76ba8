using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReformWarehouse.EndToEnd.Tests.Returns;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests.Reports;

public sealed class GapReportTests(GapReportFiles files) : IClassFixture<GapReportFiles>
{
    private string Html => File.ReadAllText(files.File("html"));

    [Fact]
    public void The_summary_says_the_largest_gap_in_a_sentence()
    {
        Assert.Contains("<h1>云南 2022 年差距分析报告</h1>", Html);
        Assert.Contains("技能劳动者占就业人员比重 15.4 %，对照 26 %，差距 −10.6 百分点，折合约 294.6万人", Html);
    }

    [Fact]
    public void The_page_needs_no_script_and_loads_nothing()
    {
        Assert.DoesNotMatch(new Regex("<script|<link|<img|<iframe|@import|url\\((?!#)|src=|href=\"(?!#)", RegexOptions.IgnoreCase), Html);
        Assert.Contains("<svg", Html);
    }

    [Fact]
    public void Reported_text_is_never_markup()
    {
        Assert.Contains("=HYPERLINK(&quot;http://example.invalid&quot;)&lt;script&gt;", Html);
        Assert.DoesNotContain("<script", File.ReadAllText(files.File("md")).Replace("\\<script", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_mentioned_source_is_listed()
    {
        var mentioned = Regex.Matches(Html, "href=\"#(source-[0-9]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(mentioned.Count > 20);
        Assert.All(mentioned, id => Assert.Contains($"id=\"{id}\"", Html));
    }

    [Fact]
    public void The_chart_draws_the_value_of_the_table()
    {
        // The axis of the shares ends at 50 and is 690 long: 15.4 % is 212.5 wide, 26 % 358.8.
        Assert.Contains("width=\"212.5\"", Html);
        Assert.Contains("width=\"358.8\"", Html);
    }

    [Fact]
    public void The_main_indicators_are_all_there_or_say_why_not()
    {
        var rows = Regex.Matches(Html, "main_indicator_number\">(M[0-9]{2})</td>").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, 34).Select(number => $"M{number:00}"), rows);
        Assert.Contains("规划中这一条没有数值指标", Html);
    }

    [Fact]
    public void The_workbook_is_valid_and_holds_no_formula_outside_its_charts()
    {
        using var workbook = SpreadsheetDocument.Open(files.File("xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheets = workbook.WorkbookPart!.WorksheetParts.ToList();
        Assert.All(sheets, sheet => Assert.Empty(sheet.Worksheet.Descendants<CellFormula>()));
        Assert.Contains(sheets.SelectMany(sheet => sheet.Worksheet.Descendants<InlineString>()), text => text.InnerText.Contains(GapReportFiles.Hostile, StringComparison.Ordinal));
    }

    [Fact]
    public void The_workbook_has_native_charts_that_refer_to_its_cells()
    {
        using var workbook = SpreadsheetDocument.Open(files.File("xlsx"), isEditable: false);
        var charts = workbook.WorkbookPart!.WorksheetParts.Select(part => part.DrawingsPart).OfType<DrawingsPart>().SelectMany(drawing => drawing.ChartParts).ToList();
        Assert.True(charts.Count >= 3);
        Assert.All(charts, chart => Assert.Contains("'!$B$", string.Concat(chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().Select(formula => formula.Text))));
    }

    [Fact]
    public void The_workbook_keeps_the_unrounded_number_beside_the_text()
    {
        using var workbook = SpreadsheetDocument.Open(files.File("xlsx"), isEditable: false);
        var numbers = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>())
            .Where(cell => cell.DataType?.Value == CellValues.Number).Select(cell => double.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(numbers, number => Math.Abs(number - 15.4) < 1e-12);
        Assert.Contains(numbers, number => Math.Abs(number - (15.4 - 26)) < 1e-12);
    }

    [Fact]
    public void An_unknown_extension_and_a_year_without_figures_are_wrong_usage()
    {
        ReformProcess.Run("report", "gap", "--lake", files.Lake, "--jurisdiction", "530000", "--year", "2022", "--out", files.File("pdf")).MustExitWith(2).MustSay(".html");
        ReformProcess.Run("report", "gap", "--lake", files.Lake, "--jurisdiction", "533300", "--year", "1999", "--out", files.File("html2.html")).MustExitWith(2).MustSay("533300");
        Assert.False(File.Exists(files.File("pdf")));
    }

    [SharedFact]
    public void Sources_are_quoted_from_the_very_document()
    {
        var seeds = SharedFolder("seeds");
        var quoted = files.File("quoted.html");
        ReformProcess.Run("report", "gap", "--lake", files.Lake, "--jurisdiction", "530000", "--year", "2022", "--out", quoted, "--documents", seeds).MustExitWith(0);
        var quotes = Regex.Matches(File.ReadAllText(quoted), "<cite>云产改办〔2022〕16号 §二（一） @4488–4511</cite><q>([^<]*)</q>");
        var quote = Assert.Single(quotes).Groups[1].Value;
        Assert.Contains("15.4", quote);
    }

    [SharedFact]
    public void A_changed_document_is_not_quoted()
    {
        using var copies = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(SharedFolder("seeds"), "*.txt"))
            File.WriteAllText(copies[Path.GetFileName(file)], "前言" + File.ReadAllText(file));
        var unquoted = files.File("unquoted.html");
        ReformProcess.Run("report", "gap", "--lake", files.Lake, "--jurisdiction", "530000", "--year", "2022", "--out", unquoted, "--documents", copies.Path).MustExitWith(0);
        Assert.DoesNotContain("<q>", File.ReadAllText(unquoted));
    }

    private static string SharedFolder(string name) => Path.Combine(SharedFactAttribute.Shared!, name);
}
