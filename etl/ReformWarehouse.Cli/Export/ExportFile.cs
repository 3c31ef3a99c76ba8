using ReformWarehouse.Cli.Options;

namespace ReformWarehouse.Cli.Export;

/// <summary>Writes an exported file whole or not at all: readers never see half of it.</summary>
internal static class ExportFile
{
    public static void Write(string path, Culture culture, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        var temporary = target + ".tmp";
        using (var stream = File.Create(temporary)) write(stream);
        File.Move(temporary, target, overwrite: true);
        Console.Error.WriteLine(culture.Pick($"已写入 {target}", $"Wrote {target}"));
    }
}
