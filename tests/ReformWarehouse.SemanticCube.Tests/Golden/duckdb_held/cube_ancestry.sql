with
-- grain: year that some step looks at
calendar as (
    select
        listed.year,
        make_date(listed.year, 12, 31) as year_end,
        make_date(listed.year, 12, 31) as boundary_day
    from (select * from (values ($years_1)) as value_of_years(year)) as listed
),
-- grain: division x year: the version that holds on the boundary day
division as (
    select
        calendar.year,
        jurisdiction.jurisdiction_code,
        jurisdiction.level,
        jurisdiction.parent_code,
        jurisdiction.is_statistical_area
    from cube_jurisdiction as jurisdiction
    inner join calendar
        on calendar.boundary_day >= jurisdiction.valid_from
        and calendar.boundary_day < jurisdiction.valid_to
),
-- grain: division x year, with the division that it is rolled up into
unit as (
    select
        division.year,
        division.jurisdiction_code,
        division.level,
        case
            when division.is_statistical_area = true then null
            when parent.is_statistical_area = true then parent.parent_code
            else division.parent_code
        end as parent_code
    from division
    left join division as parent
        on parent.year = division.year
        and parent.jurisdiction_code = division.parent_code
),
-- grain: division x itself or a division above it x year
ancestry as (
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
),
-- grain: division x year, with the number of divisions directly below it
branch as (
    select unit.year, unit.parent_code, parent.level as parent_level, count(*) as units
    from unit
    inner join unit as parent
        on parent.year = unit.year
        and parent.jurisdiction_code = unit.parent_code
    group by unit.year, unit.parent_code, parent.level
)
select ancestry.year, ancestry.jurisdiction_code, ancestry.ancestor_code, unit.level, unit.parent_code, branch.units
from ancestry
inner join unit
    on unit.year = ancestry.year
    and unit.jurisdiction_code = ancestry.jurisdiction_code
left join branch
    on branch.year = unit.year
    and branch.parent_code = unit.jurisdiction_code
order by ancestry.ancestor_code, ancestry.year, unit.level, ancestry.jurisdiction_code
