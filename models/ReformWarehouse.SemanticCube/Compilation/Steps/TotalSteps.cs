using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// All selected divisions together, as one unit whose parts are the selected ones that lie in no other selected one. Computed from what those pass on,
/// never from finished cells, and before any filter or limit.
/// </summary>
internal static class TotalSteps
{
    /// <summary>The code under which the total stands; no division has it.</summary>
    public const string Code = "*";

    public static IEnumerable<Step> Of(CubePlan plan)
    {
        yield return new("topmost", "selected division x year that lies in no other selected one", $"""
            select member.year, member.jurisdiction_code, member.unit_exists
            from member
            {(plan.Policy.IsLimited ? Inside : "")}
            {(plan.Query.Jurisdictions is JurisdictionSelection.LevelWithin ? "" : InNoOther)}
            """.TrimEnd());
        yield return new("topmost_count", "year, with the number of divisions that the total should hold", """
            select year, count(*) as units
            from topmost
            group by year
            """);
        if (!plan.IsRolledUp && !plan.ReadsHeldCells) yield return RollUpSteps.AllPassed();
        yield return new("total_rolled", "asked indicator x year: the sums over the topmost selected divisions", $"""
            select
                offered.indicator_code,
                '{Code}' as jurisdiction_code,
                offered.year,
                {Quantity.Sum("offered", "n")},
                {Quantity.Sum("offered", "d")},
                max(offered.approximate) as approximate,
                sum(offered.units_reporting) as units_reporting,
                min(topmost_count.units) + sum(offered.units_expected - 1) as units_expected,
                sum(offered.known_denominator) as known_denominator,
                sum(offered.units_known) as units_known,
                sum(offered.units_stating) as units_stating,
                sum(offered.units_suppressed) as units_suppressed
            from {Offered(plan, "passed")} as offered
            inner join topmost
                on topmost.year = offered.year
                and topmost.jurisdiction_code = offered.jurisdiction_code{(plan.ReadsHeldCells && plan.IsRolledUp ? "\n    and topmost.unit_exists = 1" : "")}
            inner join topmost_count
                on topmost_count.year = offered.year
            group by offered.indicator_code, offered.year
            """);
        if (!plan.NeedsCommonSet) yield break;
        yield return new("total_common", "asked indicator x year: common sums over the topmost selected divisions", $"""
            select
                offered.indicator_code,
                '{Code}' as jurisdiction_code,
                offered.year,
                sum(offered.common_n) as common_n,
                sum(offered.common_d) as common_d,
                sum(offered.before_n) as before_n,
                sum(offered.before_d) as before_d,
                sum(offered.common_units) as common_units,
                max(offered.inexact) as inexact
            from {Offered(plan, "common")} as offered
            inner join topmost
                on topmost.year = offered.year
                and topmost.jurisdiction_code = offered.jurisdiction_code
            group by offered.indicator_code, offered.year
            """);
    }

    /// <summary>A total of others' cells, less the caller's own, would be those others' cells.</summary>
    private const string Inside = """
        inner join visible
            on visible.year = member.year
            and visible.jurisdiction_code = member.jurisdiction_code
            and visible.is_inside = 1
        """;

    /// <summary>Divisions of one tier lie beside each other.</summary>
    private const string InNoOther = """
        left join (
            select distinct ancestry.year, ancestry.jurisdiction_code
            from ancestry
            inner join member as above
                on above.year = ancestry.year
                and above.jurisdiction_code = ancestry.ancestor_code
            where ancestry.ancestor_code <> ancestry.jurisdiction_code
        ) as lying_in
            on lying_in.year = member.year
            and lying_in.jurisdiction_code = member.jurisdiction_code
        where lying_in.year is null
        """;

    private static string Offered(CubePlan plan, string suffix) => plan switch
    {
        { ReadsHeldCells: true } => HeldSteps.Passed,
        { IsRolledUp: true } => RollUpSteps.Below([.. RollUpSteps.Tiers(plan)], suffix),
        _ => "reported_passed",
    };
}
