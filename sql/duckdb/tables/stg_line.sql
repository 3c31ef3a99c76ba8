-- purpose: lines of a large return that the rules rejected after they had been written
-- grain: one row per line
create or replace temp table stg_line (
    line integer not null
);
