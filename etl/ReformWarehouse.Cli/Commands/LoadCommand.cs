using System.CommandLine;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform load PATH…</c>: loads returns into the lake, each file whole or not at all.</summary>
internal static class LoadCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "只读取和校验，不装载 / read and validate, load nothing" };

    private static readonly Option<string?> Rules = new("--rules")
    {
        Description = "规则文件（严重程度、界限、豁免） / rules file: severities, bounds, waivers", HelpName = "FILE",
    };

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "报表文件或文件夹 / returns, or folders of them", Arity = ArgumentArity.OneOrMore };
        var command = new Command("load", "装载报表 / load returns into the lake") { paths, DryRun, Rules };
        command.SetAction(result => Run(
            result.GetRequiredValue(paths), result.GetRequiredValue(CommonOptions.Lake), result.GetValue(DryRun), RulesFile.Read(result.GetValue(Rules)),
            result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture)));
        return command;
    }

    private static int Run(string[] paths, string lakeFolder, bool isDryRun, RuleBook rules, OutputFormat format, Culture culture)
    {
        var files = InputFiles.Expand(paths);
        var loading = isDryRun ? ReturnLoading.DryRun(lakeFolder, rules) : new ReturnLoading(DataLake.OpenOrCreate(lakeFolder), rules);
        var results = files.Select(file => loading.Load(file, culture)).ToList();
        ResultWriter.Write(Console.Out, LoadColumns.For(culture), results, format, culture);
        foreach (var message in results.SelectMany(result => result.Messages)) Console.Error.WriteLine(message);
        return results.Any(result => result.Failed) ? ExitCodes.Failed
            : results.Any(result => result.RowsRejected > 0) ? ExitCodes.SomeRejected
            : ExitCodes.Done;
    }
}
