using System.Globalization;

namespace ReformWarehouse.Lake.Faults;

/// <summary>Kills a process that loads and compacts at random instants; after each kill the lake must be whole and take the next load.</summary>
internal static class KillProgram
{
    private const int LakeLife = 50;

    public static int Run(int times)
    {
        using var folder = new ScratchFolder();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var (faults, orphans, unacknowledged, loads) = (0, 0, 0, 0);
        Console.WriteLine($"seed {seed}");
        for (var round = 0; round < times; round++)
        {
            // A new lake now and then keeps verification quick; its first kills also hit its creation.
            var lake = string.Create(CultureInfo.InvariantCulture, $"{folder.Lake}-{round / LakeLife}");
            if (round % LakeLife == 0) acknowledged.Clear();
            using var child = Child.Start("worker", lake, string.Create(CultureInfo.InvariantCulture, $"r{round}"), "1000");
            if (round % LakeLife >= 5) child.Ready.Task.Wait(TimeSpan.FromSeconds(30));
            Thread.Sleep(random.Next(1500));
            child.Kill();
            child.Wait();
            var words = child.Words("loaded").ToList();
            acknowledged.UnionWith(words);
            loads += words.Count;
            faults += Check(lake, round, acknowledged, ref orphans, ref unacknowledged);
            if (round % 50 == 49) Console.WriteLine($"{round + 1} kills, {loads} acknowledged loads, {faults} faults");
        }

        Console.WriteLine($"kills {times}, acknowledged loads {loads}, committed but not yet acknowledged {unacknowledged}, "
            + $"files of dead loads left invisible {orphans}, faults {faults}");
        return faults == 0 ? 0 : 1;
    }

    private static int Check(string folder, int round, HashSet<string> acknowledged, ref int orphans, ref int unacknowledged)
    {
        var faults = new List<string>();
        var lake = FaultLake.Open(folder);
        faults.AddRange(lake.Verify().Select(damage => damage.Describe("en")));
        using (var session = lake.OpenSession())
        {
            faults.AddRange(FaultLake.Torn(session));
            var keys = FaultLake.Keys(session);
            faults.AddRange(acknowledged.Except(keys).Select(key => "lost " + key));
            faults.AddRange(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => "doubled " + group.Key));
            unacknowledged += keys.Count(key => acknowledged.Add(key));
        }

        var next = string.Create(CultureInfo.InvariantCulture, $"after-{round}");
        if (!FaultLake.Load(lake, next)) faults.Add("refused " + next);
        acknowledged.Add(next);
        if (round % 10 == 9)
        {
            orphans += lake.Status().Sum(table => table.Orphans);
            lake.Compact();
            lake.Vacuum(TimeSpan.Zero);
        }

        foreach (var fault in faults) Console.WriteLine($"round {round}: {fault}");
        return faults.Count;
    }
}
