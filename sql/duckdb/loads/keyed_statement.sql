-- purpose: staged statements with the keys of the dimension versions that hold at the end of their period, held ready for the check and for every fact table
-- grain: one row per statement of the report
-- inputs: stg_statement, stg_report, dim_indicator, dim_jurisdiction
create or replace temp table keyed_statement as
with statement as (
    select * from stg_statement
),
report as (
    select * from stg_report
),
indicator as (
    select indicator_key, indicator_code, valid_from, valid_to
    from dim_indicator
    qualify row_number() over (partition by indicator_key order by known_at desc) = 1
),
jurisdiction as (
    select jurisdiction_key, jurisdiction_code, valid_from, valid_to
    from dim_jurisdiction
    qualify row_number() over (partition by jurisdiction_key order by known_at desc) = 1
)
select
    statement.*,
    report.report_key,
    report.load_id,
    report.received_at as known_at,
    indicator.indicator_key,
    jurisdiction.jurisdiction_key
from statement
cross join report
left join indicator
    on indicator.indicator_code = statement.indicator_code
    and make_date(statement.period_end, 12, 31) >= indicator.valid_from
    and make_date(statement.period_end, 12, 31) < indicator.valid_to
left join jurisdiction
    on jurisdiction.jurisdiction_code = statement.jurisdiction_code
    and make_date(statement.period_end, 12, 31) >= jurisdiction.valid_from
    and make_date(statement.period_end, 12, 31) < jurisdiction.valid_to
