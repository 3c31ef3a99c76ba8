using System.Globalization;
using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.MissingData;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class DisparityAnalyses
{
    public static readonly string[] ValueNames = ["x", "estimate", "estimate_pct", "value", "values", "y", "gdp_per_capita"];
    public static readonly string[] WeightNames = ["weights", "population", "pop", "weight", "w"];

    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("disparity.unweighted", Family), new("disparity.weighted", Family), new("disparity.gini", Family), new("disparity.gini_theil", Family),
        new("disparity.gini_weighted", Family), new("disparity.theil", Family), new("disparity.mld", Family), new("disparity.atkinson", Family),
        new("disparity.idis", Family), new("disparity.williamson", Williamson), new("disparity.edge", Edge),
        new("disparity.who_nonordered", Who), new("disparity.who_ordered", WhoOrdered),
        new("disparity.sii_linear", WhoOrdered), new("disparity.sii_logit", Logit),
    ];

    public static UnitSample Sample(AnalysisInput input) =>
        UnitSample.Of(input.Numbers(ValueNames), input.Has(WeightNames) ? input.Numbers(WeightNames) : []);

    private static JsonObject Family(AnalysisInput input)
    {
        var sample = Sample(input);
        var output = new AnalysisOutput();
        PutFamily(output, sample.Values, sample.Weights, input);
        if (!sample.Weights.IsEmpty)
            PutWeighted(output, sample);
        if (input.Has("replicated"))
        {
            var replicated = input.CompleteNumbers("replicated");
            output.Put("gini_replicated", Gini.Of(replicated)).Put("gini_replicated_corrected", Gini.SmallSampleCorrected(replicated));
        }

        return output.PutCoverage(sample.Coverage).Build();
    }

    public static void PutFamily(AnalysisOutput output, ReadOnlySpan<double> x, ReadOnlySpan<double> w, AnalysisInput input)
    {
        output
            .Put("n", x.Length)
            .Put("min", PeerBenchmark.Best(x, Polarity.LowerIsBetter)).Put("max", PeerBenchmark.Best(x, Polarity.HigherIsBetter))
            .Put("range", Spread.Range(x, w)).Put("relative_range", Spread.RelativeRange(x, w)).Put("ratio_max_min", Spread.MaxMinRatio(x, w))
            .Put("mean", PeerBenchmark.WeightedMean(x, w))
            .Put("sd_population", StandardDeviation.Population(x, w)).Put("sd_sample", StandardDeviation.Sample(x))
            .Put("cv_population", CoefficientOfVariation.Population(x, w)).Put("cv_sample", CoefficientOfVariation.Sample(x))
            .Put("gini", Gini.Of(x, w)).Put("gini_small_sample_corrected", Gini.SmallSampleCorrected(x))
            .Put("theil_T", TheilT.Of(x, w)).Put("theil_L_mld", TheilL.Of(x, w)).Put("mld", TheilL.Of(x, w))
            .Put("ge2_half_cv2", GeneralizedEntropy.Of(x, 2, w))
            .Put("hoover_pietra", Hoover.Of(x, w)).Put("hoover", Hoover.Of(x, w))
            .Put("idis", IndexOfDisparity.Unweighted(x, w))
            .Put("atkinson_1", Atkinson.Of(x, 1, w)).Put("atkinson_0_5", Atkinson.Of(x, 0.5, w)).Put("atkinson_2", Atkinson.Of(x, 2, w));
        if (input.Find("atkinson_epsilon", "epsilon") is JsonArray)
        {
            var (values, weights) = (x.ToArray(), w.ToArray());
            var epsilons = input.CompleteNumbers("atkinson_epsilon", "epsilon");
            output.Put("atkinson", epsilons.Select(e => Atkinson.Of(values, e, weights)));
            output.Put("ede", epsilons.Select(e => Atkinson.EquallyDistributedEquivalent(values, e, weights)));
        }
        else if (input.Number("atkinson_epsilon", "epsilon") is { } epsilon)
        {
            output.Put("atkinson", Atkinson.Of(x, epsilon, w)).Put("ede", Atkinson.EquallyDistributedEquivalent(x, epsilon, w));
        }

        if (input.Number("alpha") is { } alpha)
            output.Put("ge_" + alpha.ToString(CultureInfo.InvariantCulture), GeneralizedEntropy.Of(x, alpha, w))
                .Put("ge", GeneralizedEntropy.Of(x, alpha, w));
    }

    private static void PutWeighted(AnalysisOutput output, UnitSample sample)
    {
        ReadOnlySpan<double> x = sample.Values, w = sample.Weights;
        var total = Arithmetic.ExactSum.Of(w);
        var squares = Arithmetic.ExactSum.Of(w.ToArray().Select(v => v / total * (v / total)));
        output
            .Put("gini_weighted", Gini.Of(x, w)).Put("gini_unweighted", Gini.Of(x))
            .Put("theil_T_weighted", TheilT.Of(x, w)).Put("theil_L_weighted", TheilL.Of(x, w)).Put("mld_weighted", TheilL.Of(x, w))
            .Put("theil_T_unweighted", TheilT.Of(x)).Put("theil_L_unweighted", TheilL.Of(x))
            .Put("cv_weighted", CoefficientOfVariation.Population(x, w)).Put("cv_population_unweighted", CoefficientOfVariation.Population(x))
            .Put("williamson", CoefficientOfVariation.Williamson(x, w)).Put("hoover_weighted", Hoover.Of(x, w))
            .Put("atkinson_1_weighted", Atkinson.Of(x, 1, w)).Put("idis_weighted", IndexOfDisparity.Weighted(x, w))
            .Put("mean_weighted", PeerBenchmark.WeightedMean(x, w)).Put("mean_unweighted", PeerBenchmark.Mean(x))
            //// A figure for diagnosis only: this correction can leave 0..1.
            .Put("gini_weighted_unbiased_1_over_1_minus_sum_w2", Gini.Of(x, w).Then(g => squares < 1 ? g / (1 - squares) : UndefinedReason.TooFewUnits));
    }

    private static JsonObject Williamson(AnalysisInput input)
    {
        if (!input.Has("gdp_bn", "gdp", "value_total", "totals"))
            return Family(input);
        var totals = input.CompleteNumbers("gdp_bn", "gdp", "value_total", "totals");
        var population = input.CompleteNumbers(WeightNames);
        var unit = input.Has("gdp_bn") ? 1e9 : 1;
        var perHead = totals.Zip(population, (t, p) => t * unit / p).ToArray();
        return new AnalysisOutput()
            .Put("gdp_per_capita", perHead)
            .Put("mean_weighted_national", PeerBenchmark.WeightedMean(perHead, population)).Put("mean_unweighted", PeerBenchmark.Mean(perHead))
            .Put("williamson", CoefficientOfVariation.Williamson(perHead, population))
            .Put("cv_population_unweighted", CoefficientOfVariation.Population(perHead))
            .Put("cv_sample_unweighted", CoefficientOfVariation.Sample(perHead))
            .Put("gini_of_totals_unweighted", Gini.Of(totals)).Put("gini_percapita_weighted", Gini.Of(perHead, population))
            .Put("gini_percapita_unweighted", Gini.Of(perHead)).Put("hoover_weighted", Hoover.Of(perHead, population))
            .Put("theil_T_weighted", TheilT.Of(perHead, population)).Put("theil_L_weighted", TheilL.Of(perHead, population))
            .Put("range", Spread.Range(perHead, population)).Put("relative_range", Spread.RelativeRange(perHead, population))
            .Put("ratio_max_min", Spread.MaxMinRatio(perHead, population))
            .Build();
    }

    // Small series side by side: one object for each, under its own name, or "single" and "equal" for the first of one unit and of equal units, or by position.
    private static JsonObject Edge(AnalysisInput input)
    {
        if (input.Find("cases") is not { } cases || cases is JsonValue)
            return Family(input);
        var output = new JsonObject();
        var named = cases is JsonObject map
            ? map.Select(entry => (Name: (string?)entry.Key, entry.Value))
            : cases.AsArray().Select(item => (Name: (string?)null, Value: item));
        foreach (var (name, value) in named)
        {
            var inner = value is JsonObject inputs ? new AnalysisInput(inputs) : new AnalysisInput(new JsonObject { ["x"] = value?.DeepClone() });
            var units = inner.Numbers(ValueNames);
            var key = name ?? (units.Length == 1 ? "single" : units.Distinct().Count() == 1 ? "equal" : "");
            output[key.Length == 0 || output.ContainsKey(key) ? $"case_{output.Count + 1}" : key] = Family(inner);
        }

        return output;
    }

    private static JsonObject Who(AnalysisInput input)
    {
        var sample = Sample(input);
        var polarity = input.Polarity();
        ReadOnlySpan<double> x = sample.Values, w = sample.Weights;
        var output = new AnalysisOutput();
        if (SubgroupCoverage.Check(sample.Coverage.UnitsUsed, sample.Coverage.UnitsTotal) is { } refused)
            return output.Put("weighted_mean", refused).Put("summary", refused).PutCoverage(sample.Coverage).Build();
        var best = PopulationAttributableRisk.BestValue(x, w, polarity);
        var reference = best;
        if (input.Number("reference_index0") is { } index)
            output.Put("mdr_unweighted", Reference(sample, (int)index, false)).Put("mdr_weighted", Reference(sample, (int)index, true));
        if (input.Number("reference", "reference_value") is { } given)
            reference = given;
        return output
            .Put("weighted_mean", PeerBenchmark.WeightedMean(x, w)).Put("mean", PeerBenchmark.WeightedMean(x, w))
            .Put("bgv", BetweenGroupVariance.Variance(x, w)).Put("bgsd", BetweenGroupVariance.Deviation(x, w))
            .Put("cov_pct", BetweenGroupVariance.VariationPercent(x, w))
            .Put("mdm_unweighted", MeanDistance.ToMean(x, w, false)).Put("mdm_weighted", MeanDistance.ToMean(x, w, true))
            .Put("mdb_unweighted", MeanDistance.ToBest(x, w, false, polarity)).Put("mdb_weighted", MeanDistance.ToBest(x, w, true, polarity))
            .Put("idis_unweighted", IndexOfDisparity.Unweighted(x, w)).Put("idis_weighted", IndexOfDisparity.Weighted(x, w))
            .Put("theil_T_x1000", TheilT.Of(x, w).Then(t => t * 1000)).Put("mld_x1000", TheilL.Of(x, w).Then(l => l * 1000))
            .Put("theil_T", TheilT.Of(x, w)).Put("theil_L_mld", TheilL.Of(x, w)).Put("gini_weighted", Gini.Of(x, w))
            .Put("difference", Spread.Range(x, w)).Put("ratio", Spread.MaxMinRatio(x, w))
            .Put("par", Risk(sample, reference, polarity, false)).Put("paf_pct", Risk(sample, reference, polarity, true))
            .PutCoverage(sample.Coverage).Build();
    }

    private static MeasureResult Reference(UnitSample sample, int index, bool weighted)
    {
        var at = sample.Positions.IndexOf(index);
        if (at < 0)
            return UndefinedReason.MissingInput;
        return weighted
            ? MeanDistance.Weighted(sample.Values, sample.Weights, sample.Values[at])
            : MeanDistance.Unweighted(sample.Values, sample.Weights, sample.Values[at]);
    }

    private static MeasureResult Risk(UnitSample sample, MeasureResult reference, Polarity polarity, bool percent) => reference.Value is not { } r
        ? reference
        : percent
            ? PopulationAttributableRisk.FractionPercent(sample.Values, sample.Weights, r, polarity)
            : PopulationAttributableRisk.Of(sample.Values, sample.Weights, r, polarity);

    private static UnitSample Ordered(AnalysisInput input)
    {
        var (values, order) = (input.Numbers(ValueNames), input.OptionalNumbers("order", "rank", "subgroup_order"));
        double?[] weights = input.Has(WeightNames) ? input.Numbers(WeightNames) : [.. values.Select(_ => (double?)1)];
        AnalysisInput.RequireLength(weights.Length, values.Length, "population");
        int[] positions = [.. Enumerable.Range(0, values.Length)];
        if (order.Length == values.Length)
            positions = [.. positions.OrderBy(i => order[i])];
        return UnitSample.Of([.. positions.Select(i => values[i])], [.. positions.Select(i => weights[i])]);
    }

    private static JsonObject WhoOrdered(AnalysisInput input)
    {
        var sample = Ordered(input);
        var polarity = input.Polarity();
        ReadOnlySpan<double> x = sample.Values, w = sample.Weights;
        var slope = LinearSlopeIndex.Of(x, w);
        MeasureResult top = x.IsEmpty ? UndefinedReason.NoUnits : x[^1];
        return new AnalysisOutput()
            .Put("ridit", Ridit.Of(w, out _) is { } ridits ? AnalysisOutput.List(ridits) : null)
            .Put("mean", PeerBenchmark.WeightedMean(x, w))
            .Put("aci", ConcentrationIndex.Absolute(x, w)).Put("rci", ConcentrationIndex.Relative(x, w))
            .Put("sii_linear_wls", slope.Slope).Put("sii", slope.Slope).Put("sii_linear", slope.Slope)
            .Put("intercept_rank0", slope.AtRank0).Put("intercept", slope.AtRank0).Put("predicted_rank1", slope.AtRank1)
            .Put("rii_ratio", slope.Ratio).Put("rii", slope.Ratio).Put("rii_linear", slope.Ratio).Put("rii_mean_based", slope.OverMean)
            .Put("par", Risk(sample, top, polarity, false)).Put("paf_pct", Risk(sample, top, polarity, true))
            .PutCoverage(sample.Coverage).Build();
    }

    private static JsonObject Logit(AnalysisInput input)
    {
        var sample = Ordered(input);
        var again = LogitSlopeIndex.Of(sample.Values, sample.Weights, weightByPopulationAgain: true);
        var once = LogitSlopeIndex.Of(sample.Values, sample.Weights, weightByPopulationAgain: false);
        return new AnalysisOutput()
            .Put("sii_logit", again.SlopePercentagePoints).Put("rii_logit", again.Ratio)
            .Put("sii_logit_without_extra_population_weight", once.SlopePercentagePoints)
            .Put("rii_logit_without_extra_population_weight", once.Ratio)
            .PutCoverage(sample.Coverage).Build();
    }
}
