with
-- grain: asked indicator x year: its meaning at the end of the year
definition as (
    select *
    from cube_definition
    where indicator_code in ($indicators_1)
        and year in ($years_1)
),
-- grain: what is held, of some indicators and years
own as (
    select *
    from cube_own
    where indicator_code in ($indicators_1)
        and year in ($years_1)
),
-- grain: what is held, of some indicators and years
rolled as (
    select *
    from cube_rolled
    where indicator_code in ($indicators_1)
        and year in ($years_1)
),
-- grain: what is held, of some indicators and years
common as (
    select *
    from cube_common
    where indicator_code in ($indicators_1)
        and year in ($years_1)
),
-- grain: asked indicator x division x year: stated, or derived from the division's own parts
own_value as (
    select
        own.indicator_code,
        own.jurisdiction_code,
        own.year,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.d > 0 and own.n >= 0 then own.scale * own.n / own.d end else own.reported end as reported,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.d > 0 and own.n >= 0 and own.n_low <= 0 then 0 when own.d > 0 and own.n >= 0 then own.scale * own.n_low / own.d_high end else own.reported_low end as reported_low,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.d > 0 and own.n >= 0 and own.n_high = 0 then 0 when own.d > 0 and own.n >= 0 and own.d_low > 0 then own.scale * own.n_high / own.d_low end else own.reported_high end as reported_high,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when (own.n_low >= 0 and own.n_low_open = 1) or (own.n_low > 0 and own.d_high_open = 1) then 1 else 0 end else own.reported_low_open end as reported_low_open,
        case when own.reported is null and own.pair in ('stated', 'parts') then case when own.n_high_open = 1 or (own.n_high <> 0 and own.d_low >= 0 and own.d_low_open = 1) then 1 else 0 end else own.reported_high_open end as reported_high_open,
        case when own.reported is null and own.pair in ('stated', 'parts') then own.approximate else own.reported_approximate end as reported_approximate,
        case when own.reported is null and own.pair in ('stated', 'parts') then 'derived' else 'reported' end as own_origin,
        own.obs_status,
        own.reports,
        own.conflicts,
        own.lowest,
        own.highest,
        own.n as own_n,
        own.n_low as own_n_low,
        own.n_high as own_n_high,
        own.n_low_open as own_n_low_open,
        own.n_high_open as own_n_high_open,
        own.d as own_d,
        own.d_low as own_d_low,
        own.d_high as own_d_high,
        own.d_low_open as own_d_low_open,
        own.d_high_open as own_d_high_open,
        own.approximate as own_approximate,
        own.known_denominator as own_known_denominator
    from own
),
-- grain: asked indicator x division x year: computed from the divisions below
rolled_value as (
    select
        rolled.indicator_code,
        rolled.jurisdiction_code,
        rolled.year,
        case when definition.aggregation = 'sum' then rolled.n else case when rolled.d > 0 and rolled.n >= 0 then definition.scale * rolled.n / rolled.d end end as rolled,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected and (definition.valid_min is null or definition.valid_min < 0) then null else rolled.n_low end else case when rolled.d > 0 and rolled.n >= 0 and rolled.n_low <= 0 then 0 when rolled.d > 0 and rolled.n >= 0 then definition.scale * rolled.n_low / rolled.d_high end end as rolled_low,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected then null else rolled.n_high end else case when rolled.d > 0 and rolled.n >= 0 and rolled.n_high = 0 then 0 when rolled.d > 0 and rolled.n >= 0 and rolled.d_low > 0 then definition.scale * rolled.n_high / rolled.d_low end end as rolled_high,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected and (definition.valid_min is null or definition.valid_min < 0) then 1 else rolled.n_low_open end else case when (rolled.n_low >= 0 and rolled.n_low_open = 1) or (rolled.n_low > 0 and rolled.d_high_open = 1) then 1 else 0 end end as rolled_low_open,
        case when definition.aggregation = 'sum' then case when rolled.units_reporting < rolled.units_expected then 1 else rolled.n_high_open end else case when rolled.n_high_open = 1 or (rolled.n_high <> 0 and rolled.d_low >= 0 and rolled.d_low_open = 1) then 1 else 0 end end as rolled_high_open,
        rolled.approximate as rolled_approximate,
        rolled.n as rolled_n,
        rolled.n_low as rolled_n_low,
        rolled.n_high as rolled_n_high,
        rolled.n_low_open as rolled_n_low_open,
        rolled.n_high_open as rolled_n_high_open,
        rolled.d as rolled_d,
        rolled.d_low as rolled_d_low,
        rolled.d_high as rolled_d_high,
        rolled.d_low_open as rolled_d_low_open,
        rolled.d_high_open as rolled_d_high_open,
        rolled.units_suppressed,
        rolled.units_reporting,
        rolled.units_expected,
        rolled.units_stating,
        rolled.known_denominator as rolled_known_denominator,
        rolled.units_known
    from rolled as rolled
    inner join definition
        on definition.indicator_code = rolled.indicator_code
        and definition.year = rolled.year
),
-- grain: asked indicator x division x year with a figure of its own or below it: both sides
side as (
    select
        coalesce(own_value.indicator_code, rolled_value.indicator_code) as indicator_code,
        coalesce(own_value.jurisdiction_code, rolled_value.jurisdiction_code) as jurisdiction_code,
        coalesce(own_value.year, rolled_value.year) as year,
        own_value.reported,
        own_value.reported_low,
        own_value.reported_high,
        own_value.reported_low_open,
        own_value.reported_high_open,
        own_value.reported_approximate,
        own_value.own_origin,
        own_value.obs_status,
        own_value.reports,
        own_value.conflicts,
        own_value.lowest,
        own_value.highest,
        own_value.own_n,
        own_value.own_d,
        own_value.own_known_denominator,
        own_value.own_n_low,
        own_value.own_n_high,
        own_value.own_n_low_open,
        own_value.own_n_high_open,
        own_value.own_d_low,
        own_value.own_d_high,
        own_value.own_d_low_open,
        own_value.own_d_high_open,
        own_value.own_approximate,
        rolled_value.rolled,
        rolled_value.rolled_low,
        rolled_value.rolled_high,
        rolled_value.rolled_low_open,
        rolled_value.rolled_high_open,
        rolled_value.rolled_approximate,
        rolled_value.rolled_n,
        rolled_value.rolled_d,
        rolled_value.units_reporting,
        rolled_value.units_expected,
        rolled_value.units_stating,
        rolled_value.rolled_known_denominator,
        rolled_value.units_known,
        rolled_value.rolled_n_low,
        rolled_value.rolled_n_high,
        rolled_value.rolled_n_low_open,
        rolled_value.rolled_n_high_open,
        rolled_value.rolled_d_low,
        rolled_value.rolled_d_high,
        rolled_value.rolled_d_low_open,
        rolled_value.rolled_d_high_open,
        rolled_value.units_suppressed,
        common.common_n,
        common.common_d,
        common.before_n,
        common.before_d,
        common.common_units,
        common.inexact
    from own_value
    full join rolled_value
        on rolled_value.indicator_code = own_value.indicator_code
        and rolled_value.jurisdiction_code = own_value.jurisdiction_code
        and rolled_value.year = own_value.year
    left join common
        on common.indicator_code = rolled_value.indicator_code
        and common.jurisdiction_code = rolled_value.jurisdiction_code
        and common.year = rolled_value.year
)
select *
from side
order by indicator_code, year, jurisdiction_code
