namespace ReformWarehouse.Storage.Lake;

/// <summary>
/// The bytes of submitted documents in the lake's folder, named by their SHA-256: <c>archive/&lt;sha256&gt;</c>, with a note of
/// their file name beside them. Bytes are written once and never changed.
/// </summary>
public sealed class DocumentArchive(string lakeFolder)
{
    private readonly string _folder = Path.Combine(lakeFolder, "archive");

    /// <summary>Where the bytes lie.</summary>
    public string PathOf(string sha256) => Path.Combine(_folder, sha256);

    /// <summary>The note beside the bytes; null when there is none.</summary>
    public string? NoteOf(string sha256) => File.Exists(PathOf(sha256) + ".json") ? File.ReadAllText(PathOf(sha256) + ".json") : null;

    /// <summary>The hashes of all documents, in order.</summary>
    public IReadOnlyList<string> Documents() => !Directory.Exists(_folder) ? []
        : [.. Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)).Where(n => n.Length == 64 && n.All(char.IsAsciiHexDigitLower)).Order(StringComparer.Ordinal)];

    /// <summary>Keeps the bytes and, unless there is one, the note. A reader never sees half a file.</summary>
    public void Keep(string sha256, byte[] bytes, string note)
    {
        Directory.CreateDirectory(_folder);
        if (!File.Exists(PathOf(sha256))) WriteWhole(PathOf(sha256), bytes);
        if (!File.Exists(PathOf(sha256) + ".json")) WriteWhole(PathOf(sha256) + ".json", System.Text.Encoding.UTF8.GetBytes(note));
    }

    private static void WriteWhole(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
