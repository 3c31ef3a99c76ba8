using System.Globalization;
using System.Text;

namespace ReformWarehouse.Cli.Reports;

/// <summary>Draws horizontal bars as inline SVG. Bars that a caveat limits are hatched, so that the figure also reads in black and white.</summary>
internal static class SvgBarChart
{
    private const int Width = 1100;
    private const int LabelWidth = 300;
    private const int ValueWidth = 110;
    private const int BarHeight = 16;
    private const int Gap = 12;
    private const int LineLength = 21;
    private static readonly string[] Colours = ["#1f5f99", "#e0a13a", "#6b8f3c"];

    public static void Write(StringBuilder html, ReportChart chart)
    {
        var top = chart.Series.Count > 1 ? 30 : 8;
        var group = Math.Max(BarHeight * chart.Series.Count, 2 * BarHeight) + Gap;
        var height = top + group * chart.Categories.Count + 24;
        var largest = chart.Categories.SelectMany(category => category.Values).OfType<double>().Append(chart.Reference ?? 0).Max();
        var axis = AxisEnd(largest);
        double X(double value) => LabelWidth + Math.Max(value, 0) / axis * (Width - LabelWidth - ValueWidth);

        html.Append("<figure>\n<figcaption>").Append(HtmlReportWriter.Text(chart.Title)).Append("</figcaption>\n");
        html.Append(Invariant($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"")).Append(HtmlReportWriter.Text(chart.Title)).Append("\">\n");
        WritePatterns(html, chart.Series.Count);
        if (chart.Series.Count > 1) WriteKey(html, chart);
        foreach (var tick in Ticks(axis))
        {
            html.Append(Invariant($"<line x1=\"{X(tick):0.#}\" y1=\"{top}\" x2=\"{X(tick):0.#}\" y2=\"{height - 20}\" stroke=\"#e3e8ee\"/>"));
            html.Append(Invariant($"<text x=\"{X(tick):0.#}\" y=\"{height - 4}\" text-anchor=\"middle\" style=\"font-size:11px;fill:#5b6b7c\">{tick:0.##}</text>\n"));
        }

        for (var i = 0; i < chart.Categories.Count; i++) WriteCategory(html, chart, chart.Categories[i], top + i * group, group, X);
        if (chart.Reference is { } reference)
            html.Append(Invariant($"<line x1=\"{X(reference):0.#}\" y1=\"{top}\" x2=\"{X(reference):0.#}\" y2=\"{height - 20}\" stroke=\"#b3261e\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"/>\n"));
        html.Append("</svg>\n</figure>\n");
    }

    private static void WriteCategory(StringBuilder html, ReportChart chart, ChartCategory category, int y, int group, Func<double, double> x)
    {
        var bars = BarHeight * chart.Series.Count;
        var start = y + (group - bars) / 2;
        WriteLabel(html, category.Label, y + group / 2);
        for (var s = 0; s < chart.Series.Count; s++)
        {
            if (category.Values[s] is not { } value) continue;
            var barTop = start + s * BarHeight;
            var end = x(value);
            var fill = category.Uncertain ? $"url(#hatch{s})" : Colours[s % Colours.Length];
            html.Append(Invariant($"<rect x=\"{LabelWidth}\" y=\"{barTop + 1}\" width=\"{Math.Max(end - LabelWidth, 1):0.#}\" height=\"{BarHeight - 2}\" fill=\"{fill}\" stroke=\"{Colours[s % Colours.Length]}\" stroke-width=\"0.7\"/>"));
            html.Append(Invariant($"<text x=\"{end + 6:0.#}\" y=\"{barTop + 13}\" style=\"font-size:12px;paint-order:stroke;stroke:#fff;stroke-width:3px\">")).Append(HtmlReportWriter.Text(category.Texts[s])).Append("</text>\n");
        }
    }

    /// <summary>At most two lines, the second cut with an ellipsis; the whole label as a tooltip.</summary>
    private static void WriteLabel(StringBuilder html, string label, int middle)
    {
        var lines = Lines(label);
        var first = lines.Count == 1 ? middle + 5 : middle - 3;
        html.Append(Invariant($"<text text-anchor=\"end\"><title>")).Append(HtmlReportWriter.Text(label)).Append("</title>");
        for (var i = 0; i < lines.Count; i++)
            html.Append(Invariant($"<tspan x=\"{LabelWidth - 10}\" y=\"{first + i * 16}\">")).Append(HtmlReportWriter.Text(lines[i])).Append("</tspan>");
        html.Append("</text>\n");
    }

    private static List<string> Lines(string label)
    {
        // A Latin letter takes about half the room of a Han character.
        var lines = new List<string>();
        var line = new StringBuilder();
        double length = 0;
        foreach (var rune in label.EnumerateRunes())
        {
            length += rune.Value < 0x2E80 ? 0.55 : 1;
            if (length > LineLength)
            {
                var breakAt = line.ToString().LastIndexOf(' ');
                var rest = breakAt > line.Length / 2 ? line.ToString(breakAt + 1, line.Length - breakAt - 1) : "";
                if (rest.Length > 0) line.Length = breakAt;
                lines.Add(line.ToString());
                line.Clear().Append(rest);
                length = rest.Length * 0.55 + 1;
            }

            line.Append(rune.ToString());
        }

        lines.Add(line.ToString());
        return lines.Count <= 2 ? lines : [lines[0], lines[1] + "…"];
    }

    private static void WriteKey(StringBuilder html, ReportChart chart)
    {
        for (var s = 0; s < chart.Series.Count; s++)
            html.Append(Invariant($"<rect x=\"{LabelWidth + s * 150}\" y=\"6\" width=\"14\" height=\"12\" fill=\"{Colours[s % Colours.Length]}\"/><text x=\"{LabelWidth + 20 + s * 150}\" y=\"17\">"))
                .Append(HtmlReportWriter.Text(chart.Series[s])).Append("</text>\n");
    }

    private static void WritePatterns(StringBuilder html, int count)
    {
        html.Append("<defs>");
        for (var s = 0; s < count; s++)
            html.Append(Invariant($"<pattern id=\"hatch{s}\" width=\"6\" height=\"6\" patternTransform=\"rotate(45)\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"3\" height=\"6\" fill=\"{Colours[s % Colours.Length]}\" fill-opacity=\"0.75\"/></pattern>"));
        html.Append("</defs>\n");
    }

    private static double AxisEnd(double largest)
    {
        if (largest <= 0) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        return new[] { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 }.Select(step => step * power).First(end => end >= largest * 0.9999);
    }

    private static IEnumerable<double> Ticks(double axis) => Enumerable.Range(0, 6).Select(i => axis * i / 5);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
