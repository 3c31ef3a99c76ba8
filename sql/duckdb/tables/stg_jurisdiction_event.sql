-- purpose: staging of the reference file jurisdiction_events.csv
-- grain: one row per dated change of a division
create or replace temp table stg_jurisdiction_event (
    event_id varchar not null,
    kind varchar not null,
    effective_date date not null,
    date_precision varchar not null,
    confirmed_precision varchar not null,
    old_code varchar not null,
    old_name_zh varchar not null,
    new_code varchar not null,
    new_name_zh varchar not null,
    source varchar not null
);
