using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>Reported value and rolled-up value of every needed cell side by side, the one that the question's roll-up takes, and the status.</summary>
internal static class CellSteps
{
    private static IEnumerable<string> FrameColumns(CubePlan plan) =>
    [
        .. CatalogueSteps.DefinitionColumns, "jurisdiction_code", "level", "parent_code", "unit_exists", .. plan.ReadsHeldUnits ? ["units"] : Array.Empty<string>(),
        .. plan.Policy.IsLimited ? ["is_above"] : Array.Empty<string>(), "is_total", "is_asked",
    ];

    private static readonly string[] RatioKinds = ["ratio_of_sums", "weighted_mean"];

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("frame", "asked indicator x needed division x year", Frame(plan, dialect));
        if (plan.HasTotal) yield return new("total_value", "asked indicator x year: the total of the selected divisions", TotalValue(plan));
        yield return new("sided", "asked indicator x needed division x year, with both values and the origin of the one taken", Sided(plan));
        yield return new("covered", "the same, with whether too little is covered to show what is rolled up", Covered(plan, dialect));
        var cells = plan.Policy.IsLimited ? "pool_cell" : "cell";
        yield return new(plan.Policy.Suppresses ? "open_cell" : cells, "asked indicator x needed division x year, with value and status", Cell(plan));
        if (plan.Policy.Suppresses) yield return SuppressionStep.Of(cells, plan, dialect);
        if (plan.Policy.IsLimited) yield return new("cell", "the same, of divisions that the caller may see", VisibleCell);
        if (plan.HasSpans) foreach (var step in SpanSteps.Of(plan, dialect)) yield return step;
    }

    private static string Frame(CubePlan plan, ISqlDialect dialect)
    {
        var year = plan.NeedsOtherYears ? dialect.IsOneOf("definition.year", Parameters.List(plan, "asked_years")) : null;
        var division = plan.Query.Jurisdictions is JurisdictionSelection.Group ? "1 = 0" : plan.NeedsOthers ? "wanted.is_member = 1" : null;
        string Asked(params IEnumerable<string?> conditions) =>
            conditions.OfType<string>().ToList() is { Count: > 0 } all ? $"case when {string.Join(" and ", all)} then 1 else 0 end" : "1";
        var definition = Quantity.Lines(CatalogueSteps.DefinitionColumns.Select(column => $"definition.{column}"));
        var divisions = $"""
            select
                {definition},
                wanted.jurisdiction_code,
                wanted.level,
                wanted.parent_code,
                wanted.unit_exists,
                {(plan.ReadsHeldUnits ? "wanted.units,\n    " : "")}{(plan.Policy.IsLimited ? "case when above.year is null then 0 else 1 end as is_above,\n    " : "")}0 as is_total,
                {Asked(division, year)} as is_asked
            from definition
            inner join wanted
                on wanted.year = definition.year
            {(plan.Policy.IsLimited ? Above : "")}
            """.TrimEnd();
        return !plan.HasTotal ? divisions : divisions + $"""

            union all
            select
                {definition},
                '{TotalSteps.Code}' as jurisdiction_code,
                null as level,
                null as parent_code,
                1 as unit_exists,
                {(plan.ReadsHeldUnits ? "null as units,\n    " : "")}{(plan.Policy.IsLimited ? "0 as is_above,\n    " : "")}1 as is_total,
                {Asked(year)} as is_asked
            from definition
            """;
    }

    private const string Above = """
        left join visible as above
            on above.year = wanted.year
            and above.jurisdiction_code = wanted.jurisdiction_code
            and above.is_inside = 0
        """;

    private const string VisibleCell = """
        select pool_cell.*
        from pool_cell
        left join (select distinct year, jurisdiction_code from visible) as seen
            on seen.year = pool_cell.year
            and seen.jurisdiction_code = pool_cell.jurisdiction_code
        where pool_cell.is_total = 1
            or seen.year is not null
        """;

    private static string TotalValue(CubePlan plan) => !plan.NeedsCommonSet ? SideSteps.RolledValue("total_rolled") : $"""
        select
            {Quantity.Lines(SideSteps.TotalColumns.Select(column => "total." + column))},
            {Quantity.Lines(SideSteps.CommonColumns.Select(column => "total_common." + column))}
        from (
            {SideSteps.RolledValue("total_rolled").Replace("\n", "\n    ", StringComparison.Ordinal)}
        ) as total
        left join total_common
            on total_common.indicator_code = total.indicator_code
            and total_common.year = total.year
        """;

    private static string Sided(CubePlan plan)
    {
        var reported = "when side.reported is not null then side.own_origin";
        var (rolled, expected) = (Rolled(plan), Expected(plan));
        var origin = plan.Query.RollUp switch
        {
            RollUp.Reported => reported + (plan.HasTotal ? " when frame.is_total = 1 and total_value.rolled is not null then 'rolled_up'" : ""),
            RollUp.RolledUp => $"when {rolled!("rolled")} is not null then 'rolled_up' when side.reported is not null and {Units(plan)} is null then side.own_origin",
            RollUp.Reconciled => $"{reported} when {rolled!("rolled")} is not null then 'rolled_up'",
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Query.RollUp, "Unknown roll-up."),
        };
        return $"""
            select
                {Quantity.Lines(FrameColumns(plan).Select(column => $"frame.{column}"))},
                {Quantity.Pick("side", "reported")},
                side.reported_approximate,
                side.obs_status,
                coalesce(side.reports, 0) as reports,
                coalesce(side.conflicts, 0) as conflicts,
                side.lowest,
                side.highest,
                side.own_n,
                side.own_d,
                side.own_known_denominator,
                {(rolled is null ? NothingRolled : RolledColumns(plan, rolled, expected))},
                case {origin} end as origin
            from side
            right join frame
                on side.indicator_code = frame.indicator_code
                and side.jurisdiction_code = frame.jurisdiction_code
                and side.year = {OwnYear(plan)}
            {(plan.IsRolledUp && !plan.ReadsHeldUnits ? "left join branch\n    on branch.year = frame.year\n    and branch.parent_code = frame.jurisdiction_code" : "")}
            {(plan.HasTotal ? OfTotal : "")}
            """.TrimEnd();
    }

    private const string OfTotal = """
        left join total_value
            on total_value.indicator_code = frame.indicator_code
            and total_value.year = frame.year
            and frame.is_total = 1
        left join topmost_count
            on topmost_count.year = frame.year
            and frame.is_total = 1
        """;

    /// <summary>The expression of a column of what is rolled up; null when nothing is.</summary>
    private static Func<string, string>? Rolled(CubePlan plan) => (plan.IsRolledUp, plan.HasTotal) switch
    {
        (false, false) => null,
        (false, true) => column => "total_value." + column,
        (true, false) => column => Below(plan, "side." + column),
        (true, true) => column => $"coalesce(total_value.{column}, {Below(plan, "side." + column)})",
    };

    /// <summary>A roll-up above the caller's division could be differenced against their own cells: it is not shown.</summary>
    private static string Below(CubePlan plan, string column) => plan.Policy.IsLimited ? $"case when frame.is_above = 0 then {column} end" : column;

    /// <summary>How many divisions lie directly below.</summary>
    private static string Units(CubePlan plan) => Below(plan, plan.ReadsHeldUnits ? "frame.units" : "branch.units");

    private static string Expected(CubePlan plan)
    {
        string[] counts = [.. plan.IsRolledUp ? [Units(plan)] : Array.Empty<string>(), .. plan.HasTotal ? ["topmost_count.units"] : Array.Empty<string>()];
        return counts.Length == 1 ? counts[0] : $"coalesce({string.Join(", ", counts)})";
    }

    private static string RolledColumns(CubePlan plan, Func<string, string> rolled, string expected)
    {
        var (covered, known) = (rolled("rolled_d"), rolled("rolled_known_denominator"));
        return $"""
            {Quantity.Lines(Quantity.Parts.Select(part => $"{rolled("rolled" + part)} as rolled{part}"))},
                {Named("rolled_approximate")},
                {Named("rolled_n")},
                {Named("rolled_d")},
                coalesce({rolled("units_reporting")}, case when {expected} is not null then 0 end) as units_reporting,
                coalesce({rolled("units_expected")}, {expected}) as units_expected,
                coalesce({rolled("units_stating")}, 0) as units_stating,{(plan.NeedsCommonSet ? "\n    " + Quantity.Lines(SideSteps.CommonColumns.Select(Named)) + "," : "")}
                case
                    when {covered} is null then null
                    when {rolled("units_known")} = {rolled("units_expected")} and {known} >= {covered} and {known} > 0 then {covered} / {known}
                    when side.own_known_denominator >= {covered} and side.own_known_denominator > 0 then {covered} / side.own_known_denominator
                end as denominator_coverage
            """;

        string Named(string column) => $"{rolled(column)} as {column}";
    }

    private static string NothingRolled { get; } = Quantity.Lines(
        new[] { "rolled", "rolled_low", "rolled_high", "rolled_n", "rolled_d", "units_reporting", "units_expected", "denominator_coverage" }.Select(column => $"cast(null as double precision) as {column}")
            .Concat(new[] { "rolled_low_open", "rolled_high_open", "rolled_approximate", "units_stating" }.Select(column => $"0 as {column}")));

    /// <summary>What is held is also of divisions in years in which they did not exist; a roll-up takes nothing of those. A year of null matches none.</summary>
    private static string OwnYear(CubePlan plan) => plan.ReadsHeldCells && plan.IsRolledUp ? "case when frame.unit_exists = 1 then frame.year end" : "frame.year";

    private static string Covered(CubePlan plan, ISqlDialect dialect)
    {
        var isRatio = $"sided.aggregation in ('{string.Join("', '", RatioKinds)}')";
        return $"""
            select
                sided.*,
                case
                    when sided.origin = 'rolled_up'{(plan.Query.MinimumCoverage is null ? $" and {isRatio}" : "")}
                        and coalesce(case when {isRatio} then sided.denominator_coverage end, 1.0e0 * sided.units_reporting / nullif(sided.units_expected, 0)) < {dialect.Parameter("minimum_coverage")} then 1
                    else 0
                end as is_too_little
            from sided
            """;
    }

    private static string Cell(CubePlan plan)
    {
        const string tooLittle = "covered.is_too_little = 1";
        var value = Quantity.Choose("value",
            (tooLittle, part => part.EndsWith("_open", StringComparison.Ordinal) ? "0" : "null"),
            ("covered.origin = 'rolled_up'", part => $"covered.rolled{part}"),
            ("covered.origin is not null", part => $"covered.reported{part}"));
        return $"""
            select
                covered.*,
                covered.year as first_year,
                {value},
                case when covered.origin = 'rolled_up' then covered.rolled_approximate else covered.reported_approximate end as approximate,
                case when covered.origin = 'rolled_up' then covered.rolled_n else covered.own_n end as numerator,
                case when covered.origin = 'rolled_up' then covered.rolled_d else covered.own_d end as denominator,
                case
                    when covered.origin is null then 0
                    when covered.origin <> 'rolled_up' then 1
                    when {tooLittle} then 0
                    when covered.units_reporting = covered.units_expected then 1
                    else 0
                end as is_complete,
                case
                    when {tooLittle} then 'coverage_too_low'
                    when covered.origin = 'rolled_up' and covered.units_reporting < covered.units_expected then 'incomplete'
                    when covered.origin = 'rolled_up' and covered.rolled = 0 and covered.rolled_low = covered.rolled_high then 'zero'
                    when covered.origin in ('reported', 'derived') and covered.reported = 0 and covered.reported_low = covered.reported_high then 'zero'
                    when covered.origin is not null then 'normal'
                    {SplitStatus(plan)}when covered.unit_exists = 0 then 'not_applicable'
                    when covered.obs_status = 'M' then 'not_applicable'
                    when covered.obs_status = 'Q' then 'suppressed'
                    when covered.obs_status = 'D' then 'definition_differs'
                    when covered.own_known_denominator = 0 then 'not_applicable'
                    when covered.units_stating > 0 then 'not_derivable'
                    else 'missing'
                end as status
            from covered{(plan.IsRestated ? Split : "")}
            """;
    }

    /// <summary>A part of a later split did not exist, but its ground did: what it would have had cannot be known.</summary>
    private static string SplitStatus(CubePlan plan) =>
        plan.IsRestated ? "when covered.unit_exists = 0 and was_split.year is not null then 'not_derivable'\n        " : "";

    private const string Split = """

        left join (select distinct year, code from succession where parts > 1) as was_split
            on was_split.year = covered.year
            and was_split.code = covered.jurisdiction_code
        """;
}
