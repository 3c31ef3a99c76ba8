using System.Diagnostics;
using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Faults;

/// <summary>Loads on a small tmpfs until it is full, at several amounts of free space; then makes room and loads again.</summary>
internal static class DiskFullProgram
{
    public static int Run()
    {
        using var folder = new ScratchFolder();
        Call("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.Path);
        try
        {
            var lake = FaultLake.Open(folder.Lake);
            var (acknowledged, refusals, faults) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
            for (var round = 0; round < 40; round++)
            {
                // Another amount of free space each time, so that another write is the one that fails.
                var filler = Path.Combine(folder.Path, "filler");
                Fill(filler, leave: round * 900);
                try
                {
                    for (var i = 0; i < 1000; i++)
                    {
                        FaultLake.Load(lake, $"k{round}-{i}");
                        acknowledged.Add($"k{round}-{i}");
                    }
                }
                catch (LakeException error)
                {
                    refusals[error.Error.ToString()] = refusals.GetValueOrDefault(error.Error.ToString()) + 1;
                }

                File.Delete(filler);
                using (var session = lake.OpenSession())
                    faults += FaultLake.Torn(session).Count + acknowledged.Except(FaultLake.Keys(session)).Count();
                faults += lake.Verify().Count;
                if (!FaultLake.Load(lake, $"after-{round}")) faults++;
                acknowledged.Add($"after-{round}");
                lake.Compact();
                lake.Vacuum(TimeSpan.Zero);
            }

            Console.WriteLine($"refusals {string.Join(", ", refusals.Select(pair => $"{pair.Key} {pair.Value}"))}; acknowledged loads {acknowledged.Count}; faults {faults}");
            return faults == 0 && refusals.Keys.All(error => error == nameof(LakeError.DiskFull)) ? 0 : 1;
        }
        finally
        {
            Call("umount", folder.Path);
        }
    }

    private static void Fill(string path, int leave)
    {
        var free = new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace - 4096 - leave;
        if (free <= 0) return;
        try
        {
            using var file = File.Create(path);
            var zeros = new byte[4096];
            for (var written = 0L; written < free; written += zeros.Length) file.Write(zeros);
        }
        catch (IOException)
        {
            // Full is what was wanted.
        }
    }

    private static void Call(params string[] command)
    {
        using var process = Process.Start(command[0], command[1..]);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: exit code {process.ExitCode}; this program needs root");
    }
}
