-- purpose: the facts that the register reads: those of the vintages that counted at the session's date
-- grain: one row per row of the fact tables
-- inputs: fact_observation_as_of, fact_target_as_of, variable as_of
create or replace temp view fact_observation_source as
from fact_observation_as_of(getvariable('as_of'));

create or replace temp view fact_target_source as
from fact_target_as_of(getvariable('as_of'))
