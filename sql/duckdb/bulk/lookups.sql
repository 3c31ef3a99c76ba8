-- purpose: the dimensions as code lists with a position, so that millions of rows are keyed by looking up a position instead of joining
-- grain: one position per indicator, jurisdiction and base unit; the lists hold the newest version of each, …_older the versions before it
--        (lists stay small on purpose: DuckDB hands a whole list to every batch of rows)
-- inputs: dim_indicator, dim_jurisdiction, variable load_id
create temp table bulk_indicator_version as
select
    indicator_key,
    indicator_code,
    base_unit,
    valid_min,
    valid_max,
    year(valid_from) as first_year,
    year(valid_to) as end_year,
    row_number() over (partition by indicator_code order by valid_from desc) = 1 as is_newest
from (select * from dim_indicator qualify row_number() over (partition by indicator_key order by known_at desc) = 1);

create temp table bulk_jurisdiction_version as
select
    jurisdiction_key,
    jurisdiction_code,
    year(valid_from) as first_year,
    year(valid_to) as end_year,
    row_number() over (partition by jurisdiction_code order by valid_from desc) = 1 as is_newest
from (select * from dim_jurisdiction qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1);

create temp type bulk_indicator as enum (select distinct indicator_code from bulk_indicator_version order by indicator_code);

create temp type bulk_jurisdiction as enum (select distinct jurisdiction_code from bulk_jurisdiction_version order by jurisdiction_code);

create temp type bulk_unit as enum (select distinct base_unit from bulk_indicator_version order by base_unit);

create temp type bulk_bound as enum ('=', '>=', '>', '<=', '<', '~');

create temp type bulk_temporal as enum ('level_at_year', 'annual_flow', 'cumulative_over_period', 'per_occurrence', 'unspecified');

create temp type bulk_status as enum ('A', 'B', 'D', 'E', 'I', 'M', 'O', 'N', 'P', 'Q');

create temp type bulk_fixed as enum ('actual', 'level', 'row_number', 'stated');

create temp type bulk_load as enum (select getvariable('load_id'));

set variable bulk_indicator_key = (
    select list(indicator_key order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_indicator_first = (
    select list(first_year order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_indicator_end = (
    select list(end_year order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_indicator_unit = (
    select list(cast(enum_code(cast(base_unit as bulk_unit)) as integer) order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_indicator_min = (
    select list(coalesce(valid_min, -1e300) order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_indicator_max = (
    select list(coalesce(valid_max, 1e300) order by cast(indicator_code as bulk_indicator)) from bulk_indicator_version where is_newest);

set variable bulk_jurisdiction_key = (
    select list(jurisdiction_key order by cast(jurisdiction_code as bulk_jurisdiction)) from bulk_jurisdiction_version where is_newest);

set variable bulk_jurisdiction_first = (
    select list(first_year order by cast(jurisdiction_code as bulk_jurisdiction)) from bulk_jurisdiction_version where is_newest);

set variable bulk_jurisdiction_end = (
    select list(end_year order by cast(jurisdiction_code as bulk_jurisdiction)) from bulk_jurisdiction_version where is_newest);

set variable bulk_jurisdiction_older = (
    select list(older order by cast(jurisdiction_code as bulk_jurisdiction))
    from (
        select jurisdiction_code, list({ 'key': jurisdiction_key, 'first_year': first_year, 'end_year': end_year }) filter (not is_newest) as older
        from bulk_jurisdiction_version
        group by jurisdiction_code
    ));

set variable bulk_indicator_older = (
    select list(older order by cast(indicator_code as bulk_indicator))
    from (
        select indicator_code, list({ 'key': indicator_key, 'first_year': first_year, 'end_year': end_year }) filter (not is_newest) as older
        from bulk_indicator_version
        group by indicator_code
    ));
