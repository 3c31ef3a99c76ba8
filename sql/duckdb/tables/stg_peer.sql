-- purpose: divisions whose change stands out among their peers
-- grain: one row per series and year
create or replace temp table stg_peer (
    i integer not null,
    k integer not null,
    j integer not null,
    y integer not null
);
