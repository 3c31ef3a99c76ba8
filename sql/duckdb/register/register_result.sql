-- purpose: every stated level of a result, by small numbers
-- grain: one row per level (several for a division, indicator and year where documents conflict)
--        (origin: 0 stated, 1 from part and whole, 2 implied by a stated difference; ask: where the benchmarks of its indicator and year begin;
--        cell_no: its division and indicator; pair_base: what its grades are numbered from; is_asked: whether the register compares it)
-- inputs: register_stated_result, register_class, register_indicator_key, register_place_key
create or replace temp table register_result as
select
    indicator.indicator_no,
    place.place_no,
    class.class_no,
    cast(0 as tinyint) as origin,
    register_ask(indicator.indicator_no, result.year) as ask,
    register_cell(indicator.indicator_no, place.place_no) as cell_no,
    register_pair_base(indicator.trait_no, class.class_no) as pair_base,
    indicator.is_asked and place.is_asked and result.subject is null and register_is_asked_year(result.year) as is_asked,
    result.value,
    result.upper,
    result.report_key,
    result.row_number
from register_stated_result as result
inner join register_indicator_key as indicator
    on indicator.indicator_key = result.indicator_key
inner join register_place_key as place
    on place.jurisdiction_key = result.jurisdiction_key
inner join register_class as class
    on class.class_hash = hash(cast(null as varchar), result.year, result.temporal, result.period_start, result.delta_type, result.bound, result.value_role, result.obs_status, result.unit_base, result.subject, result.note, false);

create or replace temp table register_derivation (
    level_no bigint not null,
    derivation varchar not null
)
