-- purpose: a large return's lines read as the rules' reader would read them, and whether a line is plainly sound. What is not plain (another spelling of
--          a number, a target, a range, an unknown code, anything out of bounds) is not sound here and goes to the reader and the rules themselves
-- grain: one row per regular line
--        (numerals have at most 15 digits, so that mantissa, factor and power of ten are exact as doubles and one division rounds once, as the reader's)
-- inputs: bulk_cell and what lookups.sql and return_lookups.sql prepare, variable bulk_issued_year
create temp view bulk_judged as
with coded as (
    select
        *,
        cast(enum_code(try_cast(indicator_code as bulk_indicator)) as integer) + 1 as indicator,
        cast(enum_code(try_cast(jurisdiction_code as bulk_jurisdiction)) as integer) + 1 as jurisdiction,
        cast(enum_code(try_cast(unit as bulk_printed_unit)) as integer) + 1 as unit_position,
        try_cast(kind as bulk_kind) as kind_code,
        try_cast(bound as bulk_bound) as bound_code,
        try_cast(temporal as bulk_temporal) as temporal_code,
        try_cast(coalesce(obs_status, 'A') as bulk_status) as status_code,
        try_cast(coalesce(period_basis, 'unknown') as bulk_basis) as basis_code,
        try_cast(delta_type as bulk_delta) as delta_code,
        case when length(period_end) = 4 then try_cast(period_end as integer) end as year,
        case when length(period_start) = 4 then try_cast(period_start as integer) end as start_year,
        case when length(value) <= 16 and regexp_full_match(value, '(-?[1-9][0-9]*|0)([.][0-9]+)?') then cast(value as double) end as printed_value,
        case when length(numerator) <= 16 and regexp_full_match(numerator, '(-?[1-9][0-9]*|0)([.][0-9]+)?') then cast(numerator as double) end as numerator_value,
        case when length(denominator) <= 16 and regexp_full_match(denominator, '(-?[1-9][0-9]*|0)([.][0-9]+)?') then cast(denominator as double) end as denominator_value,
        case when regexp_full_match(source_start, '[0-9]{1,9}') then cast(source_start as integer) end as source_start_value,
        case when regexp_full_match(source_end, '[0-9]{1,9}') then cast(source_end as integer) end as source_end_value
    from bulk_cell
),
scaled as (
    select
        *,
        case
            when getvariable('bulk_unit_factor')[unit_position] = 1 and getvariable('bulk_unit_scale')[unit_position] = 0 then printed_value
            when printed_value is not null and abs(printed_value) * getvariable('bulk_unit_factor')[unit_position] < 9e15 / 10.0 ** (length(value) - coalesce(nullif(strpos(value, '.'), 0), length(value)))
                then cast(cast(replace(value, '.', '') as bigint) * getvariable('bulk_unit_factor')[unit_position] as double)
                    / getvariable('bulk_power')[
                        length(value) - coalesce(nullif(strpos(value, '.'), 0), length(value)) + getvariable('bulk_unit_scale')[unit_position] + 1]
        end as base_value,
        case
            when year >= getvariable('bulk_indicator_first')[indicator] and year < getvariable('bulk_indicator_end')[indicator]
                then getvariable('bulk_indicator_key')[indicator]
        end as indicator_key,
        case
            when year >= getvariable('bulk_jurisdiction_first')[jurisdiction] and year < getvariable('bulk_jurisdiction_end')[jurisdiction]
                then getvariable('bulk_jurisdiction_key')[jurisdiction]
            else list_filter(getvariable('bulk_jurisdiction_older')[jurisdiction], version -> year >= version.first_year and year < version.end_year)[1].key
        end as jurisdiction_key
    from coded
)
select
    *,
    coalesce(
        indicator_key is not null
        and jurisdiction_key is not null
        and year between 1949 and 2100
        and year <= getvariable('bulk_issued_year')
        and kind_code is not null
        and (value_role is null or value_role = 'level')
        and bound_code is not null
        and temporal_code is not null
        and status_code is not null
        and basis_code is not null
        and upper is null
        and against_code is null
        and direction is null
        and case
            when getvariable('bulk_unit_base')[unit_position] = getvariable('bulk_indicator_unit')[indicator] then true
            else list_contains(getvariable('bulk_takes')[indicator], unit_position)
        end
        and case
            when value is null then status_code in ('M', 'O', 'N', 'Q')
            else base_value >= getvariable('bulk_indicator_min')[indicator] and base_value <= getvariable('bulk_indicator_max')[indicator]
        end
        and (delta_type is null or delta_code is not null)
        and (period_start is null or (start_year between 1949 and year and temporal_code <> 'level_at_year'))
        and (numerator is null or numerator_value is not null)
        and (denominator is null or (denominator_value > 0 and coalesce(numerator_value <= denominator_value, true)))
        and (source_start is null or source_start_value is not null)
        and (source_end is null or source_end_value is not null)
        and (subject is null or subject = trim(subject))
        and (value_text is null or value_text = trim(value_text))
        and (source_section is null or source_section = trim(source_section))
        and (restated_at is null or restated_at = trim(restated_at))
        and (note is null or note = trim(note)),
        false
    ) as is_sound
from scaled
