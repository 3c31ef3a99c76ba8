using System.Text.Json.Nodes;
using ReformWarehouse.GapAnalysis.Disclosure;

namespace ReformWarehouse.GapAnalysis.Catalogue;

internal static class DisclosureAnalyses
{
    public static IEnumerable<KeyValuePair<string, Func<AnalysisInput, JsonObject>>> All =>
    [
        new("disclosure.primary_complementary_1d", Row), new("disclosure.primary_complementary_2d", Table),
        new("disclosure.primary_complementary", input => input.Find("cells", "table") is JsonArray ? Table(input) : Row(input)),
        new("disclosure.rollup", Rollup), new("disclosure.hierarchical", Rollup), new("disclosure.share", Share), new("disclosure.share_complement", Share),
    ];

    private static SmallNumberRule Rule(AnalysisInput input) => new(input.Number("threshold_min", "threshold", "k") ?? SmallNumberRule.Default.Threshold);

    private static JsonObject Row(AnalysisInput input)
    {
        var cells = input.Object("cells", "counts") ?? throw AnalysisInput.Missing("cells");
        string[] names = [.. cells.Select(c => c.Key)];
        var counts = input.Numbers("cells", "counts");
        var plan = RowSuppression.Plan(names, counts, input.Flag(true, "total_published"), Rule(input));
        return new AnalysisOutput()
            .Put("primary", plan.Primary.Select(i => names[i])).Put("complementary", plan.Complementary.Select(i => names[i]))
            .Put("published", AnalysisOutput.Map(Enumerable.Range(0, names.Length), i => names[i], i => plan.IsHidden(i) ? null : counts[i]))
            .Put("zeros_published", Enumerable.Range(0, names.Length).All(i => counts[i] != 0 || !plan.IsHidden(i)))
            .Put("protected", plan.IsProtected).Build();
    }

    private static JsonObject Table(AnalysisInput input)
    {
        var rows = input.NullableRows("cells", "table", "values", "counts");
        var columns = rows[0].Length;
        var plan = TableSuppression.Plan(rows, Rule(input), input.Flag(true, "row_totals_published"), input.Flag(true, "column_totals_published"),
            Codes(input, rows.Length, "row_names", "units"), Codes(input, columns, "column_names"));
        JsonArray Places(IEnumerable<int> cells) => new([.. cells.Select(c => (JsonNode)new JsonArray(c / columns, c % columns))]);
        var published = new JsonArray([.. rows.Select((row, r) => (JsonNode)AnalysisOutput.List(row.Select((v, c) => plan.IsHidden(r * columns + c) ? null : v)))]);
        return new AnalysisOutput()
            .Put("primary", Places(plan.Primary)).Put("complementary", Places(plan.Complementary)).Put("published", published)
            .Put("n_suppressed", plan.Primary.Count + plan.Complementary.Count).Put("protected", plan.IsProtected).Build();
    }

    private static string[]? Codes(AnalysisInput input, int count, params string[] names)
    {
        if (input.Texts(names) is not { } codes)
            return null;
        AnalysisInput.RequireLength(codes.Length, count, names[0]);
        return codes;
    }

    private static JsonObject Rollup(AnalysisInput input)
    {
        var names = input.Texts("units", "names") ?? throw AnalysisInput.Missing("units");
        var parents = input.Array("parents")?.Select(p => p?.ToString()).ToArray() ?? throw AnalysisInput.Missing("parents");
        var counts = input.Numbers("counts", "values", "cells");
        int? Parent(string? name) => name is null or "" ? null : Array.IndexOf(names, name) is var i && i >= 0 ? i
            : throw new AnalysisInputException($"units 中没有上级“{name}”。", $"There is no parent '{name}' among 'units'.");
        var plan = RollupSuppression.Plan(counts, [.. parents.Select(Parent)], Rule(input), names);
        return new AnalysisOutput()
            .Put("primary", plan.Primary.Select(i => names[i])).Put("complementary", plan.Complementary.Select(i => names[i]))
            .Put("published", AnalysisOutput.Map(Enumerable.Range(0, names.Length), i => names[i], i => plan.IsHidden(i) ? null : counts[i]))
            .Put("protected", plan.IsProtected).Build();
    }

    private static JsonObject Share(AnalysisInput input)
    {
        var (numerators, denominators, rule) = (input.Numbers("numerator", "numerators"), input.Numbers("denominator", "denominators"), Rule(input));
        var hidden = numerators.Zip(denominators, (n, d) => (bool?)rule.MustHideShare(n, d)).ToArray();
        return new AnalysisOutput()
            .Put("suppressed", hidden)
            .Put("published_share", numerators.Zip(denominators, (n, d) => (n, d)).Select((pair, i) =>
                hidden[i] == true ? UndefinedReason.Suppressed
                : pair.n is { } num && pair.d is { } den ? den == 0 ? UndefinedReason.ZeroDenominator : MeasureResult.Of(num / den)
                : UndefinedReason.MissingInput)).Build();
    }
}
