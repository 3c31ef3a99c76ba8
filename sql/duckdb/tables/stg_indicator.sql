-- purpose: staging of the reference file indicators.csv
-- grain: one row per indicator
create or replace temp table stg_indicator (
    ordinal integer not null,
    indicator_code varchar not null,
    name_zh varchar not null,
    name_en varchar not null,
    task_area varchar not null,
    base_unit varchar not null,
    polarity varchar not null,
    measure_type varchar not null,
    aggregation_over_jurisdictions varchar not null,
    aggregation_over_years varchar not null,
    numerator_code varchar,
    denominator_code varchar,
    main_indicator_number varchar,
    main_indicator_lead boolean not null,
    variant_of varchar,
    part_of varchar,
    valid_min double,
    valid_max double,
    decimals integer not null,
    unit_equivalents varchar,
    definition varchar,
    caveat varchar
);
