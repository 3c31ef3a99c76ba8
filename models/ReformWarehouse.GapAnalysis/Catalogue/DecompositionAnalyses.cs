using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Decomposition;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class DecompositionAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("decomposition.das_gupta", StandardisationAnalysis.Run), new("decomposition.das_gupta_several", StandardisationAnalysis.Run),
        new("decomposition.das_gupta_multi", StandardisationAnalysis.Run), new("decomposition.das_gupta_vector", StandardisationAnalysis.Run),
        new("decomposition.edge_zero_total", StandardisationAnalysis.Run),
        new("decomposition.kitagawa", KitagawaSplit), new("decomposition.cross_classified", Cross),
        new("decomposition.das_gupta_cross_classified", Cross),
        new("decomposition.shift_share", Shift), new("decomposition.esteban_marquillas", Shift), new("decomposition.shift_share_esteban_marquillas", Shift),
        new("decomposition.shift_share_dynamic", Dynamic),
        new("decomposition.oaxaca_threefold", Oaxaca), new("decomposition.oaxaca", Oaxaca), new("decomposition.oaxaca_twofold", Oaxaca),
    ];

    private static JsonObject KitagawaSplit(AnalysisInput input)
    {
        var split = Kitagawa.Of(
            input.CompleteNumbers("size_1", "w1", "share_1", "weights_1"), input.Numbers("rate_1", "r1", "rates_1"),
            input.CompleteNumbers("size_2", "w2", "share_2", "weights_2"), input.Numbers("rate_2", "r2", "rates_2"));
        return Put(split).Build();
    }

    private static AnalysisOutput Put(Kitagawa split) => new AnalysisOutput()
        .Put("rate_1", split.Rate1).Put("rate_2", split.Rate2).Put("difference", split.Difference)
        .Put("composition_effect", split.Composition).Put("rate_effect", split.Rate)
        .Put("composition_by_category", split.CompositionByCategory).Put("rate_by_category", split.RateByCategory)
        .Put("composition_by_category_centred", split.CentredCompositionByCategory)
        .Put("category_total_centred", split.CentredCompositionByCategory.Zip(split.RateByCategory, (c, r) => c + r))
        .Put("three_part", new AnalysisOutput().Put("composition", split.BaseComposition).Put("rate", split.BaseRate)
        .Put("interaction", split.Interaction).Build())
        .Put("composition_pct", Percent(split, split.Composition)).Put("rate_pct", Percent(split, split.Rate));

    private static MeasureResult Percent(Kitagawa split, MeasureResult effect) => effect.Then(e => PercentContributions.Of(
        e, split.Difference.Required, Math.Max(Math.Abs(split.Rate1.Required), Math.Abs(split.Rate2.Required))));

    private static JsonObject Cross(AnalysisInput input)
    {
        var (sizes1, sizes2) = (Grid(input, "size_1", "n_1", "counts_1"), Grid(input, "size_2", "n_2", "counts_2"));
        var (rates1, rates2) = (Grid(input, "rate_1", "rates_1"), Grid(input, "rate_2", "rates_2"));
        var dimensions = input.Has("dimensions") ? input.CompleteNumbers("dimensions").Select(d => (int)d).ToArray() : [];
        if (dimensions.Length == 0)
            dimensions = [sizes1.Length, sizes1[0].Length];
        var result = CrossClassified.Of(
            dimensions, [.. sizes1.SelectMany(r => r).Select(v => v ?? 0)], [.. rates1.SelectMany(r => r)],
            [.. sizes2.SelectMany(r => r).Select(v => v ?? 0)], [.. rates2.SelectMany(r => r)]);
        var output = Put(result.Overall).Put("composition_by_variable", result.CompositionByVariable);
        var names = input.Texts("variables", "factors") ?? [.. Enumerable.Range(1, dimensions.Length).Select(i => $"variable_{i}")];
        for (var i = 0; i < result.CompositionByVariable.Count; i++)
            output.Put($"{names[i]}_effect", MeasureResult.Of(result.CompositionByVariable[i]));
        if (result.CompositionByVariable.Count == 2)
            output.Put("row_effect", MeasureResult.Of(result.CompositionByVariable[0]))
                .Put("column_effect", MeasureResult.Of(result.CompositionByVariable[1]));
        return output.Build();
    }

    private static double?[][] Grid(AnalysisInput input, params string[] names) =>
        input.Array(names) is { Count: > 0 } array && array[0] is JsonArray ? input.NullableRows(names) : [input.Numbers(names)];

    private static JsonObject Shift(AnalysisInput input)
    {
        var (nation0, nation1) = (input.CompleteNumbers("nation_t0", "nation0", "E0"), input.CompleteNumbers("nation_t1", "nation1", "E1"));
        if (input.Object("regions") is not { } regions)
            return Account(input.CompleteNumbers("region_t0", "region0", "t0", "e0"), input.CompleteNumbers("region_t1", "region1", "t1", "e1"), nation0, nation1);
        var output = new AnalysisOutput();
        var shifts = new List<double>();
        foreach (var (name, node) in regions)
        {
            var region = AnalysisInput.Inner(node, "regions");
            var (t0, t1) = (region.CompleteNumbers("t0", "e0"), region.CompleteNumbers("t1", "e1"));
            output.Put(name, Account(t0, t1, nation0, nation1));
            shifts.Add(ShiftShare.Of(t0, t1, nation0, nation1).Total.NetShift);
        }

        return output.Put("sum_of_net_shifts", MeasureResult.Of(Arithmetic.ExactSum.Of(shifts))).Build();
    }

    private static JsonObject Account(double[] region0, double[] region1, double[] nation0, double[] nation1)
    {
        var extended = EstebanMarquillas.Of(region0, region1, nation0, nation1);
        var account = extended.Dunn;
        if (account.Undefined is { } reason)
            return new AnalysisOutput().Put("total_change", reason).Build();
        var industries = new AnalysisOutput()
            .Put("national_share", account.Industries.Select(t => t.National)).Put("industrial_mix", account.Industries.Select(t => t.Mix))
            .Put("regional_share", account.Industries.Select(t => t.Regional)).Put("homothetic", extended.Industries.Select(t => t.Homothetic))
            .Put("competitive", extended.Industries.Select(t => t.Competitive)).Put("allocation", extended.Industries.Select(t => t.Allocation));
        return Term(account.Total)
            .Put("homothetic", extended.Industries.Select(t => t.Homothetic))
            .Put("competitive", extended.Competitive).Put("allocation", extended.Allocation)
            .Put("competitive_effect", extended.Competitive).Put("allocation_effect", extended.Allocation)
            .Put("by_industry", industries.Build()).Build();
    }

    private static AnalysisOutput Term(ShiftShareTerm term) => new AnalysisOutput()
        .Put("total_change", MeasureResult.Of(term.Change)).Put("national_share", MeasureResult.Of(term.National))
        .Put("industrial_mix", MeasureResult.Of(term.Mix)).Put("regional_share", MeasureResult.Of(term.Regional))
        .Put("net_total_shift", MeasureResult.Of(term.NetShift));

    private static JsonObject Dynamic(AnalysisInput input)
    {
        var result = DynamicShiftShare.Of(input.Rows("region"), input.Rows("nation"));
        var output = new AnalysisOutput();
        if (result.Undefined is { } reason)
            return output.Put("dynamic_sum", reason).Build();
        for (var t = 0; t < result.Periods.Count; t++)
            output.Put($"year_{t + 1}", Term(result.Periods[t].Total).Build());
        return output
            .Put("dynamic_sum", Term(result.Sum).Build()).Put("comparative_static", Term(result.ComparativeStatic.Total).Build()).Build();
    }

    private static JsonObject Oaxaca(AnalysisInput input)
    {
        var result = OaxacaBlinder.Threefold(
            input.CompleteNumbers("xbar_A", "x_A", "share_A"), input.CompleteNumbers("xbar_B", "x_B", "share_B"),
            input.CompleteNumbers("beta_A", "b_A", "rate_A"), input.CompleteNumbers("beta_B", "b_B", "rate_B"));
        JsonObject Twofold(double weight)
        {
            var (explained, unexplained) = result.Twofold(weight);
            return new AnalysisOutput().Put("explained", explained).Put("unexplained", unexplained).Build();
        }

        var twofold = new JsonObject { ["ref_B"] = Twofold(0), ["ref_A"] = Twofold(1), ["reimers_0.5"] = Twofold(0.5) };
        if (input.Number("n_A") is { } a && input.Number("n_B") is { } b && a + b > 0)
            twofold["cotton_nA_share"] = Twofold(a / (a + b));
        return new AnalysisOutput()
            .Put("gap", result.Gap).Put("endowments", result.Endowments)
            .Put("coefficients", result.Coefficients).Put("interaction", result.Interaction)
            .Put("endowments_by_var", result.EndowmentsByVariable).Put("coefficients_by_var", result.CoefficientsByVariable)
            .Put("interaction_by_var", result.InteractionByVariable).Put("twofold", twofold).Build();
    }
}
