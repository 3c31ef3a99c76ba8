using System.Text.RegularExpressions;
using Xunit;

namespace ReformWarehouse.Architecture.Tests;

public partial class SourceRuleTests
{
    [Fact]
    public void An_interface_has_two_implementations()
    {
        var sources = Repository.SourceFiles(".cs")
            .Where(path => Path.GetRelativePath(Repository.Root, path) is var name && (name.StartsWith("models", StringComparison.Ordinal) || name.StartsWith("etl", StringComparison.Ordinal)))
            .Where(path => !path.Contains("vendor-stand-ins", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var interfaces = sources.SelectMany(source => Interface().Matches(source)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(interfaces);
        foreach (var name in interfaces)
        {
            var implementation = new Regex($@"\b(class|record|struct)\s[^{{;]*:[^{{;]*\b{name}\b");
            var count = sources.Sum(source => implementation.Matches(source).Count);
            Assert.True(count >= 2, $"{name} has {count} implementation(s); an interface needs two.");
        }
    }

    [Fact]
    public void No_global_usings_of_our_own_namespaces() =>
        Assert.DoesNotContain(Repository.SourceFiles(".cs"),
            path => File.ReadLines(path).Any(line => line.StartsWith("global using ReformWarehouse", StringComparison.Ordinal)));

    [Fact]
    public void Every_script_says_its_purpose_and_grain()
    {
        var scripts = Repository.SourceFiles(".sql").Where(path => !path.Contains($"{Path.DirectorySeparatorChar}tests{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.True(scripts.Count > 20);
        foreach (var script in scripts)
        {
            var head = File.ReadLines(script).TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
            Assert.True(head.Any(line => line.StartsWith("-- purpose:", StringComparison.Ordinal)), $"{script}: no '-- purpose:' in its first lines");
            Assert.True(head.Any(line => line.StartsWith("-- grain:", StringComparison.Ordinal)), $"{script}: no '-- grain:' in its first lines");
        }
    }

    [Fact]
    public void Every_fact_and_dimension_has_a_check()
    {
        var checks = Directory.EnumerateFiles(Path.Combine(Repository.Root, "sql", "duckdb", "checks"), "*.sql").Select(Path.GetFileName).OfType<string>().ToList();
        foreach (var table in new[] { "dim_jurisdiction", "dim_indicator", "dim_year", "dim_report", "fact_observation", "fact_target", "fact_comparison", "etl_run" })
            Assert.Contains(checks, check => check.StartsWith(table, StringComparison.Ordinal));
    }

    [Fact]
    public void No_path_of_a_machine_and_no_address_of_a_registry_is_in_the_repository()
    {
        // Split, so that this file does not find itself.
        string[] forbidden = ["/wo" + "rk/", "regis" + "try.npmjs", "api.nu" + "get.org"];
        var files = new[] { ".cs", ".sql", ".csproj", ".props", ".targets", ".json", ".md", ".sh", ".csv" }.SelectMany(Repository.SourceFiles)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*", SearchOption.TopDirectoryOnly).Where(path => Path.GetFileName(path) != ".git"));
        var found = files.Where(path => File.ReadAllText(path) is var text && forbidden.Any(text.Contains));
        Assert.Empty(found);
    }

    [GeneratedRegex(@"^(?:public|internal)\s+(?:partial\s+)?interface\s+(I[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Interface();
}
