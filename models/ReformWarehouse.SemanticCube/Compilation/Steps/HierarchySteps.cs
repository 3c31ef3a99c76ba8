using ReformWarehouse.SemanticCube.Planning;
using ReformWarehouse.SemanticCube.Questions;

namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>The divisions of each year, the selected ones among them, and everything that the selected ones are computed from.</summary>
internal static class HierarchySteps
{
    public static IEnumerable<Step> Of(CubePlan plan, ISqlDialect dialect)
    {
        foreach (var step in plan.ReadsHeldUnits ? Held() : Computed(plan, dialect)) yield return step;
        if (plan.Policy.IsLimited) yield return Visible(dialect);
        yield return Member(plan, dialect);
        yield return Wanted(plan, dialect);
        yield return plan.IsRolledUp
            ? new("scope", "division x year whose facts are read: the wanted ones and all below them", """
                select distinct ancestry.year, ancestry.jurisdiction_code
                from ancestry
                inner join wanted
                    on wanted.year = ancestry.year
                    and wanted.jurisdiction_code = ancestry.ancestor_code
                """)
            : new("scope", "division x year whose facts are read", """
                select distinct year, jurisdiction_code
                from wanted
                """);
    }

    private static IEnumerable<Step> Computed(CubePlan plan, ISqlDialect dialect)
    {
        yield return new("division", "division x year: the version that holds on the boundary day", $"""
            select
                calendar.year,
                jurisdiction.jurisdiction_code,
                jurisdiction.level,
                jurisdiction.parent_code,
                jurisdiction.is_statistical_area
            from {dialect.CurrentView("current_jurisdiction")} as jurisdiction
            inner join calendar
                on calendar.boundary_day >= jurisdiction.valid_from
                and calendar.boundary_day < jurisdiction.valid_to
            """);
        foreach (var step in plan.IsRestated ? BoundarySteps.Of(dialect) : [Unit("unit", dialect)]) yield return step;
        yield return new("ancestry", "division x itself or a division above it x year", """
            select year, jurisdiction_code, jurisdiction_code as ancestor_code
            from unit
            union all
            select year, jurisdiction_code, parent_code as ancestor_code
            from unit
            where parent_code is not null
            union all
            select unit.year, unit.jurisdiction_code, above.parent_code as ancestor_code
            from unit
            inner join unit as above
                on above.year = unit.year
                and above.jurisdiction_code = unit.parent_code
            where above.parent_code is not null
            union all
            select unit.year, unit.jurisdiction_code, highest.parent_code as ancestor_code
            from unit
            inner join unit as above
                on above.year = unit.year
                and above.jurisdiction_code = unit.parent_code
            inner join unit as highest
                on highest.year = above.year
                and highest.jurisdiction_code = above.parent_code
            where highest.parent_code is not null
            """);
    }

    /// <summary>The same of every year that is held; what is joined to them names its years.</summary>
    private static IEnumerable<Step> Held()
    {
        yield return new("unit", "division x year, with the division that it is rolled up into and how many lie directly below", $"""
            select year, jurisdiction_code, level, parent_code, units
            from {HoldingCompiler.Unit}
            """, StepKind.Renaming);
        yield return new("ancestry", "division x itself or a division above it x year", $"""
            select year, jurisdiction_code, ancestor_code, level, parent_code, units
            from {HoldingCompiler.Ancestry}
            """, StepKind.Renaming);
    }

    /// <summary>A coded zone is no part of the division it lies in, and what lies in it belongs to the division above the zone.</summary>
    public static Step Unit(string name, ISqlDialect dialect) => new(name, "division x year, with the division that it is rolled up into", $"""
        select
            division.year,
            division.jurisdiction_code,
            division.level,
            case
                when division.is_statistical_area = {dialect.Flag(true)} then null
                when parent.is_statistical_area = {dialect.Flag(true)} then parent.parent_code
                else division.parent_code
            end as parent_code
        from division
        left join division as parent
            on parent.year = division.year
            and parent.jurisdiction_code = division.parent_code
        """);

    private static Step Visible(ISqlDialect dialect) => new("visible", "division x year that the caller may see: their own with all below, and those above", $"""
        select year, jurisdiction_code, 1 as is_inside
        from ancestry
        where ancestor_code = {dialect.Parameter("own_division")}
        union all
        select year, ancestor_code as jurisdiction_code, 0 as is_inside
        from ancestry
        where jurisdiction_code = {dialect.Parameter("own_division")}
            and ancestor_code <> jurisdiction_code
        """);

