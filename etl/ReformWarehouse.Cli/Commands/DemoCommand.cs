using System.CommandLine;
using ReformWarehouse.Cli.Demo;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform demo</c>: loads the five returns into a fresh lake and prints the three gap tables.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "装载五份报告和两份示例简报并打印差距表 / load the five reports and two sample bulletins and print the gap tables");
        command.SetAction(result =>
        {
            var folder = CommonOptions.LakeIsGiven(result)
                ? result.GetRequiredValue(CommonOptions.Lake)
                : Directory.CreateTempSubdirectory("reform-demo-").FullName;
            return new DemoRun(DataLake.OpenOrCreate(folder), folder, result.GetRequiredValue(CommonOptions.Culture)).Run(result.GetRequiredValue(CommonOptions.Format));
        });
        return command;
    }
}
