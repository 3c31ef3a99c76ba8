using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>16 prefectures × 10 years × the plan's main indicators over a real lake, as <c>reform demo</c> makes it.</summary>
internal static class MainTable
{
    public static void Run(string lakeFolder)
    {
        var watch = Stopwatch.StartNew();
        using var star = new StarReader(DataLake.Open(lakeFolder));
        var opened = watch.Elapsed.TotalMilliseconds;
        var indicators = star.Session.Engine.Query("select distinct indicator_code from current_indicator where main_indicator_lead order by all", row => row.GetString(0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"session opened in {opened:F0} ms; 16 prefectures x 10 years x {indicators.Count} indicators"));
        foreach (var rollUp in new[] { RollUp.Reported, RollUp.Reconciled })
        {
            var query = new CubeQuery
            {
                Indicators = indicators,
                Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.Prefecture, "530000"),
                Periods = [.. Enumerable.Range(2015, 10).Select(Period.Year)],
                RollUp = rollUp,
            };
            foreach (var holdings in new[] { CubeHoldings.None, CubeHoldings.Always })
            {
                var cube = new CubeExecutor(star, holdings: holdings);
                watch.Restart();
                var rows = cube.Answer(query).Rows.Count;
                var first = watch.Elapsed.TotalMilliseconds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {CubeCodes.RollUp.CodeOf(rollUp)}, holdings {holdings}: {rows} cells, first {first:F0} ms, then {Timing.Of(40, () => cube.Answer(query))} ms"));
            }
        }
    }
}
