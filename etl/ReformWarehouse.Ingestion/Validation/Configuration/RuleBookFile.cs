using System.Globalization;
using System.Text.Json;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.Ingestion.Validation.Configuration;

/// <summary>Reads a rules file (JSON). What it cannot mean is an error with its place: a misspelt rule must not be silently off.</summary>
public static class RuleBookFile
{
    private const string Embedded = "validation-rules.json";
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <exception cref="InputException">The file is missing or wrong; the message names the place.</exception>
    public static RuleBook Read(string path, DateOnly today)
    {
        try
        {
            return Parse(path, File.ReadAllBytes(path), today);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, "rules", $"无法读取规则文件：{error.Message}", $"the rules file cannot be read: {error.Message}");
        }
    }

    internal static RuleBook ReadEmbedded(DateOnly today)
    {
        using var stream = typeof(RuleBookFile).Assembly.GetManifestResourceStream(Embedded)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(Embedded, bytes, today);
    }

    /// <exception cref="InputException">The content is wrong.</exception>
    public static RuleBook Parse(string file, ReadOnlyMemory<byte> json, DateOnly today)
    {
        var rules = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        var ofIndicators = new Dictionary<(string, string), RuleSettings>();
        List<Composition> compositions = [];
        List<Waiver> waivers = [];
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            foreach (var section in document.RootElement.EnumerateObject())
            {
                switch (section.Name)
                {
                    case "rules":
                        foreach (var rule in section.Value.EnumerateObject()) rules.Add(Rule(rule.Name, "/rules"), Settings(rule.Value, $"/rules/{rule.Name}"));
                        break;
                    case "indicators":
                        foreach (var indicator in section.Value.EnumerateObject())
                            foreach (var rule in indicator.Value.EnumerateObject())
                                ofIndicators.Add((Indicator(indicator.Name, "/indicators"), Rule(rule.Name, $"/indicators/{indicator.Name}")), Settings(rule.Value, $"/indicators/{indicator.Name}/{rule.Name}"));
                        break;
                    case "compositions":
                        foreach (var item in section.Value.EnumerateArray())
                            compositions.Add(new Composition([.. item.GetProperty("parts").EnumerateArray().Select(part => Indicator(part.GetString()!, "/compositions"))],
                                item.TryGetProperty("total", out var total) ? Indicator(total.GetString()!, "/compositions") : null));
                        break;
                    case "waivers":
                        foreach (var (item, index) in section.Value.EnumerateArray().Select((item, index) => (item, index))) waivers.Add(ReadWaiver(item, $"/waivers/{index}"));
                        break;
                    case "version" when section.Value.GetInt32() == 1: break;
                    default: throw new FormatException($"/{section.Name}: not a section (version 1, rules, indicators, compositions, waivers)");
                }
            }
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new InputException(file, "rules", $"规则文件有误：{error.Message}", $"the rules file is wrong: {error.Message}");
        }

        return new RuleBook(rules, ofIndicators, compositions, waivers, today);
    }

    private static RuleSettings Settings(JsonElement value, string place)
    {
        Severity? severity = null;
        var isOff = false;
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (member.NameEquals("severity"))
            {
                var text = member.Value.GetString();
                isOff = text == "off";
                severity = text switch
                {
                    "error" => Severity.Error,
                    "warning" => Severity.Warning,
                    "info" => Severity.Info,
                    "off" => null,
                    _ => throw new FormatException($"{place}/severity: '{text}' is not error, warning, info or off"),
                };
            }
            else
            {
                numbers.Add(member.Name, member.Value.GetDouble());
            }
        }

        return new RuleSettings(severity, isOff, numbers);
    }

    private static Waiver ReadWaiver(JsonElement item, string place)
    {
        string? Text(string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
        foreach (var member in item.EnumerateObject())
            if (member.Name is not ("rule" or "indicator" or "jurisdiction" or "year" or "reason" or "expires")) throw new FormatException($"{place}/{member.Name}: unknown");
        if (Text("reason") is not { Length: > 3 } reason) throw new FormatException($"{place}/reason: a waiver says why");
        if (!DateOnly.TryParseExact(Text("expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expires)) throw new FormatException($"{place}/expires: a waiver ends on a day such as 2026-12-31");
        return new Waiver(Rule(Text("rule") ?? "", place), Text("indicator") is { } code ? Indicator(code, place) : null, Text("jurisdiction"),
            item.TryGetProperty("year", out var year) ? year.GetInt32() : null, reason, expires);
    }

    private static string Rule(string code, string place) => RuleCatalogue.Configurable.Contains(code)
        ? code : throw new FormatException($"{place}: '{code}' is no configurable rule ({string.Join(", ", RuleCatalogue.Configurable)})");

    private static string Indicator(string code, string place) => ReferenceData.Indicators.Indicator(code) is not null
        ? code : throw new FormatException($"{place}: '{code}' is no indicator of the catalogue");
}
