using System.CommandLine;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform lake</c>: the state, history and upkeep of the lake.</summary>
internal static class LakeCommand
{
    public static Command Create() => new("lake", "数据湖的状态、历史与维护 / state, history and upkeep of the lake")
    {
        LakeStatusCommand.Create(),
        LakeHistoryCommand.Create(),
        LakeRevisionsCommand.Create(),
        LakeVerifyCommand.Create(),
        LakeCompactCommand.Create(),
        LakeVacuumCommand.Create(),
    };

    public static Option<string?> Table() => new("--table") { Description = "只处理该表 / only this table", HelpName = "NAME" };

    public static DataLake Open(ParseResult result) => DataLake.Open(result.GetRequiredValue(CommonOptions.Lake));
}
