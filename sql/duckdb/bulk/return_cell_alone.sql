-- purpose: the same as return_cell.sql where no series states a year twice and the warehouse holds nothing
-- grain: one row per series (i, k, j) and year
-- inputs: bulk_figure
create or replace temp view bulk_cell_value as
select i, k, j, y, value as lo, value as hi, value, is_exact, true as is_own
from bulk_figure
