using ReformWarehouse.SemanticCube.Planning;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>Both sides of cells as a session holds them, in the place of the steps that would compute them from the statements.</summary>
internal static class HeldSteps
{
    /// <summary>Everything that the selected divisions pass on, for totals.</summary>
    public const string Passed = "held_passed";

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        yield return new(SideSteps.Name, "indicator x division x year with a figure of its own or below it: both sides", $"select *\nfrom {HoldingCompiler.Cell}", StepKind.Renaming);
        if (plan.HasTotal) yield return new(Passed, "asked indicator x division x year: what it passes on", PassedOn(plan, dialect));
    }

    private static string PassedOn(CubePlan plan, ISqlDialect dialect) => $"""
        {(plan.IsRolledUp ? $"select\n    side.indicator_code,\n    side.jurisdiction_code,\n    side.year,\n    {RollUpSteps.PassedOn(Own, Rolled)}" : RollUpSteps.PassedAsReported(Own))}
        from side
        where {dialect.IsOneOf("side.indicator_code", Parameters.List(plan, "indicators"))}
            and {dialect.IsOneOf("side.year", Parameters.List(plan, "years"))}{(plan.IsRolledUp ? "" : "\n    and side.own_origin is not null")}
        """;

    private static string Own(string column) => column switch
    {
        "indicator_code" or "jurisdiction_code" or "year" or "obs_status" => "side." + column,
        // A value derived from the parts is stated by nobody.
        "reported" => "case when side.own_origin = 'reported' then side.reported end",
        _ => "side.own_" + column,
    };

    private static string Rolled(string column) => column.StartsWith("units_", StringComparison.Ordinal) ? "side." + column : "side.rolled_" + column;
}
