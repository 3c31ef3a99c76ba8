-- purpose: runs of line numbers that are not among the regular lines of a large return
-- grain: one row per run; both ends inclusive
create or replace temp table stg_gap (
    from_line integer not null,
    to_line integer not null
);
