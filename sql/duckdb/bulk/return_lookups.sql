-- purpose: what a large return's rows are screened with, beside lookups.sql: the rules' bounds, the units each indicator takes, exact powers of ten
-- grain: one position per indicator or unit
-- inputs: bulk_indicator_version, dim_jurisdiction, stg_screen, stg_unit
create temp type bulk_kind as enum ('actual', 'input');

create temp type bulk_basis as enum ('stated', 'inferred', 'unknown');

create temp type bulk_delta as enum ('increase_over_base', 'new_in_period');

create temp type bulk_printed_unit as enum (select distinct unit from stg_unit order by unit);

set variable bulk_power = (select list(cast('1e' || exponent as double) order by exponent) from range(0, 23) as powers(exponent));

set variable bulk_indicator_base = (
    select list(cast(base_unit as bulk_unit) order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_unit_factor = (select list(factor order by cast(unit as bulk_printed_unit)) from stg_unit);

set variable bulk_unit_scale = (select list(scale order by cast(unit as bulk_printed_unit)) from stg_unit);

set variable bulk_unit_base = (
    select list(cast(enum_code(try_cast(base_unit as bulk_unit)) as integer) order by cast(unit as bulk_printed_unit)) from stg_unit);

set variable bulk_takes = (
    select list(units order by cast(indicator_code as bulk_indicator))
    from (
        select
            indicator.indicator_code,
            list(cast(enum_code(cast(stg_unit.unit as bulk_printed_unit)) as integer) + 1) as units
        from bulk_indicator_version as indicator
        left join stg_screen as screen
            on screen.indicator_code = indicator.indicator_code
        left join stg_unit
            on stg_unit.base_unit is null
            or stg_unit.base_unit = indicator.base_unit
            or list_contains(string_split(coalesce(screen.unit_equivalents, ''), ';'), stg_unit.base_unit)
        where indicator.is_newest
        group by indicator.indicator_code
    ));

create temp table bulk_screen as
select
    cast(enum_code(cast(indicator_code as bulk_indicator)) as integer) + 1 as i,
    stg_screen.*,
    cast(enum_code(try_cast(numerator_code as bulk_indicator)) as integer) + 1 as numerator_i,
    cast(enum_code(try_cast(denominator_code as bulk_indicator)) as integer) + 1 as denominator_i,
    cast(enum_code(try_cast(part_of as bulk_indicator)) as integer) + 1 as whole_i
from stg_screen;

create temp table bulk_division as
select
    cast(enum_code(cast(jurisdiction_code as bulk_jurisdiction)) as integer) + 1 as j,
    jurisdiction_code,
    parent_code,
    cast(enum_code(try_cast(parent_code as bulk_jurisdiction)) as integer) + 1 as parent_j,
    is_statistical_area,
    year(valid_from) as first_year,
    year(valid_to) as end_year,
    jurisdiction_key,
    case
        when jurisdiction_code = '000000' then 0
        when jurisdiction_code like '%0000' then 1
        when jurisdiction_code like '%00' then 2
        else 3
    end as tier
from (select * from dim_jurisdiction qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1)
