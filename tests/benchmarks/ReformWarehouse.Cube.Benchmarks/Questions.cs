using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>Twenty questions as they are asked: from one cell to the nation, over all years, with ranks, shares, growth, medians and ratios.</summary>
internal static class Questions
{
    private const string Yunnan = "530000", Lincang = "530900", Fengqing = "530921";

    /// <param name="year">The last year that all counties reported.</param>
    /// <param name="firstYear">The first one.</param>
    public static IReadOnlyList<Question> All(int firstYear, int year)
    {
        int[] all = [.. Enumerable.Range(firstYear, year - firstYear + 1)];
        string[] one = ["IND017"], main = [.. Enumerable.Range(0, 34).Select(n => string.Create(CultureInfo.InvariantCulture, $"IND{n * 5:D3}"))];
        var ofYear = $"f.year = {year.ToString(CultureInfo.InvariantCulture)}";
        var upTo = $"f.year <= {year.ToString(CultureInfo.InvariantCulture)}";
        var counties = Level(JurisdictionLevel.County, Yunnan);
        var prefectures = Level(JurisdictionLevel.Prefecture, Yunnan);
        var provinces = Level(JurisdictionLevel.Province, "000000");
        var nation = new JurisdictionSelection.Listed(["000000"]);
        var inYunnan = $"j.province_code = '{Yunnan}'";
        return
        [
            new("one county, one count, one year", Ask(one, Listed(Fengqing), year), HandSql.Counties(one, $"j.jurisdiction_code = '{Fengqing}' and {ofYear}")),
            new("one county, one count, all years", Ask(one, Listed(Fengqing), all), HandSql.Counties(one, $"j.jurisdiction_code = '{Fengqing}' and {upTo}")),
            new("one county's 34 counts, one year", Ask(main, Listed(Fengqing), year), HandSql.Counties(main, $"j.jurisdiction_code = '{Fengqing}' and {ofYear}")),
            new("a county and its peers, one count, one year", Ask(one, new JurisdictionSelection.PeersOf(Fengqing), year), HandSql.Counties(one, $"j.parent_code = '{Lincang}' and {ofYear}")),
            new("129 counties, one count, all years", Ask(one, counties, all), HandSql.Counties(one, $"{inYunnan} and {upTo}")),
            new("16 prefectures, one count, one year", Ask(one, prefectures, year), HandSql.Sums(one, "j.parent_code", $"{inYunnan} and {ofYear}")),
            new("16 prefectures, one count, all years", Ask(one, prefectures, all), HandSql.Sums(one, "j.parent_code", $"{inYunnan} and {upTo}")),
            new("16 prefectures, 34 counts, all years", Ask(main, prefectures, all), HandSql.Sums(main, "j.parent_code", $"{inYunnan} and {upTo}")),
            new("one province, one count, all years", Ask(one, Listed(Yunnan), all), HandSql.Sums(one, "j.province_code", $"{inYunnan} and {upTo}")),
            new("all provinces, one count, one year", Ask(one, provinces, year), HandSql.Sums(one, "j.province_code", ofYear)),
            new("all provinces, one count, all years", Ask(one, provinces, all), HandSql.Sums(one, "j.province_code", upTo)),
            new("the nation, one count, all years", Ask(one, nation, all), HandSql.Sums(one, "'000000'", upTo)),
            new("the nation, 34 counts, one year", Ask(main, nation, year), HandSql.Sums(main, "'000000'", ofYear)),
            new("rank of 16 prefectures", Ask(one, prefectures, year) with { Measures = [CubeMeasure.Rank] },
                HandSql.Over(HandSql.Sums(one, "j.parent_code", $"{inYunnan} and {ofYear}"), "rank() over (order by value desc) as rank"), "rank"),
            new("the ten first of all counties", Ask(one, Level(JurisdictionLevel.County, "000000"), year) with { Measures = [CubeMeasure.Rank], Sort = [new("value", true)], Limit = 10 },
                HandSql.Over(HandSql.Counties(one, ofYear), "rank() over (order by value desc) as rank") + "\norder by value desc, jurisdiction_code\nlimit 10", "rank"),
            new("share of 16 prefectures in the province", Ask(one, prefectures, year) with { Measures = [CubeMeasure.ShareOfParent] },
                HandSql.Over(HandSql.Sums(one, "j.parent_code", $"{inYunnan} and {ofYear}"), "100 * value / sum(value) over () as share_of_parent_percent"), "share_of_parent_percent"),
            new("growth of 16 prefectures, like for like", Ask(one, prefectures, year) with { Measures = [CubeMeasure.Growth] }, HandSql.Growth(one[0], inYunnan, year), "growth_percent"),
            new("a ratio of all provinces, one year", Ask(["RAT017"], provinces, year), HandSql.Ratio("RAT017", "IND017", "IND117", "j.province_code", ofYear)),
            new("distance of 129 counties to their median", Ask(one, counties, year) with { Measures = [CubeMeasure.Distance], Benchmark = Benchmark.Median },
                HandSql.Median(HandSql.Counties(one, $"{inYunnan} and {ofYear}")), "distance"),
            new("counties above 50,000 in order, with the total of all", Ask(one, counties, year) with
            {
                Filters = [new CubeFilter("value", Comparison.MoreThan, 50_000)], Sort = [new CubeSort("value", true)], Limit = 20, Totals = true,
            }, HandSql.TopWithTotal(HandSql.Counties(one, $"{inYunnan} and {ofYear}"))),
        ];
    }

    private static CubeQuery Ask(string[] indicators, JurisdictionSelection where, params int[] years) =>
        new() { Indicators = indicators, Jurisdictions = where, Periods = [.. years.Select(Period.Year)] };

    private static JurisdictionSelection.Listed Listed(string code) => new([code]);

    private static JurisdictionSelection.LevelWithin Level(JurisdictionLevel level, string within) => new(level, within);
}
