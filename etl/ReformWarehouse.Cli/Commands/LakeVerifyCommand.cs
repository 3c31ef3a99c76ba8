using System.CommandLine;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake verify</c>: compares every commit, checkpoint and data file with what was promised of it; exit code 1 when damage is found.</summary>
internal static class LakeVerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "核验全部提交、检查点与数据文件 / verify every commit, checkpoint and data file");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var format = result.GetRequiredValue(CommonOptions.Format);
        var damages = LakeCommand.Open(result).Verify();
        if (damages.Count > 0 || format != OutputFormat.Table) ResultWriter.Write(Console.Out, Columns(culture), damages, format, culture);
        Console.Error.WriteLine(damages.Count == 0
            ? culture.Pick("数据湖完好。", "The lake is healthy.")
            : culture.Pick($"发现 {damages.Count} 处损坏。", $"{damages.Count} damages found."));
        return damages.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static IReadOnlyList<ResultColumn<LakeDamage>> Columns(Culture culture) =>
    [
        new("error", "", "", row => row.Error.ToString()),
        new("path", "", "", row => row.Path),
        new("detail", "", "", row => row.Detail),
        new("message", "损坏", "damage", row => row.Describe(culture.Pick("zh", "en")), row => row.Describe(culture.Pick("zh", "en"))),
    ];
}
