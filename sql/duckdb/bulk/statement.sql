-- purpose: the values of a bulk file as it writes them; lines that do not parse are set aside by the reader (reject_errors)
-- grain: one row per line that parses
-- inputs: variable bulk_values (path)
create temp view bulk_statement as
select *
from read_csv(
    getvariable('bulk_values'),
    header = true,
    auto_detect = false,
    delim = ',',
    quote = '"',
    store_rejects = true,
    rejects_table = 'bulk_reject',
    rejects_scan = 'bulk_reject_scan',
    columns = {
        report_code: 'varchar', received_at: 'timestamptz', row_number: 'integer', indicator_code: 'varchar', jurisdiction_code: 'varchar',
        year: 'integer', temporal: 'varchar', value: 'double', unit: 'varchar', bound: 'varchar', numerator: 'double', denominator: 'double',
        obs_status: 'varchar'
    }
)
