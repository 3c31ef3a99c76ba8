using System.Text.Json.Nodes;

namespace ReformWarehouse.GapAnalysis.Catalogue;

/// <summary>
/// Every analysis of the library by name (<c>disparity.gini</c>), taking its inputs as a JSON object and giving its results as one; an undefined
/// result is null with its
/// code under <c>reasons</c>. The JSON names are a public contract. Inputs given as a list of objects under <c>cases</c> (with inputs common to all
/// beside it) give each result as a list.
/// </summary>
public static class AnalysisCatalogue
{
    private static readonly SortedDictionary<string, Func<AnalysisInput, JsonObject>> Entries = new(
        new[]
        {
            GapAnalyses.All, DisparityAnalyses.All, InequalityGroupAnalyses.All, DecompositionAnalyses.All, LmdiAnalyses.All, ConvergenceAnalyses.All,
            ProgressAnalyses.All, TargetAnalyses.All, PeerAnalyses.All, UncertaintyAnalyses.All, DisclosureAnalyses.All, OutlierAnalyses.All,
            MissingDataAnalyses.All, CompositeAnalyses.All,
        }.SelectMany(family => family).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The names of all analyses, sorted.</summary>
    public static IReadOnlyCollection<string> Names => Entries.Keys;

    /// <summary>True for a known name.</summary>
    public static bool Contains(string name) => Entries.ContainsKey(name);

    /// <summary>Runs an analysis.</summary>
    /// <exception cref="AnalysisInputException">The analysis is unknown, or an input is missing or of the wrong shape.</exception>
    public static JsonObject Run(string name, JsonObject inputs)
    {
        if (!Entries.TryGetValue(name, out var analysis))
            throw new AnalysisInputException($"没有名为“{name}”的分析。", $"There is no analysis called '{name}'.");
        try
        {
            return inputs["cases"] is JsonArray { Count: > 0 } cases && cases.All(item => item is JsonObject)
                ? RunEach(analysis, inputs, cases)
                : analysis(new AnalysisInput(inputs));
        }
        catch (ArgumentException error)
        {
            throw new AnalysisInputException($"分析“{name}”的输入不一致：{error.Message}", $"Inconsistent inputs for '{name}': {error.Message}");
        }
    }

    private static JsonObject RunEach(Func<AnalysisInput, JsonObject> analysis, JsonObject inputs, JsonArray cases)
    {
        var results = new List<JsonObject>();
        foreach (var item in cases)
        {
            var merged = new JsonObject();
            foreach (var (key, value) in inputs.Where(input => input.Key != "cases").Concat((JsonObject)item!))
                merged[key] = value?.DeepClone();
            results.Add(analysis(new AnalysisInput(merged)));
        }

        var joined = new JsonObject();
        foreach (var key in results.SelectMany(result => result.Select(entry => entry.Key)).Distinct())
            joined[key] = new JsonArray([.. results.Select(result => result[key]?.DeepClone())]);
        return joined;
    }
}
