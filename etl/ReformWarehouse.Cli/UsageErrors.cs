using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli;

/// <summary>What is wrong with a command line, before any command runs.</summary>
internal static class UsageErrors
{
    /// <summary>Sets the language of the parser's own messages, which it needs before it has read the option.</summary>
    public static void Speak(IReadOnlyList<string> args)
    {
        var at = args.ToList().IndexOf(CommonOptions.Culture.Name);
        var english = args.Contains($"{CommonOptions.Culture.Name}=en") || (at >= 0 && at + 1 < args.Count && args[at + 1] == "en");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en" : "zh-Hans");
    }

    /// <summary>One message each; empty when the line can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        // An option that takes several values would take the misspelt name of the next one for a value.
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => CultureInfo.CurrentUICulture.Name == "en" ? $"There is no option '{token.Value}' here." : $"这里没有选项“{token.Value}”。").ToList();
        return unknown.Count > 0 ? unknown : [.. parsed.Errors.Select(error => error.Message.Replace("。.", "。", StringComparison.Ordinal))];
    }
}
