using Xunit;
using static ReformWarehouse.EndToEnd.Tests.Gaps.GapLake;

namespace ReformWarehouse.EndToEnd.Tests.Gaps;

public sealed class AnalysisOverTheStarTests
{
    [Fact]
    public void Theil_of_three_prefectures_names_the_thirteen_that_are_missing()
    {
        using var lake = new GapLake().Load("试1", Level("SKL_TOTAL", "530100", "100", 2021), Level("SKL_TOTAL", "530300", "200", 2021), Level("SKL_TOTAL", "530400", "300", 2021));
        var row = Assert.Single(lake.Gap("--analysis", "theil", "--indicator", "SKL_TOTAL", "--level", "prefecture", "--under", "530000", "--year", "2021"));
        // Ratios to the mean: 0.5, 1, 1.5.
        Assert.Equal((0.5 * Math.Log(0.5) + 1.5 * Math.Log(1.5)) / 3, row.GetProperty("results").Number("theil_T")!.Value, 12);
        Assert.Equal((3d, 16d), (row.Number("n_used")!.Value, row.Number("n_total")!.Value));
        Assert.Equal("B", row.Text("grade"));
        Assert.Equal(["incomplete", "size_differs"], row.Texts("reason_codes"));
        Assert.Contains("530500", row.Texts("units_missing"));
        Assert.Equal(3, row.Texts("sources").Count);
    }

    [Fact]
    public void Shares_are_weighted_with_their_own_denominators()
    {
        using var lake = new GapLake().Load("试2",
            Share("SKL_EMP_SHARE", "533401", "10", 2021, "10", "100"), Share("SKL_EMP_SHARE", "533422", "20", 2021, "40", "200"), Share("SKL_EMP_SHARE", "533423", "40", 2021, "40", "100"));
        var row = Assert.Single(lake.Gap("--analysis", "disparity.theil", "--indicator", "SKL_EMP_SHARE", "--level", "county", "--under", "533400", "--year", "2021"));
        // 90 of 400 are skilled: the mean is 22.5 %.
        double Term(double people, double share) => people / 400 * (share / 22.5) * Math.Log(share / 22.5);
        Assert.Equal(Term(100, 10) + Term(200, 20) + Term(100, 40), row.GetProperty("results").Number("theil_T_weighted")!.Value, 12);
        Assert.Equal(22.5, row.GetProperty("results").Number("mean_weighted")!.Value, 12);
        Assert.Equal("EMPLOYED", row.Text("weights"));
        Assert.Equal("A", row.Text("grade"));
    }

    [Fact]
    public void Without_all_denominators_the_answer_says_that_it_is_unweighted()
    {
        using var lake = new GapLake().Load("试3", Level("SKL_EMP_SHARE", "533401", "10", 2021, "%"), Level("SKL_EMP_SHARE", "533422", "20", 2021, "%"), Level("SKL_EMP_SHARE", "533423", "40", 2021, "%"));
        var row = Assert.Single(lake.Gap("--analysis", "peers.benchmark", "--indicator", "SKL_EMP_SHARE", "--level", "county", "--under", "533400", "--year", "2021"));
        Assert.Equal(70.0 / 3, row.GetProperty("results").Number("mean")!.Value, 12);
        Assert.Contains("unweighted", row.Texts("reason_codes"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("weights").ValueKind);
    }

    [Fact]
    public void Sigma_convergence_compares_the_two_years()
    {
        using var lake = new GapLake().Load("试4",
            Level("SKL_TOTAL", "533401", "100", 2020), Level("SKL_TOTAL", "533422", "300", 2020), Level("SKL_TOTAL", "533401", "200", 2021), Level("SKL_TOTAL", "533422", "300", 2021));
        var row = Assert.Single(lake.Gap("--analysis", "sigma", "--indicator", "SKL_TOTAL", "--level", "county", "--under", "533400", "--base-year", "2020", "--year", "2021"));
        // Two units: the population CV is half the distance over the mean.
        var cv = row.GetProperty("results").GetProperty("cv_population").EnumerateArray().Select(item => item.GetDouble()).ToArray();
        Assert.Equal(0.5, cv[0], 12);
        Assert.Equal(0.2, cv[1], 12);
        Assert.True(row.GetProperty("results").GetProperty("converging").GetBoolean());
    }

    [Fact]
    public void Conflicting_figures_of_a_unit_leave_it_out()
    {
        using var lake = new GapLake().Load("试5", Level("SKL_TOTAL", "533401", "100", 2021), Level("SKL_TOTAL", "533422", "300", 2021)).Load("试6", Level("SKL_TOTAL", "533401", "150", 2021));
        var row = Assert.Single(lake.Gap("--analysis", "gini", "--indicator", "SKL_TOTAL", "--level", "county", "--under", "533400"));
        Assert.Equal(["533422"], row.Texts("units_used"));
        Assert.Contains("conflict", row.Texts("reason_codes"));
    }

    [Fact]
    public void An_unknown_analysis_and_a_missing_second_year_are_wrong_usage()
    {
        using var lake = new GapLake().Load("试7", Level("SKL_TOTAL", "533401", "100", 2021));
        ReformProcess.Run("gap", "--lake", lake.Path, "--analysis", "theli", "--indicator", "SKL_TOTAL").MustExitWith(2).MustSay("disparity.theil");
        ReformProcess.Run("gap", "--lake", lake.Path, "--analysis", "sigma", "--indicator", "SKL_TOTAL", "--year", "2021").MustExitWith(2).MustSay("convergence.sigma");
        ReformProcess.Run("gap", "--lake", lake.Path, "--analysis", "theil", "--register").MustExitWith(2).MustSay("--register");
    }
}
