using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Progress;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class ProgressAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("progress.cagr_ratio", Ratio), new("progress.cagr", Growth), new("progress.no_target", Trend),
        new("progress.unescap_current_status", CurrentStatus), new("progress.unescap_parity", Parity),
        new("progress.unescap_anticipated", Anticipated), new("progress.sdsn", Sdsn), new("progress.trajectory", Path),
        new("progress.years_to_reach", Years), new("progress.average_growth", Average), new("progress.compare", Compare),
    ];

    private static ProgressQuestion Question(AnalysisInput input) => new(
        input.Number("y0", "base", "base_value"), input.RequiredNumber("t0", "base_year"), input.Number("y", "current", "value"),
        input.RequiredNumber("t", "year"), input.Number("target", "y_target"), input.RequiredNumber("t_target", "target_year"), input.Polarity());

    private static JsonObject Ratio(AnalysisInput input)
    {
        if (!input.Has("target") && !input.Has("y_target"))
            return Growth(input);
        var question = Question(input);
        var result = GrowthRatioProgress.Judge(question);
        return new AnalysisOutput()
            .Put("cagr_actual", result.Actual).Put("cagr_required_from_base", result.RequiredFromBase)
            .Put("cagr_required_remaining", result.RequiredFromNow)
            .Put("ratio", result.Ratio).Put("status", result.Status?.Text()).Put("target_met", question.IsTargetMet)
            .Put("annual_pp_required_remaining", RequiredChange.PerYear(question.Value, question.Target, question.TargetYear - question.Year))
            .Put("annual_pp_actual", RequiredChange.PerYear(question.BaseValue, question.Value, question.Year - question.BaseYear)).Build();
    }

    private static double? Span(AnalysisInput input) =>
        input.Number("years", "n") ?? (input.Number("t", "t1") - input.Number("t0", "base_year"));

    private static JsonObject Growth(AnalysisInput input)
    {
        var rate = CompoundGrowth.Rate(input.Number("y0", "base", "from"), input.Number("y", "y1", "yt", "current", "to"), Span(input));
        return new AnalysisOutput().Put("cagr", rate).Put("cagr_actual", rate).Put("cagr_pct", rate.Then(r => r * 100)).Build();
    }

    private static JsonObject Trend(AnalysisInput input)
    {
        var scale = input.Text("thresholds", "scale", "method")?.ToLowerInvariant() switch
        {
            null or "eurostat" => StatusScale.EurostatTrend,
            "open_sdg" or "opensdg" => StatusScale.OpenSdgTrend,
            "astat" or "istat" => StatusScale.AstatTrend,
            var other => throw new AnalysisInputException($"未知的阈值集“{other}”；可用：eurostat、open_sdg、astat。", $"Unknown thresholds '{other}'; use eurostat, open_sdg or astat."),
        };
        var result = TrendWithoutTarget.Judge(
            input.Number("y0", "base"), input.Number("y", "current"), Span(input) ?? throw AnalysisInput.Missing("years"), input.Polarity(), scale);
        return new AnalysisOutput().Put("cagr", result.Growth).Put("status", result.Status?.Text()).Build();
    }

    private static JsonObject CurrentStatus(AnalysisInput input)
    {
        var (start, now, target) = (input.Number("base", "y0", "I_0"), input.Number("current", "y", "I_cv", "value"), input.Number("target", "TV"));
        var parity = input.Flag(false, "parity") || input.Text("direction", "type", "kind") == "parity";
        return new AnalysisOutput().Put("cs", parity
            ? UnescapCurrentStatus.ParityIndex(start, now, target) : UnescapCurrentStatus.Index(start, now, target, input.Polarity())).Build();
    }

    private static JsonObject Parity(AnalysisInput input) => new AnalysisOutput().Put("cs", UnescapCurrentStatus.ParityIndex(
        input.Number("base", "y0"), input.Number("current", "y", "value"), input.Number("target", "TV") ?? 1)).Build();

    private static JsonObject Anticipated(AnalysisInput input)
    {
        var (years, values) = (input.CompleteNumbers("years", "t"), input.CompleteNumbers("values", "y"));
        var target = input.RequiredNumber("t_target", "target_year", "t_star");
        var start = input.Number("base", "base_value", "y0") ?? values[0];
        var result = UnescapAnticipatedProgress.Judge(years, values, start, input.Number("target", "TV", "target_value"), target);
        var output = new AnalysisOutput()
            .Put("projected", result.Projected).Put("projection", result.Projected).Put("slope", result.Slope).Put("intercept", result.Intercept)
            .Put("anticipated_gap", result.AnticipatedGap).Put("anticipated_gap_pct", result.AnticipatedGap.Then(g => g * 100))
            .Put("status", result.Status?.Text());
        return UnescapAnticipatedProgress.Weights(years, target) is { } weights ? output.Put("weights", weights).Build() : output.Build();
    }

    private static JsonObject Sdsn(AnalysisInput input)
    {
        var output = new AnalysisOutput().Put("score", SdsnProgress.Score(
            input.Number("value", "y", "current"), input.Number("worst", "lower_bound"), input.Number("optimum", "target", "upper_bound")));
        if (!input.Has("t0"))
            return output.Build();
        var question = Question(input);
        return output.Put("ratio", SdsnProgress.TrendRatio(question)).Put("status", SdsnProgress.Status(question)?.Text()).Build();
    }

    private static JsonObject Path(AnalysisInput input)
    {
        var (y0, t0, target, end) = (input.Number("y0", "base"), input.RequiredNumber("t0"), input.Number("target", "yT"), input.RequiredNumber("t_target", "T"));
        var (t, value, polarity) = (input.RequiredNumber("t", "year"), input.Number("value", "y"), input.Polarity());
        var (linear, geometric) = (Trajectory.At(TrajectoryPath.Linear, y0, t0, target, end, t), Trajectory.At(TrajectoryPath.Geometric, y0, t0, target, end, t));
        MeasureResult Gap(MeasureResult due) => due.Then(d => value is { } v ? v - d : UndefinedReason.MissingInput);
        return new AnalysisOutput()
            .Put("linear_path", linear).Put("geometric_path", geometric)
            .Put("on_track_linear", Trajectory.OnTrack(value, linear, polarity))
            .Put("on_track_geometric", Trajectory.OnTrack(value, geometric, polarity))
            .Put("gap_to_linear", Gap(linear)).Put("gap_to_geometric", Gap(geometric)).Build();
    }

    private static JsonObject Years(AnalysisInput input)
    {
        var (value, target, polarity) = (input.Number("value", "y", "current"), input.Number("target", "yT"), input.Polarity());
        if (!input.Has("polarity", "direction") && value is { } v && target is { } goal)
            polarity = goal >= v ? Polarity.HigherIsBetter : Polarity.LowerIsBetter;
        var linear = YearsToReach.Linear(value, target, input.Number("slope", "annual_change", "step"), polarity);
        var geometric = YearsToReach.Geometric(value, target, input.Number("growth", "g", "growth_rate", "cagr") ?? input.Number("growth_pct") / 100, polarity);
        return new AnalysisOutput()
            .Put("years_linear", linear).Put("linear_years", linear).Put("linear", linear)
            .Put("years_geometric", geometric).Put("geometric_years", geometric).Put("geometric", geometric).Build();
    }

    private static JsonObject Average(AnalysisInput input)
    {
        var values = input.CompleteNumbers("values", "levels", "y");
        var start = input.Number("base", "y0", "base_value");
        if (start is null)
            (start, values) = (values[0], values[1..]);
        var level = CompoundGrowth.Rate(start, values[^1], values.Length);
        var cumulative = CumulativeAverageGrowth.Rate(start, values);
        return new AnalysisOutput()
            .Put("geometric", level).Put("geometric_pct", level.Then(g => g * 100)).Put("level_method_pct", level.Then(g => g * 100))
            .Put("equation", cumulative).Put("equation_pct", cumulative.Then(g => g * 100))
            .Put("cumulative_method_pct", cumulative.Then(g => g * 100)).Build();
    }

    private static JsonObject Compare(AnalysisInput input)
    {
        var comparison = ProgressComparison.Of(Question(input));
        return new AnalysisOutput()
            .Put("methods", AnalysisOutput.Map(comparison.Verdicts, v => v.Method, v =>
                new AnalysisOutput().Put("figure", v.Figure).Put("status", v.Status?.Text()).Build()))
            .Put("agree", comparison.Agree).Build();
    }
}
