using System.Buffers;
using System.Text.Json;

namespace ReformWarehouse.Storage.DeltaLake;

/// <summary>Actions as JSON lines.</summary>
public static class DeltaActionJson
{
    /// <summary>The actions as the content of a commit file: one a line, each line ended.</summary>
    public static byte[] Write(IEnumerable<DeltaAction> actions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var action in actions)
        {
            using (var json = new Utf8JsonWriter(buffer, DeltaJson.WriterOptions))
            {
                json.WriteStartObject();
                json.WriteStartObject(action.Name);
                action.WriteBody(json);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            buffer.Write("\n"u8);
        }

        var content = buffer.WrittenSpan.ToArray();
        CommitChecksum.Seal(content);
        return content;
    }

    /// <summary>The actions of a commit file, its checksum compared when it carries one. Actions and fields that the protocol may add later are skipped; empty lines too.</summary>
    /// <exception cref="DeltaFormatException">A line is not a JSON object, or a known action lacks a mandatory field, or the checksum differs.</exception>
    public static IReadOnlyList<DeltaAction> Parse(ReadOnlyMemory<byte> content)
    {
        var whole = content;
        CommitChecksum.Check(whole.Span);
        var actions = new List<DeltaAction>();
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.Trim(" \r\t"u8).IsEmpty) continue;
            try
            {
                if (ParseLine(line) is { } action) actions.Add(action);
            }
            catch (Exception error) when (error is JsonException or DeltaFormatException or InvalidOperationException)
            {
                throw new DeltaFormatException($"line {number}: {error.Message}", error);
            }
        }

        if (actions.Count == 0 && whole.Span.Trim(" \r\n\t"u8).IsEmpty) throw new DeltaFormatException("the file is empty");
        if (actions.OfType<CommitInfoAction>().Any(info => info.EngineInfo == CommitInfoAction.Engine) && !CommitChecksum.IsSealed(whole.Span))
            throw new DeltaFormatException("the checksum that this writer always leaves is missing");
        return actions;
    }

    /// <summary>One action; null when it is of a kind that is not known.</summary>
    internal static DeltaAction? ParseAction(string line)
    {
        using var document = JsonDocument.Parse(line);
        return ParseAction(document);
    }

    private static DeltaAction? ParseLine(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        return ParseAction(document);
    }

    private static DeltaAction? ParseAction(JsonDocument document)
    {
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new DeltaFormatException("the line is not a JSON object");
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null) continue;
            switch (property.Name)
            {
                case "add": return AddAction.Parse(property.Value);
                case "remove": return RemoveAction.Parse(property.Value);
                case "txn": return TransactionAction.Parse(property.Value);
                case "metaData": return MetadataAction.Parse(property.Value);
                case "protocol": return ProtocolAction.Parse(property.Value);
                case "commitInfo": return CommitInfoAction.Parse(property.Value);
            }
        }

        return null;
    }
}
