using ReformWarehouse.Storage.DuckDb;
using Xunit;

namespace ReformWarehouse.Storage.Tests.DuckDb;

public class SqlScriptsTests
{
    [Fact]
    public void A_script_is_read_as_it_lies_in_the_sql_folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln"))) folder = folder.Parent!;
        var files = Directory.EnumerateFiles(Path.Combine(folder.FullName, "sql"), "*.sql", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Path.Combine(folder.FullName, "sql"), file).Replace('\\', '/'), File.ReadAllText);
        Assert.NotEmpty(files);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), SqlScripts.Paths);
        Assert.All(files, file => Assert.Equal(file.Value, SqlScripts.Read(file.Key)));
    }

    [Fact]
    public void A_missing_script_is_named_with_its_place_and_its_namesakes()
    {
        var error = Assert.Throws<FileNotFoundException>(() => SqlScripts.Read("duckdb/queries/fact_target.sql"));
        Assert.Equal("duckdb/queries/fact_target.sql", error.FileName);
        Assert.Contains("sql/duckdb/queries/fact_target.sql", error.Message);
        Assert.Contains("duckdb/loads/fact_target.sql", error.Message);
    }

    [Fact]
    public void A_missing_script_without_namesake_suggests_none() =>
        Assert.DoesNotContain("Did you mean", Assert.Throws<FileNotFoundException>(() => SqlScripts.Read("duckdb/no_such.sql")).Message);

    [Fact]
    public void The_scripts_of_a_folder_are_those_below_it_and_no_namesake_of_it()
    {
        Assert.All(SqlScripts.Under("duckdb/checks"), path => Assert.StartsWith("duckdb/checks/", path));
        Assert.Equal(SqlScripts.Under("duckdb/checks"), SqlScripts.Under("duckdb/checks/"));
        Assert.Empty(SqlScripts.Under("duckdb/check"));
    }
}
