-- purpose: one return with its rows, then the version that it has after they were read
-- grain: first one row per figure of the return (one without a figure when it has none; none when it has moved on from @version), at most @limit; then one row
-- inputs: dbo.submission, dbo.submission_row; @submission_id, @version, @limit
-- Under read committed with locks, one statement does not see one instant. But whoever changes a row changes the return's version in the same transaction:
-- when the version is still the same after the rows were read, they belong to it; otherwise the return is left for its later version.
select top (@limit)
    cast(switchoffset(submission.submitted_at, '+00:00') as datetime2(6)) as submitted_at,
    submission.report_code,
    submission.title,
    submission.issuer,
    submission.jurisdiction_code,
    submission.report_kind,
    convert(nvarchar(10), submission.issued_on, 23) as issued_on,
    cast(submission.issued_year as nvarchar(6)) as issued_year,
    submission.source_document,
    submission.source_sha256,
    submission_row.submission_row_id,
    submission_row.indicator_code as row_indicator_code,
    submission_row.jurisdiction_code as row_jurisdiction_code,
    submission_row.subject as row_subject,
    submission_row.kind as row_kind,
    submission_row.value_role as row_value_role,
    submission_row.value_text as row_value_text,
    submission_row.value as row_value,
    submission_row.upper as row_upper,
    submission_row.unit as row_unit,
    submission_row.bound as row_bound,
    submission_row.temporal as row_temporal,
    submission_row.period_start as row_period_start,
    submission_row.period_end as row_period_end,
    submission_row.period_basis as row_period_basis,
    submission_row.delta_type as row_delta_type,
    submission_row.relative_to as row_relative_to,
    submission_row.numerator as row_numerator,
    submission_row.denominator as row_denominator,
    submission_row.against_code as row_against_code,
    submission_row.direction as row_direction,
    submission_row.obs_status as row_obs_status,
    submission_row.source_section as row_source_section,
    submission_row.source_start as row_source_start,
    submission_row.source_end as row_source_end,
    submission_row.restated_at as row_restated_at,
    submission_row.note as row_note
from dbo.submission
left join dbo.submission_row on submission_row.submission_id = submission.submission_id
where
    submission.submission_id = @submission_id
    and submission.changed_version = @version
    and submission.submitted_at is not null
order by submission_row.row_number;

select changed_version
from dbo.submission
where submission_id = @submission_id;
