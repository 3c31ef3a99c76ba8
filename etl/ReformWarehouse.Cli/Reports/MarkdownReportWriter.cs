using System.Globalization;
using System.Text;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Writes a gap report as Markdown (CommonMark with pipe tables). Charts are left out: their numbers are in the tables.</summary>
internal static class MarkdownReportWriter
{
    private const string Special = "\\`*_{}[]()<>#+!|~&";

    public static void Write(TextWriter output, GapReport report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Text(report.Title)).Append("\n\n").Append(Text(report.Subtitle)).Append("\n\n## ").Append(report.Culture.Pick("摘要", "Summary")).Append("\n\n");
        foreach (var sentence in report.Summary) text.Append("- ").Append(Text(sentence)).Append('\n');
        foreach (var section in report.Sections)
        {
            text.Append("\n## ").Append(Text(section.Heading)).Append("\n\n");
            if (section.Remark is not null) text.Append(Text(section.Remark)).Append("\n\n");
            WriteTable(text, section.Table);
        }

        text.Append("\n## ").Append(report.Culture.Pick("可比等级", "Comparability grades")).Append("\n\n");
        foreach (var grade in report.Grades)
            text.Append("- **").Append(grade.Grade).Append("** ").Append(Text(grade.Meaning)).Append(CultureInfo.InvariantCulture, $"：{grade.Count}\n");
        text.Append("\n## ").Append(report.Culture.Pick("方法说明", "Method notes")).Append("\n\n");
        foreach (var method in report.Methods) text.Append("- ").Append(Text(method)).Append('\n');
        text.Append("\n## ").Append(report.Culture.Pick("出处", "Sources")).Append("\n\n");
        foreach (var source in report.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"{source.Number}. ").Append(Text(source.Citation));
            if (source.Quote is not null) text.Append("：“").Append(Text(source.Quote)).Append('”');
            text.Append('\n');
        }

        output.Write(text);
    }

    private static void WriteTable(StringBuilder text, ReportTable table)
    {
        text.Append("| ").AppendJoin(" | ", table.Columns.Select(column => Text(column.Title))).Append(" |\n|");
        foreach (var column in table.Columns) text.Append(column.RightAligned ? "---:|" : "---|");
        text.Append('\n');
        foreach (var row in table.Rows) text.Append("| ").AppendJoin(" | ", row.Select(cell => Text(cell.Text))).Append(" |\n");
    }

    /// <summary>Escaped, so that reported text is neither markup nor HTML, and on one line.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' or '\r') { escaped.Append(' '); continue; }
            if (Special.Contains(letter)) escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
