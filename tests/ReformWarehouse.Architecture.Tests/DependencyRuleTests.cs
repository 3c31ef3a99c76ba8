using Xunit;

namespace ReformWarehouse.Architecture.Tests;

public class DependencyRuleTests
{
    private static readonly string[] Drivers = ["DuckDB.NET", "Microsoft.Data.SqlClient", "Npgsql", "ClickHouse", "Parquet.Net", "Apache.Arrow", "Dapper"];

    private static Project Project(string name) =>
        Assert.Single(Repository.Projects, project => project.Name == "ReformWarehouse." + name);

    [Fact]
    public void The_house_is_found()
    {
        var names = Repository.Projects.Select(project => project.Name).ToList();
        foreach (var expected in new[] { "Observations", "StarSchema", "SemanticCube", "GapAnalysis", "Bulletins", "Ingestion", "Storage", "Cli" })
            Assert.Contains("ReformWarehouse." + expected, names);
    }

    [Theory]
    [InlineData("Observations", new string[0])]
    [InlineData("StarSchema", new[] { "Observations" })]
    [InlineData("SemanticCube", new[] { "Observations", "StarSchema" })]
    [InlineData("GapAnalysis", new[] { "Observations", "StarSchema", "SemanticCube" })]
    public void Models_depend_in_one_direction(string name, string[] allowed) =>
        Assert.Subset(allowed.Select(other => "ReformWarehouse." + other).ToHashSet(), Project(name).AllReferences().ToHashSet());

    [Fact]
    public void Models_never_reference_etl()
    {
        var etl = Repository.Projects.Where(project => project.Area == "etl").Select(project => project.Name).ToHashSet();
        Assert.NotEmpty(etl);
        foreach (var model in Repository.Projects.Where(project => project.Area == "models"))
            Assert.Empty(model.AllReferences().Intersect(etl));
    }

    [Fact]
    public void Ingestion_and_Storage_do_not_know_each_other()
    {
        Assert.DoesNotContain("ReformWarehouse.Storage", Project("Ingestion").AllReferences());
        Assert.DoesNotContain("ReformWarehouse.Ingestion", Project("Storage").AllReferences());
        Assert.Contains("ReformWarehouse.Storage", Project("Cli").ProjectReferences);
        Assert.Contains("ReformWarehouse.Ingestion", Project("Cli").ProjectReferences);
    }

    [Fact]
    public void Only_Storage_references_a_driver()
    {
        Assert.Contains(Project("Storage").Packages, IsDriver);
        foreach (var project in Repository.Projects.Where(project => project.Name != "ReformWarehouse.Storage"))
            Assert.DoesNotContain(project.Packages, IsDriver);
    }

    [Fact]
    public void Drivers_are_named_in_Storage_only()
    {
        var using_ = Drivers.Select(driver => $"using {driver}").ToArray();
        var files = Repository.SourceFiles(".cs").Where(path => !path.Contains("vendor-stand-ins", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 100);
        var outside = files
            .Where(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/') is var name
                && !name.StartsWith("etl/ReformWarehouse.Storage/", StringComparison.Ordinal) && !name.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => File.ReadLines(path).Any(line => using_.Any(line.StartsWith)));
        Assert.Empty(outside);
    }

    [Fact]
    public void Only_Cli_references_AspNet()
    {
        Assert.Contains("Microsoft.AspNetCore.App", Project("Cli").Frameworks);
        foreach (var project in Repository.Projects.Where(project => project.Name != "ReformWarehouse.Cli"))
        {
            Assert.DoesNotContain("Microsoft.AspNetCore.App", project.Frameworks);
            Assert.DoesNotContain(project.Packages, package => package.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_project_hides_a_framework_name() =>
        Assert.DoesNotContain(Repository.Projects, project =>
            project.Name.EndsWith(".Host", StringComparison.Ordinal) || project.Name.EndsWith(".Parquet", StringComparison.Ordinal)
            || project.Name.EndsWith(".DuckDB", StringComparison.Ordinal));

    private static bool IsDriver(string package) => Drivers.Any(driver => package.StartsWith(driver, StringComparison.OrdinalIgnoreCase));
}
