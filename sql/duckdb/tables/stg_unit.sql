-- purpose: the units that returns may be printed in; one unit is factor / 10^scale base units, exactly
-- grain: one row per unit
create or replace temp table stg_unit (
    unit varchar not null,
    base_unit varchar,
    factor bigint not null,
    scale integer not null
);
