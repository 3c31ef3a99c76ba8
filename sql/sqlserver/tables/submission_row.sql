-- purpose: the figures of the returns, as the office writes them down; created after submission.sql
-- grain: one row per figure of a return
-- inputs: submission
create table dbo.submission_row (
    submission_row_id bigint identity(1, 1) not null constraint submission_row_pk primary key,
    submission_id bigint not null constraint submission_row_submission references dbo.submission (submission_id) on delete cascade,
    row_number int not null,
    indicator_code nvarchar(4000) null,
    jurisdiction_code nvarchar(4000) null,
    subject nvarchar(4000) null,
    kind nvarchar(4000) null,
    value_role nvarchar(4000) null,
    value_text nvarchar(4000) null,
    value nvarchar(4000) null,
    upper nvarchar(4000) null,
    unit nvarchar(4000) null,
    bound nvarchar(4000) null,
    temporal nvarchar(4000) null,
    period_start nvarchar(4000) null,
    period_end nvarchar(4000) null,
    period_basis nvarchar(4000) null,
    delta_type nvarchar(4000) null,
    relative_to nvarchar(4000) null,
    numerator nvarchar(4000) null,
    denominator nvarchar(4000) null,
    against_code nvarchar(4000) null,
    direction nvarchar(4000) null,
    obs_status nvarchar(4000) null,
    source_section nvarchar(4000) null,
    source_start nvarchar(4000) null,
    source_end nvarchar(4000) null,
    restated_at nvarchar(4000) null,
    note nvarchar(4000) null,
    constraint submission_row_number unique (submission_id, row_number)
);
go
-- A change of rows is a change of their return, in the same transaction: writing the return's row gives it a new version, and its own trigger moves the instant.
-- truncate table fires no trigger: delete the rows instead.
create trigger dbo.submission_row_changed on dbo.submission_row after insert, update, delete as
begin
    set nocount on;
    if not exists (select 1 from inserted union all select 1 from deleted) return;
    update dbo.submission
    set report_code = submission.report_code
    from (
        select submission_id from inserted
        union
        select submission_id from deleted
    ) as changed
    inner loop join dbo.submission with (forceseek) on submission.submission_id = changed.submission_id;
end;
go
