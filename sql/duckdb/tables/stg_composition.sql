-- purpose: the compositions of the rules' configuration: parts that add up to a total, or to 100
-- grain: one row per indicator of a composition
create or replace temp table stg_composition (
    composition integer not null,
    indicator_code varchar not null,
    is_first boolean not null,
    is_total boolean not null
);
