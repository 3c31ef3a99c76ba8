-- purpose: the returns that an office submits; created once in the office's database, before submission_row.sql
-- grain: one row per return, whatever its state: a correction changes the row
-- inputs: none; SQL Server 2012 or later, or a database that speaks its protocol
-- Statuses, codes and numbers are text, as in a file: what is wrong with them is told to the office by the rules of the warehouse, not by its database.
create table dbo.submission (
    submission_id bigint identity(1, 1) not null constraint submission_pk primary key,
    report_code nvarchar(200) not null constraint submission_report_code unique,
    title nvarchar(1000) null,
    issuer nvarchar(400) null,
    jurisdiction_code nvarchar(20) null,
    report_kind nvarchar(40) null,
    issued_on date null,
    issued_year smallint null,
    source_document nvarchar(1000) null,
    source_sha256 nvarchar(64) null,
    -- null while the return is a draft, which nobody reads; moves with every change afterwards
    submitted_at datetimeoffset(6) null,
    -- number of the last change of the return or of one of its rows, unique in the database and rising; given when the row is written, not when it is committed
    changed_version rowversion not null
);

create unique index submission_changed_version on dbo.submission (changed_version);
go
-- Every change of a submitted return moves its instant too, unless the office sets a new one itself.
-- By loops and seeks, so that a writer never waits for another one's return.
create trigger dbo.submission_changed on dbo.submission after update as
begin
    set nocount on;
    if not exists (select 1 from inserted) return;
    update dbo.submission
    set submitted_at = case
        when sysdatetimeoffset() > dateadd(microsecond, 1, submission.submitted_at) then sysdatetimeoffset()
        else dateadd(microsecond, 1, submission.submitted_at)
    end
    from deleted
    inner loop join dbo.submission with (forceseek) on submission.submission_id = deleted.submission_id
    where submission.submitted_at = deleted.submitted_at;
end;
go
