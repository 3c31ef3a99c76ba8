-- purpose: the facts that the register reads: those of the vintages that count now
-- grain: one row per row of the fact tables
-- inputs: fact_observation_current, fact_target_current
create or replace temp view fact_observation_source as
from fact_observation_current;

create or replace temp view fact_target_source as
from fact_target_current
