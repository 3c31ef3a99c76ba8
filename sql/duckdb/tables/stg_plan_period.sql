-- purpose: staging of the reference file plan_periods.csv
-- grain: one row per five-year plan
create or replace temp table stg_plan_period (
    plan_code varchar not null,
    name_zh varchar not null,
    name_en varchar not null,
    first_year integer not null,
    last_year integer not null
);
