-- purpose: every value beside every benchmark that it is set against, the most comparable one where there is a choice
-- grain: one row per value, kind of benchmark and benchmark
--        (pair_no numbers what the grade depends on: kind of indicator, relation of the divisions, class of the value, class of the benchmark)
-- inputs: register_value, register_target_value, register_result_benchmark, register_target_benchmark, …_choice, register_grade, register_class,
--         register_place; variables register_nation_no, register_nation_line
create or replace temp view register_result_asked as
select
    1 as against_no, ask + getvariable('register_nation_line') as key, pair_base + register_relation_base(1) as pair_base,
    indicator_no, place_no, class_no, value, upper, report_key, row_number, level_no, false as is_target
from register_value
where place_no <> getvariable('register_nation_no')
union all
select
    2 as against_no, value.ask + place.parent_line as key, value.pair_base + register_relation_base(place.parent_relation) as pair_base,
    value.indicator_no, value.place_no, value.class_no, value.value, value.upper, value.report_key, value.row_number, value.level_no, false as is_target
from register_value as value
inner join register_place as place
    on place.place_no = value.place_no
where place.parent_line is not null;

create or replace temp view register_target_asked as
select
    0 as against_no, cell_no as key, pair_base,
    indicator_no, place_no, class_no, value, upper, report_key, row_number, level_no, false as is_target
from register_value
union all
select
    1 as against_no, register_cell(indicator_no, getvariable('register_nation_no')) as key, pair_base + register_relation_base(1) as pair_base,
    indicator_no, place_no, class_no, value, upper, report_key, row_number, level_no, false as is_target
from register_value
where place_no <> getvariable('register_nation_no')
union all
select
    2 as against_no, register_cell(value.indicator_no, place.parent_no) as key, value.pair_base + register_relation_base(place.parent_relation) as pair_base,
    value.indicator_no, value.place_no, value.class_no, value.value, value.upper, value.report_key, value.row_number, value.level_no, false as is_target
from register_value as value
inner join register_place as place
    on place.place_no = value.place_no
where place.parent_no is not null
union all
select
    1 as against_no, register_cell(indicator_no, getvariable('register_nation_no')) as key, pair_base + register_relation_base(1) as pair_base,
    indicator_no, place_no, class_no, value, upper, report_key, row_number, level_no, true as is_target
from register_target_value
where place_no <> getvariable('register_nation_no')
union all
select
    2 as against_no, register_cell(indicator_no, parent_no) as key, pair_base + register_relation_base(parent_relation) as pair_base,
    indicator_no, place_no, class_no, value, upper, report_key, row_number, level_no, true as is_target
from register_target_value
where parent_no is not null;

create or replace temp view register_chosen as
with candidate as (
    select asked.*, benchmark.* exclude (key, is_own)
    from register_result_asked as asked
    inner join (
        select
            key, is_own, place_no as benchmark_place_no, class_no as benchmark_class_no, value as benchmark, upper as benchmark_upper,
            report_key as benchmark_report_key, row_number as benchmark_row_number, level_no as benchmark_level_no
        from register_result_choice
    ) as benchmark
        on benchmark.key = asked.key
    union all
    select asked.*, benchmark.* exclude (key, is_own)
    from register_target_asked as asked
    inner join (
        select
            key, is_own, place_no as benchmark_place_no, class_no as benchmark_class_no, value as benchmark, upper as benchmark_upper,
            report_key as benchmark_report_key, row_number as benchmark_row_number, -1 - level_no as benchmark_level_no
        from register_target_choice
    ) as benchmark
        on benchmark.key = asked.key
        and (benchmark.is_own or asked.is_target)
)
select candidate.*
from candidate
inner join register_grade as graded
    on graded.pair_no = candidate.pair_base + candidate.benchmark_class_no
inner join register_class as class
    on class.class_no = candidate.benchmark_class_no
qualify dense_rank() over (
    partition by candidate.against_no, candidate.is_target, candidate.level_no, candidate.benchmark_level_no < 0
    order by graded.grade_order, class.year desc
) = 1;

create or replace temp view register_comparison as
select
    asked.*, benchmark.place_no as benchmark_place_no, benchmark.class_no as benchmark_class_no, benchmark.value as benchmark, benchmark.upper as benchmark_upper,
    benchmark.report_key as benchmark_report_key, benchmark.row_number as benchmark_row_number,
    benchmark.level_no as benchmark_level_no
from register_result_asked as asked
inner join register_result_benchmark as benchmark
    on benchmark.key = asked.key
union all
select
    asked.*, benchmark.place_no as benchmark_place_no, benchmark.class_no as benchmark_class_no, benchmark.value as benchmark, benchmark.upper as benchmark_upper,
    benchmark.report_key as benchmark_report_key, benchmark.row_number as benchmark_row_number,
    -1 - benchmark.level_no as benchmark_level_no
from register_target_asked as asked
inner join register_target_benchmark as benchmark
    on benchmark.key = asked.key
union all
select *
from register_chosen
