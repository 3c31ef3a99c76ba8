using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Disparity;
using ReformWarehouse.GapAnalysis.MissingData;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class MissingDataAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("missing.rollup_share", Share), new("missing.coverage_threshold", Share), new("missing.sum_rollup", Sum),
        new("missing.weighted_mean", Mean), new("missing.weighted_mean_missing_weight", Mean), new("missing.who_15pct", Subgroups), new("missing.who_rule", Subgroups),
        new("missing.subgroups", Subgroups), new("missing.gap_years", Years), new("missing.disparity_bounds", Bounds),
    ];

    private static JsonObject Share(AnalysisInput input)
    {
        var rollup = ShareRollup.Of(
            input.Numbers("numerator", "numerators"), input.Numbers("denominator", "denominators"), input.Number("min_coverage", "threshold") ?? 0.8);
        return new AnalysisOutput()
            .Put("share", rollup.Share).Put("share_internal", rollup.Share).Put("published_share", rollup.PublishedShare)
            .Put("unit_coverage", rollup.UnitCoverage).Put("denominator_coverage", rollup.DenominatorCoverage).Put("publish", rollup.Publish)
            .Put("estimated_total_numerator", rollup.EstimatedNumerator).Put("sum_of_observed", rollup.ObservedNumerator)
            .Put("missing_index", rollup.MissingUnits).Build();
    }

    private static JsonObject Sum(AnalysisInput input)
    {
        var rollup = SumRollup.Of(input.Numbers("value", "values"), input.OptionalNumbers("reference_previous_year", "previous", "previous_year"));
        return new AnalysisOutput()
            .Put("partial_sum", rollup.ObservedSum).Put("is_complete", rollup.IsComplete)
            .Put("coverage_by_previous_year_value", rollup.CoverageByPrevious).Put("growth_like_for_like_pct", rollup.LikeForLikeGrowthPercent)
            .Put("carried_forward_estimate", rollup.CarriedForward)
            .Put("ratio_imputed_estimate", rollup.RatioImputed).PutCoverage(rollup.Coverage).Build();
    }

    private static JsonObject Mean(AnalysisInput input)
    {
        var rollup = WeightedMeanRollup.Of(input.Numbers("value", "values", "x"), input.Numbers("weight", "weights", "population"));
        return new AnalysisOutput()
            .Put("weighted_mean", rollup.Mean).Put("mean", rollup.Mean)
            .Put("value_without_weight_index", rollup.ValueWithoutWeight).Put("weight_without_value_index", rollup.WeightWithoutValue)
            .PutCoverage(rollup.Coverage).Put("unit_coverage", rollup.Coverage.Units).Put("weight_coverage", rollup.Coverage.Weight).Build();
    }

    private static JsonObject Subgroups(AnalysisInput input)
    {
        int present, total;
        if (input.Has("estimate", "values", "x"))
        {
            var values = input.Numbers("estimate", "values", "x");
            (present, total) = (values.Count(v => v is not null), values.Length);
        }
        else
        {
            total = (int)input.RequiredNumber("n_total", "total", "n_subgroups");
            present = input.Number("n_missing", "missing") is { } missing ? total - (int)missing : (int)input.RequiredNumber("n_present", "present", "n_used");
        }

        var refused = SubgroupCoverage.Check(present, total, input.Number("max_missing", "max_missing_share") ?? SubgroupCoverage.WhoMaximumMissing);
        return new AnalysisOutput()
            .Put("missing_share", total > 0 ? MeasureResult.Of((double)(total - present) / total) : UndefinedReason.NoUnits)
            .Put("compute", refused is null).Put("summary_allowed", refused is null).Put("publish", refused is null)
            .Put("n_used", present).Put("n_total", total).Put("reason", refused?.Code()).Build();
    }

    private static JsonObject Years(AnalysisInput input)
    {
        int[] years = [.. input.CompleteNumbers("years").Select(y => (int)y)];
        var growth = GapYearGrowth.Of(years, input.Numbers("values", "value"));
        return new AnalysisOutput()
            .Put("yoy_pct", growth.Select(g => g.YearOnYearPercent)).Put("annualised_pct", growth.Select(g => g.AnnualisedPercent))
            .Put("spans_gap", growth.Select(g => (bool?)g.SpansGap)).Build();
    }

    private static JsonObject Bounds(AnalysisInput input)
    {
        var (values, weights) = (input.Numbers("values", "x", "value", "estimate"), input.OptionalNumbers("weights", "population"));
        var (least, greatest) = (input.Number("lower", "value_min", "min", "min_possible") ?? 0, input.Number("upper", "value_max", "max", "max_possible") ?? 100);
        var output = new AnalysisOutput();
        (string Name, DisparityMeasure Measure)[] measures =
        [
            ("range", (v, w) => Spread.Range(v, w)), ("cv_population", (v, w) => CoefficientOfVariation.Population(v, w)), ("gini", (v, w) => Gini.Of(v, w)),
            ("theil_T", (v, w) => TheilT.Of(v, w)), ("hoover", (v, w) => Hoover.Of(v, w)), ("sd_population", (v, w) => StandardDeviation.Population(v, w)),
        ];
        var coverage = default(Coverage);
        foreach (var (name, measure) in measures)
        {
            var bounds = DisparityBounds.Of(measure, values, weights, least, greatest);
            coverage = bounds.Coverage;
            output.Put(name, new AnalysisOutput().Put("observed", bounds.Observed).Put("lower", bounds.Lower).Put("upper", bounds.Upper).Build())
                .Put(name + "_observed", bounds.Observed).Put(name + "_lower", bounds.Lower).Put(name + "_upper", bounds.Upper);
        }

        return output.PutCoverage(coverage).Build();
    }
}
