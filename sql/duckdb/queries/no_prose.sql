-- purpose: that no document of prose counts, said without reading a single fact
-- grain: no rows
-- inputs: none
create or replace temp table prose_figure (
    report_key bigint,
    row_number integer,
    indicator_key integer,
    jurisdiction_key integer,
    year integer,
    temporal varchar,
    value double,
    is_target boolean
);

create or replace temp table superseded_prose (
    report_key bigint,
    row_number integer
)
