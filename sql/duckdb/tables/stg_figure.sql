-- purpose: the rows of a large return that the reader of rows read, to be screened beside the others
-- grain: one row per row that could be read
create or replace temp table stg_figure (
    line integer not null,
    indicator_code varchar not null,
    jurisdiction_code varchar not null,
    series integer not null,
    year integer not null,
    value double,
    is_figure boolean not null,
    is_exact boolean not null
);
