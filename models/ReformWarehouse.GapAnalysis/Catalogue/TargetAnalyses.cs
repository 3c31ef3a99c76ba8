using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Arithmetic;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class TargetAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("progress.cumulative_reduction", Cumulative), new("progress.target_type_cumulative", Cumulative),
        new("progress.overachievement", Over), new("progress.achievement_degree", Degree),
        new("progress.target_type_threshold", Threshold), new("progress.target_type_cumulative_count", Count),
        new("progress.target_type_annual_minimum", AnnualMinimum),
        new("progress.target_type_range", Range), new("progress.target_type_increase", Increase),
    ];

    private static JsonObject Cumulative(AnalysisInput input)
    {
        var rates = input.CompleteNumbers("annual_change_pct", "annual_rates_pct", "rates");
        var goal = input.Number("target_total_change_pct") ?? -input.RequiredNumber("target_total_reduction_pct");
        var target = CumulativeChangeTarget.Judge(rates, goal, (int)input.RequiredNumber("plan_years"));
        var output = new AnalysisOutput()
            .Put("cumulative_change_pct", target.CumulativePercent).Put("cumulative_change_pct_from_rates", target.CumulativePercent)
            .Put("average_annual_change_pct", target.AverageAnnualPercent).Put("required_annual_change_pct", target.RequiredAnnualPercent)
            .Put("remaining_total_change_pct", target.RemainingTotalPercent).Put("remaining_annual_change_pct", target.RemainingAnnualPercent)
            .Put("last_year_change_needed_pct", target.RemainingTotalPercent).Put("remaining_change_last_year_pct", target.RemainingTotalPercent)
            .Put("completion_pct_log", target.CompletionLogPercent).Put("completion_pct_arithmetic", target.CompletionArithmeticPercent)
            .Put("equivalent_years_done", target.EquivalentYearsDone).Put("time_progress_pct", target.TimeProgressPercent)
            .Put("schedule_cumulative_pct_geometric", target.SchedulePercent).Put("on_schedule", target.OnSchedule)
            //// Shown only as the wrong figure it is: annual percentages are never added.
            .Put("sum_of_rates_wrong_pct", MeasureResult.Of(ExactSum.Of(rates)));
        if (input.Object("levels", "levels_tce_per_10k_yuan") is { } levels)
        {
            AnalysisInput.RequireLength(Math.Min(levels.Count, 2), 2, "levels");
            var series = levels.OrderBy(level => level.Key, StringComparer.Ordinal).Select(level => AnalysisInput.Inner(new JsonObject { ["level"] = level.Value?.DeepClone() }, "levels").Number("level")).ToArray();
            output.Put("cumulative_change_pct_from_rounded_levels", Gaps.GrowthUnits.PercentChange(series[0], series[^1]));
        }

        return output.Build();
    }

    private static JsonObject Over(AnalysisInput input)
    {
        var targets = input.Numbers("target_reduction_pct", "target", "target_pct", "target_change_pct");
        var actuals = input.Numbers("actual_reduction_pct", "actual", "actual_pct", "actual_change_pct");
        AnalysisInput.RequireLength(actuals.Length, targets.Length, "actual");
        if (targets.Length == 0)
            throw AnalysisInput.Missing("target");
        MeasureResult[] Each(Func<double?, double?, MeasureResult> measure) => [.. actuals.Zip(targets, measure)];
        var single = input.Find("target_reduction_pct", "target", "target_pct", "target_change_pct") is not JsonArray;
        var output = new AnalysisOutput();
        void Put(string name, MeasureResult[] results) => _ = single ? output.Put(name, results[0]) : output.Put(name, results);
        Put("exceeds_pp", Each(OverFulfilment.PercentagePoints));
        Put("exceeds_pct_of_target", Each(OverFulfilment.PercentOfTarget));
        Put("completion_pct", Each(OverFulfilment.CompletionPercent));
        return output.Build();
    }

    private static JsonObject Degree(AnalysisInput input)
    {
        if (input.Has("allowed_lower", "allowed_upper"))
            return new AnalysisOutput().Put("achievement_pct", AchievementDegree.IntervalPercent(
                input.Number("value", "x"), input.Number("lower", "interval_lower"), input.Number("upper", "interval_upper"), input.Number("allowed_lower"), input.Number("allowed_upper"))).Build();
        if (input.Find("value", "values", "x") is JsonArray)
        {
            var values = input.Numbers("value", "values", "x");
            var standards = input.Numbers("standard", "standards");
            AnalysisInput.RequireLength(standards.Length, values.Length, "standard");
            var degrees = values.Zip(standards, (v, s) => AchievementDegree.Percent(v, s, input.Polarity())).ToArray();
            return new AnalysisOutput().Put("achievement_pct", degrees).Build();
        }

        return new AnalysisOutput().Put("achievement_pct", AchievementDegree.Percent(
            input.Number("value", "x"), input.Number("standard", "target"), input.Polarity())).Build();
    }

    private static JsonObject Threshold(AnalysisInput input)
    {
        var side = input.Text("type", "operator") is "at_most" or "<=" or "no_more_than" || (!input.Has("type", "operator") && input.Polarity() == Polarity.LowerIsBetter)
            ? ThresholdOperator.AtMost : ThresholdOperator.AtLeast;
        if (input.Find("target") is not JsonArray)
        {
            var one = ThresholdTarget.Judge(input.Number("value", "actual"), input.Number("target"), side);
            return new AnalysisOutput()
                .Put("met", one.Met).Put("shortfall", one.Shortfall).Put("exceeds", one.Exceeds)
                .Put("completion_pct", one.CompletionPercent).Put("exceeds_pct_of_target", one.ExceedsPercent).Build();
        }

        var (actuals, targets) = (input.Numbers("actual", "value", "values"), input.Numbers("target"));
        AnalysisInput.RequireLength(actuals.Length, targets.Length, "actual");
        var each = actuals.Zip(targets, (a, t) => ThresholdTarget.Judge(a, t, side)).ToArray();
        var met = each.All(t => t.Met == true);
        var output = new AnalysisOutput()
            .Put("met", each.Select(t => t.Met)).Put("shortfall", each.Select(t => t.Shortfall)).Put("exceeds", each.Select(t => t.Exceeds))
            .Put("completion_pct", each.Select(t => t.CompletionPercent)).Put("exceeds_pct_of_target", each.Select(t => t.ExceedsPercent));
        if (input.Number("target_year") is { } due && input.Text("status_date") is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), out var year))
            output.Put("met_ahead_of_schedule", met && year < due);
        if (input.Texts("units") is { Length: 2 } units && Array.IndexOf(units, "skilled_10k") is var skilled and >= 0
            && Array.IndexOf(units, "highly_skilled_10k") is var high and >= 0)
            output.Put("highly_skilled_share_of_skilled_pct", Gaps.BenchmarkRatio.Of(actuals[high], actuals[skilled]).Then(r => r * 100));
        return output.Build();
    }

    private static JsonObject Count(AnalysisInput input)
    {
        var counts = input.Numbers("annual_count", "annual_counts", "values");
        var (goal, years) = (input.Number("target_total", "target"), (int)input.RequiredNumber("plan_years"));
        var target = CumulativeCountTarget.Judge(counts, goal, years);
        return new AnalysisOutput()
            .Put("cumulative", target.Cumulative).Put("lower_bound", target.LowerBound)
            .Put("completion_pct", target.CompletionPercent).Put("time_progress_pct", target.TimeProgressPercent)
            .Put("ahead_of_time_progress_pp", target.AheadPercentagePoints)
            .Put("needed_in_last_year", target.StillNeeded).Put("still_needed", target.StillNeeded)
            .Put("needed_per_year", target.NeededPerYear).Build();
    }

    private static JsonObject AnnualMinimum(AnalysisInput input)
    {
        var growth = input.Has("annual_change_pct", "growth_pct") || input.Flag(false, "growth");
        var result = AnnualMinimumTarget.Judge(
            input.Numbers("values", "annual_values", "annual_change_pct", "growth_pct", "annual_count"), input.RequiredNumber("minimum", "min", "target", "annual_minimum", "annual_minimum_pct"), growth);
        return new AnalysisOutput()
            .Put("met_every_year", result.MetEveryYear).Put("every_year", result.MetEveryYear)
            .Put("met_on_average", result.MetOnAverage).Put("met_average", result.MetOnAverage).Put("on_average", result.MetOnAverage)
            .Put("average", result.Average).Put("met_by_year", result.MetByYear).Put("met", result.MetByYear)
            .Put("years_met", result.YearsMet).Build();
    }

    private static JsonObject Range(AnalysisInput input)
    {
        var (value, target) = (input.Number("value", "actual"), input.Number("target"));
        var judged = target is null ? RangeTarget.Between(value, input.Number("lower"), input.Number("upper"))
            : input.Text("type", "operator") == "equal" ? RangeTarget.Equal(value, target)
            : RangeTarget.About(value, target, input.Number("tolerance_pct"));
        return new AnalysisOutput().Put("met", judged.Met).Put("distance", judged.Distance).Build();
    }

    private static JsonObject Increase(AnalysisInput input)
    {
        var target = IncreaseTarget.Judge(input.Number("base", "y0"), input.Number("value", "y"), input.Number("increase", "target_increase"));
        return new AnalysisOutput()
            .Put("target_level", target.Level).Put("achieved", target.Achieved).Put("completion_pct", target.CompletionPercent)
            .Put("met", target.Verdict.Met).Put("shortfall", target.Verdict.Shortfall).Build();
    }
}
