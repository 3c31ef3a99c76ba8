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
        foreach (var name in StarAnalysis.Names)
        {
            var parameters = name switch
            {
                "missing.disparity_bounds" => new System.Text.Json.Nodes.JsonObject { ["lower"] = 0, ["upper"] = 100 },
                "peers.nearest" or "peers.mahalanobis" or "peers.gower" => new() { ["target_unit"] = 530302.0 },
                _ => null,
            };
            var joint = name.StartsWith("composite.", StringComparison.Ordinal) || name is "peers.nearest" or "peers.mahalanobis" or "peers.gower";
            var answer = Assert.Single(analysis.Run(new(name, joint ? ["SHARE", "WHOLE"] : ["SHARE"], JurisdictionLevel.County, "530000", OverTime(name) ? [2020, 2021] : [2021], null, parameters)));
            Assert.True(answer.Results is { Count: > 0 }, name);
            Assert.Equal(4, answer.Coverage.UnitsUsed);
        }
    }

    private static bool OverTime(string name) => name.StartsWith("convergence", StringComparison.Ordinal) || name is "rank.mobility" or "rank.kendall_spearman" or "outlier.hidiroglou_berthelot"
        or "decomposition.kitagawa" or "missing.sum_rollup" or "progress.cagr" or "progress.average_growth" or "outlier.yoy_ratio" or "missing.gap_years";

    [Fact]
    public void A_panel_gives_every_unit_its_path_and_its_moves_between_classes()
    {
        double[][] values = [[10, 20, 30, 40], [11, 22, 45, 40], [12.1, 24.2, 40, 45]];
        string[] units = ["530102", "530103", "530302", "530303"];
        var figures = new FigureSet([.. values.SelectMany((year, at) => year.Select((value, unit) => Figures.Observed(Figures.Share, units[unit], value, 2020 + at)))], [], []);
        var analysis = new StarAnalysis(figures, Figures.Catalogue, Parents);
        System.Text.Json.Nodes.JsonObject Run(string name, System.Text.Json.Nodes.JsonObject? parameters = null) =>
            Assert.Single(analysis.Run(new(name, ["SHARE"], JurisdictionLevel.County, "530000", [2020, 2021, 2022], null, parameters))).Results!;

        Assert.All(Run("cagr")["cagr"]!.AsArray().Zip([0.1, 0.1, Math.Sqrt(4 / 3.0) - 1, Math.Sqrt(1.125) - 1]), pair => Assert.Equal(pair.Second, pair.First!.GetValue<double>(), 12));
        // By yearly quartiles the two upper ones change places, and change back: each class keeps its lower two, and moves the upper two both ways.
        Assert.Equal("[[2,0,0,0],[0,2,0,0],[0,0,0,2],[0,0,2,0]]", Run("transition_matrix")["counts"]!.ToJsonString());
        // By fixed limits at 15 and 42: one below 15 stays; the other three are between, but for 45 in one year each.
        Assert.Equal("[[2,0,0],[0,3,2],[0,1,0]]", Run("transition_matrix", new() { ["limits"] = "15;42" })["counts"]!.ToJsonString());
        var growth = Run("gap_years")["yoy_pct"]![0]!.AsArray();
        Assert.Null(growth[0]);
        Assert.All(growth.Skip(1), year => Assert.Equal(10, year!.GetValue<double>(), 9));
    }

    [Fact]
    public void Two_years_split_into_structure_and_rates_and_several_indicators_make_an_index()
    {
        string[] units = ["530102", "530103"];
        var figures = new FigureSet([.. new[] { (2020, 0, 10.0, 50.0), (2020, 1, 20.0, 50.0), (2021, 0, 12.0, 25.0), (2021, 1, 24.0, 75.0) }.SelectMany(f =>
            new[] { Figures.Observed(Figures.Share, units[f.Item2], f.Item3, f.Item1), Figures.Observed(Figures.Whole, units[f.Item2], f.Item4, f.Item1), Figures.Observed(Figures.Part, units[f.Item2], f.Item3 * f.Item4 / 100, f.Item1) })], [], []);
        var analysis = new StarAnalysis(figures, Figures.Catalogue, Parents);
        var split = Assert.Single(analysis.Run(new("kitagawa", ["SHARE"], JurisdictionLevel.County, "530000", [2020, 2021]))).Results!;
        // From 15 to 21: the larger share of the better unit brings a quarter of (22 - 11), the rates (2 × 0.375 + 4 × 0.625).
        Assert.Equal(2.75, split["composition_effect"]!.GetValue<double>(), 12);
        Assert.Equal(3.25, split["rate_effect"]!.GetValue<double>(), 12);
        Assert.Equal(0.21, Assert.Single(analysis.Run(new("rollup_share", ["SHARE"], JurisdictionLevel.County, "530000", [2021]))).Results!["share"]!.GetValue<double>(), 12);
        var index = Assert.Single(analysis.Run(new("composite.index", ["SHARE", "WHOLE"], JurisdictionLevel.County, "530000", [2021])));
        Assert.Equal("[2,1]", index.Results!["rank"]!.ToJsonString());
        Assert.Equal(["SHARE", "WHOLE"], index.Together.Select(indicator => indicator.Code));
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
