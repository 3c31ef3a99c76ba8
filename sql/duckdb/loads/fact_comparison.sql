-- purpose: the differences that the report states between a jurisdiction and a benchmark; never levels
-- grain: one row per stated difference of indicator x jurisdiction x period x benchmark x report
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
    against_code,
    direction,
    value_text,
    printed_value,
    unit,
    value,
    upper,
    unit_base,
    bound,
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
where value_role = 'difference'
