-- purpose: what the register is told by the model: the catalogue, the divisions, the cells that are compared one by one, and the grades of pairs of classes
-- grain: register_indicator one row per indicator; register_place one row per division; register_row_wise one row per cell;
--        register_grade one row per pair of classes, relation and kind of indicator; register_row_wise_gap one row per gap of those cells
-- inputs: none
create or replace temp table register_indicator (
    indicator_no integer not null,
    indicator_code varchar not null,
    task_order integer not null,
    trait_no integer not null,
    is_asked boolean not null,
    gap_unit varchar
);

create or replace temp table register_place (
    place_no integer not null,
    jurisdiction_code varchar not null,
    name varchar not null,
    line_no integer,
    parent_no integer,
    parent_line integer,
    parent_relation integer not null,
    is_asked boolean not null
);

create or replace temp table register_row_wise_cell (
    indicator_code varchar not null,
    jurisdiction_code varchar not null
);

create or replace temp table register_grade (
    pair_no bigint not null,
    grade varchar not null,
    grade_order integer not null,
    is_kept boolean not null,
    has_gap boolean not null,
    gap_bound varchar,
    percent_bound varchar,
    percent_bound_at_zero varchar,
    direction integer not null,
    judged_by varchar,
    years_left integer,
    reason_codes varchar not null,
    reasons varchar not null
);

create or replace temp table register_row_wise_gap (
    task_order integer,
    task_area varchar,
    severity_percent double,
    severity_is_bounded boolean,
    indicator_code varchar,
    indicator_name varchar,
    main_indicator_number varchar,
    jurisdiction_code varchar,
    jurisdiction_name varchar,
    subject varchar,
    year integer,
    period_start integer,
    temporal varchar,
    value_kind varchar,
    value double,
    value_upper double,
    unit varchar,
    value_bound varchar,
    value_derivation varchar,
    against varchar,
    benchmark_kind varchar,
    benchmark_code varchar,
    benchmark_year integer,
    benchmark_period_start integer,
    benchmark double,
    benchmark_upper double,
    benchmark_unit varchar,
    benchmark_bound varchar,
    benchmark_operator varchar,
    benchmark_derivation varchar,
    gap double,
    gap_unit varchar,
    gap_bound varchar,
    percent_of_benchmark double,
    percent_of_benchmark_bound varchar,
    relative_gap_percent double,
    target_reached boolean,
    needed_per_year double,
    grade varchar,
    reason_codes varchar,
    reasons varchar,
    value_report varchar,
    benchmark_report varchar
)
