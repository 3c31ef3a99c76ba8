-- purpose: the cells that are compared one by one, by number
-- grain: one row per division and indicator
-- inputs: register_row_wise_cell, register_indicator, register_place; variable register_places
create or replace temp table register_row_wise as
select distinct
    indicator.indicator_no * getvariable('register_places') + place.place_no as cell_no
from register_row_wise_cell as cell
inner join register_indicator as indicator
    on indicator.indicator_code = cell.indicator_code
inner join register_place as place
    on place.jurisdiction_code = cell.jurisdiction_code
