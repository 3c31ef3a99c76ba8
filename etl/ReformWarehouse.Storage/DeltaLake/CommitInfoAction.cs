using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>Who did what: provenance only, without effect on the table's content.</summary>
/// <param name="Timestamp">Milliseconds since 1970-01-01 UTC; null when the writer left it out.</param>
/// <param name="Operation">The operation's name, for instance <c>WRITE</c>, <c>OPTIMIZE</c>, <c>CREATE TABLE</c>.</param>
/// <param name="OperationParameters">Free details.</param>
/// <param name="IsBlindAppend">True when the commit only adds files and depends on nothing that was read.</param>
/// <param name="EngineInfo">The writer; null when it left it out.</param>
public sealed record CommitInfoAction(
    long? Timestamp,
    string? Operation,
    IReadOnlyDictionary<string, string?> OperationParameters,
    bool? IsBlindAppend,
    string? EngineInfo = null) : DeltaAction
{
    /// <summary>The name this library signs its commits with.</summary>
    public const string Engine = "ReformWarehouse/0.1.0";

    internal override string Name => "commitInfo";

    internal override void WriteBody(Utf8JsonWriter json)
    {
        if (Timestamp is { } timestamp) json.WriteNumber("timestamp", timestamp);
        if (Operation is not null) json.WriteString("operation", Operation);
        json.WriteStringMap("operationParameters", OperationParameters);
        if (IsBlindAppend is { } blind) json.WriteBoolean("isBlindAppend", blind);
        if (EngineInfo is not null) json.WriteString("engineInfo", EngineInfo);
        if (EngineInfo == Engine) json.WriteString(CommitChecksum.Field, CommitChecksum.Blank);
    }

    // Other engines put anything here (Spark writes JSON inside JSON): only what is understood is kept, nothing is refused.
    internal static CommitInfoAction Parse(JsonElement body)
    {
        var parameters = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (body.Optional("operationParameters") is { ValueKind: JsonValueKind.Object } given)
            foreach (var property in given.EnumerateObject())
                parameters[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Value.GetRawText();
        return new(
            body.Optional("timestamp") is { ValueKind: JsonValueKind.Number } time && time.TryGetInt64(out var milliseconds) ? milliseconds : null,
            body.Optional("operation") is { ValueKind: JsonValueKind.String } operation ? operation.GetString() : null,
            parameters,
            body.Optional("isBlindAppend") is { ValueKind: JsonValueKind.True or JsonValueKind.False } blind ? blind.GetBoolean() : null,
            body.Optional("engineInfo") is { ValueKind: JsonValueKind.String } engine ? engine.GetString() : null);
    }
}
