-- purpose: shares with their part and whole by number, and the bound of a quotient by the bounds of its parts; implied levels
-- grain: register_share one row per share; register_quotient_bound one row per pair of bounds; register_implied one row per implied level
-- inputs: none
create or replace temp table register_share (
    share_no integer not null,
    part_no integer not null,
    whole_no integer not null,
    unit_base varchar not null
);

create or replace temp table register_quotient_bound (
    part_bound varchar not null,
    whole_bound varchar not null,
    part_is_zero boolean not null,
    bound varchar not null
);

create or replace temp table register_implied (
    indicator_no integer not null,
    place_no integer not null,
    year integer not null,
    origin tinyint not null,
    subject varchar,
    period_start integer,
    temporal varchar not null,
    value_role varchar not null,
    value double not null,
    upper double,
    unit_base varchar not null,
    bound varchar not null,
    delta_type varchar,
    obs_status varchar not null,
    note varchar,
    derivation varchar not null,
    report_key bigint,
    row_number integer
)
