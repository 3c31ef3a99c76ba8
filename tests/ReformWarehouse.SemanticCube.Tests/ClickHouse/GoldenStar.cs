using ReformWarehouse.SemanticCube.Tests.Lake;

namespace ReformWarehouse.SemanticCube.Tests.ClickHouse;

/// <summary>A star about which every golden question has something to say: a dozen years, gaps, bounds, ratios with and without their parts, a split, targets.</summary>
internal static class GoldenStar
{
    private static readonly string[] Prefectures = ["530300", "530400", "530900", "532300"];
    private static readonly string[] Counties = ["530302", "530303", "530402", "530902", "530921", "530922", "530923", "530924", "532301"];

    public static TrapLake Create()
    {
        var lake = new TrapLake();
        lake.Indicator("EMP_TOTAL", "stock", "sum", "last");
        lake.Indicator("SKL_TOTAL", "stock", "sum", "last");
        lake.Indicator("SKL_EMP_SHARE", "ratio", "ratio_of_sums", "last", "%", "SKL_TOTAL", "EMP_TOTAL");
        foreach (var code in Prefectures) lake.Jurisdiction(code, "prefecture", TrapLake.Province);
        foreach (var code in Counties) lake.Jurisdiction(code, "county", code[..4] + "00");
        // Part of 530321 became 530303's neighbour 530304; the two are one in earlier years.
        lake.Jurisdiction("530321", "county", "530300", to: "2016-03-20");
        lake.Jurisdiction("530304", "county", "530300", from: "2016-03-20");
        lake.Jurisdiction("530325", "county", "530300", from: "2016-03-20");
        lake.Event("split", "2016-03-20", "530321", "530304");
        lake.Event("split", "2016-03-20", "530321", "530325");
        var seed = 0;
        foreach (var code in Counties.Concat([TrapLake.W1, TrapLake.W2]))
            for (var year = 2013; year <= 2025; year++)
            {
                // A repeatable spread of figures, with every seventh missing and some stated as bounds.
                if (++seed % 7 == 0) continue;
                lake.Says(code, "SKL_TOTAL", year, 1000 + (seed * 7919 % 5000), bound: seed % 11 == 0 ? ">" : seed % 13 == 0 ? "~" : "=", unit: "人");
                lake.Says(code, "EMP_TOTAL", year, 9000 + (seed * 104729 % 9000), unit: "人");
            }

        lake.Says("530321", "SKL_TOTAL", 2015, 777, unit: "人");
        foreach (var code in Prefectures)
            for (var year = 2021; year <= 2025; year += 2)
            {
                lake.Says(code, "SKL_EMP_SHARE", year, 20.5 + (++seed % 9), unit: "%", numerator: seed % 2 == 0 ? 4100 : null, denominator: seed % 2 == 0 ? 20000 : null);
                lake.Says(code, "SKL_TOTAL", year, 30000 + seed, temporal: "cumulative_over_period", from: 2021, unit: "人");
            }

        foreach (var code in Prefectures) lake.Aims(code, "SKL_TOTAL", 2025, 12000);
        return lake;
    }
}
