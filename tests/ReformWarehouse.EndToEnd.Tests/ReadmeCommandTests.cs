using System.Text.RegularExpressions;
using Xunit;

namespace ReformWarehouse.EndToEnd.Tests;

/// <summary>Every command and option that README.md names is one that the real program knows.</summary>
public partial class ReadmeCommandTests
{
    public static TheoryData<string> Invocations => new(Named());

    [Fact]
    public void The_readme_names_the_main_commands()
    {
        var named = Named();
        foreach (var command in new[] { "demo", "load", "gap", "query", "extract", "worker", "lake" })
            Assert.Contains(named, invocation => invocation.StartsWith("reform " + command, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Invocations))]
    public void The_program_knows_what_the_readme_names(string invocation)
    {
        var words = invocation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var command = words.TakeWhile(word => word.All(letter => letter is >= 'a' and <= 'z')).ToArray();
        Assert.NotEmpty(command);
        var help = ReformProcess.Run([.. command, "--help"]).MustExitWith(0);
        foreach (var option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
            Assert.Contains(option, help.Output, StringComparison.Ordinal);
    }

    private static string[] Named() => [.. Quoted().Matches(File.ReadAllText(Readme())).Select(match => match.Groups[1].Value).Distinct()];

    private static string Readme()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln"))) return Path.Combine(folder.FullName, "README.md");
        throw new DirectoryNotFoundException("No folder above the tests holds ReformWarehouse.sln.");
    }

    [GeneratedRegex("`(reform [a-z][^`\n]*)`")]
    private static partial Regex Quoted();
}
