using ReformWarehouse.Cli.Options;
using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.Cli.Output;

/// <summary>Writes gap rows for people: the table, then the numbered sources.</summary>
internal static class GapTableWriter
{
    public static void Write(TextWriter output, IReadOnlyList<GapRow> rows, bool againstTarget, Culture culture)
    {
        var index = new SourceIndex();
        var columns = againstTarget ? GapColumns.ForTargets(culture, index) : GapColumns.For(culture, index);
        // One jurisdiction is named once above the table; a column of equal names would only widen it.
        if (rows.Select(row => row.JurisdictionCode).Distinct().ToList() is [var only])
        {
            output.WriteLine(culture.Pick("地区：", "Jurisdiction: ") + GapColumns.JurisdictionName(only, culture));
            columns = [.. columns.Select(column => column.Name == "jurisdiction_name" ? column with { Text = null } : column)];
        }

        ResultWriter.Write(output, columns, rows, OutputFormat.Table, culture);
        if (rows.Count == 0) return;
        output.WriteLine(culture.Pick("出处（报告 §章节 @原文字符位置）：", "Sources (report §section @characters of its text):"));
        index.WriteTo(output);
    }
}
