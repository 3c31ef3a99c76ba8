using System.Text.RegularExpressions;
using Xunit;

namespace ReformWarehouse.Architecture.Tests;

/// <summary>What the READMEs name exists: paths in backquotes, scripts, and the program's commands and options.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Readmes =>
        new(Directory.EnumerateFiles(Repository.Root, "README.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("node_modules", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Every_path_that_a_readme_names_exists(string readme)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, readme));
        var here = Path.GetDirectoryName(Path.Combine(Repository.Root, readme))!;
        foreach (var path in NamedPaths(text))
            Assert.True(Exists(Path.Combine(Repository.Root, path)) || Exists(Path.Combine(here, path)), $"{readme} names `{path}`, which does not exist.");
    }

    [Fact]
    public void The_main_readme_names_paths() =>
        Assert.True(NamedPaths(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Count() >= 6);

    [Fact]
    public void The_scripts_that_the_main_readme_names_can_be_run()
    {
        foreach (var script in new[] { "build.sh", "run-tests.sh", ".ci/run" })
        {
            var path = Path.Combine(Repository.Root, script);
            Assert.True(File.Exists(path), script);
            if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), $"{script} is not executable");
        }
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static readonly string[] TopFolders = ["models", "etl", "sql", "notebooks", "tests", ".ci"];

    /// <summary>Backquoted words that are paths: below a top-level folder, relative, or with a file's extension; no blanks, options, wildcards or placeholders.</summary>
    private static IEnumerable<string> NamedPaths(string text) => Quoted().Matches(text).Select(match => match.Groups[1].Value)
        .Where(word => TopFolders.Contains(word.Split('/')[0]) || word.StartsWith("./", StringComparison.Ordinal) || Extension().IsMatch(word))
        .Where(word => word.IndexOfAny([' ', '*', '<', '{', '…', '|', '=', '%', '(', ':', '$', '@']) < 0 && !word.StartsWith("../", StringComparison.Ordinal)
            && !word.StartsWith('/') && !word.StartsWith("--", StringComparison.Ordinal) && word.Any(char.IsAsciiLetter) && !Example().IsMatch(word))
        .Select(word => word.TrimEnd('/')).Distinct();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    /// <summary>Capitals alone (DIR, FILE), the default lake and files inside a lake or a build are examples, not paths of the repository.</summary>
    [GeneratedRegex(@"^[A-Z]+$|^\.?/?lake\b|_delta_log|^obj/|^bin/|^archive/|^text/|^application/|parquet$")]
    private static partial Regex Example();

    [GeneratedRegex(@"\.(md|sh|cs|csv|sql|json|props|targets|csproj)$")]
    private static partial Regex Extension();
}
