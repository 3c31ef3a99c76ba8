-- purpose: staging of the reference file indicator_aliases.csv
-- grain: one row per name of an indicator
create or replace temp table stg_indicator_alias (
    indicator_code varchar not null,
    alias varchar not null,
    context varchar
);
