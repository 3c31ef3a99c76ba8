using System.Diagnostics;

namespace ReformWarehouse.Lake.Benchmarks;

/// <summary>Runs a step in a process of its own.</summary>
internal static class Child
{
    public static double Run(params string[] arguments)
    {
        string[] self = [Environment.ProcessPath!, .. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? new[] { typeof(Child).Assembly.Location } : []];
        using var process = Process.Start(new ProcessStartInfo(self[0], [.. self[1..], .. arguments]) { RedirectStandardOutput = true })!;
        var last = "";
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Console.WriteLine("  " + line);
            last = line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(string.Join(' ', arguments));
        return double.Parse(last.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The process's peak resident memory in MiB.</summary>
    public static long PeakMemory() => File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) >> 10).Single();
}
