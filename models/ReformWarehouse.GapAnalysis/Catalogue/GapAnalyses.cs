using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Gaps;
using ReformWarehouse.GapAnalysis.Rounding;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class GapAnalyses
{
    private static readonly string[] ValueNames = ["unit_value_pct", "unit_value", "value", "value_pct", "unit_share", "share", "v"];
    private static readonly string[] BenchmarkNames = ["benchmark_value_pct", "benchmark_value", "benchmark", "benchmark_pct", "benchmark_share", "b"];
    private static readonly string[] DenominatorNames = ["denominator_persons", "denominator", "unit_denominator", "population", "n_unit"];

    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("gap.share", Gap), new("gap.edge", Gap), new("gap.growth_units", Growth), new("gap.headcount", Headcount),
        new("gap.headcount_additive", Headcount), new("gap.benchmark_inclusion", Inclusion), new("gap.benchmark_incl_excl", Inclusion),
        new("aggregate.ratio", Ratio), new("rounding.largest_remainder", Rounded),
    ];

    private static JsonObject Gap(AnalysisInput input)
    {
        if (input.Find(ValueNames) is JsonArray)
            return Headcount(input);
        var (value, benchmark, polarity) = (input.Number(ValueNames), input.Number(BenchmarkNames), input.Polarity());
        var percent = input.Has("unit_value_pct", "value_pct", "benchmark_value_pct", "benchmark_pct");
        var output = new AnalysisOutput()
            .Put("absolute_gap", AbsoluteGap.Of(value, benchmark))
            .Put("ratio", BenchmarkRatio.Of(value, benchmark))
            .Put("relative_gap_pct", RelativeGap.Percent(value, benchmark))
            .Put("shortfall", Shortfall.Of(value, benchmark, polarity))
            .Put("is_behind", Shortfall.IsBehind(value, benchmark, polarity));
        if (percent)
            output.Put("percentage_point_gap", AbsoluteGap.Of(value, benchmark));
        if (!input.Has(DenominatorNames))
            return output.Build();
        var unit = percent ? 100 : 1;
        var (share, target, persons) = (value / unit, benchmark / unit, input.Number(DenominatorNames));
        output
            .Put("headcount_current", MeasureResult.Of(share * persons))
            .Put("headcount_at_benchmark", MeasureResult.Of(target * persons))
            .Put("headcount_equivalent", HeadcountEquivalent.WithFixedDenominator(share, target, persons));
        if (input.Number("denominator_then", "future_denominator", "denominator_future") is { } then)
        {
            output
                .Put("headcount_equivalent_growing", HeadcountEquivalent.WithGrowingDenominator(share, target, persons, then))
                .Put("headcount_for_growth_alone", HeadcountEquivalent.ForGrowthAlone(target, persons, then));
        }

        return output.Build();
    }

    // Head-counts of sub-units against one benchmark, and their sum against the parent's.
    private static JsonObject Headcount(AnalysisInput input)
    {
        var percent = input.Has("unit_value_pct", "value_pct", "share_pct", "benchmark_value_pct", "benchmark_pct") ? 100 : 1;
        var denominators = input.Numbers([.. DenominatorNames, "denominators"]);
        var numerators = input.OptionalNumbers("numerator", "numerators");
        var shares = numerators.Length > 0
            ? numerators.Zip(denominators, (n, d) => d == 0 ? null : n / d).ToArray()
            : input.Numbers([.. ValueNames, "shares", "share_pct", "values"]).Select(v => v / percent).ToArray();
        var benchmark = input.Number(BenchmarkNames) / percent;
        if (shares.Length != denominators.Length)
            throw new ArgumentException($"{shares.Length} shares but {denominators.Length} denominators.");
        var units = shares.Zip(denominators, (s, d) => HeadcountEquivalent.WithFixedDenominator(s, benchmark, d)).ToArray();
        var complete = units.All(u => u.IsDefined);
        MeasureResult sum = complete ? ExactSum.Of(units.Select(u => u.Required)) : UndefinedReason.MissingInput;
        var (num, den) = (ExactSum.Of(shares.Zip(denominators, (s, d) => s * d ?? 0)), ExactSum.Of(denominators.Select(d => d ?? 0)));
        MeasureResult parent = complete && den > 0 ? num / den : UndefinedReason.MissingInput;
        return new AnalysisOutput()
            .Put("headcount_equivalent", units).Put("headcount_equivalents", units)
            .Put("sum", sum).Put("headcount_equivalent_sum", sum)
            .Put("parent_share", parent).Put("parent_share_pct", parent.Then(p => p * 100))
            .Put("headcount_equivalent_parent", HeadcountEquivalent.WithFixedDenominator(parent.Value, benchmark, den))
            .Build();
    }

    private static JsonObject Growth(AnalysisInput input)
    {
        var (from, to) = (input.Number("from_pct", "from", "old"), input.Number("to_pct", "to", "new"));
        return new AnalysisOutput()
            .Put("percentage_points", GrowthUnits.PercentagePoints(from, to))
            .Put("percent_change", GrowthUnits.PercentChange(from, to))
            .Put("log_points", GrowthUnits.LogPoints(from, to))
            .Build();
    }

    private static JsonObject Inclusion(AnalysisInput input)
    {
        var value = input.Number(ValueNames);
        var weight = input.Number("weight_share", "unit_weight", "weight", "w");
        if (weight is null && input.Number("unit_denominator") is { } own && input.Number("total_denominator", "national_denominator") is { } all && all > 0)
            weight = own / all;
        var including = MeasureResult.Of(input.Number([.. BenchmarkNames, "benchmark_including", "benchmark_incl"]));
        var excluding = MeasureResult.Of(input.Number("benchmark_excluding", "benchmark_excl"));
        if (!excluding.IsDefined)
            excluding = InclusiveBenchmark.WithoutUnit(including.Value, value, weight);
        if (!including.IsDefined)
            including = InclusiveBenchmark.WithUnit(excluding.Value, value, weight);
        var (inclusive, exclusive) = (AbsoluteGap.Of(value, including.Value), AbsoluteGap.Of(value, excluding.Value));
        return new AnalysisOutput()
            .Put("benchmark_including", including).Put("benchmark_incl", including)
            .Put("benchmark_excluding", excluding).Put("benchmark_excl", excluding)
            .Put("gap_including", inclusive).Put("gap_incl", inclusive)
            .Put("gap_excluding", exclusive).Put("gap_excl", exclusive)
            .Put("weight_share", MeasureResult.Of(weight))
            .Build();
    }

    private static JsonObject Ratio(AnalysisInput input)
    {
        var ratio = RatioAggregate.Of(input.Numbers("numerator", "numerators", "num"), input.Numbers("denominator", "denominators", "den"));
        return new AnalysisOutput()
            .Put("ratio_of_sums", ratio.RatioOfSums)
            .Put("denominator_weighted_mean_of_ratios", ratio.RatioOfSums)
            .Put("mean_of_ratios", ratio.MeanOfRatios)
            .Put("median_of_ratios", ratio.MedianOfRatios)
            .Put("numerator_sum", ratio.NumeratorSum).Put("denominator_sum", ratio.DenominatorSum)
            .PutCoverage(ratio.Coverage)
            .Put("denominator_coverage", ratio.Coverage.Weight).Put("unit_coverage", ratio.Coverage.Units)
            .Build();
    }

    private static JsonObject Rounded(AnalysisInput input)
    {
        var (values, decimals) = (input.CompleteNumbers("values", "parts", "x"), (int)(input.Number("decimals") ?? 0));
        var rounded = LargestRemainder.Round(values, decimals, input.Number("total"), out var reason, input.Texts("codes", "units", "names"));
        var naive = values.Select(v => HalfAwayFromZero.Round(v, decimals)).ToArray();
        var output = new AnalysisOutput()
            .Put("naive_half_away_rounded", naive)
            .Put("naive_sum", HalfAwayFromZero.Round(ExactSum.Of(naive), decimals));
        return rounded is null
            ? output.Put("largest_remainder", (JsonNode?)null).Put("largest_remainder_sum", reason!.Value).Build()
            : output.Put("largest_remainder", rounded).Put("largest_remainder_sum", HalfAwayFromZero.Round(ExactSum.Of(rounded), decimals)).Build();
    }
}
