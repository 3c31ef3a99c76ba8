using ReformWarehouse.Cli.Options;
using ReformWarehouse.Cli.Output;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Cli.Gaps;

/// <summary>What every kind of gap question has in common.</summary>
/// <param name="Lake">Folder of the lake.</param>
/// <param name="Question">Indicators, jurisdictions (empty: none named), year, benchmark.</param>
/// <param name="AsOf">As known at that instant; null: now.</param>
/// <param name="Format">How results are written.</param>
/// <param name="Culture">Language.</param>
internal sealed record GapRequest(string Lake, GapQuestion Question, DateTimeOffset? AsOf, OutputFormat Format, Culture Culture)
{
    public const string Yunnan = "530000";

    /// <summary>The jurisdictions asked for, Yunnan when none is named.</summary>
    public IReadOnlyList<string> Jurisdictions => Question.JurisdictionCodes.Count > 0 ? Question.JurisdictionCodes : [Yunnan];

    public Warehouse Read(DateTimeOffset? instead = null) => Warehouse.Read(DataLake.Open(Lake), instead ?? AsOf);

    /// <summary>Writes rows, and for people their sources below.</summary>
    public int Write<T>(Func<Culture, SourceIndex, IReadOnlyList<ResultColumn<T>>> columns, IReadOnlyList<T> rows, string noneZh, string noneEn)
    {
        var index = new SourceIndex();
        ResultWriter.Write(Console.Out, columns(Culture, index), rows, Format, Culture);
        if (rows.Count == 0) Console.Error.WriteLine(Culture.Pick(noneZh, noneEn));
        else if (Format == OutputFormat.Table && index.Mentioned.Count > 0)
        {
            Console.Out.WriteLine(Culture.Pick("出处（报告 §章节 @原文字符位置）：", "Sources (report §section @characters of its text):"));
            index.WriteTo(Console.Out);
        }

        return ExitCodes.Done;
    }
}
