-- purpose: the values of a bulk file with their codes looked up, and whether each row is sound: codes and units known, numbers finite and in range
-- grain: one row per line that parses
--        (an unknown code is null; the newest versions' years are compared first, older versions only where those do not fit)
-- inputs: bulk_statement and what bulk/lookups.sql prepares
create temp view bulk_judged as
with coded as (
    select
        statement.*,
        cast(enum_code(try_cast(indicator_code as bulk_indicator)) as integer) + 1 as indicator,
        cast(enum_code(try_cast(jurisdiction_code as bulk_jurisdiction)) as integer) + 1 as jurisdiction,
        try_cast(unit as bulk_unit) as unit_code,
        try_cast(bound as bulk_bound) as bound_code,
        try_cast(temporal as bulk_temporal) as temporal_code,
        try_cast(obs_status as bulk_status) as status_code
    from bulk_statement as statement
),
judged as (
    select
        *,
        row_number is not null
            and bound_code is not null
            and temporal_code is not null
            and status_code is not null
            and cast(enum_code(unit_code) as integer) = getvariable('bulk_indicator_unit')[indicator]
            and case
                when value is null then status_code in ('M', 'O', 'N', 'Q')
                else value >= getvariable('bulk_indicator_min')[indicator] and value <= getvariable('bulk_indicator_max')[indicator] and isfinite(value)
            end
            and (denominator is null or (denominator > 0 and isfinite(denominator) and coalesce(numerator <= denominator, true)))
            and coalesce(isfinite(numerator), true) as is_sound
    from coded
)
select
    *,
    cast(hash(report_code, received_at) >> 1 as bigint) as report_key,
    case
        when year >= getvariable('bulk_indicator_first')[indicator] and year < getvariable('bulk_indicator_end')[indicator]
            then getvariable('bulk_indicator_key')[indicator]
        else list_filter(getvariable('bulk_indicator_older')[indicator], version -> year >= version.first_year and year < version.end_year)[1].key
    end as indicator_key,
    case
        when year >= getvariable('bulk_jurisdiction_first')[jurisdiction] and year < getvariable('bulk_jurisdiction_end')[jurisdiction]
            then getvariable('bulk_jurisdiction_key')[jurisdiction]
        else list_filter(getvariable('bulk_jurisdiction_older')[jurisdiction], version -> year >= version.first_year and year < version.end_year)[1].key
    end as jurisdiction_key
from judged
