using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>Both sides of the wanted cells as a session holds them, in the place of the steps that would compute them from the statements.</summary>
internal static class HeldSteps
{
    /// <summary>Everything that the selected divisions pass on, for totals.</summary>
    public const string Passed = "held_passed";

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("own", "asked indicator x needed division x year, with its reported value n over d", Wanted(HoldingCompiler.Own, plan, dialect));
        if (!plan.IsRolledUp) yield break;
        yield return new("rolled", "asked indicator x needed division x year: the sums over the divisions below", Wanted(HoldingCompiler.Rolled, plan, dialect));
        yield return RollUpSteps.Branch(plan, dialect);
        yield return new(Passed, "asked indicator x needed division x year: what it passes on", RollUpSteps.PassedOn("own", "rolled"));
    }

    /// <summary>A roll-up takes no figure of a division that did not exist in its year.</summary>
    private static string Wanted(string relation, CubePlan plan, ISqlDialect dialect) => $"""
        select {relation}.*
        from {relation}
        inner join wanted
            on wanted.year = {relation}.year
            and wanted.jurisdiction_code = {relation}.jurisdiction_code
        {(plan.IsRolledUp ? $"inner join unit\n    on unit.year = {relation}.year\n    and unit.jurisdiction_code = {relation}.jurisdiction_code" : "")}
        where {relation}.indicator_code in ({dialect.TextList("indicators")})
            and {relation}.year in ({dialect.YearList("years")})
        """;
}
