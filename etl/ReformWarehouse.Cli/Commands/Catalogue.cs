using System.CommandLine;

namespace ReformWarehouse.Cli.Commands;

/// <summary>Every command of the program, one class each, in the order of the help text.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Command> Commands =>
    [
        DemoCommand.Create(),
        LoadCommand.Create(),
        GapCommand.Create(),
        QueryCommand.Create(),
        ReportCommand.Create(),
        LakeCommand.Create(),
        ExtractCommand.Create(),
        ReviewCommand.Create(),
        ExportCommand.Create(),
        WorkerCommand.Create(),
    ];
}
