namespace ReformWarehouse.Lake.Faults;

/// <summary>A child process that reads until its input ends, and says how often, and every torn read.</summary>
internal static class Reader
{
    public static int Run(string folder)
    {
        var lake = FaultLake.Open(folder);
        var stop = Task.Run(() => Console.In.ReadToEnd());
        var (reads, torn) = (0, 0);
        while (!stop.IsCompleted)
        {
            using var session = lake.OpenSession();
            foreach (var sentence in FaultLake.Torn(session))
            {
                torn++;
                Console.Out.WriteLine("torn " + sentence);
            }

            reads++;
        }

        Console.Out.WriteLine($"reads {reads}");
        return torn == 0 ? 0 : 1;
    }
}
