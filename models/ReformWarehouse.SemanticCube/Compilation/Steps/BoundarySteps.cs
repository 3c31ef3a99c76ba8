namespace ReformWarehouse.SemanticCube.Compilation.Steps;

/// <summary>
/// Constant boundaries: where each year's divisions are on the boundary day. One that only changed its code or status is read under its new code. Those that
/// merged are parts of what they became. One that was split is kept whole under the common parent of its parts, because how much of it each part held
/// is not known: the parts have no value for that year, the parent has.
/// </summary>
internal static class BoundarySteps
{
    public static IEnumerable<Step> Of(ISqlDialect dialect)
    {
        yield return HierarchySteps.Unit("boundary_unit", dialect);
        yield return new("event_link", "change of a division, with the change of the same division before it", $"""
            select
                event.old_code,
                event.new_code,
                event.effective_date,
                max(earlier.effective_date) as previous_date
            from {dialect.CurrentView("current_jurisdiction_event")} as event
            left join {dialect.CurrentView("current_jurisdiction_event")} as earlier
                on earlier.old_code = event.old_code
                and earlier.effective_date < event.effective_date
                and earlier.kind <> 'rename'
            where event.kind <> 'rename'
            group by event.old_code, event.new_code, event.effective_date
            """);
        yield return new("trace", "division of a year x division that it, or a part of it, became x day of the change", $"""
            select calendar.year, origin.jurisdiction_code as origin_code, link.new_code as code, link.effective_date, calendar.boundary_day
            from calendar
            inner join {dialect.CurrentView("current_jurisdiction")} as origin
                on calendar.year_end >= origin.valid_from
                and calendar.year_end < origin.valid_to
            inner join event_link as link
                on link.old_code = origin.jurisdiction_code
                and link.effective_date > calendar.year_end
                and link.effective_date <= calendar.boundary_day
                and (link.previous_date is null or link.previous_date <= calendar.year_end)
            union all
            select trace.year, trace.origin_code, link.new_code as code, link.effective_date, trace.boundary_day
            from trace
            inner join event_link as link
                on link.old_code = trace.code
                and link.effective_date > trace.effective_date
                and link.effective_date <= trace.boundary_day
                and (link.previous_date is null or link.previous_date <= trace.effective_date)
            """, IsRecursive: true);
        yield return new("successor", "division of a year x what it is on the boundary day", $"""
            select calendar.year, origin.jurisdiction_code as origin_code, origin.jurisdiction_code as code
            from calendar
            inner join {dialect.CurrentView("current_jurisdiction")} as origin
                on calendar.year_end >= origin.valid_from
                and calendar.year_end < origin.valid_to
            left join (select distinct year, origin_code from trace) as changed
                on changed.year = calendar.year
                and changed.origin_code = origin.jurisdiction_code
            where changed.year is null
            union all
            select trace.year, trace.origin_code, trace.code
            from trace
            left join event_link as link
                on link.old_code = trace.code
                and link.effective_date > trace.effective_date
                and link.effective_date <= trace.boundary_day
            where link.old_code is null
            """);
        yield return new("succession", "division of a year x what it is on the boundary day, with how many it became and how many became that", """
            select
                successor.year,
                successor.origin_code,
                successor.code,
                count(*) over (partition by successor.year, successor.origin_code) as parts,
                count(*) over (partition by successor.year, successor.code) as sources,
                boundary_unit.parent_code
            from successor
            left join boundary_unit
                on boundary_unit.year = successor.year
                and boundary_unit.jurisdiction_code = successor.code
            """);
        yield return new("placement", "division of a year, with the unit under which its facts are read", """
            select
                year,
                origin_code as jurisdiction_code,
                max(case when parts = 1 and sources = 1 then code else concat(origin_code, '*') end) as placed_code,
                max(case when parts > 1 then 1 else 0 end) as is_split,
                max(case when parts = 1 and sources > 1 then code end) as merged_into,
                case when min(parent_code) = max(parent_code) then max(parent_code) end as common_parent
            from succession
            group by year, origin_code
            """);
        yield return new("unit", "division x year, restated, with the division that it is rolled up into", """
            select boundary_unit.year, boundary_unit.jurisdiction_code, boundary_unit.level, boundary_unit.parent_code
            from boundary_unit
            left join (select distinct year, code from succession where parts > 1) as was_split
                on was_split.year = boundary_unit.year
                and was_split.code = boundary_unit.jurisdiction_code
            where was_split.year is null
            union all
            select year, placed_code, 'former' as level, case when is_split = 1 then common_parent else merged_into end as parent_code
            from placement
            where placed_code = concat(jurisdiction_code, '*')
            """);
    }
}
