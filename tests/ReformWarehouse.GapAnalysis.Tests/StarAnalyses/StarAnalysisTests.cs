using ReformWarehouse.GapAnalysis.Catalogue;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.GapAnalysis.StarAnalyses;
using ReformWarehouse.GapAnalysis.Tests.Comparisons;
using ReformWarehouse.Observations;
using Xunit;

namespace ReformWarehouse.GapAnalysis.Tests.StarAnalyses;

public class StarAnalysisTests
{
    private static readonly Dictionary<string, string?> Parents = new()
    {
        ["530000"] = "000000",
        ["530100"] = "530000",
        ["530300"] = "530000",
        ["530102"] = "530100",
        ["530103"] = "530100",
        ["530302"] = "530300",
        ["530303"] = "530300",
    };

    [Fact]
    public void Every_listed_analysis_answers()
    {
        var figures = new FigureSet([.. new[] { "530102", "530103", "530302", "530303" }.SelectMany((code, i) => new[] { 2020, 2021 }.SelectMany(year => new[]
        {
            Figures.Observed(Figures.Share, code, 10 + 5 * i + (year - 2020), year), Figures.Observed(Figures.Whole, code, 100 * (i + 1), year),
        }))], [], []);
        var analysis = new StarAnalysis(figures, Figures.Catalogue, Parents);
        var catalogue = Figures.Catalogue["SHARE"];
        foreach (var name in StarAnalysis.Names)
        {
            var parameters = name == "missing.disparity_bounds" && catalogue.ValidMaximum is null ? new System.Text.Json.Nodes.JsonObject { ["lower"] = 0, ["upper"] = 100 } : null;
            var answer = Assert.Single(analysis.Run(new(name, ["SHARE"], JurisdictionLevel.County, "530000",
                name.StartsWith("convergence", StringComparison.Ordinal) || name is "rank.mobility" or "rank.kendall_spearman" or "outlier.hidiroglou_berthelot" ? [2020, 2021] : [2021], null, parameters)));
            Assert.True(answer.Results is { Count: > 0 }, name);
            Assert.Equal(4, answer.Coverage.UnitsUsed);
        }
    }

    [Fact]
    public void Theil_splits_into_between_and_within_the_prefectures()
    {
        var figures = new FigureSet(
        [
            Figures.Observed(Figures.Share, "530102", 10), Figures.Observed(Figures.Share, "530103", 10), Figures.Observed(Figures.Share, "530302", 30), Figures.Observed(Figures.Share, "530303", 30),
        ], [], []);
        var results = Assert.Single(new StarAnalysis(figures, Figures.Catalogue, Parents).Run(new("theil_decomposition", ["SHARE"], JurisdictionLevel.County, "530000", []))).Results!;
        // All of the difference lies between the two: half have 0.5, half 1.5 times the mean.
        Assert.Equal(0.5 * 0.5 * Math.Log(0.5) + 0.5 * 1.5 * Math.Log(1.5), results["between"]!.GetValue<double>(), 12);
        Assert.Equal(0, results["within"]!.GetValue<double>(), 12);
    }

    [Fact]
    public void Only_units_below_the_asked_division_count()
    {
        var figures = new FigureSet([Figures.Observed(Figures.Share, "530102", 10), Figures.Observed(Figures.Share, "530302", 30)], [], []);
        var answer = Assert.Single(new StarAnalysis(figures, Figures.Catalogue, Parents).Run(new("gini", ["SHARE"], JurisdictionLevel.County, "530100", [2022])));
        Assert.Equal(["530102"], answer.UnitsUsed);
        Assert.Equal(["530103"], answer.UnitsMissing);
    }

    [Fact]
    public void A_weight_that_not_every_unit_has_is_refused()
    {
        var figures = new FigureSet([Figures.Observed(Figures.Share, "530102", 10), Figures.Observed(Figures.Share, "530103", 30), Figures.Observed(Figures.Whole, "530102", 30)], [], []);
        Assert.Throws<AnalysisInputException>(() => new StarAnalysis(figures, Figures.Catalogue, Parents).Run(new("gini", ["SHARE"], JurisdictionLevel.County, "530100", [2022], "WHOLE")));
    }
}
