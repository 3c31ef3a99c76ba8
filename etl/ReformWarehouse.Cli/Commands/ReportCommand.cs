using System.CommandLine;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform report</c>: reports that people read, about the gaps and about the reporting.</summary>
internal static class ReportCommand
{
    public static Command Create() => new Command("report", "给人看的报告：差距、报送情况 / reports that people read: gaps, the reporting")
    {
        ReportGapCommand.Create(),
        ReportCompletenessCommand.Create(),
    };
}
