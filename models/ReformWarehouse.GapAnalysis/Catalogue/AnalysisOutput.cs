using System.Text.Json.Nodes;

namespace ReformWarehouse.GapAnalysis.Catalogue;

/// <summary>
/// Collects the named results of an analysis. An undefined result is written as null, and its reason code under the same name in <c>reasons</c>.
/// </summary>
public sealed class AnalysisOutput
{
    private readonly JsonObject json = [];
    private readonly JsonObject reasons = [];

    /// <summary>The result so far, with the reasons if there are any.</summary>
    public JsonObject Build()
    {
        if (reasons.Count > 0)
            json["reasons"] = reasons;
        return json;
    }

    /// <summary>A result with its reason when undefined.</summary>
    public AnalysisOutput Put(string name, MeasureResult result)
    {
        json[name] = result.Value;
        if (result.Reason is { } reason)
            reasons[name] = reason.Code();
        return this;
    }

    /// <summary>A number.</summary>
    public AnalysisOutput Put(string name, double value) => Put(name, MeasureResult.Of(value));

    /// <summary>A list of results; the reason is that of the first undefined one.</summary>
    public AnalysisOutput Put(string name, IEnumerable<MeasureResult> results)
    {
        var list = results.ToArray();
        json[name] = List(list.Select(r => r.Value));
        foreach (var result in list)
        {
            if (result.Reason is not { } reason)
                continue;
            reasons[name] = reason.Code();
            break;
        }

        return this;
    }

    /// <summary>A list of numbers.</summary>
    public AnalysisOutput Put(string name, IEnumerable<double> values) => Put(name, values.Select(v => MeasureResult.Of(v)));

    /// <summary>A list of whole numbers.</summary>
    public AnalysisOutput Put(string name, IEnumerable<int> values)
    {
        json[name] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        return this;
    }

    /// <summary>A list of texts.</summary>
    public AnalysisOutput Put(string name, IEnumerable<string> values)
    {
        json[name] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        return this;
    }

    /// <summary>A list of verdicts.</summary>
    public AnalysisOutput Put(string name, IEnumerable<bool?> values)
    {
        json[name] = new JsonArray([.. values.Select(v => (JsonNode?)v)]);
        return this;
    }

    /// <summary>A verdict, a text or a ready-made node; null stays null.</summary>
    public AnalysisOutput Put(string name, JsonNode? node)
    {
        json[name] = node;
        return this;
    }

    /// <summary>A verdict.</summary>
    public AnalysisOutput Put(string name, bool? verdict)
    {
        json[name] = verdict;
        return this;
    }

    /// <summary>A whole number.</summary>
    public AnalysisOutput Put(string name, int value)
    {
        json[name] = value;
        return this;
    }

    /// <summary>The units used, asked for, and their share.</summary>
    public AnalysisOutput PutCoverage(Coverage coverage)
    {
        Put("n_used", coverage.UnitsUsed).Put("n_total", coverage.UnitsTotal).Put("coverage", coverage.Units);
        return coverage.Weight.IsDefined ? Put("weight_coverage", coverage.Weight) : this;
    }

    /// <summary>An inner object named by keys.</summary>
    public static JsonObject Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonNode?> value)
    {
        var map = new JsonObject();
        foreach (var item in items)
            map[key(item)] = value(item);
        return map;
    }

    /// <summary>A JSON list of numbers, null where missing.</summary>
    public static JsonArray List(IEnumerable<double?> values) => new([.. values.Select(v => (JsonNode?)v)]);

    /// <summary>A JSON list of numbers.</summary>
    public static JsonArray List(IEnumerable<double> values) => List(values.Select(v => MeasureResult.Of(v).Value));
}
