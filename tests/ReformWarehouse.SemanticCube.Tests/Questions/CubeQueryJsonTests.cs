using System.Text.Json;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;
using Xunit;

namespace ReformWarehouse.SemanticCube.Tests.Questions;

public class CubeQueryJsonTests
{
    private const string Full = """
        {
            "indicators": ["skills"], "jurisdictions": { "level": "prefecture", "within": "yunnan" }, "periods": [2023, "2024"],
            "measures": ["rank", "growth"], "roll_up": "rolled_up", "boundaries": "constant", "window": { "temporal": "cumulative_over_period", "first_year": 2021 },
            "totals": true, "benchmark": "kunming", "base_year": 2020, "moving_years": 5, "filters": [{ "column": "value", "is": ">=", "value": 1.5 }, { "column": "status", "is": "!=", "value": "missing" }],
            "sort": [{ "column": "rank", "descending": true }], "limit": 7, "as_of": "2025-06-30", "minimum_coverage": 0.5, "rows": ["jurisdiction", "indicator"], "columns": "period"
        }
        """;

    private static readonly MemberNames Names = new(
        text => text.ToUpperInvariant(), text => text switch { "yunnan" => "530000", "kunming" => "530100", _ => text }, text => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Every_field_is_read()
    {
        var query = CubeQueryJson.Read(Full, Names);

        Assert.Equal(["SKILLS"], query.Indicators);
        Assert.Equal(new JurisdictionSelection.LevelWithin(JurisdictionLevel.Prefecture, "530000"), query.Jurisdictions);
        Assert.Equal([Period.Year(2023), Period.Year(2024)], query.Periods);
        Assert.Equal([CubeMeasure.Rank, CubeMeasure.Growth], query.Measures);
        Assert.Equal((RollUp.RolledUp, Boundaries.Constant, WindowSelection.CumulativeFrom(2021), true), (query.RollUp, query.Boundaries, query.Window, query.Totals));
        Assert.Equal((Benchmark.Of("530100"), 2020, 5, 7, 0.5), (query.Benchmark, query.BaseYear, query.MovingYears, query.Limit, query.MinimumCoverage));
        Assert.Equal([new CubeFilter("value", Comparison.AtLeast, 1.5), new CubeFilter("status", Comparison.NotEqual, 0, "missing")], query.Filters);
        Assert.Equal([CubeAxis.Jurisdiction, CubeAxis.Indicator], query.Rows);
        Assert.Equal([new CubeSort("rank", true)], query.Sort);
        Assert.Equal((new DateTimeOffset(2025, 6, 30, 0, 0, 0, TimeSpan.Zero), CubeAxis.Period), (query.AsOf, Assert.Single(query.Columns)));
    }

    [Fact]
    public void The_schema_describes_exactly_the_fields_that_are_read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "models", "ReformWarehouse.SemanticCube", "Questions", "cube-query.schema.json")));
        using var full = JsonDocument.Parse(Full);
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(full.RootElement.EnumerateObject().Select(field => field.Name).Order(), properties.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal(CubeCodes.Measure.Codes.Order(), properties.GetProperty("measures").GetProperty("items").GetProperty("enum").EnumerateArray().Select(code => code.GetString()!).Order());
        Assert.Equal(CodeLists.Window.Codes.Order(), properties.GetProperty("window").GetProperty("properties").GetProperty("temporal").GetProperty("enum").EnumerateArray().Select(code => code.GetString()!).Order());
        Assert.Equal(CubeCodes.RollUp.Codes, properties.GetProperty("roll_up").GetProperty("enum").EnumerateArray().Select(code => code.GetString()!));
    }

    [Theory]
    [InlineData("""{"indicators": ["A"], "jurisdictions": ["530000"]}""", "$.periods")]
    [InlineData("""{"indicators": ["A"], "jurisdictions": ["530000"], "periods": [2024], "indicator": 1}""", "$.indicator")]
    [InlineData("""{"indicators": ["A"], "jurisdictions": ["530000"], "periods": ["24"]}""", "$.periods[0]")]
    [InlineData("""{"indicators": ["A"], "jurisdictions": ["530000"], "periods": [2024], "measures": ["rnk"]}""", "$.measures[0]")]
    [InlineData("""{"indicators": "A", "jurisdictions": ["530000"], "periods": [2024]}""", "$.indicators")]
    [InlineData("""{"indicators": ["A"], "jurisdictions": {"peers_of": "x", "level": "county"}, "periods": [2024]}""", "$.jurisdictions.level")]
    [InlineData("""[1]""", "$")]
    [InlineData("""{"indicators": ["A"], "indicators": ["B"], "jurisdictions": ["530000"], "periods": [2024]}""", "$")]
    [InlineData("""{""", "$")]
    public void What_is_wrong_is_named_with_its_place(string json, string place)
    {
        var refused = Assert.Throws<CubeRefusedException>(() => CubeQueryJson.Read(json, Names));

        Assert.Contains($"query JSON {place}:", refused.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_nothing_is_refused()
    {
        var query = CubeQueryJson.Read("""{"indicators": ["A"], "jurisdictions": ["530000"], "periods": [2024]}""", Names);

        Assert.Equal("indicators", Assert.Throws<CubeRefusedException>(() => CubePlanner.Plan(query with { Indicators = [] })).Code);
        Assert.Equal("periods", Assert.Throws<CubeRefusedException>(() => CubePlanner.Plan(query with { Periods = [] })).Code);
        Assert.Equal("axes", Assert.Throws<CubeRefusedException>(() => CubePlanner.Plan(query with { Rows = [CubeAxis.Period], Columns = [CubeAxis.Period] })).Code);
        Assert.Equal("filter_text", Assert.Throws<CubeRefusedException>(() => CubePlanner.Plan(query with { Filters = [new CubeFilter("status", Comparison.MoreThan, 0, "missing")] })).Code);
        Assert.Equal("span_measures", Assert.Throws<CubeRefusedException>(() => CubePlanner.Plan(query with { Periods = [new Period(2021, 2025)], Measures = [CubeMeasure.Growth] })).Code);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReformWarehouse.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("No solution above the tests.");
        return folder.FullName;
    }
}
