using System.CommandLine;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform export</c>: files for the reporting offices.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "导出表格 / write files for the offices") { ExportTemplateCommand.Create(), ExportRejectionsCommand.Create() };
}
