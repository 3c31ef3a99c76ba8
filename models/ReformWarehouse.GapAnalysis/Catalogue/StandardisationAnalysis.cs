using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Decomposition;

namespace ReformWarehouse.GapAnalysis.Catalogue;

/// <summary>Das Gupta's decomposition by name: two populations give effects and percentages, more give transitive standardised rates.</summary>
internal static class StandardisationAnalysis
{
    private static readonly string[] NaturalIncrease = ["crude_birth", "crude_death"];

    public static JsonObject Run(AnalysisInput input)
    {
        var factors = input.Object("factors") ?? throw AnalysisInput.Missing("factors");
        string[] names = [.. factors.Select(f => f.Key)];
        if (names.Length == 0)
            throw AnalysisInput.Missing("factors");
        var count = factors.Min(f => f.Value switch { JsonArray list => list.Count, JsonObject map => map.Count, _ => 0 });
        var populations = input.Texts("populations", "years")
            ?? (factors.First().Value is JsonObject named ? [.. named.Select(p => p.Key)] : [.. Enumerable.Range(1, count).Select(i => $"pop{i}")]);
        AnalysisInput.RequireLength(populations.Length, count, "populations");
        var data = Enumerable.Range(0, count).Select(p => (IReadOnlyList<double[]>)[.. factors.Select(f => Cell(f.Key, At(f.Value!, p, populations[p])))]).ToArray();
        var rate = Rate(input, names);
        return count == 2 ? Two(names, populations, data, rate) : Several(names, populations, data, rate);
    }

    // A factor lists its populations in order, or names them.
    private static JsonNode? At(JsonNode factor, int position, string population) => factor is JsonObject named ? named[population] : factor[position];

    private static double[] Cell(string factor, JsonNode? node) => new AnalysisInput(new JsonObject { [factor] = node?.DeepClone() }).CompleteNumbers(factor);

    private static RateFunction Rate(AnalysisInput input, string[] names)
    {
        if (input.Text("rate_function", "ratefunction", "rate_formula", "rate", "formula", "function") is { } text)
        {
            try
            {
                return text is "difference" ? RateFunctions.Difference : text is "product" ? RateFunctions.SumOfProducts : RateExpression.Parse(text, names);
            }
            catch (FormatException error)
            {
                throw new AnalysisInputException($"无法解析比率公式“{text}”。", error.Message);
            }
        }

        // Births and deaths per 1000 are not multiplied: their rate is the natural increase.
        return names.SequenceEqual(NaturalIncrease) ? RateFunctions.Difference : RateFunctions.SumOfProducts;
    }

    private static JsonObject Two(string[] names, string[] populations, IReadOnlyList<double[]>[] data, RateFunction rate)
    {
        var result = DasGupta.Between(data[0], data[1], rate);
        if (result.Undefined is { } reason)
            return new AnalysisOutput().Put("difference", reason).Build();
        int[] indices = [.. Enumerable.Range(0, names.Length)];
        var output = new AnalysisOutput()
            .Put("rate_" + populations[0], result.Rate1).Put("rate_" + populations[1], result.Rate2).Put("difference", result.Difference)
            .Put("effects", AnalysisOutput.Map(indices, f => names[f], f => result.Effects[f]))
            .Put("standardised", AnalysisOutput.Map(indices, f => names[f], f => new JsonObject
            {
                [populations[0]] = result.Standardised[f].One,
                [populations[1]] = result.Standardised[f].Two,
            }));
        return result.EffectPercent(0).Reason is { } noPercent
            ? output.Put("effects_pct", noPercent).Build()
            : output.Put("effects_pct", AnalysisOutput.Map(indices, f => names[f], f => result.EffectPercent(f).Value)).Build();
    }

    private static JsonObject Several(string[] names, string[] populations, IReadOnlyList<double[]>[] data, RateFunction rate)
    {
        var result = DasGuptaSeveral.Among(data, rate);
        if (result.Undefined is { } reason)
            return new AnalysisOutput().Put("rates", reason).Build();
        int[] all = [.. Enumerable.Range(0, populations.Length)], factors = [.. Enumerable.Range(0, names.Length)];
        var output = new AnalysisOutput().Put("rates", AnalysisOutput.Map(all, p => populations[p], p => result.Rates[p]));
        foreach (var p in all)
            output.Put("rate_" + populations[p], MeasureResult.Of(result.Rates[p]));
        var pairs = all.SelectMany(a => all.Where(b => b > a), (a, b) => (First: a, Second: b)).ToArray();
        string Pair((int First, int Second) pair) => $"{populations[pair.First]}-{populations[pair.Second]}";
        return output
            .Put("standardised", AnalysisOutput.Map(factors, f => names[f], f => AnalysisOutput.Map(all, p => populations[p], p => result.Standardised[f][p])))
            .Put("effects", AnalysisOutput.Map(factors, f => names[f], f => AnalysisOutput.Map(pairs, Pair, pair => result.Effect(f, pair.First, pair.Second))))
            .Put("difference", AnalysisOutput.Map(pairs, Pair, pair => result.Rates[pair.Second] - result.Rates[pair.First])).Build();
    }
}
