using System.CommandLine;
using ReformWarehouse.Bulletins;
using ReformWarehouse.Bulletins.Linking;
using ReformWarehouse.Cli.Commands.Extract;
using ReformWarehouse.Cli.Gaps;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Commands;

/// <summary><c>reform extract FILE|DIR</c>: reads documents of Chinese prose into quantitative statements; with <c>--evaluate</c> scores the reading.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Paths = new("FILE|DIR")
    {
        Description = "文档（txt、docx、pdf）或文件夹 / documents (txt, docx, pdf) or folders of them",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> JurisdictionOption = new("--jurisdiction")
    {
        Description = "文档所属地区，默认由文档判断 / whose document it is; default: as the document says",
        HelpName = "CODE",
    };

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "印发日期，默认由文档判断 / date of issue; default: as the document says",
        HelpName = "D",
    };

    private static readonly Option<string?> Evaluate = new("--evaluate")
    {
        Description = "对照标注评分 / score the reading against annotated statements",
        HelpName = "GOLD.jsonl",
    };

    public static Command Create()
    {
        var command = new Command("extract", "从公文中读出数据语句 / read quantitative statements out of prose") { Paths, JurisdictionOption, Date, Evaluate };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        var paths = result.GetValue(Paths) ?? [];
        var format = result.GetRequiredValue(CommonOptions.Format);
        var culture = result.GetRequiredValue(CommonOptions.Culture);
        var options = new BulletinReaderOptions
        {
            Jurisdictions = ReferenceLinkers.Jurisdictions,
            Indicators = ReferenceLinkers.Indicators,
            JurisdictionCode = result.GetValue(JurisdictionOption) is { } code ? Codes.Jurisdiction(code) : null,
            Date = DateOption.Parse(result.GetValue(Date)),
        };
        if (result.GetValue(Evaluate) is { } gold) return new EvaluationRun(options, culture).Run(gold, paths, format);
        if (paths.Length == 0) throw new UsageException("请给出文档或文件夹。", "Name a document or a folder.");
        return new ExtractRun(options, culture).Run(DocumentPaths.Expand(paths), format);
    }
}
