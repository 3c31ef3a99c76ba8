using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake compact</c>: merges small files and sets superseded vintages apart from current ones. Loads may go on meanwhile.</summary>
internal static class LakeCompactCommand
{
    private static readonly Option<string?> Table = LakeCommand.Table();

    private static readonly Option<long> AggregatesAbove = new("--aggregates-above")
    {
        Description = "观测值多于此数时更新立方体汇总 / refresh the cube's aggregates of a lake with more observations",
        DefaultValueFactory = _ => AggregateRefresh.SmallLake,
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new Command("compact", "合并小文件 / merge small files") { Table, AggregatesAbove };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var lake = LakeCommand.Open(result);
        var done = lake.Compact(result.GetValue(Table));
        ResultWriter.Write(Console.Out, Columns, done, result.GetRequiredValue(CommonOptions.Format), culture);
        if (done.Count == 0) Console.Error.WriteLine(culture.Pick("没有需要合并的文件。", "Nothing to merge."));
        if (AggregateRefresh.Run(lake, smallLake: result.GetValue(AggregatesAbove)) is var (computed, total))
            Console.Error.WriteLine(culture.Pick($"立方体汇总：{total} 个指标，重算 {computed} 个。", $"Cube aggregates: {computed} of {total} indicators computed anew."));
        return ExitCodes.Done;
    }

    private static IReadOnlyList<ResultColumn<CompactedTable>> Columns { get; } =
    [
        new("table", "表", "table", row => row.Name, row => row.Name),
        Number("version", "版本", "version", row => row.Version),
        Number("files_before", "合并前文件", "files before", row => row.FilesBefore),
        Number("files_after", "合并后文件", "files after", row => row.FilesAfter),
        Number("rows", "行数", "rows", row => row.Rows),
    ];

    private static ResultColumn<CompactedTable> Number(string name, string zh, string en, Func<CompactedTable, long> value) =>
        new(name, zh, en, row => value(row), row => value(row).ToString("N0", CultureInfo.InvariantCulture)) { RightAligned = true };
}
