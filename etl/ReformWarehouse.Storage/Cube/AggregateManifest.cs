using System.Text.Json;

namespace ReformWarehouse.Storage.Cube;

/// <summary>What the aggregates in a lake's folder were computed from, and where they are. Written last and whole; without it there are none.</summary>
/// <param name="Format">Of this file; another program's is not read.</param>
/// <param name="Statements">Fingerprint of the statements that computed them: another program's steps may mean something else.</param>
/// <param name="Files">Fingerprint of the data files of the tables they were computed from, at one snapshot.</param>
/// <param name="Dimensions">Fingerprint of catalogue and hierarchy.</param>
/// <param name="Groups">The indicators, so many to a set of files.</param>
internal sealed record AggregateManifest(int Format, string Statements, string Files, string Dimensions, IReadOnlyList<AggregateGroup> Groups)
{
    public const int CurrentFormat = 2;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <returns>Null when there is none that this program reads.</returns>
    public static AggregateManifest? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<AggregateManifest>(File.ReadAllText(path), Json) is { Format: CurrentFormat, Groups: not null } found ? found : null;
        }
        catch (JsonException)
        {
            // They are derived: what cannot be read is made anew.
            return null;
        }
    }

    public void Write(string path)
    {
        var temporary = path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create))
        {
            JsonSerializer.Serialize(file, this, Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}

/// <summary>Some indicators whose cells lie in the same files.</summary>
/// <param name="Fingerprints">By indicator: the figures that count of it and of what it is computed from.</param>
/// <param name="Upper">Cells of divisions above the counties.</param>
/// <param name="Counties">Cells of counties.</param>
/// <param name="Rows">Rows of <paramref name="Counties"/>.</param>
internal sealed record AggregateGroup(IReadOnlyDictionary<string, string> Fingerprints, AggregateFile Upper, AggregateFile Counties, long Rows)
{
    public IEnumerable<AggregateFile> Files => [Upper, Counties];
}

/// <param name="Name">In the aggregates' folder.</param>
/// <param name="Size">In bytes; a file of another size is not the one that was written.</param>
internal sealed record AggregateFile(string Name, long Size);
