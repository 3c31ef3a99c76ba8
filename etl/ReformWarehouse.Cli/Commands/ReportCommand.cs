using System.CommandLine;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform report</c>: reports about the reporting.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", "报送情况 / reports about the reporting") { ReportCompletenessCommand.Create() };
}
