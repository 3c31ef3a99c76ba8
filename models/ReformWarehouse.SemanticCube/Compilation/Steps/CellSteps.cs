using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>Reported value and rolled-up value of every needed cell side by side, the one that the question's roll-up takes, and the status.</summary>
internal static class CellSteps
{
    private static readonly string[] FrameColumns =
        [.. CatalogueSteps.DefinitionColumns, "jurisdiction_code", "level", "parent_code", "unit_exists", "is_total", "is_asked"];

    private static readonly string[] RatioKinds = ["ratio_of_sums", "weighted_mean"];

    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("frame", "asked indicator x needed division x year", Frame(plan, dialect));
        yield return new("own_value", "asked indicator x division x year: stated, or derived from the division's own parts", OwnValue());
        if (HasRolled(plan)) yield return new("rolled_value", "asked indicator x division x year: computed from the divisions below", RolledValue(plan));
        yield return new("sided", "asked indicator x needed division x year, with both values and the origin of the one taken", Sided(plan));
        yield return new("covered", "the same, with whether too little is covered to show what is rolled up", Covered(plan, dialect));
        var cells = plan.Policy.IsLimited ? "pool_cell" : "cell";
        yield return new(plan.Policy.Suppresses ? "open_cell" : cells, "asked indicator x needed division x year, with value and status", Cell(plan));
        if (plan.Policy.Suppresses) yield return SuppressionStep.Of(cells, plan, dialect);
        if (plan.Policy.IsLimited) yield return new("cell", "the same, of divisions that the caller may see", VisibleCell);
        if (plan.HasSpans) foreach (var step in SpanSteps.Of(plan, dialect)) yield return step;
    }

    private static bool HasRolled(CubePlan plan) => plan.IsRolledUp || plan.HasTotal;

    private static string Frame(CubePlan plan, ISqlDialect dialect)
    {
        var isAsked = new List<string>();
        if (plan.Query.Jurisdictions is JurisdictionSelection.Group) isAsked.Add("1 = 0");
        else if (plan.NeedsOthers) isAsked.Add("member.year is not null");
        if (plan.NeedsOtherYears) isAsked.Add($"definition.year in ({dialect.YearList("asked_years")})");
        string Asked(IReadOnlyList<string> conditions) => conditions.Count == 0 ? "1" : $"case when {string.Join(" and ", conditions)} then 1 else 0 end";
        var definition = Quantity.Lines(CatalogueSteps.DefinitionColumns.Select(column => $"definition.{column}"));
        var divisions = $"""
            select
                {definition},
                wanted.jurisdiction_code,
                unit.level,
                unit.parent_code,
                case when unit.jurisdiction_code is null then 0 else 1 end as unit_exists,
                0 as is_total,
                {Asked(isAsked)} as is_asked
            from definition
            inner join wanted
                on wanted.year = definition.year
            left join unit
                on unit.year = wanted.year
                and unit.jurisdiction_code = wanted.jurisdiction_code
            {(plan.NeedsOthers ? "left join member\n    on member.year = wanted.year\n    and member.jurisdiction_code = wanted.jurisdiction_code" : "")}
            """.TrimEnd();
        return !plan.HasTotal ? divisions : divisions + $"""

            union all
            select
                {definition},
                '{TotalSteps.Code}' as jurisdiction_code,
                null as level,
                null as parent_code,
                1 as unit_exists,
                1 as is_total,
                {Asked([.. isAsked.Where(condition => condition.StartsWith("definition", StringComparison.Ordinal))])} as is_asked
            from definition
            """;
    }

    private static string OwnValue()
    {
        var derived = Quantity.Ratio("own.n", "own.d", "own.scale");
        const string IsDerived = "own.reported is null and own.pair in ('stated', 'parts')";
        var columns = Quantity.Parts.Select((part, index) => $"case when {IsDerived} then {derived[index]} else own.reported{part} end as reported{part}");
        return $"""
            select
                own.indicator_code,
                own.jurisdiction_code,
                own.year,
                {Quantity.Lines(columns)},
                case when {IsDerived} then own.approximate else own.reported_approximate end as approximate,
                case when {IsDerived} then 'derived' else 'reported' end as origin,
                own.obs_status,
                own.reports,
                own.conflicts,
                own.lowest,
                own.highest,
                own.n,
                own.d,
                own.known_denominator
            from own
            """;
    }

    private static string RolledValue(CubePlan plan)
    {
        var ratio = Quantity.Ratio("rolled.n", "rolled.d", "definition.scale");
        const string Incomplete = "rolled.units_reporting < rolled.units_expected";
        string[] sum =
        [
            "rolled.n",
            $"case when {Incomplete} and (definition.valid_min is null or definition.valid_min < 0) then null else rolled.n_low end",
            $"case when {Incomplete} then null else rolled.n_high end",
            $"case when {Incomplete} and (definition.valid_min is null or definition.valid_min < 0) then 1 else rolled.n_low_open end",
            $"case when {Incomplete} then 1 else rolled.n_high_open end",
        ];
        var columns = Quantity.Parts.Select((part, index) =>
            $"case when definition.aggregation = 'sum' then {sum[index]} else {ratio[index]} end as rolled{part}");
        var sources = new[] { plan.IsRolledUp ? "select * from rolled" : null, plan.HasTotal ? "select * from total_rolled" : null }.OfType<string>();
        return $"""
            select
                rolled.indicator_code,
                rolled.jurisdiction_code,
                rolled.year,
                {Quantity.Lines(columns)},
                rolled.approximate,
                rolled.n,
                rolled.d,
                rolled.units_reporting,
                rolled.units_expected,
                rolled.units_stating,
                rolled.known_denominator,
                rolled.units_known
            from ({string.Join(" union all ", sources)}) as rolled
            inner join definition
                on definition.indicator_code = rolled.indicator_code
                and definition.year = rolled.year
            {(plan.Policy.IsLimited ? NotAbove("rolled") : "")}
            """.TrimEnd();
    }

    private static string Branch(CubePlan plan) => plan.Policy.IsLimited ? $"(select branch.year, branch.parent_code, branch.units from branch {NotAbove("branch", "parent_code")})" : "branch";

    private const string VisibleCell = """
        select pool_cell.*
        from pool_cell
        left join (select distinct year, jurisdiction_code from visible) as seen
            on seen.year = pool_cell.year
            and seen.jurisdiction_code = pool_cell.jurisdiction_code
        where pool_cell.is_total = 1
            or seen.year is not null
        """;

    /// <summary>A roll-up above the caller's division could be differenced against their own cells: it is not computed.</summary>
    private static string NotAbove(string relation, string code = "jurisdiction_code") => $"""
        left join (select year, jurisdiction_code from visible where is_inside = 0) as above_own
            on above_own.year = {relation}.year
            and above_own.jurisdiction_code = {relation}.{code}
        where above_own.year is null
        """;

    private static string Sided(CubePlan plan)
    {
        var rolled = HasRolled(plan);
        var reported = "when own_value.reported is not null then own_value.origin";
        var fromBelow = rolled ? "when rolled_value.rolled is not null then 'rolled_up'" : "";
        var origin = plan.Query.RollUp switch
        {
            RollUp.Reported => $"{reported} {(plan.HasTotal ? "when frame.is_total = 1 and rolled_value.rolled is not null then 'rolled_up'" : "")}",
            RollUp.RolledUp => $"{fromBelow} when own_value.reported is not null and branch.units is null then own_value.origin",
            RollUp.Reconciled => $"{reported} {fromBelow}",
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Query.RollUp, "Unknown roll-up."),
        };
        string[] counts = [.. plan.IsRolledUp ? new[] { "branch.units" } : [], .. plan.HasTotal ? new[] { "topmost_count.units" } : []];
        var expected = counts.Length == 1 ? counts[0] : $"coalesce({string.Join(", ", counts)})";
        var rolledColumns = rolled
            ? $"""
                {Quantity.Pick("rolled_value", "rolled")},
                rolled_value.approximate as rolled_approximate,
                rolled_value.n as rolled_n,
                rolled_value.d as rolled_d,
                coalesce(rolled_value.units_reporting, case when {expected} is not null then 0 end) as units_reporting,
                coalesce(rolled_value.units_expected, {expected}) as units_expected,
                coalesce(rolled_value.units_stating, 0) as units_stating,
                case
                    when rolled_value.d is null then null
                    when rolled_value.units_known = rolled_value.units_expected and rolled_value.known_denominator >= rolled_value.d and rolled_value.known_denominator > 0
                        then rolled_value.d / rolled_value.known_denominator
                    when own_value.known_denominator >= rolled_value.d and own_value.known_denominator > 0 then rolled_value.d / own_value.known_denominator
                end as denominator_coverage,
                """
            : """
                null as rolled, null as rolled_low, null as rolled_high, 0 as rolled_low_open, 0 as rolled_high_open, 0 as rolled_approximate,
                null as rolled_n, null as rolled_d, null as units_reporting, null as units_expected, 0 as units_stating, null as denominator_coverage,
                """;
        if (!rolled)
            rolledColumns = rolledColumns.Replace("null as", "cast(null as double precision) as", StringComparison.Ordinal);
        return $"""
            select
                {Quantity.Lines(FrameColumns.Select(column => $"frame.{column}"))},
                {Quantity.Pick("own_value", "reported")},
                own_value.approximate as reported_approximate,
                own_value.obs_status,
                coalesce(own_value.reports, 0) as reports,
                coalesce(own_value.conflicts, 0) as conflicts,
                own_value.lowest,
                own_value.highest,
                own_value.n as own_n,
                own_value.d as own_d,
                own_value.known_denominator as own_known_denominator,
                {rolledColumns}
                case {origin} end as origin
            from frame
            left join own_value
                on own_value.indicator_code = frame.indicator_code
                and own_value.jurisdiction_code = frame.jurisdiction_code
                and own_value.year = {OwnYear(plan)}
            {(rolled ? Joined("rolled_value") : "")}
            {(plan.IsRolledUp ? $"left join {Branch(plan)}{(plan.Policy.IsLimited ? " as branch" : "")}\n    on branch.year = frame.year\n    and branch.parent_code = frame.jurisdiction_code" : "")}
            {(plan.HasTotal ? "left join topmost_count\n    on topmost_count.year = frame.year\n    and frame.is_total = 1" : "")}
            """.TrimEnd();
    }

    /// <summary>What is held is also of divisions in years in which they did not exist; a roll-up takes nothing of those. A year of null matches none.</summary>
    private static string OwnYear(CubePlan plan) => plan.ReadsHeldCells && plan.IsRolledUp ? "case when frame.unit_exists = 1 then frame.year end" : "frame.year";

    private static string Joined(string relation) => $"""
        left join {relation}
            on {relation}.indicator_code = frame.indicator_code
            and {relation}.jurisdiction_code = frame.jurisdiction_code
            and {relation}.year = frame.year
        """;

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
