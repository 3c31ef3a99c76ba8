using System.CommandLine;
using ReformWarehouse.Cli.Commands;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli;

/// <summary>The executable <c>reform</c>: the composition root and the one place where errors become messages and exit codes.</summary>
public static class Program
{
    /// <summary>A worker that is told to stop ends its load first.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(6);

    public static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        UsageErrors.Speak(args);
        var root = new RootCommand("产业工人队伍建设改革统计仓库 / statistical warehouse of the industrial workforce reform")
        {
            CommonOptions.Lake, CommonOptions.Culture, CommonOptions.Format,
        };
        foreach (var command in Catalogue.Commands) root.Add(command);

        var parsed = root.Parse(args);
        if (UsageErrors.Of(parsed) is { Count: > 0 } errors)
        {
            foreach (var error in errors) Console.Error.WriteLine(error);
            Console.Error.WriteLine("用法见 / see: reform --help");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestStop });
        }
        catch (Exception error) when (ErrorReport.Of(error, parsed.GetValue(CommonOptions.Culture)) is { } report)
        {
            Console.Error.WriteLine(report.Message);
            return report.ExitCode;
        }
    }
}
