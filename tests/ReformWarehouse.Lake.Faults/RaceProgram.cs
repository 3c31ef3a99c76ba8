using System.Diagnostics;
using System.Globalization;

namespace ReformWarehouse.Lake.Faults;

/// <summary>Processes that load into the same tables at once, every tenth key submitted by all of them, with four processes reading.</summary>
internal static class RaceProgram
{
    private const int Readers = 4;

    public static int Run(int processes, int loads)
    {
        using var folder = new ScratchFolder();
        FaultLake.Open(folder.Lake);
        var watch = Stopwatch.StartNew();
        var readers = Enumerable.Range(0, Readers).Select(_ => Child.Start("reader", folder.Lake)).ToList();
        var racers = Enumerable.Range(0, processes)
            .Select(i => Child.Start("racer", folder.Lake, string.Create(CultureInfo.InvariantCulture, $"p{i}"), loads.ToString(CultureInfo.InvariantCulture))).ToList();
        var failed = racers.Count(racer => racer.Wait() != 0);
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var reader in readers) reader.CloseInput();
        var torn = readers.Count(reader => reader.Wait() != 0);

        var lake = FaultLake.Open(folder.Lake);
        using var session = lake.OpenSession();
        var keys = FaultLake.Keys(session);
        var own = keys.Count(key => key.StartsWith('p'));
        var shared = keys.Count - own;
        var acknowledged = racers.SelectMany(racer => racer.Words("loaded")).ToList();
        var doubled = keys.Count - keys.Distinct().Count() + acknowledged.Count - acknowledged.Distinct().Count();
        var lost = acknowledged.Except(keys).Count();
        var half = FaultLake.Torn(session).Count;
        var damages = lake.Verify().Count;
        Console.WriteLine($"processes {processes}, loads {own} of {processes * loads}, raced keys {shared} of {(loads + 9) / 10} (each submitted by {processes}), "
            + $"doubled {doubled}, lost {lost}, half there {half}, damages {damages}, failed processes {failed}");
        Console.WriteLine($"readers {Readers}, reads {readers.Sum(reader => reader.Words("reads").Sum(count => int.Parse(count, CultureInfo.InvariantCulture)))}, readers with a torn read {torn}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s, {keys.Count / seconds:F1} loads/s"));
        return failed + torn + doubled + lost + half + damages == 0 && own == processes * loads && shared == (loads + 9) / 10 ? 0 : 1;
    }
}
