-- purpose: the gap register (register_row is its public form): the numbers of every comparison that its grade allows, with what the grade says about all comparisons of its kind
-- grain: one row per gap, and one per refused comparison
-- inputs: register_comparison, register_grade, register_class, register_indicator, register_place, register_derivation, current_indicator, current_jurisdiction, dim_report
create or replace temp view register_measure as
select
    compared.*,
    graded.* exclude (pair_no),
    case when graded.has_gap then compared.value - compared.benchmark end as gap,
    case when graded.has_gap and compared.value >= 0 and compared.benchmark > 0 then compared.value / compared.benchmark * 100 end as percent
from register_comparison as compared
inner join register_grade as graded
    on graded.pair_no = compared.pair_base + compared.benchmark_class_no
where graded.is_kept;

create or replace temp view register_gap as
select
    gap.*,
    case when gap.direction <> 0 and gap.percent is not null then greatest(0, -gap.direction * (gap.percent - 100)) end as severity,
    case gap.judged_by
        when 'at_least' then register_at_least(gap.value, gap.upper, class.bound, gap.benchmark)
        when 'more_than' then register_more_than(gap.value, gap.upper, class.bound, gap.benchmark)
        when 'at_most' then register_at_most(gap.value, gap.upper, class.bound, gap.benchmark)
        when 'less_than' then register_less_than(gap.value, gap.upper, class.bound, gap.benchmark)
        when 'between' then
            case
                when register_at_least(gap.value, gap.upper, class.bound, gap.benchmark)
                    then register_at_most(gap.value, gap.upper, class.bound, coalesce(gap.benchmark_upper, gap.benchmark))
                else register_at_least(gap.value, gap.upper, class.bound, gap.benchmark)
            end
    end as reached
from register_measure as gap
inner join register_class as class
    on class.class_no = gap.class_no;

create or replace temp view register_row as
select
    indicator.task_order as task_order,
    definition.task_area as task_area,
    gap.severity as severity_percent,
    case when gap.severity is not null then gap.gap_bound <> '=' end as severity_is_bounded,
    indicator.indicator_code as indicator_code,
    case when getvariable('register_english') then definition.name_en else definition.name_zh end as indicator_name,
    definition.main_indicator_number as main_indicator_number,
    place.jurisdiction_code as jurisdiction_code,
    place.name as jurisdiction_name,
    value_class.subject as subject,
    value_class.year as year,
    value_class.period_start as period_start,
    value_class.temporal as temporal,
    case when value_class.operator is not null then 'target' when value_class.is_derived then 'derived' else 'stated' end as value_kind,
    gap.value as value,
    case when value_class.bound = 'range' then gap.upper end as value_upper,
    value_class.unit_base as unit,
    value_class.bound as value_bound,
    value_derivation.derivation as value_derivation,
    case gap.against_no when 0 then 'target' when 1 then 'nation' else 'parent' end as against,
    case when benchmark_class.operator is not null then 'target' when benchmark_class.is_derived then 'derived' else 'stated' end as benchmark_kind,
    benchmark_place.jurisdiction_code as benchmark_code,
    benchmark_class.year as benchmark_year,
    benchmark_class.period_start as benchmark_period_start,
    gap.benchmark as benchmark,
    case when benchmark_class.bound = 'range' then gap.benchmark_upper end as benchmark_upper,
    benchmark_class.unit_base as benchmark_unit,
    benchmark_class.bound as benchmark_bound,
    benchmark_class.operator as benchmark_operator,
    benchmark_derivation.derivation as benchmark_derivation,
    gap.gap as gap,
    coalesce(indicator.gap_unit, value_class.unit_base) as gap_unit,
    gap.gap_bound as gap_bound,
    gap.percent as percent_of_benchmark,
    case when gap.percent is not null then case when gap.value = 0 then gap.percent_bound_at_zero else gap.percent_bound end end as percent_of_benchmark_bound,
    gap.percent - 100 as relative_gap_percent,
    gap.reached as target_reached,
    case when gap.reached = false then (gap.benchmark - gap.value) / gap.years_left end as needed_per_year,
    gap.grade as grade,
    gap.reason_codes as reason_codes,
    replace(replace(gap.reasons, '{value}', coalesce(value_derivation.derivation, '')), '{benchmark}', coalesce(benchmark_derivation.derivation, '')) as reasons,
    value_report.report_code as value_report,
    benchmark_report.report_code as benchmark_report
from register_gap as gap
inner join register_indicator as indicator
    on indicator.indicator_no = gap.indicator_no
inner join current_indicator as definition
    on definition.indicator_code = indicator.indicator_code
    and definition.valid_to = date '9999-12-31'
inner join register_place as place
    on place.place_no = gap.place_no
inner join register_place as benchmark_place
    on benchmark_place.place_no = gap.benchmark_place_no
inner join register_class as value_class
    on value_class.class_no = gap.class_no
inner join register_class as benchmark_class
    on benchmark_class.class_no = gap.benchmark_class_no
left join current_report as value_report
    on value_report.report_key = gap.report_key
left join current_report as benchmark_report
    on benchmark_report.report_key = gap.benchmark_report_key
left join register_derivation as value_derivation
    on value_derivation.level_no = gap.level_no
    and not gap.is_target
left join register_derivation as benchmark_derivation
    on benchmark_derivation.level_no = gap.benchmark_level_no
union all
select *
from register_row_wise_gap
