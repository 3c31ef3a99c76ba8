-- purpose: the rules' bounds per indicator, as the rules' configuration sets them; wide enough that no row which a rule would find lies inside
-- grain: one row per indicator
create or replace temp table stg_screen (
    indicator_code varchar not null,
    is_percentage boolean not null,
    is_additive boolean not null,
    numerator_code varchar,
    denominator_code varchar,
    part_of varchar,
    unit_equivalents varchar,
    valid_min double,
    valid_max double,
    ratio_points double not null,
    year_points double not null,
    year_ratio double not null,
    year_min_size double not null,
    slip_ratio double not null,
    slip_min_size double not null,
    parent_relative double not null,
    peer_u double not null,
    peer_a double not null,
    peer_c double not null
);
