with
-- grain: division x year, with the division that it is rolled up into and how many lie directly below
unit as not materialized (
    select year, jurisdiction_code, level, parent_code, units
    from cube_unit
),
-- grain: what is held, of some indicators and years
own as (
    select *
    from cube_own
    where indicator_code in ($indicators_1)
        and year in ($years_1)
),
-- grain: division x year, with the number of divisions directly below it
branch as (
    select year, jurisdiction_code as parent_code, level as parent_level, units
    from cube_unit
    where units is not null
),
-- grain: asked indicator x county x year: what it passes on
county_passed as (
    select
        own.indicator_code,
        own.jurisdiction_code,
        own.year,
        own.n as n,
        own.n_low as n_low,
        own.n_high as n_high,
        own.n_low_open as n_low_open,
        own.n_high_open as n_high_open,
        own.d as d,
        own.d_low as d_low,
        own.d_high as d_high,
        own.d_low_open as d_low_open,
        own.d_high_open as d_high_open,
        own.approximate as approximate,
        case when own.n is null then 0 else 1 end as units_reporting,
        case when own.n is null and (own.obs_status = 'M' or own.known_denominator = 0) then 0 else 1 end as units_expected,
        own.known_denominator as known_denominator,
        case when own.known_denominator is null or (own.n is null and own.known_denominator = 0) then 0 else 1 end as units_known,
        case when own.reported is null then 0 else 1 end as units_stating,
        case when own.n is null and own.obs_status = 'Q' then 1 else 0 end as units_suppressed
    from own
    inner join unit
        on unit.year = own.year
        and unit.jurisdiction_code = own.jurisdiction_code
    where unit.level = 'county'
),
-- grain: asked indicator x prefecture x year: the sums over the divisions below
prefecture_rolled as (
    select
        lower_unit.indicator_code,
        unit.parent_code as jurisdiction_code,
        lower_unit.year,
        sum(lower_unit.n) as n,
        case when count(lower_unit.n_low) = count(lower_unit.n) then sum(lower_unit.n_low) end as n_low,
        case when count(lower_unit.n_high) = count(lower_unit.n) then sum(lower_unit.n_high) end as n_high,
        max(lower_unit.n_low_open) as n_low_open,
        max(lower_unit.n_high_open) as n_high_open,
        sum(lower_unit.d) as d,
        case when count(lower_unit.d_low) = count(lower_unit.d) then sum(lower_unit.d_low) end as d_low,
        case when count(lower_unit.d_high) = count(lower_unit.d) then sum(lower_unit.d_high) end as d_high,
        max(lower_unit.d_low_open) as d_low_open,
        max(lower_unit.d_high_open) as d_high_open,
        max(lower_unit.approximate) as approximate,
        sum(lower_unit.units_reporting) as units_reporting,
        min(branch.units) + sum(lower_unit.units_expected - 1) as units_expected,
        sum(lower_unit.known_denominator) as known_denominator,
        sum(lower_unit.units_known) as units_known,
        sum(lower_unit.units_stating) as units_stating,
        sum(lower_unit.units_suppressed) as units_suppressed
    from county_passed as lower_unit
    inner join unit
        on unit.year = lower_unit.year
        and unit.jurisdiction_code = lower_unit.jurisdiction_code
    inner join branch
        on branch.year = unit.year
        and branch.parent_code = unit.parent_code
    where branch.parent_level = 'prefecture'
    group by lower_unit.indicator_code, unit.parent_code, lower_unit.year
),
-- grain: asked indicator x prefecture x year: what it passes on
prefecture_passed as (
    select
        coalesce(own.indicator_code, prefecture_rolled.indicator_code) as indicator_code,
        coalesce(own.jurisdiction_code, prefecture_rolled.jurisdiction_code) as jurisdiction_code,
        coalesce(own.year, prefecture_rolled.year) as year,
        case when own.n is not null then own.n else prefecture_rolled.n end as n,
        case when own.n is not null then own.n_low else prefecture_rolled.n_low end as n_low,
        case when own.n is not null then own.n_high else prefecture_rolled.n_high end as n_high,
        case when own.n is not null then own.n_low_open else prefecture_rolled.n_low_open end as n_low_open,
        case when own.n is not null then own.n_high_open else prefecture_rolled.n_high_open end as n_high_open,
        case when own.n is not null then own.d else prefecture_rolled.d end as d,
        case when own.n is not null then own.d_low else prefecture_rolled.d_low end as d_low,
        case when own.n is not null then own.d_high else prefecture_rolled.d_high end as d_high,
        case when own.n is not null then own.d_low_open else prefecture_rolled.d_low_open end as d_low_open,
        case when own.n is not null then own.d_high_open else prefecture_rolled.d_high_open end as d_high_open,
        case when own.n is not null then own.approximate else prefecture_rolled.approximate end as approximate,
        case when own.n is not null then 1 else coalesce(prefecture_rolled.units_reporting, 0) end as units_reporting,
        case
            when own.n is not null then 1
            when prefecture_rolled.units_reporting > 0 then prefecture_rolled.units_expected
            when own.obs_status = 'M' or own.known_denominator = 0 then 0
            else 1
        end as units_expected,
        coalesce(own.known_denominator, prefecture_rolled.known_denominator) as known_denominator,
        case
            when own.n is null and own.known_denominator = 0 and coalesce(prefecture_rolled.units_reporting, 0) = 0 then 0
            when own.known_denominator is not null and (own.n is not null or coalesce(prefecture_rolled.units_reporting, 0) = 0) then 1
            when own.known_denominator is not null then prefecture_rolled.units_expected
            when prefecture_rolled.units_reporting > 0 then prefecture_rolled.units_known
            else 0
        end as units_known,
        case when own.reported is not null then 1 else coalesce(prefecture_rolled.units_stating, 0) end as units_stating,
        case
            when own.n is not null then 0
            when own.obs_status = 'Q' then 1
            else coalesce(prefecture_rolled.units_suppressed, 0)
        end as units_suppressed
    from (
        select own.*
        from own
        inner join unit
            on unit.year = own.year
            and unit.jurisdiction_code = own.jurisdiction_code
        where unit.level = 'prefecture'
    ) as own
    full join prefecture_rolled
        on prefecture_rolled.indicator_code = own.indicator_code
        and prefecture_rolled.jurisdiction_code = own.jurisdiction_code
        and prefecture_rolled.year = own.year
),
-- grain: asked indicator x province x year: the sums over the divisions below
province_rolled as (
    select
        lower_unit.indicator_code,
        unit.parent_code as jurisdiction_code,
        lower_unit.year,
        sum(lower_unit.n) as n,
        case when count(lower_unit.n_low) = count(lower_unit.n) then sum(lower_unit.n_low) end as n_low,
        case when count(lower_unit.n_high) = count(lower_unit.n) then sum(lower_unit.n_high) end as n_high,
        max(lower_unit.n_low_open) as n_low_open,
        max(lower_unit.n_high_open) as n_high_open,
        sum(lower_unit.d) as d,
        case when count(lower_unit.d_low) = count(lower_unit.d) then sum(lower_unit.d_low) end as d_low,
        case when count(lower_unit.d_high) = count(lower_unit.d) then sum(lower_unit.d_high) end as d_high,
        max(lower_unit.d_low_open) as d_low_open,
        max(lower_unit.d_high_open) as d_high_open,
        max(lower_unit.approximate) as approximate,
        sum(lower_unit.units_reporting) as units_reporting,
        min(branch.units) + sum(lower_unit.units_expected - 1) as units_expected,
        sum(lower_unit.known_denominator) as known_denominator,
        sum(lower_unit.units_known) as units_known,
        sum(lower_unit.units_stating) as units_stating,
        sum(lower_unit.units_suppressed) as units_suppressed
    from (select * from county_passed union all select * from prefecture_passed) as lower_unit
    inner join unit
        on unit.year = lower_unit.year
        and unit.jurisdiction_code = lower_unit.jurisdiction_code
    inner join branch
        on branch.year = unit.year
        and branch.parent_code = unit.parent_code
    where branch.parent_level = 'province'
    group by lower_unit.indicator_code, unit.parent_code, lower_unit.year
),
-- grain: asked indicator x province x year: what it passes on
province_passed as (
    select
        coalesce(own.indicator_code, province_rolled.indicator_code) as indicator_code,
        coalesce(own.jurisdiction_code, province_rolled.jurisdiction_code) as jurisdiction_code,
        coalesce(own.year, province_rolled.year) as year,
        case when own.n is not null then own.n else province_rolled.n end as n,
        case when own.n is not null then own.n_low else province_rolled.n_low end as n_low,
        case when own.n is not null then own.n_high else province_rolled.n_high end as n_high,
        case when own.n is not null then own.n_low_open else province_rolled.n_low_open end as n_low_open,
        case when own.n is not null then own.n_high_open else province_rolled.n_high_open end as n_high_open,
        case when own.n is not null then own.d else province_rolled.d end as d,
        case when own.n is not null then own.d_low else province_rolled.d_low end as d_low,
        case when own.n is not null then own.d_high else province_rolled.d_high end as d_high,
        case when own.n is not null then own.d_low_open else province_rolled.d_low_open end as d_low_open,
        case when own.n is not null then own.d_high_open else province_rolled.d_high_open end as d_high_open,
        case when own.n is not null then own.approximate else province_rolled.approximate end as approximate,
        case when own.n is not null then 1 else coalesce(province_rolled.units_reporting, 0) end as units_reporting,
        case
            when own.n is not null then 1
            when province_rolled.units_reporting > 0 then province_rolled.units_expected
            when own.obs_status = 'M' or own.known_denominator = 0 then 0
            else 1
        end as units_expected,
        coalesce(own.known_denominator, province_rolled.known_denominator) as known_denominator,
        case
            when own.n is null and own.known_denominator = 0 and coalesce(province_rolled.units_reporting, 0) = 0 then 0
            when own.known_denominator is not null and (own.n is not null or coalesce(province_rolled.units_reporting, 0) = 0) then 1
            when own.known_denominator is not null then province_rolled.units_expected
            when province_rolled.units_reporting > 0 then province_rolled.units_known
            else 0
        end as units_known,
        case when own.reported is not null then 1 else coalesce(province_rolled.units_stating, 0) end as units_stating,
        case
            when own.n is not null then 0
            when own.obs_status = 'Q' then 1
            else coalesce(province_rolled.units_suppressed, 0)
        end as units_suppressed
    from (
        select own.*
        from own
        inner join unit
            on unit.year = own.year
            and unit.jurisdiction_code = own.jurisdiction_code
        where unit.level = 'province'
    ) as own
    full join province_rolled
        on province_rolled.indicator_code = own.indicator_code
        and province_rolled.jurisdiction_code = own.jurisdiction_code
        and province_rolled.year = own.year
),
-- grain: asked indicator x county x year: what it passes on of both years
county_common as (
    select
        this_year.indicator_code,
        this_year.jurisdiction_code,
        this_year.year,
        this_year.n as common_n,
        this_year.d as common_d,
        year_before.n as before_n,
        year_before.d as before_d,
        this_year.units_reporting as common_units,
        case
            when this_year.n_low = this_year.n_high and year_before.n_low = year_before.n_high
                and (this_year.d is null or (this_year.d_low = this_year.d_high and year_before.d_low = year_before.d_high))
                and this_year.approximate = 0 and year_before.approximate = 0 then 0
            else 1
        end as inexact
    from county_passed as this_year
    inner join county_passed as year_before
        on year_before.indicator_code = this_year.indicator_code
        and year_before.jurisdiction_code = this_year.jurisdiction_code
        and year_before.year = this_year.year - 1
    where this_year.units_reporting = this_year.units_expected
        and year_before.units_reporting = year_before.units_expected
        and this_year.n is not null
        and year_before.n is not null
),
-- grain: asked indicator x prefecture x year: common sums of the divisions below
prefecture_common_rolled as (
    select
        common_unit.indicator_code,
        unit.parent_code as jurisdiction_code,
        common_unit.year,
        sum(common_unit.common_n) as common_n,
        sum(common_unit.common_d) as common_d,
        sum(common_unit.before_n) as before_n,
        sum(common_unit.before_d) as before_d,
        sum(common_unit.common_units) as common_units,
        max(common_unit.inexact) as inexact
    from county_common as common_unit
    inner join unit
        on unit.year = common_unit.year
        and unit.jurisdiction_code = common_unit.jurisdiction_code
    inner join branch
        on branch.year = unit.year
        and branch.parent_code = unit.parent_code
    where branch.parent_level = 'prefecture'
    group by common_unit.indicator_code, unit.parent_code, common_unit.year
),
-- grain: asked indicator x prefecture x year: what it passes on of both years
prefecture_common as (
    select
        this_year.indicator_code,
        this_year.jurisdiction_code,
        this_year.year,
        this_year.n as common_n,
        this_year.d as common_d,
        year_before.n as before_n,
        year_before.d as before_d,
        this_year.units_reporting as common_units,
        case
            when this_year.n_low = this_year.n_high and year_before.n_low = year_before.n_high
                and (this_year.d is null or (this_year.d_low = this_year.d_high and year_before.d_low = year_before.d_high))
                and this_year.approximate = 0 and year_before.approximate = 0 then 0
            else 1
        end as inexact
    from prefecture_passed as this_year
    inner join prefecture_passed as year_before
        on year_before.indicator_code = this_year.indicator_code
        and year_before.jurisdiction_code = this_year.jurisdiction_code
        and year_before.year = this_year.year - 1
    where this_year.units_reporting = this_year.units_expected
        and year_before.units_reporting = year_before.units_expected
        and this_year.n is not null
        and year_before.n is not null
    union all
    select
        prefecture_common_rolled.indicator_code,
        prefecture_common_rolled.jurisdiction_code,
        prefecture_common_rolled.year,
        prefecture_common_rolled.common_n,
        prefecture_common_rolled.common_d,
        prefecture_common_rolled.before_n,
        prefecture_common_rolled.before_d,
        prefecture_common_rolled.common_units,
        prefecture_common_rolled.inexact
    from prefecture_common_rolled
    left join prefecture_passed as this_year
        on this_year.indicator_code = prefecture_common_rolled.indicator_code
        and this_year.jurisdiction_code = prefecture_common_rolled.jurisdiction_code
        and this_year.year = prefecture_common_rolled.year
    left join prefecture_passed as year_before
        on year_before.indicator_code = prefecture_common_rolled.indicator_code
        and year_before.jurisdiction_code = prefecture_common_rolled.jurisdiction_code
        and year_before.year = prefecture_common_rolled.year - 1
    where this_year.n is null
        or year_before.n is null
        or this_year.units_reporting < this_year.units_expected
        or year_before.units_reporting < year_before.units_expected
),
-- grain: asked indicator x province x year: common sums of the divisions below
province_common_rolled as (
    select
        common_unit.indicator_code,
        unit.parent_code as jurisdiction_code,
        common_unit.year,
        sum(common_unit.common_n) as common_n,
        sum(common_unit.common_d) as common_d,
        sum(common_unit.before_n) as before_n,
        sum(common_unit.before_d) as before_d,
        sum(common_unit.common_units) as common_units,
        max(common_unit.inexact) as inexact
    from (select * from county_common union all select * from prefecture_common) as common_unit
    inner join unit
        on unit.year = common_unit.year
        and unit.jurisdiction_code = common_unit.jurisdiction_code
    inner join branch
        on branch.year = unit.year
        and branch.parent_code = unit.parent_code
    where branch.parent_level = 'province'
    group by common_unit.indicator_code, unit.parent_code, common_unit.year
),
-- grain: asked indicator x province x year: what it passes on of both years
province_common as (
    select
        this_year.indicator_code,
        this_year.jurisdiction_code,
        this_year.year,
        this_year.n as common_n,
        this_year.d as common_d,
        year_before.n as before_n,
        year_before.d as before_d,
        this_year.units_reporting as common_units,
        case
            when this_year.n_low = this_year.n_high and year_before.n_low = year_before.n_high
                and (this_year.d is null or (this_year.d_low = this_year.d_high and year_before.d_low = year_before.d_high))
                and this_year.approximate = 0 and year_before.approximate = 0 then 0
            else 1
        end as inexact
    from province_passed as this_year
    inner join province_passed as year_before
        on year_before.indicator_code = this_year.indicator_code
        and year_before.jurisdiction_code = this_year.jurisdiction_code
        and year_before.year = this_year.year - 1
    where this_year.units_reporting = this_year.units_expected
        and year_before.units_reporting = year_before.units_expected
        and this_year.n is not null
        and year_before.n is not null
    union all
    select
        province_common_rolled.indicator_code,
        province_common_rolled.jurisdiction_code,
        province_common_rolled.year,
        province_common_rolled.common_n,
        province_common_rolled.common_d,
        province_common_rolled.before_n,
        province_common_rolled.before_d,
        province_common_rolled.common_units,
        province_common_rolled.inexact
    from province_common_rolled
    left join province_passed as this_year
        on this_year.indicator_code = province_common_rolled.indicator_code
        and this_year.jurisdiction_code = province_common_rolled.jurisdiction_code
        and this_year.year = province_common_rolled.year
    left join province_passed as year_before
        on year_before.indicator_code = province_common_rolled.indicator_code
        and year_before.jurisdiction_code = province_common_rolled.jurisdiction_code
        and year_before.year = province_common_rolled.year - 1
    where this_year.n is null
        or year_before.n is null
        or this_year.units_reporting < this_year.units_expected
        or year_before.units_reporting < year_before.units_expected
),
-- grain: asked indicator x nation x year: common sums of the divisions below
nation_common_rolled as (
    select
        common_unit.indicator_code,
        unit.parent_code as jurisdiction_code,
        common_unit.year,
        sum(common_unit.common_n) as common_n,
        sum(common_unit.common_d) as common_d,
        sum(common_unit.before_n) as before_n,
        sum(common_unit.before_d) as before_d,
        sum(common_unit.common_units) as common_units,
        max(common_unit.inexact) as inexact
    from (select * from county_common union all select * from prefecture_common union all select * from province_common) as common_unit
    inner join unit
        on unit.year = common_unit.year
        and unit.jurisdiction_code = common_unit.jurisdiction_code
    inner join branch
        on branch.year = unit.year
        and branch.parent_code = unit.parent_code
    where branch.parent_level = 'nation'
    group by common_unit.indicator_code, unit.parent_code, common_unit.year
),
-- grain: asked indicator x division x year: sums over the units that contribute to it and to the year before
common as (
    select *
    from prefecture_common_rolled
    union all
    select *
    from province_common_rolled
    union all
    select *
    from nation_common_rolled
)
select *
from common
