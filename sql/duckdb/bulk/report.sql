-- purpose: the vintages of returns that a bulk file lists
-- grain: one row per return and time of receipt
-- inputs: variables bulk_reports (path of the list), load_id
create temp table bulk_report as
select
    cast(hash(report_code, received_at) >> 1 as bigint) as report_key,
    report_code,
    title,
    issuer,
    jurisdiction_code,
    'return' as report_kind,
    cast(null as date) as issued_on,
    issued_year,
    received_at,
    parse_filename(getvariable('bulk_reports')) as file_name,
    sha256(report_code || received_at::varchar) as sha256,
    cast(null as varchar) as source_document,
    cast(null as varchar) as source_sha256,
    getvariable('load_id') as load_id,
    received_at as known_at
from read_csv(
    getvariable('bulk_reports'),
    header = true,
    columns = {
        report_code: 'varchar', title: 'varchar', issuer: 'varchar', jurisdiction_code: 'varchar', issued_year: 'integer', received_at: 'timestamptz'
    }
)
