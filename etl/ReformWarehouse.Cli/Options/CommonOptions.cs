using System.CommandLine;

namespace ReformWarehouse.Cli.Options;

/// <summary>The options that every command understands; their names are a public contract.</summary>
internal static class CommonOptions
{
    public const string DefaultLake = "./lake";

    public static Option<string> Lake { get; } = new("--lake")
    {
        Description = "湖所在的文件夹 / folder of the lake",
        DefaultValueFactory = _ => DefaultLake,
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<Culture> Culture { get; } = new("--culture")
    {
        Description = "名称和消息的语言 / language of names and messages: zh, en",
        DefaultValueFactory = _ => Options.Culture.Zh,
        CustomParser = EnumParser.Parse<Culture>,
        HelpName = "zh|en",
        Recursive = true,
    };

    public static Option<OutputFormat> Format { get; } = new("--format")
    {
        Description = "结果的格式 / format of results: table, csv, json, jsonl",
        DefaultValueFactory = _ => OutputFormat.Table,
        CustomParser = EnumParser.Parse<OutputFormat>,
        HelpName = "table|csv|json|jsonl",
        Recursive = true,
    };

    /// <summary>True when the user named the lake's folder.</summary>
    public static bool LakeIsGiven(ParseResult result) => result.GetResult(Lake) is { Implicit: false };
}
