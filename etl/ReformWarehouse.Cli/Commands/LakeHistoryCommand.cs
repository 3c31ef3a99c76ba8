using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake history</c>: the commits of a table (default: the run table, whose commits are the lake's versions), or the values of a cell.</summary>
internal static class LakeHistoryCommand
{
    private static readonly Option<string?> Table = LakeCommand.Table();
    private static readonly Option<string?> Cell = new("--cell")
    {
        Description = "一个单元格的历次数值：指标,地区[,年份] / all values of a cell: INDICATOR,JURISDICTION[,YEAR]",
        HelpName = "CELL",
    };

    public static Command Create()
    {
        var command = new Command("history", "提交历史，或某一单元格的修订史 / commits, or the revisions of one cell") { Table, Cell };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var (culture, format) = (result.GetRequiredValue(CommonOptions.Culture), result.GetRequiredValue(CommonOptions.Format));
        var lake = LakeCommand.Open(result);
        if (result.GetValue(Cell) is { } cell) return Revisions(lake, cell, format, culture);
        var table = lake.Table(result.GetValue(Table) ?? lake.RunTableName);
        ResultWriter.Write(Console.Out, Columns(), [.. new DeltaHistory(table.Log).Newest()], format, culture);
        return ExitCodes.Done;
    }

    private static int Revisions(DataLake lake, string cell, OutputFormat format, Culture culture)
    {
        var parts = cell.Split([',', '，'], StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 3 || (parts.Length == 3 && !int.TryParse(parts[2], CultureInfo.InvariantCulture, out _)))
            throw new UsageException($"--cell “{cell}”写法不对，应为：指标,地区[,年份]", $"--cell '{cell}' is not INDICATOR,JURISDICTION[,YEAR]");
        using var session = lake.OpenSession();
        var year = parts.Length == 3 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : (int?)null;
        var rows = CellRevision.Read(session, Codes.Indicator(parts[0]), Codes.Jurisdiction(parts[1]), year);
        ResultWriter.Write(Console.Out, CellRevisionColumns.All, rows, format, culture);
        if (rows.Count == 0) Console.Error.WriteLine(culture.Pick("该单元格从未报告过。", "The cell was never reported."));
        return ExitCodes.Done;
    }

    private static IReadOnlyList<ResultColumn<DeltaCommit>> Columns() =>
    [
        new("version", "版本", "version", row => row.Version, row => row.Version.ToString(CultureInfo.InvariantCulture)) { RightAligned = true },
        new("time", "时间", "time", row => row.Time.ToString("O", CultureInfo.InvariantCulture), row => row.Time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        new("operation", "操作", "operation", row => row.Operation, row => row.Operation ?? "—"),
        new("files_added", "增加文件", "files added", row => row.FilesAdded, row => row.FilesAdded.ToString(CultureInfo.InvariantCulture)) { RightAligned = true },
        new("files_removed", "移除文件", "files removed", row => row.FilesRemoved, row => row.FilesRemoved.ToString(CultureInfo.InvariantCulture)) { RightAligned = true },
        new("rows_added", "增加行数", "rows added", row => row.RowsAdded, row => row.RowsAdded?.ToString("N0", CultureInfo.InvariantCulture) ?? "—") { RightAligned = true },
    ];
}
