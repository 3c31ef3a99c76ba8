using System.CommandLine.Parsing;

namespace ReformWarehouse.Cli.Options;

/// <summary>Reads an option that takes one of a few words; the words are the members' names in lower case.</summary>
internal static class EnumParser
{
    public static T Parse<T>(ArgumentResult result) where T : struct, Enum
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        if (names.Contains(text.ToLowerInvariant())) return Enum.Parse<T>(text, ignoreCase: true);
        var option = (result.Parent as OptionResult)?.Option.Name;
        result.AddError($"{option} 没有“{text}”，可用：{string.Join("、", names)}。 / {option} has no '{text}'; choose {string.Join(", ", names)}.");
        return default;
    }
}
