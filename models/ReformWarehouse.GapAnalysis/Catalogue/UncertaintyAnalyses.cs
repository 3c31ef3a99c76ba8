using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Uncertainty;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class UncertaintyAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("uncertainty.wilson", Wilson), new("uncertainty.newcombe_difference", Newcombe),
        new("uncertainty.two_proportion_z", Test), new("uncertainty.benjamini_hochberg", Adjust),
    ];

    private static SurveyShare Share(AnalysisInput input, string suffix)
    {
        var n = input.RequiredNumber("n" + suffix);
        var x = input.Number("x" + suffix) ?? n * (input.Number("p" + suffix) ?? throw AnalysisInput.Missing("x" + suffix));
        var basis = input.Text("basis", "data_basis") switch
        {
            null or "sample_survey" or "survey" or "sample" => DataBasis.SampleSurvey,
            "census" => DataBasis.Census,
            _ => DataBasis.Administrative,
        };
        return new(x, n, input.Number("design_effect" + suffix, "deff" + suffix, "design_effect", "deff") ?? 1, basis);
    }

    // 95 is taken for 95 %.
    private static double Level(AnalysisInput input) => input.Number("confidence", "level") is { } level ? level > 1 ? level / 100 : level : 0.95;

    private static JsonObject Wilson(AnalysisInput input)
    {
        var interval = WilsonInterval.Of(Share(input, ""), Level(input));
        return new AnalysisOutput().Put("p", interval.Estimate).Put("lower", interval.Lower).Put("upper", interval.Upper).Build();
    }

    private static JsonObject Newcombe(AnalysisInput input)
    {
        var interval = NewcombeInterval.Of(Share(input, "1"), Share(input, "2"), Level(input));
        return new AnalysisOutput().Put("difference", interval.Estimate).Put("lower", interval.Lower).Put("upper", interval.Upper).Build();
    }

    private static JsonObject Test(AnalysisInput input)
    {
        var test = TwoProportionTest.Of(Share(input, "1"), Share(input, "2"));
        return new AnalysisOutput()
            .Put("z_pooled", test.PooledZ).Put("p_value", test.PValue).Put("chi2", test.ChiSquare).Put("z_unpooled", test.UnpooledZ).Build();
    }

    private static JsonObject Adjust(AnalysisInput input)
    {
        var (adjusted, alpha) = (BenjaminiHochberg.Adjust(input.Numbers("p", "p_values")), input.Number("alpha") ?? 0.05);
        var rejected = adjusted.Select(a => a.Value is { } p ? p <= alpha : (bool?)null).ToArray();
        return new AnalysisOutput()
            .Put("adjusted", adjusted).Put("rejected", rejected).Put("n_rejected", rejected.Count(r => r == true))
            .Put("m", adjusted.Count(a => a.IsDefined)).Build();
    }
}
