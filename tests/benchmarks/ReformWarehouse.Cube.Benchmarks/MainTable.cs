using System.Diagnostics;
using System.Globalization;
using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.Storage.Cube;
using ReformWarehouse.Storage.DuckDb;
using ReformWarehouse.Storage.Lake;
using ReformWarehouse.Storage.Warehouse;

namespace ReformWarehouse.Cube.Benchmarks;

/// <summary>16 prefectures × 10 years × 34 indicators over a real lake, as <c>reform demo</c> makes it.</summary>
internal static class MainTable
{
    /// <summary>The plan lists 34 main indicators, but M10 states no number and so has no indicator: the share that the plan is summed up in takes its place.</summary>
    private const string Headline = "SKL_EMP_SHARE";

    private const int Opens = 5;

    public static void Run(string lakeFolder)
    {
        Console.WriteLine("16 prefectures x 10 years x 34 indicators over the demo lake; the first session of all starts with a cold process:");
        foreach (var rollUp in new[] { RollUp.Reported, RollUp.Reconciled })
            foreach (var holdings in new[] { CubeHoldings.None, CubeHoldings.Always })
                Measure(lakeFolder, rollUp, holdings);
    }

    private static void Measure(string lakeFolder, RollUp rollUp, CubeHoldings holdings)
    {
        // A session of its own each time: what an earlier one holds in memory would make the first question look fast.
        var (opened, first) = (new List<double>(), new List<double>());
        var (result, then) = ("", (Timing?)null);
        for (var open = 1; open <= Opens; open++)
        {
            var watch = Stopwatch.StartNew();
            using var star = new StarReader(DataLake.Open(lakeFolder));
            var cube = new CubeExecutor(star, holdings: holdings);
            opened.Add(watch.Elapsed.TotalMilliseconds);
            var query = Query(star.Session.Engine, rollUp);
            watch.Restart();
            var cells = cube.Answer(query).Rows.Count;
            first.Add(watch.Elapsed.TotalMilliseconds);
            result = string.Create(CultureInfo.InvariantCulture, $"{query.Indicators.Count} indicators, {cells} cells");
            if (open == Opens) then = Timing.Of(40, () => cube.Answer(query));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {CubeCodes.RollUp.CodeOf(rollUp)}, holdings {holdings}: {result}; session opened in {opened[0]:F0}, then {Timing.Middle(opened.Skip(1)):F0} ms; its first question {first[0]:F0}, "
            + $"in later sessions {Timing.Middle(first.Skip(1)):F0} ms; asked again {then} ms"));
    }

    private static CubeQuery Query(DuckDbEngine engine, RollUp rollUp) => new()
    {
        Indicators = engine.Query("select distinct indicator_code from current_indicator where main_indicator_lead or indicator_code = $headline order by all", row => row.GetString(0), ("headline", Headline)),
        Jurisdictions = new JurisdictionSelection.LevelWithin(JurisdictionLevel.Prefecture, "530000"),
        Periods = [.. Enumerable.Range(2015, 10).Select(Period.Year)],
        RollUp = rollUp,
    };
}
