using ReformWarehouse.SemanticCube.Compilation;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Golden;

/// <summary>
/// The SQL of each question and dialect, as reviewed. To accept a change, run the tests with <c>REFORM_ACCEPT_GOLDEN=1</c> and review the difference.
/// </summary>
public class GoldenSqlTests
{
    private static readonly ISqlDialect[] Dialects = [new DuckDbDialect(), new TSqlDialect(), new ClickHouseDialect()];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var dialect in Dialects)
                foreach (var name in GoldenQueries.All.Keys)
                    if (!Refused(dialect, GoldenQueries.All[name])) cases.Add(dialect.Name, name);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_sql_is_the_reviewed_one(string dialect, string name)
    {
        var text = new CubeCompiler(Dialects.Single(known => known.Name == dialect)).Compile(CubePlanner.Plan(GoldenQueries.All[name])).Script;
        Check(Path.Combine("Golden", dialect, name + ".sql"), text);
    }

    private static void Check(string file, string text)
    {
        if (Environment.GetEnvironmentVariable("REFORM_ACCEPT_GOLDEN") == "1") Accept(file, text);

        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, file)), $"{file} is not there yet: review the SQL and accept it.");
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), text);
    }

    [Theory, InlineData("reported_values"), InlineData("reconciled_values_with_total"), InlineData("targets_and_series"), InlineData("growth_like_for_like")]
    public void The_sql_over_what_a_session_holds_is_the_reviewed_one(string name) => Check(Path.Combine("Golden", "duckdb_held", name + ".sql"),
        new CubeCompiler(new DuckDbDialect(readsQuestionTable: true)).Compile(CubePlanner.Plan(GoldenQueries.All[name]) with { Holding = new CubeHolding(Units: true, Cells: true) }).Text);

    [Theory, InlineData(HoldingCompiler.Unit), InlineData(HoldingCompiler.Ancestry), InlineData(HoldingCompiler.Definition), InlineData(HoldingCompiler.Cell), InlineData(HoldingCompiler.Own), InlineData(HoldingCompiler.Rolled), InlineData(HoldingCompiler.Common)]
    public void The_sql_of_what_a_session_holds_is_the_reviewed_one(string relation) =>
        Check(Path.Combine("Golden", "duckdb_held", relation + ".sql"), new HoldingCompiler(new DuckDbDialect()).Compile(relation, ["SKL_TOTAL"], [2024]).Text);

    [Fact]
    public void What_a_dialect_cannot_do_is_refused_by_name()
    {
        var refused = Assert.Throws<CubeRefusedException>(() => new CubeCompiler(new TSqlDialect()).Compile(CubePlanner.Plan(GoldenQueries.All["constant_boundaries"])));

        Assert.Equal("sqlserver_limit", refused.Code);
        Assert.NotEmpty(refused.MessageZh);
    }

    [Fact]
    public void Nothing_a_user_types_becomes_sql_text()
    {
        const string Evil = "x'; drop table fact_observation; --";
        var query = new CubeQuery
        {
            Indicators = [Evil],
            Jurisdictions = new JurisdictionSelection.Group(Evil, [Evil]),
            Periods = [Period.Year(2024)],
            Measures = [CubeMeasure.Distance],
            Benchmark = Benchmark.Of(Evil),
            Totals = true,
        };
        foreach (var dialect in Dialects)
        {
            var statement = new CubeCompiler(dialect).Compile(CubePlanner.Plan(query));
            Assert.DoesNotContain("drop", statement.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Throws<CubeRefusedException>(() => new CubeCompiler(dialect).Compile(CubePlanner.Plan(query with { Sort = [new CubeSort(Evil, false)] })));
            Assert.Throws<CubeRefusedException>(() => new CubeCompiler(dialect).Compile(CubePlanner.Plan(query with { Filters = [new CubeFilter(Evil, Comparison.Equal, 1)] })));
        }
    }

    private static bool Refused(ISqlDialect dialect, CubeQuery query) =>
        query.Boundaries == Boundaries.Constant && dialect.Limits.Any(limit => limit.Feature == CubeFeature.ConstantBoundaries);

    private static void Accept(string file, string text)
    {
        foreach (var root in new[] { AppContext.BaseDirectory, ProjectFolder() })
        {
            var path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("*.csproj").Any()) folder = folder.Parent ?? throw new DirectoryNotFoundException("No project above the tests.");
        return folder.FullName;
    }
}
