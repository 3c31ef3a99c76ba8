using System.CommandLine;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Loading;
using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.Ingestion.Validation.Configuration;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform load PATH…</c> or <c>reform load --source NAME</c>: loads returns into the lake, each whole or not at all.</summary>
internal static class LoadCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "只读取和校验，不装载 / read and validate, load nothing" };

    private static readonly Option<string?> Rules = new("--rules")
    {
        Description = "规则文件（严重程度、界限、豁免） / rules file: severities, bounds, waivers",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "从配置中的数据源（Worker:Sources）读取上次之后提交的报表 / pull what was submitted to a configured database since the last time",
        HelpName = "NAME",
    };

    private static readonly Option<bool> FromStart = new("--from-start") { Description = "与 --source 同用：从头读取，已装载的不重复 / with --source: read everything again; what was loaded stays as it is" };

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "报表文件或文件夹 / returns, or folders of them", Arity = ArgumentArity.ZeroOrMore };
        var jurisdiction = new Option<string?>("--jurisdiction") { Description = "文字材料所属地区，默认由文档判断 / whose prose it is; default: as the document says", HelpName = "CODE" };
        var date = new Option<string?>("--date") { Description = "文字材料的印发日期，默认由文档判断 / date of issue of prose; default: as the document says", HelpName = "D" };
        var command = new Command("load", "装载报表和文字材料 / load returns and prose into the lake") { paths, DryRun, Rules, jurisdiction, date, Source, FromStart };
        command.SetAction((result, cancellation) => RunAsync(
            result, result.GetRequiredValue(paths),
            new BulletinDefaults(null, result.GetValue(jurisdiction) is { } code ? Codes.Jurisdiction(code) : null, DateOption.Parse(result.GetValue(date))), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, string[] paths, BulletinDefaults defaults, CancellationToken cancellation)
    {
        var (lake, isDryRun, rules) = (result.GetRequiredValue(CommonOptions.Lake), result.GetValue(DryRun), RulesFile.Read(result.GetValue(Rules)));
        var (format, culture) = (result.GetRequiredValue(CommonOptions.Format), result.GetRequiredValue(CommonOptions.Culture));
        if (result.GetValue(Source) is not { } source)
            return paths.Length > 0 ? Run(InputFiles.Expand(paths), () => Loading(lake, isDryRun, rules, defaults), format, culture, cancellation)
                : throw new UsageException("请给出报表文件、文件夹，或 --source 数据源。", "name returns, folders, or a --source.");
        if (paths.Length > 0) throw new UsageException("--source 与文件不能同时给出。", "--source and files cannot be given together.");
        var pull = new SourcePull(source, lake, isDryRun, result.GetValue(FromStart), culture);
        using var loading = Loading(lake, isDryRun, rules, defaults);
        var end = await pull.RunAsync(loading, cancellation);
        var code = Report(pull.Results, format, culture);
        return end is null ? code : throw end;
    }

    /// <summary>Told to stop, it finishes the file at hand and says what was loaded.</summary>
    private static int Run(IReadOnlyList<string> files, Func<ReturnLoading> open, OutputFormat format, Culture culture, CancellationToken cancellation)
    {
        using var loading = open();
        var results = files.TakeWhile(_ => !cancellation.IsCancellationRequested).Select(file => loading.Load(file, culture)).ToList();
        var code = Report(results, format, culture);
        return results.Count == files.Count ? code : throw new OperationCanceledException(cancellation);
    }

    private static ReturnLoading Loading(string lakeFolder, bool isDryRun, RuleBook rules, BulletinDefaults defaults) =>
        isDryRun ? ReturnLoading.DryRun(lakeFolder, rules, defaults) : new ReturnLoading(DataLake.OpenOrCreate(lakeFolder), rules, defaults);

    private static int Report(IReadOnlyList<LoadResult> results, OutputFormat format, Culture culture)
    {
        ResultWriter.Write(Console.Out, LoadColumns.For(culture), results, format, culture);
        foreach (var message in results.SelectMany(result => result.Messages)) Console.Error.WriteLine(message);
        return results.Any(result => result.Failed) ? ExitCodes.Failed
            : results.Any(result => result.RowsRejected > 0) ? ExitCodes.SomeRejected
            : ExitCodes.Done;
    }
}
