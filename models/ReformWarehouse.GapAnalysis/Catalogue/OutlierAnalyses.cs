using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.Outliers;
using ReformWarehouse.GapAnalysis.Peers;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class OutlierAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("outlier.zscore", Scores), new("outlier.modified_z", Scores), new("outlier.mad_zero", Scores), new("outlier.tukey", Tukey),
        new("outlier.hidiroglou_berthelot", Edit), new("outlier.hidiroglou_berthelot_edge", Edit),
        new("outlier.yoy_ratio", YearOnYear), new("outlier.parts_total", Parts), new("outlier.parts_vs_total", Parts),
    ];

    private static JsonObject Scores(AnalysisInput input)
    {
        var sample = UnitSample.Of(input.Numbers("x", "values"));
        var values = sample.Values;
        var (z, own) = (ZScores.Of(values), ZScores.Of(values, sample: false));
        var (modified, fallback) = (ModifiedZScores.Of(values), ModifiedZScores.Of(values, fallBackToMeanDeviation: true));
        bool?[] Flags(IEnumerable<MeasureResult> scores, double cut) => [.. scores.Select(s => s.Value is { } v ? Math.Abs(v) > cut : (bool?)null)];
        return new AnalysisOutput()
            .Put("mean", PeerBenchmark.Mean(values)).Put("sd_sample", StandardDeviation.Sample(values))
            .Put("sd_population", StandardDeviation.Population(values))
            .Put("z_sample", z).Put("z_population", own)
            .Put("max_abs_z_sample", z.Length > 0 && z[0].IsDefined ? MeasureResult.Of(z.Max(s => Math.Abs(s.Required))) : UndefinedReason.TooFewUnits)
            .Put("max_possible_z_sample", MeasureResult.Of(ZScores.LargestPossible(values.Length)))
            .Put("median", modified.Median).Put("mad_raw", modified.RawMad).Put("mad", modified.RawMad)
            .Put("modified_z", modified.Scores).Put("modified_z_fallback", fallback.Scores).Put("modified_z_mean_ad", fallback.Scores)
            .Put("fallback_used", fallback.UsedFallback)
            .Put("flag_z_3", Flags(z, 3)).Put("flag_modified_z_3_5", Flags(modified.Scores, ModifiedZScores.Cut))
            .Put("flag_fallback", Flags(fallback.Scores, ModifiedZScores.Cut)).PutCoverage(sample.Coverage).Build();
    }

    private static JsonObject Tukey(AnalysisInput input)
    {
        var sample = UnitSample.Of(input.Numbers("x", "values"));
        var (values, k) = (sample.Values.ToArray(), input.Number("k") ?? 1.5);
        JsonObject Fences(QuartileRule rule)
        {
            var fences = TukeyFences.Of(values, k, rule);
            return new AnalysisOutput().Put("q1", fences.Q1).Put("q3", fences.Q3).Put("lower", fences.Lower).Put("upper", fences.Upper)
                .Put("outliers", values.Where(v => fences.IsOutside(v) == true)).Build();
        }

        return new AnalysisOutput().Put("type7", Fences(QuartileRule.Type7)).Put("hinges", Fences(QuartileRule.Hinges))
            .Put("type6", Fences(QuartileRule.Type6)).Build();
    }

    private static JsonObject Edit(AnalysisInput input)
    {
        var settings = new HidiroglouBerthelotSettings(input.Number("U") ?? 0.5, input.Number("A") ?? 0.05, input.Number("C") ?? 4, input.Number("pct", "tail") ?? 0.25);
        var edit = HidiroglouBerthelot.Of(input.Numbers("y_t0", "y0"), input.Numbers("y_t1", "y1"), settings);
        return new AnalysisOutput()
            .Put("excluded_index", edit.Excluded).Put("included_index", edit.Included).Put("median_ratio", edit.MedianRatio)
            .Put("ratio", edit.Ratios).Put("s", edit.Centred).Put("E", edit.Effects)
            .Put("E_q1", edit.LowerQuantile).Put("E_median", edit.MedianEffect).Put("E_q3", edit.UpperQuantile)
            .Put("lower", edit.Lower).Put("upper", edit.Upper).Put("outlier_index", edit.Outliers).Put("fallback_used", edit.UsedFallback).Build();
    }

    private static JsonObject YearOnYear(AnalysisInput input)
    {
        var bounds = input.Has("bounds") ? input.CompleteNumbers("bounds") : [input.Number("lower") ?? 0.8, input.Number("upper") ?? 1.25];
        AnalysisInput.RequireLength(bounds.Length, 2, "bounds");
        int[] years = [.. input.CompleteNumbers("years").Select(y => (int)y)];
        var result = YearOnYearRatio.Of(years, input.Numbers("values", "x"), bounds[0], bounds[1]);
        return new AnalysisOutput()
            .Put("ratio", result.Years.Select(y => y.Ratio)).Put("flag", result.Years.Select(y => (bool?)y.Flagged))
            .Put("spike_pattern_year", result.Spikes.Count > 0 ? result.Spikes[0] : (JsonNode?)null).Put("spike_years", result.Spikes)
            .Put("dip_pattern_year", result.Dips.Count > 0 ? result.Dips[0] : (JsonNode?)null).Put("dip_years", result.Dips).Build();
    }

    private static JsonObject Parts(AnalysisInput input)
    {
        var result = PartsAgainstTotal.Check(input.Numbers("parts", "values"), input.Number("total"), (int)(input.Number("decimals") ?? 0));
        return new AnalysisOutput()
            .Put("sum", result.Sum).Put("sum_of_parts", result.Sum).Put("difference", result.Difference)
            .Put("slack", MeasureResult.Of(result.Slack)).Put("tolerance", MeasureResult.Of(result.Slack))
            .Put("consistent", result.Consistent).Put("ok", result.Consistent).Put("flag", result.Consistent is { } ok ? !ok : null).Build();
    }
}
