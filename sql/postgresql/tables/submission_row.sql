-- purpose: the figures of the returns, as the office writes them down; created after submission.sql
-- grain: one row per figure of a return
-- inputs: submission
create table submission_row (
    submission_row_id bigint generated always as identity primary key,
    submission_id bigint not null references submission (submission_id) on delete cascade,
    row_number integer not null,
    indicator_code varchar(4000),
    jurisdiction_code varchar(4000),
    subject varchar(4000),
    kind varchar(4000),
    value_role varchar(4000),
    value_text varchar(4000),
    value varchar(4000),
    upper varchar(4000),
    unit varchar(4000),
    bound varchar(4000),
    temporal varchar(4000),
    period_start varchar(4000),
    period_end varchar(4000),
    period_basis varchar(4000),
    delta_type varchar(4000),
    relative_to varchar(4000),
    numerator varchar(4000),
    denominator varchar(4000),
    against_code varchar(4000),
    direction varchar(4000),
    obs_status varchar(4000),
    source_section varchar(4000),
    source_start varchar(4000),
    source_end varchar(4000),
    restated_at varchar(4000),
    note varchar(4000),
    unique (submission_id, row_number)
);

-- A change of rows is a change of their return: its trigger sets the version. One update a statement, however many rows it touches.
create function submission_rows_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        update submission set changed_in = default;
    elsif tg_op = 'UPDATE' then
        update submission set changed_in = default
        where submission_id in (select submission_id from old_rows union select submission_id from new_rows);
    else
        update submission set changed_in = default
        where submission_id in (select submission_id from changed_rows);
    end if;
    return null;
end
$$;

create trigger submission_rows_inserted after insert on submission_row
    referencing new table as changed_rows for each statement execute function submission_rows_changed();
create trigger submission_rows_updated after update on submission_row
    referencing old table as old_rows new table as new_rows for each statement execute function submission_rows_changed();
create trigger submission_rows_deleted after delete on submission_row
    referencing old table as changed_rows for each statement execute function submission_rows_changed();
create trigger submission_rows_truncated after truncate on submission_row
    for each statement execute function submission_rows_changed();
