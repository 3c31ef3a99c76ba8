using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Writes a gap report as one HTML file: no script, nothing loaded from elsewhere, all text escaped, ready to print.</summary>
internal static class HtmlReportWriter
{
    private static readonly SearchValues<char> CodeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Write(TextWriter output, GapReport report)
    {
        var culture = report.Culture;
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(culture.Pick("zh-CN", "en")).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Text(report.Title)).Append("</title>\n<style>\n")
            .Append(HtmlReportStyle.Css).Append("</style>\n</head>\n<body>\n<header>\n<h1>").Append(Text(report.Title)).Append("</h1>\n<p class=\"subtitle\">")
            .Append(Text(report.Subtitle)).Append("</p>\n</header>\n<main>\n");
        WriteSummary(html, report);
        foreach (var section in report.Sections) WriteSection(html, section);
        WriteList(html, "methods", culture.Pick("方法说明", "Method notes"), report.Methods);
        WriteSources(html, report);
        html.Append("</main>\n</body>\n</html>\n");
        output.Write(html);
    }

    public static string Text(string text) => Encoder.Encode(text);

    private static void WriteSummary(StringBuilder html, GapReport report)
    {
        html.Append("<section class=\"summary\">\n<h2>").Append(report.Culture.Pick("摘要", "Summary")).Append("</h2>\n<ul>\n");
        foreach (var sentence in report.Summary) html.Append("<li>").Append(Text(sentence)).Append("</li>\n");
        html.Append("</ul>\n<dl class=\"legend\">\n");
        foreach (var grade in report.Grades)
            html.Append("<div><dt>").Append(Badge(grade.Grade)).Append("</dt><dd>").Append(Text(grade.Meaning)).Append(" <b>").Append(grade.Count.ToString(CultureInfo.InvariantCulture))
                .Append(report.Culture.Pick(" 项", "")).Append("</b></dd></div>\n");
        html.Append("</dl>\n</section>\n");
    }

    private static void WriteSection(StringBuilder html, ReportSection section)
    {
        html.Append("<section id=\"").Append(Text(section.Name)).Append("\">\n<h2>").Append(Text(section.Heading)).Append("</h2>\n");
        if (section.Remark is not null) html.Append("<p class=\"remark\">").Append(Text(section.Remark)).Append("</p>\n");
        foreach (var chart in section.Charts) SvgBarChart.Write(html, chart);
        WriteTable(html, section.Table);
        html.Append("</section>\n");
    }

    private static void WriteTable(StringBuilder html, ReportTable table)
    {
        html.Append("<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (var column in table.Columns) html.Append("<th").Append(Class(column)).Append('>').Append(Text(column.Title)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
                html.Append("<td").Append(Class(table.Columns[i])).Append('>').Append(Cell(table.Columns[i], row[i])).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Class(ReportColumn column) => column.RightAligned ? $" class=\"number {column.Name}\"" : $" class=\"{column.Name}\"";

    private static string Cell(ReportColumn column, ReportCell cell) => column.Name switch
    {
        "grade" => Badge(cell.Text),
        "sources" => SourceLinks(cell.Text),
        "indicator_name" when cell.Text.LastIndexOf(' ') is var at and > 0 && cell.Text.AsSpan(at + 1).IndexOfAnyExcept(CodeLetters) < 0 =>
            Text(cell.Text[..at]) + "<code>" + Text(cell.Text[(at + 1)..]) + "</code>",
        _ => Text(cell.Text).Replace("&#xA;", "<br>", StringComparison.Ordinal),
    };

    private static string Badge(string grade) => grade is "A" or "B" or "C" ? $"<span class=\"grade {grade}\">{grade}</span>" : Text(grade);

    private static string SourceLinks(string mentions) => string.Join(' ', mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(mention => int.TryParse(mention.Trim('[', ']'), CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"#source-{number}\">{number}</a>") : Text(mention)));

    private static void WriteList(StringBuilder html, string name, string heading, IReadOnlyList<string> items)
    {
        html.Append("<section id=\"").Append(name).Append("\">\n<h2>").Append(Text(heading)).Append("</h2>\n<ul>\n");
        foreach (var item in items) html.Append("<li>").Append(Text(item)).Append("</li>\n");
        html.Append("</ul>\n</section>\n");
    }

    private static void WriteSources(StringBuilder html, GapReport report)
    {
        html.Append("<section id=\"sources\">\n<h2>").Append(report.Culture.Pick("出处", "Sources")).Append("</h2>\n<p class=\"remark\">")
            .Append(Text(report.Culture.Pick("报告 §章节 @原文字符位置", "report §section @characters of its text"))).Append("</p>\n<ol>\n");
        foreach (var source in report.Sources)
        {
            html.Append("<li id=\"source-").Append(source.Number.ToString(CultureInfo.InvariantCulture)).Append("\"><cite>").Append(Text(source.Citation)).Append("</cite>");
            if (source.Quote is not null) html.Append("<q>").Append(Text(source.Quote)).Append("</q>");
            html.Append("</li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }
}
