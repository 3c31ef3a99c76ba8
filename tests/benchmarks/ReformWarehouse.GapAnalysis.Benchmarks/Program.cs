using System.Globalization;
using ReformWarehouse.GapAnalysis.Benchmarks;

// Nanoseconds per unit of every measure at n = 3,000 units (the counties of the nation), and how two of them grow to 300,000.
// Usage: dotnet run -c Release [n], or for the gap register of the nation:
//   dotnet run -c Release register FOLDER [indicators years]   the lake is made in FOLDER when it is not there
//   dotnet run -c Release export FOLDER FILE.parquet|csv [memory]
if (args is ["register", var folder, ..])
{
    RegisterScale.Run(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 10, folder);
    return;
}

if (args is ["export", var from, var file, ..])
{
    RegisterScale.Export(from, file, args.Length > 3 ? args[3] : "2GB");
    return;
}

var n = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3_000;
var small = new SampleUnits(n);
var plain = Stopper.NanosecondsPerCall(() => small.PlainSum()) / n;
Console.WriteLine($"n = {n}; plain sum {plain.ToString("F2", CultureInfo.InvariantCulture)} ns/unit");
Console.WriteLine("| measure | ns per unit | times a plain sum |");
Console.WriteLine("|---|--:|--:|");
foreach (var (name, measure) in MeasureList.All)
{
    var perUnit = Stopper.NanosecondsPerCall(() => measure(small)) / n;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {perUnit:F1} | {perUnit / plain:F0} |"));
}

Console.WriteLine();
Console.WriteLine("Growth from n to 100 n (n log n on its own gives 100 x 1.6 and the caches the rest; n squared would be 10,000):");
var large = new SampleUnits(100 * n);
foreach (var name in new[] { "Gini, weighted", "Kendall tau-b", "competition ranks" })
{
    var measure = MeasureList.All.Single(m => m.Name == name).Run;
    var growth = Stopper.NanosecondsPerCall(() => measure(large)) / Stopper.NanosecondsPerCall(() => measure(small));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: x {growth:F0}"));
}
