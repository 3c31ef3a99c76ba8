using ReformWarehouse.Bulletins.Linking;

namespace ReformWarehouse.Bulletins.Benchmarks;

/// <summary>The texts to read, and how they are read: as the program does.</summary>
internal static class Documents
{
    private static readonly BulletinReaderOptions Options = new() { Jurisdictions = ReferenceLinkers.Jurisdictions, Indicators = ReferenceLinkers.Indicators };

    public static BulletinReading Read(string text) => BulletinReader.Read(text, Options);

    /// <summary>The .txt files of a folder in the order of their names.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        var texts = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        return texts.Count > 0 ? texts : throw new FileNotFoundException($"{folder} holds no .txt file.");
    }
}
