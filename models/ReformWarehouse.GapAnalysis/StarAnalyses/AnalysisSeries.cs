using System.Globalization;
using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Catalogue;
using ReformWarehouse.GapAnalysis.Peers;
using ReformWarehouse.Observations;

namespace ReformWarehouse.GapAnalysis.StarAnalyses;

/// <summary>Writes the series of units as inputs: each unit's own path, its class in every year, its part and whole, its size and rate.</summary>
internal static class AnalysisSeries
{
    private const int Quartiles = 4;

    /// <summary>One unit's path over the years; a growth rate takes its ends, or all of it.</summary>
    public static JsonObject Of(string analysis, AnalysisUnit unit, IReadOnlyList<int> years)
    {
        var json = new JsonObject { ["unit"] = unit.Code, ["values"] = Numbers(unit.Levels.Select(level => level?.Value.Point)) };
        if (analysis == "progress.cagr")
            (json["y0"], json["y"], json["t0"], json["t"]) = (unit.Levels[0]?.Value.Point, unit.Levels[^1]?.Value.Point, years[0], years[^1]);
        else json["years"] = new JsonArray([.. years.Select(year => (JsonNode)year)]);
        return json;
    }

    /// <summary>Parts and wholes of the last year, missing ones as null.</summary>
    public static void PutParts(JsonObject json, IReadOnlyList<AnalysisUnit> units, Indicator indicator)
    {
        if (indicator is not { NumeratorCode: not null, DenominatorCode: not null })
            throw new AnalysisInputException($"{indicator.Code} 不是有分子和分母指标的占比。", $"{indicator.Code} is no share with indicators for its part and whole.");
        json["numerator"] = Numbers(units.Select(unit => unit.Part));
        json["denominator"] = Numbers(units.Select(unit => unit.Whole));
    }

    /// <summary>
    /// Every unit's class in every year: by the quartiles of each year (parameter <c>n_groups</c> for another number), or by fixed limits
    /// (<c>limits=10;20</c>: below 10, from 10 to below 20, from 20).
    /// </summary>
    public static void PutClasses(JsonObject json, IReadOnlyList<AnalysisUnit> units, JsonObject? parameters)
    {
        var limits = parameters?["limits"]?.ToString().Split(';').Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit
            : throw new AnalysisInputException($"limits 中的“{text}”不是数字。", $"'{text}' in limits is no number.")).Order().ToArray();
        var groups = limits is not null ? limits.Length + 1 : parameters?["n_groups"] is JsonValue given && given.TryGetValue<double>(out var number) ? (int)number : Quartiles;
        var byYear = Enumerable.Range(0, units[0].Levels.Count).Select(at =>
        {
            double[] values = [.. units.Select(unit => unit.Levels[at]!.Value.Point)];
            return limits is null ? QuantileGroups.PublicHealthEngland(values, groups, highestFirst: false) : Array.ConvertAll(values, value => 1 + limits.Count(limit => value >= limit));
        }).ToArray();
        json["classes"] = new JsonArray([.. Enumerable.Range(1, groups).Select(group => (JsonNode)Label(group))]);
        json["sequences"] = new JsonArray([.. units.Select((_, unit) => (JsonNode)new JsonArray([.. byYear.Select(year => (JsonNode)Label(year[unit]))]))]);
    }

    /// <summary>Sizes and rates of the first and the last year.</summary>
    public static void PutStructure(JsonObject json, IReadOnlyList<AnalysisUnit> units, Indicator indicator)
    {
        if (units.Any(unit => unit.Weights[0] is null || unit.Weights[^1] is null))
            throw new AnalysisInputException($"不是每个单位两年都有权数（{indicator.DenominatorCode ?? "--weight"}）。", $"Not every unit has its weight in both years ({indicator.DenominatorCode ?? "--weight"}).");
        (json["size_1"], json["size_2"]) = (Numbers(units.Select(unit => unit.Weights[0])), Numbers(units.Select(unit => unit.Weights[^1])));
        (json["rate_1"], json["rate_2"]) = (Numbers(units.Select(unit => unit.Levels[0]?.Value.Point)), Numbers(units.Select(unit => unit.Levels[^1]?.Value.Point)));
    }

    private static string Label(int group) => group.ToString(CultureInfo.InvariantCulture);

    private static JsonArray Numbers(IEnumerable<double?> numbers) => new([.. numbers.Select(number => (JsonNode?)number)]);
}
