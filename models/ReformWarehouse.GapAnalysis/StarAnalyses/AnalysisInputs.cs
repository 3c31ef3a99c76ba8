using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Catalogue;
using ReformWarehouse.GapAnalysis.Comparisons;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>Writes units as the JSON inputs of an analysis. An analysis over time gets both years, any other the values of its one year.</summary>
internal static class AnalysisInputs
{
    /// <summary>So that the same question has the same answer.</summary>
    private const int DefaultSeed = 1;

    private static readonly HashSet<string> OverTime = new(StringComparer.Ordinal)
    {
        "convergence.sigma", "convergence.beta", "convergence.gamma", "rank.mobility", "rank.kendall_spearman", "outlier.hidiroglou_berthelot",
        "convergence.transition_matrix", "decomposition.kitagawa", "missing.sum_rollup",
    };

    /// <summary>Over time, of every unit by itself: each result is a list in the order of the units.</summary>
    private static readonly HashSet<string> OfEachUnit = new(StringComparer.Ordinal)
    {
        "progress.cagr", "progress.average_growth", "outlier.yoy_ratio", "missing.gap_years",
    };

    /// <summary>Of a share's parts and wholes.</summary>
    private static readonly HashSet<string> OfParts = new(StringComparer.Ordinal) { "aggregate.ratio", "missing.rollup_share", "missing.coverage_threshold" };

    /// <summary>Of several indicators together.</summary>
    private static readonly HashSet<string> OfSeveralIndicators = new(StringComparer.Ordinal)
    {
        "composite.index", "composite.sensitivity", "peers.nearest", "peers.mahalanobis", "peers.gower",
    };

    private static readonly HashSet<string> OfOneYear = new(StringComparer.Ordinal)
    {
        "disparity.unweighted", "disparity.weighted", "disparity.gini", "disparity.gini_theil", "disparity.gini_weighted", "disparity.theil", "disparity.mld",
        "disparity.atkinson", "disparity.idis", "disparity.williamson", "disparity.who_nonordered", "disparity.theil_decomposition",
        "disparity.theil_decomposition_weighted", "disparity.mld_decomposition", "disparity.mld_decomposition_weighted", "disparity.gini_decomposition",
        "outlier.zscore", "outlier.modified_z", "outlier.tukey", "peers.quantiles", "peers.quantile_groups", "peers.benchmark", "peers.benchmarks",
        "rank.ranks", "rank.competition", "missing.weighted_mean", "missing.subgroups", "missing.disparity_bounds",
    };

    /// <summary>Analyses that can be asked of the star, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. OverTime.Concat(OfEachUnit).Concat(OfOneYear).Concat(OfParts).Concat(OfSeveralIndicators).Order(StringComparer.Ordinal)];

    public static bool IsOverTime(string analysis) => OverTime.Contains(analysis) || OfEachUnit.Contains(analysis);

    public static bool IsJoint(string analysis) => OfSeveralIndicators.Contains(analysis);

    /// <summary>Joint analyses that take units of which some indicators are missing.</summary>
    public static bool CopesWithMissing(string analysis) => analysis is "peers.gower" or "composite.index";

    /// <summary>Analyses of missing data get the missing units too, as null; all others only see the units with figures.</summary>
    public static bool WantsMissing(string analysis) => analysis.StartsWith("missing.", StringComparison.Ordinal) || OfParts.Contains(analysis);

