using Xunit;
using static ReformWarehouse.EndToEnd.Tests.Gaps.GapLake;

namespace ReformWarehouse.EndToEnd.Tests.Gaps;

/// <summary>迪庆州 has three counties: 533401, 533422, 533423.</summary>
public sealed class TargetCascadeTests
{
    [Fact]
    public void County_targets_are_added_and_shared_out_by_number_and_by_population()
    {
        using var lake = new GapLake().Load("试1",
            Target("SKL_TOTAL", "533400", "100", 2025), Target("SKL_TOTAL", "533401", "50", 2025), Target("SKL_TOTAL", "533422", "30", 2025), Target("SKL_TOTAL", "533423", "30", 2025),
            Level("POPULATION", "533401", "2000", 2020), Level("POPULATION", "533422", "1000", 2020), Level("POPULATION", "533423", "1000", 2020));
        var rows = lake.Gap("--cascade");
        Assert.Equal(["533400", "533401", "533422", "533423"], rows.Select(row => row.Text("jurisdiction_code")));
        Assert.Equal((110d, 10d, "exceeds"), (rows[0].Number("together")!.Value, rows[0].Number("difference")!.Value, rows[0].Text("verdict")));
        // The first has half of the people and carries half; the others a quarter, and carry 30 %.
        Assert.Equal(1.5, rows[1].Number("times_equal_share")!.Value, 12);
        Assert.Equal(1, rows[1].Number("times_population_share")!.Value, 12);
        Assert.Equal(0.9, rows[2].Number("times_equal_share")!.Value, 12);
        Assert.Equal(1.2, rows[2].Number("times_population_share")!.Value, 12);
    }

    [Fact]
    public void A_county_without_a_target_leaves_the_sum_incomplete_and_is_not_zero()
    {
        using var lake = new GapLake().Load("试2", Target("SKL_TOTAL", "533400", "100", 2025), Target("SKL_TOTAL", "533401", "50", 2025), Target("SKL_TOTAL", "533422", "30", 2025));
        var above = lake.Gap("--cascade")[0];
        Assert.Equal("incomplete", above.Text("verdict"));
        Assert.Equal((2d, 3d), (above.Number("divisions_with_target")!.Value, above.Number("divisions")!.Value));
    }

    [Fact]
    public void Enough_from_some_is_enough_whatever_the_rest_does()
    {
        using var lake = new GapLake().Load("试3", Target("SKL_TOTAL", "533400", "100", 2025), Target("SKL_TOTAL", "533401", "120", 2025));
        Assert.Equal("exceeds", lake.Gap("--cascade")[0].Text("verdict"));
    }

    [Fact]
    public void Target_shares_are_averaged_with_their_denominators_and_never_without()
    {
        string[] targets = [Target("SKL_EMP_SHARE", "533400", "26", 2025, "%"), Target("SKL_EMP_SHARE", "533401", "20", 2025, "%"), Target("SKL_EMP_SHARE", "533422", "25", 2025, "%"), Target("SKL_EMP_SHARE", "533423", "30", 2025, "%")];
        using var lake = new GapLake().Load("试4", targets);
        var open = lake.Gap("--cascade")[0];
        Assert.Equal("depends_on_sizes", open.Text("verdict"));
        Assert.Null(open.Number("together"));
        Assert.Equal((20d, 30d), (open.Number("average_low")!.Value, open.Number("average_high")!.Value));
        // 1, 1 and 2 parts of the employed: (20 + 25 + 60) / 4 = 26.25.
        lake.Load("试5", Level("EMPLOYED", "533401", "100", 2021), Level("EMPLOYED", "533422", "100", 2021), Level("EMPLOYED", "533423", "200", 2021));
        var known = lake.Gap("--cascade")[0];
        Assert.Equal(26.25, known.Number("together")!.Value, 12);
        Assert.Equal("exceeds", known.Text("verdict"));
    }

    [Fact]
    public void County_targets_can_be_set_against_the_province_past_the_prefectures()
    {
        using var lake = new GapLake().Load("试6", Target("SKL_TOTAL", "530000", "100", 2025), Target("SKL_TOTAL", "533401", "70", 2025), Target("SKL_TOTAL", "530102", "50", 2025));
        Assert.Empty(lake.Gap("--cascade"));
        var above = lake.Gap("--cascade", "--level", "county")[0];
        Assert.Equal((120d, "exceeds"), (above.Number("together")!.Value, above.Text("verdict")));
        Assert.Equal((2d, 129d), (above.Number("divisions_with_target")!.Value, above.Number("divisions")!.Value));
    }

    [Fact]
    public void The_census_gives_the_prefectures_their_shares_of_the_people()
    {
        var census = Path.Combine(Returns.SharedFactAttribute.Repository, "etl", "samples", "returns-extra", "530000-2020-census.csv");
        using var lake = new GapLake().Load("试7", Target("SKL_TOTAL", "530000", "500", 2025, "万人"), Target("SKL_TOTAL", "530100", "100", 2025, "万人"));
        ReformProcess.Run("load", census, "--lake", lake.Path).MustExitWith(0);
        var kunming = lake.Gap("--cascade").Single(row => row.Text("jurisdiction_code") == "530100");
        Assert.Equal(8460088, kunming.Number("population"));
        Assert.Equal(8460088.0 / 47209277 * 100, kunming.Number("population_share_percent")!.Value, 10);
        Assert.Equal(20 / (8460088.0 / 47209277 * 100), kunming.Number("times_population_share")!.Value, 10);
    }
}
