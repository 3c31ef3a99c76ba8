with
-- grain: year that some step looks at
calendar as (
    select
        listed.year,
        make_date(listed.year, 12, 31) as year_end,
        make_date(listed.year, 12, 31) as boundary_day
    from (select * from (values ($years_1)) as value_of_years(year)) as listed
),
-- grain: asked indicator x year: its meaning at the end of the year
definition as (
    select
        indicator.indicator_code,
        calendar.year,
        indicator.numerator_code,
        indicator.denominator_code,
        indicator.polarity,
        indicator.aggregation_over_jurisdictions as aggregation,
        indicator.aggregation_over_years as over_years,
        indicator.valid_min,
        indicator.base_unit,
        case when indicator.base_unit = '%' then 100.0e0 else 1.0e0 end as scale
    from cube_indicator as indicator
    inner join calendar
        on calendar.year_end >= indicator.valid_from
        and calendar.year_end < indicator.valid_to
)
select *
from definition
order by indicator_code, year