    public static JsonObject Of(string analysis, IReadOnlyList<AnalysisUnit> units, IReadOnlyList<int> years, bool weighted, Indicator indicator, JsonObject? parameters)
    {
        var json = new JsonObject
        {
            ["units"] = Texts(units.Select(unit => unit.Code)),
            ["names"] = Texts(units.Select(unit => unit.Code)),
            ["polarity"] = CodeLists.Polarity.CodeOf(indicator.Polarity),
        };
        if (weighted) json["weights"] = Numbers(units.Select(unit => unit.Weight));
        if (OfEachUnit.Contains(analysis)) json["cases"] = new JsonArray([.. units.Select(unit => (JsonNode)AnalysisSeries.Of(analysis, unit, years))]);
        else if (OfParts.Contains(analysis)) AnalysisSeries.PutParts(json, units, indicator);
        else if (analysis == "convergence.transition_matrix") AnalysisSeries.PutClasses(json, units, parameters);
        else if (analysis == "decomposition.kitagawa") AnalysisSeries.PutStructure(json, units, indicator);
        else if (IsOverTime(analysis)) PutYears(json, analysis, units, years);
        else
        {
            json["values"] = Numbers(units.Select(unit => unit.Levels[^1]?.Value.Point));
            if (analysis == "peers.quantile_groups") json["n_groups"] = 4;
            else json["groups"] = Texts(units.Select(unit => unit.Group));
        }

        if (analysis == "missing.disparity_bounds") PutRange(json, indicator, parameters);

        foreach (var (name, value) in parameters ?? []) json[name] = value?.DeepClone();
        return json;
    }

    /// <summary>Units as rows of several indicators, and the indicators with their polarity for an index of them.</summary>
    public static JsonObject OfSeveral(string analysis, IReadOnlyList<string> units, IReadOnlyList<IReadOnlyList<Level?>> rows, IReadOnlyList<Indicator> indicators, JsonObject? parameters)
    {
        var json = new JsonObject { ["units"] = Texts(units) };
        if (analysis.StartsWith("composite.", StringComparison.Ordinal))
            json["indicators"] = new JsonArray([.. indicators.Select((indicator, at) => (JsonNode)new JsonObject
            {
                ["code"] = indicator.Code,
                ["values"] = Numbers(rows.Select(row => row[at]?.Value.Point)),
                ["polarity"] = CodeLists.Polarity.CodeOf(indicator.Polarity),
            })]);
        else
        {
            json["covariates"] = Texts(indicators.Select(indicator => indicator.Code));
            json["types"] = Texts(indicators.Select(_ => "numeric"));
            json["values"] = new JsonArray([.. rows.Select(row => (JsonNode)Numbers(row.Select(level => level?.Value.Point)))]);
        }

        if (analysis == "composite.sensitivity") json["seed"] = DefaultSeed;
        foreach (var (name, value) in parameters ?? []) json[name] = value?.DeepClone();
        // A code typed as a parameter reads as a number.
        if (json["target_unit"] is JsonValue unit) json["target_unit"] = unit.ToString();
        return json;
    }

    /// <summary>A missing value may lie anywhere in the indicator's valid range; without one the bounds would be made up.</summary>
    private static void PutRange(JsonObject json, Indicator indicator, JsonObject? parameters)
    {
        if (indicator is { ValidMinimum: { } lower, ValidMaximum: { } upper }) (json["lower"], json["upper"]) = (lower, upper);
        else if (parameters is null || !parameters.ContainsKey("lower") || !parameters.ContainsKey("upper"))
            throw new AnalysisInputException(
                $"{indicator.Code} 没有取值上限，请用 lower 和 upper 给出缺报值的可能范围。", $"{indicator.Code} has no upper limit; give the possible range of a missing value as lower and upper.");
    }

    private static void PutYears(JsonObject json, string analysis, IReadOnlyList<AnalysisUnit> units, IReadOnlyList<int> years)
    {
        JsonArray Values(int at) => Numbers(units.Select(unit => unit.Levels[at]?.Value.Point));
        if (analysis is "convergence.sigma" or "convergence.gamma" or "rank.mobility")
        {
            json["values"] = new JsonArray([.. Enumerable.Range(0, years.Count).Select(at => (JsonNode)Values(at))]);
            json["years"] = Numbers(years.Select(year => (double?)year));
            return;
        }

        if (analysis == "missing.sum_rollup")
        {
            (json["value"], json["reference_previous_year"]) = (Values(years.Count - 1), Values(0));
            return;
        }

        foreach (var name in new[] { "y0", "y_t0", "x", "before", "start" }) json[name] = Values(0);
        foreach (var name in new[] { "y1", "y_t1", "y", "after", "end" }) json[name] = Values(years.Count - 1);
        json["years"] = years[^1] - years[0];
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonArray Numbers(IEnumerable<double?> numbers) => new([.. numbers.Select(number => (JsonNode?)number)]);
}
