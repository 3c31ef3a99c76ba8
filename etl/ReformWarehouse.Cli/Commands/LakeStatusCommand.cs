using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake status</c>: tables, versions, files, rows, size; warns of too many small files.</summary>
internal static class LakeStatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "各表的版本、文件、行数、大小 / versions, files, rows and sizes of the tables");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var rows = LakeCommand.Open(result).Status();
        ResultWriter.Write(Console.Out, Columns(culture), rows, result.GetRequiredValue(CommonOptions.Format), culture);
        foreach (var table in rows.Where(table => table.NeedsCompaction))
            Console.Error.WriteLine(culture.Pick(
                $"{table.Name}：小文件 {table.SmallFiles} 个，读取会变慢；请运行 reform lake compact --table {table.Name}",
                $"{table.Name}: {table.SmallFiles} small files slow reading down; run reform lake compact --table {table.Name}"));
        return ExitCodes.Done;
    }

    private static IReadOnlyList<ResultColumn<TableStatus>> Columns(Culture culture) =>
    [
        new("table", "表", "table", row => row.Name, row => row.Name),
        Number("version", "版本", "version", row => row.Version),
        Number("files", "文件", "files", row => row.Files),
        Number("rows", "行数", "rows", row => row.Rows),
        Number("bytes", "字节", "bytes", row => row.Bytes),
        Number("small_files", "小文件", "small files", row => row.SmallFiles),
        Number("orphans", "未完成装载的文件", "files of unfinished loads", row => row.Orphans),
        Number("tombstones", "已移除待清理", "removed, not yet deleted", row => row.Tombstones),
        new("needs_compaction", "", "", row => row.NeedsCompaction),
    ];

    private static ResultColumn<TableStatus> Number(string name, string zh, string en, Func<TableStatus, long?> value) =>
        new(name, zh, en, row => value(row), row => value(row)?.ToString("N0", CultureInfo.InvariantCulture) ?? "—") { RightAligned = true };
}
