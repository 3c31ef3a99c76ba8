using System.CommandLine;
using ReformWarehouse.Cli.Gaps;
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
        Description = "规则文件（严重程度、界限、豁免） / rules file: severities, bounds, waivers",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "报表文件或文件夹 / returns, or folders of them", Arity = ArgumentArity.OneOrMore };
        var jurisdiction = new Option<string?>("--jurisdiction") { Description = "文字材料所属地区，默认由文档判断 / whose prose it is; default: as the document says", HelpName = "CODE" };
        var date = new Option<string?>("--date") { Description = "文字材料的印发日期，默认由文档判断 / date of issue of prose; default: as the document says", HelpName = "D" };
        var command = new Command("load", "装载报表和文字材料 / load returns and prose into the lake") { paths, DryRun, Rules, jurisdiction, date };
        command.SetAction(result => Run(
            result.GetRequiredValue(paths), result.GetRequiredValue(CommonOptions.Lake), result.GetValue(DryRun), RulesFile.Read(result.GetValue(Rules)),
            new BulletinDefaults(null, result.GetValue(jurisdiction) is { } code ? Codes.Jurisdiction(code) : null, DateOption.Parse(result.GetValue(date))),
            result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture)));
        return command;
    }

    private static int Run(string[] paths, string lakeFolder, bool isDryRun, RuleBook rules, BulletinDefaults defaults, OutputFormat format, Culture culture)
    {
        var files = InputFiles.Expand(paths);
        var loading = isDryRun ? ReturnLoading.DryRun(lakeFolder, rules, defaults) : new ReturnLoading(DataLake.OpenOrCreate(lakeFolder), rules, defaults);
        var results = files.Select(file => loading.Load(file, culture)).ToList();
        ResultWriter.Write(Console.Out, LoadColumns.For(culture), results, format, culture);
        foreach (var message in results.SelectMany(result => result.Messages)) Console.Error.WriteLine(message);
        return results.Any(result => result.Failed) ? ExitCodes.Failed
            : results.Any(result => result.RowsRejected > 0) ? ExitCodes.SomeRejected
            : ExitCodes.Done;
    }
}
