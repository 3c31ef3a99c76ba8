using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Composite;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class CompositeAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
        [new("composite.index", Index), new("composite.sensitivity", Sensitivity), new("composite.normalise", Normalise)];

    private static NormalisationMethod Method(string? text) => text switch
    {
        null or "min_max" => NormalisationMethod.MinMax,
        "z" or "z_score" => NormalisationMethod.ZScore,
        "rank" => NormalisationMethod.Rank,
        "distance_to_target" => NormalisationMethod.DistanceToTarget,
        _ => throw new AnalysisInputException($"未知的标准化方法“{text}”。", $"Unknown normalisation '{text}'; use min_max, z_score, rank or distance_to_target."),
    };

    private static CompositeIndicator[] Indicators(AnalysisInput input)
    {
        var list = input.Array("indicators") ?? throw AnalysisInput.Missing("indicators");
        return [.. list.Select((node, i) =>
        {
            var inner = AnalysisInput.Inner(node, "indicators");
            return new CompositeIndicator(
                inner.Text("code", "name") ?? $"indicator_{i + 1}", inner.Numbers("values"), inner.Number("weight") ?? 1, inner.Polarity(), inner.Number("target"));
        })];
    }

    private static JsonObject Index(AnalysisInput input)
    {
        var index = CompositeIndex.Of(
            Indicators(input), Method(input.Text("normalisation", "normalization")), input.Text("aggregation") == "geometric" ? Aggregation.Geometric : Aggregation.Arithmetic);
        return new AnalysisOutput()
            .Put("score", index.Scores).Put("rank", new JsonArray([.. index.Ranks.Select(r => (JsonNode?)r)])).PutCoverage(index.Coverage).Build();
    }

    private static JsonObject Normalise(AnalysisInput input) => new AnalysisOutput().Put("normalised", Normalisation.Of(
        input.Numbers("values", "x"), Method(input.Text("normalisation", "method")), input.Polarity(), input.Number("target"))).Build();

    private static JsonObject Sensitivity(AnalysisInput input)
    {
        var result = CompositeSensitivity.Of(
            Indicators(input), (int)input.RequiredNumber("seed"), (int)(input.Number("draws") ?? 200), input.Number("weight_change") ?? 0.25);
        return new AnalysisOutput()
            .Put("rank", new JsonArray([.. result.Units.Select(u => (JsonNode?)u.Rank)]))
            .Put("best", new JsonArray([.. result.Units.Select(u => (JsonNode?)u.Best)]))
            .Put("worst", new JsonArray([.. result.Units.Select(u => (JsonNode?)u.Worst)])).Put("median", result.Units.Select(u => u.Median))
            .Put("runs", result.Runs).Build();
    }
}
