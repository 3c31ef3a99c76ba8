using System.Globalization;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Faults;

/// <summary>A child process that loads and says on standard output what was acknowledged.</summary>
internal static class Worker
{
    public static int Run(string folder, string name, int loads, bool compacts)
    {
        try
        {
            var lake = FaultLake.Open(folder);
            Say("ready");
            for (var i = 0; i < loads; i++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
                Say((FaultLake.Load(lake, key) ? "loaded " : "known ") + key);
                // Every tenth key is submitted by all processes at once.
                if (!compacts && i % 10 == 0) Say((FaultLake.Load(lake, $"shared-{i}") ? "loaded " : "known ") + $"shared-{i}");
                if (compacts && i % 4 == 3) Compact(lake);
            }

            return 0;
        }
        catch (LakeException error)
        {
            Say("refused " + error.Error);
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static void Compact(DataLake lake)
    {
        lake.Compact();
        Say("compacted");
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
