using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation;

/// <summary>The values that a question binds to its statement.</summary>
internal static class Parameters
{
    public static IEnumerable<string> Names(CubePlan plan, ISqlDialect dialect) => Of(plan, dialect).Select(parameter => parameter.Name);

    public static IEnumerable<(string Name, object? Value)> Of(CubePlan plan, ISqlDialect dialect) =>
        dialect.BindsAsOf ? OfQuestion(plan).Prepend(("as_of", plan.Query.AsOf)) : OfQuestion(plan);

    private static IEnumerable<(string Name, object? Value)> OfQuestion(CubePlan plan)
    {
        var query = plan.Query;
        yield return ("years", plan.Years.ToList());
        yield return ("indicators", query.Indicators.Distinct().ToList());
        if (plan.NeedsOtherYears) yield return ("asked_years", query.Periods.Select(period => period.LastYear).Distinct().ToList());
        if (plan.HasSpans)
            for (var index = 0; index < query.Periods.Count; index++)
            {
                yield return ($"first_year_{index + 1}", query.Periods[index].FirstYear);
                yield return ($"last_year_{index + 1}", query.Periods[index].LastYear);
            }

        foreach (var parameter in Selection(query.Jurisdictions)) yield return parameter;
        if (plan.Policy.IsLimited) yield return ("own_division", plan.Policy.Scope);
        if (plan.Policy.Suppresses) yield return ("hidden", plan.HiddenCells.ToList());
        if (plan.IsRestated) yield return ("boundary_year", plan.BoundaryYear);
        if (query.Window.IsCumulative) yield return ("window_start", query.Window.FirstYear);
        else if (query.Window.Window != Window.LevelAtYear) yield return ("window", CodeLists.Window.CodeOf(query.Window.Window));
        yield return ("minimum_coverage", query.MinimumCoverage ?? CubeQuery.DefaultRatioCoverage);
        if (plan.Asks(CubeMeasure.Distance) && query.Benchmark.Kind == BenchmarkKind.Jurisdiction) yield return ("benchmark", query.Benchmark.Code);
        if (plan.Asks(CubeMeasure.CompoundGrowth, CubeMeasure.Index)) yield return ("base_year", plan.BaseYear);
        if (plan.Asks(CubeMeasure.MovingAverage)) yield return ("moving_years", query.MovingYears);
        for (var index = 0; index < query.Filters.Count; index++) yield return (Filter(query, index), query.Filters[index].Text ?? (object)query.Filters[index].Value);
        if (query.Limit is { } limit) yield return ("limit", limit);
    }

    /// <summary>The parameter of a filter.</summary>
    public static string Filter(CubeQuery query, int index) => $"filter_{(query.Filters[index].Text is null ? "" : "text_")}{index + 1}";

    /// <summary>A list that the question binds.</summary>
    public static ListParameter List(CubePlan plan, string name) => OfQuestion(plan).Single(parameter => parameter.Name == name).Value switch
    {
        IReadOnlyList<int> years => new(name, years.Count, IsOfYears: true),
        IReadOnlyList<string> codes => new(name, codes.Count, IsOfYears: false),
        var value => throw new ArgumentOutOfRangeException(nameof(name), value, $"{name} is no list."),
    };

    /// <summary>What is bound to a text: the values that it names.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Bound(IEnumerable<(string Name, object? Value)> parameters, string text, ISqlDialect dialect) =>
        [.. parameters.SelectMany(parameter => dialect.Bind(parameter.Name, parameter.Value)).Where(bound => text.Contains(dialect.Sign(bound.Name), StringComparison.Ordinal))];

    /// <summary>The type of a single value's parameter.</summary>
    public static ParameterKind KindOf(string name) => name switch
    {
        "own_division" or "window" or "benchmark" or "level" or "within" or "peers_of" => ParameterKind.Text,
        "minimum_coverage" => ParameterKind.Number,
        _ when name.StartsWith("filter_text_", StringComparison.Ordinal) => ParameterKind.Text,
        _ when name.StartsWith("filter_", StringComparison.Ordinal) => ParameterKind.Number,
        _ => ParameterKind.Whole,
    };

    private static IEnumerable<(string, object?)> Selection(JurisdictionSelection selection) => selection switch
    {
        JurisdictionSelection.Listed listed => [("jurisdictions", listed.Codes.Distinct().ToList())],
        JurisdictionSelection.Group group => [("jurisdictions", group.Codes.Distinct().ToList())],
        JurisdictionSelection.LevelWithin within => [("level", CodeLists.Level.CodeOf(within.Level)), ("within", within.Within)],
        JurisdictionSelection.PeersOf peers => [("peers_of", peers.Code)],
        _ => throw new ArgumentOutOfRangeException(nameof(selection), selection, "Unknown selection."),
    };
}

/// <summary>The type of a parameter that is a single value.</summary>
internal enum ParameterKind { Text, Whole, Number }
