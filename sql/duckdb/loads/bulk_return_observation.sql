-- purpose: the plainly sound lines of a large return as facts; the others reach the star through the reader and the rules
-- grain: one row per sound line
-- inputs: bulk_judged, variables bulk_report_key, bulk_received_at, bulk_source_document
select
    cast(getvariable('bulk_report_key') as bigint) as report_key,
    line as row_number,
    indicator_key,
    jurisdiction_key,
    subject,
    year,
    start_year as period_start,
    temporal_code as temporal,
    kind_code as kind,
    cast('level' as bulk_fixed) as value_role,
    value_text,
    printed_value,
    cast(unit as bulk_printed_unit) as unit,
    base_value as value,
    getvariable('bulk_indicator_base')[indicator] as unit_base,
    bound_code as bound,
    delta_code as delta_type,
    numerator_value as numerator,
    denominator_value as denominator,
    status_code as obs_status,
    basis_code as period_basis,
    cast(getvariable('bulk_source_document') as varchar) as source_document,
    source_section,
    source_start_value as source_start,
    source_end_value as source_end,
    'line ' || line as source_place,
    restated_at,
    note,
    cast(getvariable('load_id') as bulk_load) as load_id,
    cast(getvariable('bulk_received_at') as timestamptz) as known_at
from bulk_judged
where is_sound
