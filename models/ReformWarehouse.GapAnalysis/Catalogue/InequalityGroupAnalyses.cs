using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Disparity;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class InequalityGroupAnalyses
{
    private static readonly string[] GroupNames = ["groups", "group", "regions", "region"];

    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("disparity.theil_decomposition", Theil), new("disparity.theil_decomposition_weighted", Theil), new("disparity.theil_zero", Zero),
        new("disparity.mld_decomposition", Mld), new("disparity.mld_decomposition_weighted", Mld),
        new("disparity.theil_L_decomposition", Mld), new("disparity.theil_L_decomposition_weighted", Mld),
        new("disparity.gini_decomposition", GiniSplit),
    ];

    private static JsonObject Theil(AnalysisInput input) =>
        Split(input, isT: input.Text("index", "measure", "type") is not ("L" or "l" or "mld" or "MLD" or "theil_L") && input.Number("alpha", "parameter") is not 0);

    private static JsonObject Mld(AnalysisInput input) => Split(input, isT: false);

    private static (double[] Values, double[] Weights) Units(AnalysisInput input)
    {
        if (!input.Has("gdp_bn", "gdp", "value_total", "totals"))
            return (input.CompleteNumbers(DisparityAnalyses.ValueNames), input.Has(DisparityAnalyses.WeightNames) ? input.CompleteNumbers(DisparityAnalyses.WeightNames) : []);
        var population = input.CompleteNumbers(DisparityAnalyses.WeightNames);
        var unit = input.Has("gdp_bn") ? 1e9 : 1;
        return ([.. input.CompleteNumbers("gdp_bn", "gdp", "value_total", "totals").Zip(population, (t, p) => t * unit / p)], population);
    }

    private static JsonObject Split(AnalysisInput input, bool isT)
    {
        var groups = input.Texts(GroupNames) ?? throw AnalysisInput.Missing(GroupNames);
        if (input.Has("x_by_year", "values_by_year"))
        {
            var years = input.Rows("x_by_year", "values_by_year").Select(x => Decompose(x, groups, [], isT)).ToArray();
            return new AnalysisOutput()
                .Put(isT ? "theil_T" : "theil_L_mld", years.Select(y => y.Total)).Put("total", years.Select(y => y.Total))
                .Put("between", years.Select(y => y.Between)).Put("within", years.Select(y => y.Within))
                .Put("between_share", years.Select(y => y.BetweenShare)).Put("within_share", years.Select(y => y.WithinShare)).Build();
        }

        var (values, weights) = Units(input);
        var result = Decompose(values, groups, weights, isT);
        return new AnalysisOutput()
            .Put("total", result.Total).Put(isT ? "theil_T" : "theil_L_mld", result.Total)
            .Put(isT ? "theil_T_weighted" : "theil_L_weighted", result.Total)
            .Put("between", result.Between).Put("within", result.Within)
            .Put("between_share", result.BetweenShare).Put("within_share", result.WithinShare)
            .Put("groups", Groups(result.Groups))
            .Put("williamson", CoefficientOfVariation.Population(values, weights)).Put("gini", Gini.Of(values, weights)).Build();
    }

    private static TheilDecomposition Decompose(double[] values, string[] groups, double[] weights, bool isT) =>
        isT ? TheilDecomposition.OfT(values, groups, weights) : TheilDecomposition.OfL(values, groups, weights);

    private static JsonObject Groups(IEnumerable<InequalityGroup> groups) => AnalysisOutput.Map(groups, g => g.Group, g => new AnalysisOutput()
        .Put("n", g.Count).Put("pop_share", MeasureResult.Of(g.PopulationShare)).Put("value_share", MeasureResult.Of(g.ValueShare))
        .Put("mean", MeasureResult.Of(g.Mean))
        .Put("index", g.Index).Put("within_contribution", g.WithinContribution).Put("between_term", g.BetweenTerm).Build());

    private static JsonObject Zero(AnalysisInput input)
    {
        var (values, weights) = Units(input);
        var output = new AnalysisOutput();
        DisparityAnalyses.PutFamily(output, values, weights, input);
        if (input.Texts(GroupNames) is { } groups)
        {
            var result = TheilDecomposition.OfT(values, groups, weights);
            output.Put("between", result.Between).Put("within", result.Within).Put("groups", Groups(result.Groups));
        }

        return output.Build();
    }

    private static JsonObject GiniSplit(AnalysisInput input)
    {
        var (values, weights) = Units(input);
        var result = GiniDecomposition.Of(values, input.Texts(GroupNames) ?? throw AnalysisInput.Missing(GroupNames), weights);
        return new AnalysisOutput()
            .Put("gini", result.Total).Put("total", result.Total).Put("between", result.Between).Put("within", result.Within)
            .Put("overlap", result.Overlap).Put("residual", result.Overlap).Put("overlap_residual", result.Overlap)
            .Put("groups", Groups(result.Groups)).Build();
    }
}