    private static Step Member(CubePlan plan, ISqlDialect dialect) => new("member", "selected division x year", plan.Query.Jurisdictions switch
    {
        JurisdictionSelection.Listed or JurisdictionSelection.Group => $"""
            select
                listed.year,
                listed.code as jurisdiction_code,
                {OfUnit(plan, "unit", isKnown: false)}
            from unit
            right join (
                select calendar.year, code_of_list.code
                from calendar
                cross join ({dialect.TextRows(Parameters.List(plan, "jurisdictions"))}) as code_of_list
            ) as listed
                on unit.year = listed.year
                and unit.jurisdiction_code = listed.code
            """,
        JurisdictionSelection.LevelWithin when plan.ReadsHeldUnits => $"""
            select
                ancestry.year,
                ancestry.jurisdiction_code,
                {OfUnit(plan, "ancestry", isKnown: true)}
            from ancestry
            where ancestry.level = {dialect.Parameter("level")}
                and ancestry.parent_code is not null
                and ancestry.ancestor_code = {dialect.Parameter("within")}
                and {dialect.IsOneOf("ancestry.year", Parameters.List(plan, "years"))}
            """,
        JurisdictionSelection.LevelWithin => $"""
            select
                unit.year,
                unit.jurisdiction_code,
                {OfUnit(plan, "unit", isKnown: true)}
            from unit
            inner join ancestry
                on ancestry.year = unit.year
                and ancestry.jurisdiction_code = unit.jurisdiction_code
            where unit.level = {dialect.Parameter("level")}
                and unit.parent_code is not null
                and ancestry.ancestor_code = {dialect.Parameter("within")}
            """,
        JurisdictionSelection.PeersOf => $"""
            select
                peer.year,
                peer.jurisdiction_code,
                {OfUnit(plan, "peer", isKnown: true)}
            from unit as peer
            inner join (
                select unit.year, unit.jurisdiction_code, unit.level, unit.parent_code
                from unit
                where unit.jurisdiction_code = {dialect.Parameter("peers_of")}{(plan.ReadsHeldUnits ? $"\n        and {dialect.IsOneOf("unit.year", Parameters.List(plan, "years"))}" : "")}
            ) as listed
                on peer.year = listed.year
                and peer.level = listed.level
                and (peer.parent_code = listed.parent_code or peer.jurisdiction_code = listed.jurisdiction_code)
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Query.Jurisdictions, "Unknown selection."),
    });

    /// <summary>What a cell shows of its division; a listed one may not exist in a year.</summary>
    private static string OfUnit(CubePlan plan, string unit, bool isKnown) => Quantity.Lines(
    [
        $"{unit}.level",
        $"{unit}.parent_code",
        .. plan.ReadsHeldUnits ? [$"{unit}.units"] : Array.Empty<string>(),
        isKnown ? "1 as unit_exists" : $"case when {unit}.jurisdiction_code is null then 0 else 1 end as unit_exists",
    ]);

    private static Step Wanted(CubePlan plan, ISqlDialect dialect)
    {
        const string Grain = "division x year that a cell is needed of, with whether it is selected";
        var columns = $"year, jurisdiction_code, level, parent_code, {(plan.ReadsHeldUnits ? "units, " : "")}unit_exists";
        if (!plan.NeedsOthers) return new("wanted", Grain, $"select {columns}, 1 as is_member\nfrom member");
        var parts = new List<string> { $"select {columns}, 1 as is_member\nfrom member" };
        if (plan.NeedsParents)
            parts.Add($"""
                select
                    member.year,
                    member.parent_code as jurisdiction_code,
                    {OfUnit(plan, "unit", isKnown: false)},
                    0 as is_member
                from unit
                right join member
                    on unit.year = member.year
                    and unit.jurisdiction_code = member.parent_code
                where member.parent_code is not null
                """);
        if (plan.Asks(CubeMeasure.Distance) && plan.Query.Benchmark.Kind == BenchmarkKind.Jurisdiction)
            parts.Add($"""
                select
                    asked.year,
                    asked.jurisdiction_code,
                    {OfUnit(plan, "unit", isKnown: false)},
                    0 as is_member
                from unit
                right join (
                    select year, {dialect.Parameter("benchmark")} as jurisdiction_code
                    from calendar
                ) as asked
                    on unit.year = asked.year
                    and unit.jurisdiction_code = asked.jurisdiction_code
                """);
        return new("wanted", Grain, $"""
            select {columns}, max(is_member) as is_member
            from (
            {string.Join("\nunion all\n", parts).Replace("\n", "\n    ", StringComparison.Ordinal).Insert(0, "    ")}
            ) as needed
            group by {columns}
            """);
    }
}
