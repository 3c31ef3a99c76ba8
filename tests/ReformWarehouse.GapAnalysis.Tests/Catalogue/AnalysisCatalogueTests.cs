using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Catalogue;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.Catalogue;

public class AnalysisCatalogueTests
{
    private static JsonObject Run(string name, string inputs) => AnalysisCatalogue.Run(name, JsonNode.Parse(inputs)!.AsObject());

    [Fact]
    public void An_undefined_result_is_null_with_its_reason()
    {
        var result = Run("gap.edge", """{"unit_value": 3.2, "benchmark_value": 0}""");
        Assert.Null(result["ratio"]);
        Assert.Equal("non_positive_benchmark", (string)result["reasons"]!["ratio"]!);
        Assert.Equal(3.2, (double)result["absolute_gap"]!);
    }

    [Fact]
    public void Cases_give_lists_and_share_common_inputs()
    {
        var result = Run("uncertainty.wilson", """{"cases": [{"x": 0, "n": 0}, {"x": 5, "n": 10}], "confidence": 0.95}""");
        var lower = result["lower"]!.AsArray();
        Assert.Null(lower[0]);
        Assert.InRange((double)lower[1]!, 0.2, 0.3);
    }

    [Theory]
    [InlineData("no.such_analysis", "{}", "no.such_analysis")]
    [InlineData("disparity.gini", "{}", "'x'")]
    [InlineData("disparity.gini", """{"x": [1, "two"]}""", "must be a number")]
    [InlineData("disparity.gini", """{"x": [1, 2], "weights": [1]}""", "Inconsistent")]
    [InlineData("decomposition.kitagawa", """{"size_1": [1], "rate_1": [1, 2], "size_2": [1], "rate_2": [1]}""", "Inconsistent")]
    [InlineData("decomposition.das_gupta", """{"factors": {"a": [1, 2]}, "rate_function": "a +"}""", "position")]
    public void A_request_that_cannot_be_understood_says_what_is_wrong(string name, string inputs, string part)
    {
        var error = Assert.Throws<AnalysisInputException>(() => Run(name, inputs));
        Assert.Contains(part, error.En);
        Assert.NotEqual("", error.Zh);
    }

    [Fact]
    public void Missing_units_are_left_out_and_counted()
    {
        var result = Run("disparity.gini", """{"x": [10, null, 20, 30], "weights": [1, 1, null, 3]}""");
        Assert.Equal(2, (int)result["n_used"]!);
        Assert.Equal(4, (int)result["n_total"]!);

        // Left are 10 and 30 with a quarter and three quarters of the weight: 1/4 x 3/4 x 20/25.
        Assert.Equal(0.15, (double)result["gini"]!, 12);
    }

    [Fact]
    public void Shares_and_percentages_give_the_same_headcount()
    {
        var share = Run("gap.share", """{"unit_share": 0.154, "benchmark_share": 0.26, "denominator": 1000}""");
        var percent = Run("gap.share", """{"unit_value_pct": 15.4, "benchmark_value_pct": 26, "denominator_persons": 1000}""");
        Assert.Equal((double)share["headcount_equivalent"]!, (double)percent["headcount_equivalent"]!, 9);
    }

    [Fact]
    public void A_rate_function_can_be_written_down()
    {
        var result = Run("decomposition.das_gupta", """{"factors": {"a": [10, 20], "b": [4, 5]}, "rate_function": "a - b"}""");
        Assert.Equal(9, (double)result["difference"]!, 12);
        Assert.Equal(-1, (double)result["effects"]!["b"]!, 12);
    }

    [Fact]
    public void Several_populations_give_transitive_effects()
    {
        var effects = Run("decomposition.das_gupta", """{"populations": ["x", "y", "z"], "factors": {"a": [1, 2, 4], "b": [5, 3, 8]}}""")["effects"]!["a"]!;
        Assert.Equal((double)effects["x-z"]!, (double)effects["x-y"]! + (double)effects["y-z"]!, 12);
    }

    [Fact]
    public void Too_many_missing_subgroups_give_no_summary()
    {
        var result = Run("disparity.who_nonordered", """{"estimate": [1, null, 3, 4, 5], "population": [1, 1, 1, 1, 1]}""");
        Assert.Null(result["weighted_mean"]);
        Assert.Equal("insufficient_coverage", (string)result["reasons"]!["weighted_mean"]!);
    }

    [Fact]
    public void Groups_given_in_any_order_follow_their_rank()
    {
        var straight = Run("disparity.who_ordered", """{"estimate": [20, 30, 40], "population": [1, 2, 3], "order": [1, 2, 3]}""");
        var mixed = Run("disparity.who_ordered", """{"estimate": [40, 20, 30], "population": [3, 1, 2], "order": [3, 1, 2]}""");
        Assert.Equal(straight.ToJsonString(), mixed.ToJsonString());
    }

    [Fact]
    public void Every_name_is_written_as_family_and_analysis() =>
        Assert.All(AnalysisCatalogue.Names, name => Assert.Matches("^[a-z]+\\.[A-Za-z0-9_]+$", name));
}
