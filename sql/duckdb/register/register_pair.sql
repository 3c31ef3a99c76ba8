-- purpose: the pairs of classes that may meet, for the model to grade; more than do meet, but few
-- grain: one row per pair_no
-- inputs: register_result, register_class, register_target_value, register_result_candidate, register_target_candidate, register_indicator; variable register_lines
with value_key as (
    select distinct cast(indicator_no as bigint) << 24 | class_no as key
    from register_result
    where is_asked
),
value_class as (
    select
        cast(value_key.key >> 24 as integer) as indicator_no,
        register_ask(cast(value_key.key >> 24 as integer), class.year) // getvariable('register_lines') as asked,
        class.class_no
    from value_key
    inner join register_class as class
        on class.class_no = value_key.key & 16777215
),
target_value_class as (
    select distinct indicator_no, class_no
    from register_target_value
),
result_class as (
    select distinct key // getvariable('register_lines') as asked, class_no
    from register_result_candidate
),
target_class as (
    select distinct target.indicator_no, candidate.class_no
    from register_target_candidate as candidate
    inner join register_target as target
        on target.rowid = candidate.level_no
),
pair as (
    select value.indicator_no, value.class_no, benchmark.class_no as benchmark_class_no, false as is_own
    from value_class as value
    inner join result_class as benchmark
        on benchmark.asked = value.asked
    union all
    select value.indicator_no, value.class_no, benchmark.class_no as benchmark_class_no, true as is_own
    from value_class as value
    inner join target_class as benchmark
        on benchmark.indicator_no = value.indicator_no
    union all
    select value.indicator_no, value.class_no, benchmark.class_no as benchmark_class_no, false as is_own
    from target_value_class as value
    inner join target_class as benchmark
        on benchmark.indicator_no = value.indicator_no
)
select distinct
    indicator.trait_no,
    relation,
    pair.class_no,
    pair.benchmark_class_no,
    register_pair_base(indicator.trait_no, pair.class_no) + register_relation_base(relation) + pair.benchmark_class_no as pair_no
from pair
inner join register_indicator as indicator
    on indicator.indicator_no = pair.indicator_no
cross join range(3) as relations (relation)
where pair.is_own or relation > 0
