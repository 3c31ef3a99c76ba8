using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;

namespace ReformWarehouse.Cli.Demo;

/// <summary>Writes the demonstration: headed tables for people, one document for machines.</summary>
internal sealed class DemoReport(TextWriter output, Culture culture)
{
    public void Write(OutputFormat format, string folder, IReadOnlyList<LoadResult> loads, IReadOnlyList<DemoTable> tables, IReadOnlyList<FigureConflict> conflicts)
    {
        foreach (var message in loads.SelectMany(load => load.Messages)) Console.Error.WriteLine(message);
        switch (format)
        {
            case OutputFormat.Table: WriteForPeople(folder, loads, tables, conflicts); break;
            case OutputFormat.Json: WriteJson(folder, loads, tables, conflicts); break;
            case OutputFormat.Csv or OutputFormat.Jsonl: WriteRows(format, tables); break;
            default: throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format.");
        }
    }

    private void WriteForPeople(string folder, IReadOnlyList<LoadResult> loads, IReadOnlyList<DemoTable> tables, IReadOnlyList<FigureConflict> conflicts)
    {
        Heading(culture.Pick("装载的报告", "The loaded reports"));
        ResultWriter.Write(output, LoadColumns.For(culture), loads, OutputFormat.Table, culture);
        foreach (var table in tables)
        {
            Heading(table.Title);
            GapTableWriter.Write(output, table.Rows, table.AgainstTarget, culture);
            if (table.Remark is not null) output.WriteLine(table.Remark);
            output.WriteLine();
        }

        Heading(culture.Pick("互相矛盾的数（都保留，不取平均）", "Conflicting figures (all kept, none averaged)"));
        ResultWriter.Write(output, ConflictColumns.For(culture), ConflictColumns.Rows(conflicts), OutputFormat.Table, culture);
        output.WriteLine(culture.Pick(
            "可比：A 同口径；B 可算，但有所列的保留；C 不可相比，只列理由不计算。百分点是百分数之差。",
            "Grade: A like for like; B computed with the caveat named; C must not be compared: the reason, no figure. 百分点 is a difference of percentages."));
        output.WriteLine();
        output.WriteLine(culture.Pick($"湖在 {folder}", $"The lake is in {folder}"));
        output.WriteLine(culture.Pick("接着可以试：", "Try next:"));
        output.WriteLine($"  {ProgramInfo.Invocation} gap --lake {folder} --indicator SKL_EMP_SHARE --against nation");
        output.WriteLine($"  {ProgramInfo.Invocation} gap --lake {folder} --jurisdiction 530924 --against province --format csv");
        output.WriteLine($"  {ProgramInfo.Invocation} demo --format json");
    }

    private void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine($"== {text} ==");
    }

    private void WriteJson(string folder, IReadOnlyList<LoadResult> loads, IReadOnlyList<DemoTable> tables, IReadOnlyList<FigureConflict> conflicts)
    {
        var loadColumns = LoadColumns.For(culture);
        var conflictColumns = ConflictColumns.For(culture);
        var gapColumns = GapColumns.For(culture);
        output.WriteLine(ResultWriter.ToJson(new Dictionary<string, object?>
        {
            ["lake"] = folder,
            ["loads"] = loads.Select(load => ResultWriter.ToObject(loadColumns, load)).ToArray(),
            ["tables"] = tables.Select(table => new Dictionary<string, object?>
            {
                ["name"] = table.Name,
                ["title"] = table.Title,
                ["rows"] = table.Rows.Select(row => ResultWriter.ToObject(gapColumns, row)).ToArray(),
            }).ToArray(),
            ["conflicts"] = ConflictColumns.Rows(conflicts).Select(row => ResultWriter.ToObject(conflictColumns, row)).ToArray(),
        }));
    }

    /// <summary>CSV and JSON lines hold one kind of row: the gap rows of all tables, with the table's name in front.</summary>
    private void WriteRows(OutputFormat format, IReadOnlyList<DemoTable> tables)
    {
        ResultColumn<(DemoTable Table, GapRow Row)>[] columns =
        [
            new("table", "", "", item => item.Table.Name),
            .. GapColumns.For(culture).Select(column => new ResultColumn<(DemoTable Table, GapRow Row)>(column.Name, "", "", item => column.Value(item.Row))),
        ];
        ResultWriter.Write(output, columns, [.. tables.SelectMany(table => table.Rows.Select(row => (table, row)))], format, culture);
    }
}
