using ReformWarehouse.Bulletins.Benchmarks;

// How long reading takes as a text grows, and whether anything a document can turn into breaks it. See README.md.
switch (args)
{
    case ["speed", var folder]: ReadingSpeed.Run(Documents.In(folder)); return 0;
    case ["prefixes", .. var folders] when folders.Length > 0: return Robustness.Prefixes([.. folders.SelectMany(Documents.In)]);
    case ["mutations", var rounds, .. var folders] when folders.Length > 0 && int.TryParse(rounds, out var count):
        return Robustness.Mutations([.. folders.SelectMany(Documents.In)], count);
    default:
        Console.Error.WriteLine("usage: speed FOLDER | prefixes FOLDER… | mutations ROUNDS FOLDER…");
        return 2;
}
