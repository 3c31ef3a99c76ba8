using ReformWarehouse.Observations;
using ReformWarehouse.SemanticCube.Policies;
using ReformWarehouse.SemanticCube.Questions;
using ReformWarehouse.StarSchema.Lookup;

namespace ReformWarehouse.SemanticCube.Planning;

/// <summary>Turns a question into a plan, or refuses it.</summary>
public static class CubePlanner
{
    private static readonly JurisdictionLevel[] FromBelow = [JurisdictionLevel.County, JurisdictionLevel.Prefecture, JurisdictionLevel.Province, JurisdictionLevel.Nation];

    /// <param name="query">The question.</param>
    /// <param name="policy">What the caller may see; null: everything.</param>
    /// <exception cref="CubeRefusedException">The question cannot be answered as asked.</exception>
    public static CubePlan Plan(CubeQuery query, AccessPolicy? policy = null)
    {
        policy ??= AccessPolicy.Everything;
        QuestionRules.Check(query);
        PolicyRules.Check(query, policy);
        // One named twice is one: a span joined twice to its years would be twice their sum.
        query = query with { Periods = [.. query.Periods.Distinct()] };
        var baseYear = query.BaseYear ?? query.Periods.Min(period => period.FirstYear);
        var needsParents = query.Measures.Contains(CubeMeasure.ShareOfParent)
            || (query.Measures.Contains(CubeMeasure.Distance) && query.Benchmark.Kind == BenchmarkKind.Parent);
        return new CubePlan
        {
            Query = query,
            Policy = policy,
            Years = [.. Years(query, baseYear).Distinct().Order()],
            RolledLevels = RolledLevels(query, needsParents),
            NeedsParents = needsParents,
            BaseYear = baseYear,
        };
    }

    private static IEnumerable<int> Years(CubeQuery query, int baseYear)
    {
        var asked = query.Periods.SelectMany(period => period.Years).ToHashSet();
        var years = asked.AsEnumerable();
        if (query.Measures.Any(measure => measure is CubeMeasure.Previous or CubeMeasure.Change or CubeMeasure.Growth))
            years = years.Concat(asked.Select(year => year - 1));
        if (query.Measures.Any(measure => measure is CubeMeasure.CompoundGrowth or CubeMeasure.Index)) years = years.Append(baseYear);
        if (query.Measures.Contains(CubeMeasure.MovingAverage))
            years = years.Concat(asked.SelectMany(year => Enumerable.Range(year - query.MovingYears + 1, query.MovingYears)));
        if (query.Measures.Contains(CubeMeasure.CumulativeInPlan))
            years = years.Concat(asked.SelectMany(year => ReferenceData.PlanOf(year) is { } plan ? Enumerable.Range(plan.FirstYear, year - plan.FirstYear + 1) : []));
        return years.Where(year => year is >= Period.Earliest and <= Period.Latest);
    }

    /// <summary>Every tier up to the highest one that a cell of the answer, or a cell it is set against, stands on.</summary>
    private static JurisdictionLevel[] RolledLevels(CubeQuery query, bool needsParents)
    {
        if (query.RollUp == RollUp.Reported) return [];
        var highest = Codes(query).Min(Jurisdiction.LevelOf);
        if (query.Jurisdictions is JurisdictionSelection.LevelWithin selection) highest = selection.Level;
        if (needsParents && highest != JurisdictionLevel.Nation) highest--;
        if (query.Measures.Contains(CubeMeasure.Distance) && query.Benchmark.Code is { } code && Jurisdiction.LevelOf(code) is var level && level < highest) highest = level;
        return [.. FromBelow.Where(tier => tier >= highest)];
    }

    private static IReadOnlyList<string> Codes(CubeQuery query) => query.Jurisdictions switch
    {
        JurisdictionSelection.Listed listed => listed.Codes,
        JurisdictionSelection.Group group => group.Codes,
        JurisdictionSelection.PeersOf peers => [peers.Code],
        JurisdictionSelection.LevelWithin selection => [selection.Within],
        _ => throw new ArgumentOutOfRangeException(nameof(query), query.Jurisdictions, "Unknown selection."),
    };
}
