using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>Both sides of the wanted cells as a session holds them, in the place of the steps that would compute them from the statements.</summary>
internal static class HeldSteps
{
    /// <summary>Everything that the selected divisions pass on, for totals.</summary>
    public const string Passed = "held_passed";

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("own", "indicator x division x year with a figure of its own, with its reported value n over d", $"select *\nfrom {HoldingCompiler.Own}");
        if (!plan.IsRolledUp) yield break;
        yield return new("rolled", "indicator x division x year with a figure below it: the sums over the divisions below", $"select *\nfrom {HoldingCompiler.Rolled}");
        yield return RollUpSteps.Branch(plan);
        if (plan.NeedsCommonSet) yield return new("common", "indicator x division x year: sums over the units that contribute to it and to the year before", $"select *\nfrom {HoldingCompiler.Common}");
        if (!plan.HasTotal) yield break;
        yield return new("own_wanted", "asked indicator x needed division x year, with its reported value n over d", Wanted("own", dialect));
        yield return new("rolled_wanted", "asked indicator x needed division x year: the sums over the divisions below", Wanted("rolled", dialect));
        yield return new(Passed, "asked indicator x needed division x year: what it passes on", RollUpSteps.PassedOn("own_wanted as own", "rolled_wanted"));
    }

    /// <summary>A roll-up takes no figure of a division that did not exist in its year.</summary>
    private static string Wanted(string step, ISqlDialect dialect) => $"""
        select {step}.*
        from {step}
        inner join wanted
            on wanted.year = {step}.year
            and wanted.jurisdiction_code = {step}.jurisdiction_code
        inner join unit
            on unit.year = {step}.year
            and unit.jurisdiction_code = {step}.jurisdiction_code
        where {step}.indicator_code in ({dialect.TextList("indicators")})
            and {step}.year in ({dialect.YearList("years")})
        """;
}
