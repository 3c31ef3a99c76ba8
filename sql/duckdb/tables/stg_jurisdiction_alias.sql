-- purpose: staging of the reference file jurisdiction_aliases.csv
-- grain: one row per other name of a division
create or replace temp table stg_jurisdiction_alias (
    jurisdiction_code varchar not null,
    alias varchar not null,
    alias_kind varchar not null
);
