using ReformWarehouse.Storage.Lake;

namespace ReformWarehouse.Lake.Faults;

/// <summary>Flips a bit, cuts the end and deletes, in every file that a lake depends on, one at a time; verification must name that file.</summary>
internal static class DamageProgram
{
    public static int Run()
    {
        using var folder = new ScratchFolder();
        var lake = FaultLake.Open(folder.Lake);
        for (var i = 0; i < 11; i++) FaultLake.Load(lake, $"k{i}");
        var random = new Random(1);
        var planted = new SortedDictionary<string, (int Planted, int Found)>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder.Lake, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList())
        {
            if (Kind(path) is not { } kind) continue;
            var whole = File.ReadAllBytes(path);
            for (var flip = 0; flip < 3; flip++)
            {
                var flipped = whole.ToArray();
                flipped[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
                Plant(kind + ", one bit flipped", path, flipped);
            }

            Plant(kind + ", end cut off", path, whole[..random.Next(whole.Length - 1)]);
            Plant(kind + ", emptied", path, []);
            // A checkpoint is an acceleration: without it the commits say everything.
            if (kind != "checkpoint") Plant(kind + ", deleted", path, null);
            File.WriteAllBytes(path, whole);
        }

        foreach (var (kind, (count, found)) in planted) Console.WriteLine($"{kind}: {found} of {count} found and named");
        var left = lake.Verify().Count;
        Console.WriteLine($"after repair: {left} damages");
        return planted.Values.All(pair => pair.Planted == pair.Found) && left == 0 ? 0 : 1;

        void Plant(string what, string path, byte[]? content)
        {
            if (content is null) File.Delete(path);
            else File.WriteAllBytes(path, content);
            var named = Named(folder.Lake, path);
            var (count, found) = planted.GetValueOrDefault(what);
            planted[what] = (count + 1, found + (named ? 1 : 0));
            if (!named) Console.WriteLine($"NOT FOUND: {what}: {path}");
        }
    }

    private static bool Named(string folder, string path)
    {
        try
        {
            return FaultLake.OpenExisting(folder).Verify().Any(damage => Mentions(damage.Path, path));
        }
        catch (LakeException error)
        {
            return Mentions(error.Path, path);
        }
    }

    private static bool Mentions(string named, string path) =>
        named == path || (Path.GetFileName(path) == "lake.json" && named == Path.GetDirectoryName(path)) || path.StartsWith(named + "/_delta_log", StringComparison.Ordinal);

    private static string? Kind(string path) => Path.GetFileName(path) switch
    {
        "lake.json" => "marker",
        "_last_checkpoint" => null,
        // Its name is all that it says; without it a lost newest commit of the run table would not be noticed, nothing else.
        var name when Path.GetFileName(Path.GetDirectoryName(path)) == ".acknowledged" => null,
        var name when name.EndsWith(".checkpoint.parquet", StringComparison.Ordinal) => "checkpoint",
        var name when name.EndsWith(".sha256", StringComparison.Ordinal) => null,
        var name when name.EndsWith(".json", StringComparison.Ordinal) => "commit",
        var name when name.EndsWith(".parquet", StringComparison.Ordinal) => "data file",
        _ => throw new InvalidOperationException(path),
    };
}
