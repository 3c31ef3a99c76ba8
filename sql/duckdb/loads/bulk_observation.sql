-- purpose: the values that a bulk file states, keyed to the dimension versions that hold at the end of their year; a row that is not sound keeps a
--          null key, and the load then sets it aside
-- grain: one row per stated value
--        (columns that such a file cannot state are left out of the data file and read as null; code lists are enumerations because DuckDB then
--        writes their positions without hashing texts; values come in the base unit only; the place is the row's number)
-- inputs: bulk_judged
select
    report_key,
    row_number,
    case when is_sound then indicator_key end as indicator_key,
    jurisdiction_key,
    year,
    temporal_code as temporal,
    cast('actual' as bulk_fixed) as kind,
    cast('level' as bulk_fixed) as value_role,
    unit_code as unit,
    value,
    unit_code as unit_base,
    bound_code as bound,
    numerator,
    denominator,
    status_code as obs_status,
    cast('stated' as bulk_fixed) as period_basis,
    cast('row_number' as bulk_fixed) as source_place,
    cast(getvariable('load_id') as bulk_load) as load_id,
    received_at as known_at
from bulk_judged
