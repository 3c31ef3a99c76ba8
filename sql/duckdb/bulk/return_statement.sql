-- purpose: the regular lines of a large return, every cell as text; a column that the file leaves out is null
-- grain: one row per regular line
-- inputs: variables bulk_values (path of the spooled lines), bulk_columns (name to type, the line's number first), bulk_delimiter
create temp view bulk_cell as
select
    cast(null as integer) as line, cast(null as varchar) as indicator_code, cast(null as varchar) as jurisdiction_code, cast(null as varchar) as kind,
    cast(null as varchar) as value, cast(null as varchar) as unit, cast(null as varchar) as bound, cast(null as varchar) as temporal,
    cast(null as varchar) as period_end, cast(null as varchar) as subject, cast(null as varchar) as value_role, cast(null as varchar) as value_text,
    cast(null as varchar) as upper, cast(null as varchar) as period_start, cast(null as varchar) as period_basis, cast(null as varchar) as delta_type,
    cast(null as varchar) as relative_to, cast(null as varchar) as numerator, cast(null as varchar) as denominator, cast(null as varchar) as against_code,
    cast(null as varchar) as direction, cast(null as varchar) as obs_status, cast(null as varchar) as source_section, cast(null as varchar) as source_start,
    cast(null as varchar) as source_end, cast(null as varchar) as restated_at, cast(null as varchar) as note
where false
union all by name
select *
from read_csv(
    getvariable('bulk_values'),
    header = false,
    auto_detect = false,
    delim = getvariable('bulk_delimiter'),
    quote = '',
    escape = '',
    columns = getvariable('bulk_columns')
)
