-- purpose: the report's results, inputs and quoted levels
-- grain: one row per stated value of indicator x jurisdiction (or subject in it) x period x report
-- inputs: keyed_statement
select
    report_key,
    row_number,
    indicator_key,
    jurisdiction_key,
    subject,
    period_end as year,
    period_start,
    temporal,
    kind,
    value_role,
    value_text,
    printed_value,
    unit,
    value,
    upper,
    unit_base,
    bound,
    delta_type,
    numerator,
    denominator,
    obs_status,
    period_basis,
    source_document,
    source_section,
    source_start,
    source_end,
    source_place,
    restated_at,
    note,
    load_id,
    known_at
from keyed_statement
where kind <> 'target' and value_role <> 'difference'
