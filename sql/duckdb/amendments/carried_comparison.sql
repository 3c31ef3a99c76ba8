-- purpose: stated differences of the amended vintage that the amendment neither restates nor withdraws, as rows of the new vintage; the place names the file that stated them
-- grain: one row per carried row of fact_comparison
-- inputs: fact_comparison, amended_vintage, keyed_statement, withdrawn_cell, stg_report, stg_statement
select fact.* replace (
    report.report_key as report_key,
    fact.row_number + (select coalesce(max(row_number), 0) from stg_statement) as row_number,
    case
        when regexp_matches(fact.source_place, '#[0-9a-f]{8}$') then fact.source_place
        else concat(fact.source_place, ' @ ', amended.file_name, '#', left(amended.sha256, 8))
    end as source_place,
    report.load_id as load_id,
    report.received_at as known_at
)
from fact_comparison as fact
inner join amended_vintage as amended
    on amended.report_key = fact.report_key
cross join stg_report as report
where not exists (
        select 1
        from keyed_statement as stated
        where stated.value_role = 'difference'
            and stated.indicator_key = fact.indicator_key
            and stated.jurisdiction_key = fact.jurisdiction_key
            and stated.subject is not distinct from fact.subject
            and stated.period_end = fact.year
            and stated.temporal = fact.temporal
            and stated.against_code is not distinct from fact.against_code
    )
    and not exists (
        select 1
        from withdrawn_cell as withdrawn
        where withdrawn.kind = 'comparison'
            and withdrawn.indicator_key = fact.indicator_key
            and withdrawn.jurisdiction_key = fact.jurisdiction_key
            and withdrawn.subject is not distinct from fact.subject
            and withdrawn.year = fact.year
            and (withdrawn.temporal is null or withdrawn.temporal = fact.temporal)
    )
