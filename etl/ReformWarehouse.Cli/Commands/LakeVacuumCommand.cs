using System.CommandLine;
using System.Globalization;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.DeltaLake;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake vacuum</c>: deletes files that nobody within the retention needs.</summary>
internal static class LakeVacuumCommand
{
    private static readonly Option<double> Days = new("--days")
    {
        Description = "保留天数，不少于 7 天，除非 --force / days to retain; at least 7 unless --force",
        DefaultValueFactory = _ => Retention.Tombstones.TotalDays,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "只列出，不删除 / only list" };
    private static readonly Option<bool> Force = new("--force") { Description = "允许更短的保留期：此时不得有装载或查询在进行 / allow a shorter retention: no load or query may be running" };

    public static Command Create()
    {
        var command = new Command("vacuum", "清理无用文件 / delete files that are no longer needed") { Days, DryRun, Force };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var days = result.GetRequiredValue(Days);
        if (days < 0 || (days < Retention.Tombstones.TotalDays && !result.GetRequiredValue(Force)))
            throw new UsageException("--days 少于 7 天会删掉正在进行的装载或查询所用的文件；确认没有后请加 --force。",
                "--days below 7 deletes files that running loads or queries use; add --force when there are none.");
        var done = LakeCommand.Open(result).Vacuum(TimeSpan.FromDays(days), result.GetRequiredValue(DryRun));
        ResultWriter.Write(Console.Out, Columns, [done], result.GetRequiredValue(CommonOptions.Format), culture);
        return ExitCodes.Done;
    }

    private static IReadOnlyList<ResultColumn<VacuumResult>> Columns { get; } =
    [
        Number("data_files", "数据文件", "data files", row => row.DataFiles.Count),
        Number("bytes", "字节", "bytes", row => row.Bytes),
        Number("orphans", "未完成装载移出日志的文件", "files of unfinished loads taken out of the log", row => row.Orphans),
        Number("log_files", "日志文件", "log files", row => row.LogFiles),
        new("paths", "", "", row => row.DataFiles),
    ];

    private static ResultColumn<VacuumResult> Number(string name, string zh, string en, Func<VacuumResult, long> value) =>
        new(name, zh, en, row => value(row), row => value(row).ToString("N0", CultureInfo.InvariantCulture)) { RightAligned = true };
}
