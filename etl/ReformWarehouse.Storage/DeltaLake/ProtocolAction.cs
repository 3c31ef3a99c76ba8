using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The versions a reader and a writer must understand before they touch the table.</summary>
public sealed record ProtocolAction(int MinReaderVersion, int MinWriterVersion) : DeltaAction
{
    /// <summary>The highest versions this library understands: reader 1, writer 2 (append-only tables and column invariants are refused, not ignored).</summary>
    public static readonly ProtocolAction Supported = new(1, 2);

    internal override string Name => "protocol";

    internal override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteNumber("minReaderVersion", MinReaderVersion);
        json.WriteNumber("minWriterVersion", MinWriterVersion);
    }

    internal static ProtocolAction Parse(JsonElement body) => new(body.Required("minReaderVersion").AsInt32(), body.Required("minWriterVersion").AsInt32());
}
