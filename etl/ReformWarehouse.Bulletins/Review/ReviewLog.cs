using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformWarehouse.Bulletins.Review;

/// <summary>The decisions of reviewers, one JSON object a line, only ever appended to: <c>review/decisions.jsonl</c> in the lake's folder.</summary>
public sealed class ReviewLog(string lakeFolder)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly string _path = Path.Combine(lakeFolder, "review", "decisions.jsonl");

    /// <summary>The decisions that hold for one document's bytes, by statement: the last one on each.</summary>
    /// <exception cref="InvalidDataException">A line is no decision; the message names it.</exception>
    public IReadOnlyDictionary<string, ReviewDecision> Of(string sha256)
    {
        var decisions = new Dictionary<string, ReviewDecision>(StringComparer.Ordinal);
        if (!File.Exists(_path)) return decisions;
        var number = 0;
        foreach (var line in File.ReadLines(_path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Parse(line, number) is { } decision && decision.Sha256 == sha256) decisions[decision.Id] = decision;
        }

        return decisions;
    }

    /// <summary>Adds decisions in one write; concurrent writers wait for each other.</summary>
    public void Append(IEnumerable<ReviewDecision> decisions)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var lines = string.Concat(decisions.Select(d => JsonSerializer.Serialize(d, Json) + "\n"));
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var stream = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(lines));
                stream.Flush(flushToDisk: true);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                Thread.Sleep(20);
            }
        }
    }

    private ReviewDecision Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<ReviewDecision>(line, Json) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{_path}:{number}: 不是审核记录 / no review decision: {error.Message}", error);
        }
    }
}
