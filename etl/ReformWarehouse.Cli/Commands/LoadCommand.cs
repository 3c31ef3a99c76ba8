using System.CommandLine;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform load PATH…</c>: loads returns into the lake, each file whole or not at all.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "报表文件或文件夹 / returns, or folders of them", Arity = ArgumentArity.OneOrMore };
        var command = new Command("load", "装载报表 / load returns into the lake") { paths };
        command.SetAction(result => Run(
            result.GetRequiredValue(paths), result.GetRequiredValue(CommonOptions.Lake),
            result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture)));
        return command;
    }

    private static int Run(string[] paths, string lakeFolder, OutputFormat format, Culture culture)
    {
        var files = InputFiles.Expand(paths);
        var loading = new ReturnLoading(DataLake.OpenOrCreate(lakeFolder));
        var results = files.Select(file => loading.Load(file, culture)).ToList();
        ResultWriter.Write(Console.Out, LoadColumns.For(culture), results, format, culture);
        foreach (var message in results.SelectMany(result => result.Messages)) Console.Error.WriteLine(message);
        return results.Any(result => result.Failed) ? ExitCodes.Failed
            : results.Any(result => result.RowsRejected > 0) ? ExitCodes.SomeRejected
            : ExitCodes.Done;
    }
}
