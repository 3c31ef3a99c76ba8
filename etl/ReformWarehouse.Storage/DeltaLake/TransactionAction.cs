using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>The idempotence mark of an application: a commit with <paramref name="Version"/> at or below the recorded one was done before.</summary>
/// <param name="AppId">What is done once, for instance <c>report:</c> and the SHA-256 of the report's bytes.</param>
/// <param name="Version">Counts upward per application.</param>
/// <param name="LastUpdated">Milliseconds since 1970-01-01 UTC; null when the writer left it out.</param>
public sealed record TransactionAction(string AppId, long Version, long? LastUpdated) : DeltaAction
{
    internal override string Name => "txn";

    internal override void WriteBody(Utf8JsonWriter json)
    {
        json.WriteString("appId", AppId);
        json.WriteNumber("version", Version);
        if (LastUpdated is { } updated) json.WriteNumber("lastUpdated", updated);
    }

    internal static TransactionAction Parse(JsonElement body) => new(
        body.Required("appId").AsString(), body.Required("version").AsInt64(), body.Optional("lastUpdated")?.AsInt64());
}
