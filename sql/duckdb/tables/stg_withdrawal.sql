-- purpose: staging of the figures that the amendment being loaded takes back
-- grain: one row per withdrawn cell
create or replace temp table stg_withdrawal (
    place varchar not null,
    indicator_code varchar not null,
    jurisdiction_code varchar not null,
    year integer not null,
    kind varchar not null,
    temporal varchar,
    subject varchar
);
