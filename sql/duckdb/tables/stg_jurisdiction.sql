-- purpose: staging of the reference file jurisdictions.csv
-- grain: one row per version of a division
create or replace temp table stg_jurisdiction (
    jurisdiction_code varchar not null,
    name_zh varchar not null,
    short_name_zh varchar not null,
    name_en varchar,
    level varchar not null,
    parent_code varchar,
    is_statistical_area boolean not null,
    valid_from date not null,
    valid_to date not null
);
