using System.Buffers;
using System.Text.Json;
using ReformWarehouse.Storage.DeltaLake;

namespace ReformWarehouse.Storage.Lake;

/// <summary>The file <c>lake.json</c>: says that a folder is a lake, of which format, and which tables must be there.</summary>
internal sealed record LakeMarker(int Version, DateTimeOffset Created, IReadOnlyList<string> Tables)
{
    public const string FileName = "lake.json";
    public const int CurrentVersion = 1;
    private const string Format = "reform-lake";

    public static string PathIn(string folder) => Path.Combine(folder, FileName);

    public static LakeMarker Read(string folder)
    {
        var path = PathIn(folder);
        if (!Directory.Exists(folder)) throw new LakeException(LakeError.LakeMissing, folder);
        try
        {
            var content = LakeIo.Guard(path, () => File.Exists(path) ? File.ReadAllBytes(path) : throw new LakeException(LakeError.NotALake, folder));
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.Required("format").AsString() != Format) throw new LakeException(LakeError.NotALake, folder);
            var version = root.Required("version").AsInt32();
            if (version > CurrentVersion) throw new LakeException(LakeError.FormatTooNew, folder, $"{version} > {CurrentVersion}");
            return new(version, root.Required("created").GetDateTimeOffset(), [.. root.Required("tables").Items().Select(item => item.AsString())]);
        }
        catch (Exception error) when (error is JsonException or DeltaFormatException or FormatException or InvalidOperationException)
        {
            throw new LakeException(LakeError.MarkerDamaged, path, error.Message, error);
        }
    }

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("created", Created);
            json.WriteStartArray("tables");
            foreach (var table in Tables) json.WriteStringValue(table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
