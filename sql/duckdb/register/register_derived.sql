-- purpose: shares that no report states for their division and year, derived from their stated part and whole
-- grain: one row per pair of a part and a whole of one division, year, window and subject
-- inputs: register_result, register_class, register_share (share, part and whole by number), register_quotient_bound
create or replace temp table register_derived as
with part as (
    select share.*, part.* exclude (indicator_no, origin), class.* exclude (class_no, unit_base)
    from register_result as part
    inner join register_share as share
        on share.part_no = part.indicator_no
    inner join register_class as class
        on class.class_no = part.class_no
),
stated_share as (
    select distinct result.indicator_no, result.place_no, class.year
    from register_result as result
    inner join register_class as class
        on class.class_no = result.class_no
    where result.indicator_no in (select share_no from register_share)
),
missing_share as (
    select part.*
    from part
    anti join stated_share
        on stated_share.indicator_no = part.share_no
        and stated_share.place_no = part.place_no
        and stated_share.year = part.year
    where part.value >= 0
),
whole as (
    select whole.indicator_no, whole.place_no, whole.value, class.year, class.period_start, class.temporal, class.subject, class.bound
    from register_result as whole
    inner join register_class as class
        on class.class_no = whole.class_no
    where whole.indicator_no in (select whole_no from missing_share)
        and whole.value > 0
)
select
    part.share_no as indicator_no,
    part.place_no,
    part.year,
    cast(1 as tinyint) as origin,
    part.subject,
    part.period_start,
    part.temporal,
    part.value_role,
    part.value * 100 / whole.value as value,
    cast(null as double) as upper,
    part.unit_base,
    quotient.bound,
    part.delta_type,
    part.obs_status,
    part.note,
    register_number(part.value) || ' / ' || register_number(whole.value) as derivation,
    part.report_key,
    part.row_number
from missing_share as part
inner join whole
    on whole.indicator_no = part.whole_no
    and whole.place_no = part.place_no
    and whole.year = part.year
    and whole.period_start is not distinct from part.period_start
    and whole.temporal = part.temporal
    and whole.subject is not distinct from part.subject
inner join register_quotient_bound as quotient
    on quotient.part_bound = part.bound
    and quotient.whole_bound = whole.bound
    and quotient.part_is_zero = (part.value = 0)
