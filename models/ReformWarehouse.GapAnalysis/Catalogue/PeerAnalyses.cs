using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class PeerAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("peers.nearest", Nearest), new("peers.mahalanobis", Mahalanobis), new("peers.gower", GowerDistances),
        new("peers.quantiles", Quantiles), new("peers.quantile_groups", Groups), new("peers.benchmark", Benchmarks), new("peers.benchmarks", Benchmarks),
    ];

    private static (string[] Units, int Own) Units(AnalysisInput input, int count)
    {
        var units = input.Texts("units", "names", "area") ?? [.. Enumerable.Range(0, count).Select(i => $"unit_{i:D4}")];
        var name = input.Text("target_unit", "own_unit", "own", "unit");
        var own = name is null ? (int)(input.Number("target_index0", "own_index0") ?? 0) : Array.IndexOf(units, name);
        return own < 0 || own >= units.Length
            ? throw new AnalysisInputException($"units 中没有“{name}”。", $"There is no unit '{name}' among 'units'.")
            : (units, own);
    }

    private static AnalysisOutput Put(AnalysisOutput output, PeerDistances distances, string[] units, AnalysisInput input)
    {
        var covariates = input.Texts("covariates", "variables") ?? [];
        output
            .Put("distance", distances.Distances).Put("rebased_0_1", distances.Rebased).Put("order", distances.Order(units).Select(i => units[i]))
            .Put("dropped_index", distances.DroppedCovariates)
            .Put("dropped", distances.DroppedCovariates.Select(c => c < covariates.Length ? covariates[c] : c.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return distances.Undefined is { } reason ? output.Put("reason", reason.Code()) : output;
    }

    private static JsonObject Nearest(AnalysisInput input)
    {
        if (input.NullableRows("values").Any(row => row.Contains(null)))
            return GowerDistances(input);
        var rows = input.Rows("values");
        var (units, own) = Units(input, rows.Length);
        var (population, sample) = (NearestNeighbours.Of(rows, own), NearestNeighbours.Of(rows, own, sample: true));
        var z = Standardisation.Of(rows);
        return Put(new AnalysisOutput(), population, units, input)
            .Put("z_population", new JsonArray([.. z.Scores.Select(row => (JsonNode)AnalysisOutput.List(row))]))
            .Put("distance_population_sd", population.Distances).Put("distance_sample_sd", sample.Distances).Build();
    }

    private static JsonObject Mahalanobis(AnalysisInput input)
    {
        var rows = input.Rows("values", "x");
        var (units, own) = Units(input, rows.Length);
        var (distances, toMean) = (Peers.Mahalanobis.Of(rows, own), Peers.Mahalanobis.ToMean(rows));
        return Put(new AnalysisOutput(), distances, units, input)
            .Put("mahalanobis", distances.Distances).Put("distance_squared", distances.Distances.Select(d => d.Then(v => v * v)))
            .Put("distance_to_mean", toMean.Distances).Put("distance_to_mean_squared", toMean.Distances.Select(d => d.Then(v => v * v))).Build();
    }

    private static JsonObject GowerDistances(AnalysisInput input)
    {
        var rows = input.Array("values") ?? throw AnalysisInput.Missing("values");
        var (units, own) = Units(input, rows.Count);
        var columns = rows.Count == 0 ? throw AnalysisInput.Missing("values") : AnalysisInput.InnerList(rows[0], "values").Count;
        var types = input.Texts("types", "type") ?? [.. Enumerable.Repeat("numeric", columns)];
        AnalysisInput.RequireLength(types.Length, columns, "types");
        foreach (var row in rows)
            AnalysisInput.RequireLength(AnalysisInput.InnerList(row, "values").Count, columns, "values");
        var covariates = new List<GowerCovariate>();
        for (var c = 0; c < columns; c++)
        {
            var column = rows.Select(row => ((JsonArray)row!)[c]).ToArray();
            covariates.Add(types[c] == "numeric"
                ? new(new AnalysisInput(new JsonObject { ["values"] = new JsonArray([.. column.Select(v => v?.DeepClone())]) }).Numbers("values"), null)
                : new(null, [.. column.Select(v => v?.ToString())]));
        }

        return Put(new AnalysisOutput(), Gower.Of(covariates, own), units, input)
            .Put("ranges", covariates.Where(c => c.Numbers is not null).Select(c => MeasureResult.Of(c.Range))).Build();
    }

    private static JsonObject Quantiles(AnalysisInput input)
    {
        var sample = UnitSample.Of(input.Numbers("x", "values"));
        var (values, p) = (sample.Values.ToArray(), input.Has("p", "probs") ? input.CompleteNumbers("p", "probs") : [0.25, 0.5, 0.75]);
        var types = AnalysisOutput.Map(Enumerable.Range(1, 9), t => t.ToString(System.Globalization.CultureInfo.InvariantCulture),
            t => AnalysisOutput.List(p.Select(probability => Quantile.Of(values, probability, t).Value)));
        return new AnalysisOutput().Put("type", types).Put("quantiles", p.Select(q => Quantile.Of(values, q))).PutCoverage(sample.Coverage).Build();
    }

    private static JsonObject Groups(AnalysisInput input)
    {
        var (values, groups) = (input.CompleteNumbers("value", "values", "x"), (int)input.RequiredNumber("n_groups", "groups", "q"));
        var highest = input.Text("group_1_is") is not { } first || first.Contains("high", StringComparison.OrdinalIgnoreCase);
        var codes = input.Texts("area", "units", "names") ?? [.. values.Select((_, i) => i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture))];
        AnalysisInput.RequireLength(codes.Length, values.Length, "area");
        return new AnalysisOutput()
            .Put("group", QuantileGroups.PublicHealthEngland(values, groups, highest))
            .Put("group_sql_ntile", QuantileGroups.SqlNtile(values, groups, highest, codes)).Build();
    }

    private static JsonObject Benchmarks(AnalysisInput input)
    {
        var values = input.Numbers("values", "x", "value");
        var weights = input.OptionalNumbers("weights", "population", "denominator");
        var output = new AnalysisOutput();
        if (input.Has("target_unit", "own_unit", "own", "unit", "own_index0", "target_index0"))
        {
            var (_, own) = Units(input, values.Length);
            var include = input.Flag(false, "include_own", "include_self");
            PutBenchmarks(output, UnitSample.Of(values, weights), input.Polarity(), "_including_own");
            output.Put("own_value", MeasureResult.Of(values[own]));
            if (!include)
            {
                values[own] = null;
                if (weights.Length > 0)
                    weights[own] = 0;
            }
        }

        var sample = UnitSample.Of(values, weights);
        PutBenchmarks(output, sample, input.Polarity(), "");
        return output.PutCoverage(sample.Coverage).Build();
    }

    private static void PutBenchmarks(AnalysisOutput output, UnitSample sample, Polarity polarity, string suffix) => output
        .Put("mean" + suffix, PeerBenchmark.Mean(sample.Values))
        .Put("weighted_mean" + suffix, PeerBenchmark.WeightedMean(sample.Values, sample.Weights))
        .Put("median" + suffix, PeerBenchmark.Median(sample.Values)).Put("top_quartile" + suffix, PeerBenchmark.TopQuartile(sample.Values, polarity))
        .Put("q1" + suffix, Quantile.Of(sample.Values, 0.25)).Put("q3" + suffix, Quantile.Of(sample.Values, 0.75))
        .Put("best" + suffix, PeerBenchmark.Best(sample.Values, polarity));
}
