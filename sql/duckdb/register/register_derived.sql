-- purpose: shares that no report states, derived from their stated part and whole
-- grain: one row per pair of a part and a whole of one division, year, window and subject
-- inputs: register_stated_result, register_indicator_key, register_place_key, register_share (share, part and whole by number), register_quotient_bound
create or replace temp table register_derived as
with figure as (
    select result.*, indicator.indicator_no, place.place_no
    from register_stated_result as result
    inner join register_indicator_key as indicator
        on indicator.indicator_key = result.indicator_key
    inner join register_place_key as place
        on place.jurisdiction_key = result.jurisdiction_key
    where indicator.indicator_no in (select part_no from register_share union all select whole_no from register_share)
)
select
    share.share_no as indicator_no,
    part.place_no,
    part.year,
    1 as origin,
    part.subject,
    part.period_start,
    part.temporal,
    part.value_role,
    part.value / whole.value * 100 as value,
    -- both ends of the quotient of two ranges
    (case when part.bound = 'range' then part.upper else part.value end) / whole.value * 100 as upper,
    share.unit_base,
    quotient.bound,
    part.delta_type,
    part.obs_status,
    part.note,
    register_number(part.value) || ' / ' || register_number(whole.value) as derivation,
    part.report_key,
    part.row_number
from register_share as share
inner join figure as part
    on part.indicator_no = share.part_no
inner join figure as whole
    on whole.indicator_no = share.whole_no
    and whole.place_no = part.place_no
    and whole.year = part.year
    and whole.period_start is not distinct from part.period_start
    and whole.temporal = part.temporal
    and whole.subject is not distinct from part.subject
inner join register_quotient_bound as quotient
    on quotient.part_bound = part.bound
    and quotient.whole_bound = whole.bound
    and quotient.part_is_zero = (part.value = 0)
where part.value >= 0
    and whole.value > 0
