-- purpose: what the figures of each indicator are that count now: figures are never changed, so the same keys are the same figures
-- grain: one row per indicator that has figures
-- inputs: counting_observation, cube_indicator
with figure as (
    select
        indicator_key,
        hash(report_key, row_number) as figure_hash
    from counting_observation
),
by_key as (
    select
        indicator_key,
        count(*) as figures,
        bit_xor(figure_hash) as parity,
        sum(figure_hash) as total
    from figure
    group by indicator_key
)
select
    cube_indicator.indicator_code,
    cast(sum(by_key.figures) as bigint) as figures,
    concat(sum(by_key.figures), ' ', bit_xor(by_key.parity), ' ', sum(by_key.total)) as fingerprint
from by_key
inner join cube_indicator
    on cube_indicator.indicator_key = by_key.indicator_key
group by cube_indicator.indicator_code
order by cube_indicator.indicator_code
