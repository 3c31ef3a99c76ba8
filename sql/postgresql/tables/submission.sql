-- purpose: the returns that an office submits; created once in the office's database, before submission_row.sql
-- grain: one row per return, whatever its state: a correction changes the row
-- inputs: none; PostgreSQL 13 or later
-- Statuses, codes and numbers are text, as in a file: what is wrong with them is told to the office by the rules of the warehouse, not by its database.
create table submission (
    submission_id bigint generated always as identity primary key,
    report_code varchar(200) not null unique,
    title varchar(1000),
    issuer varchar(400),
    jurisdiction_code varchar(20),
    report_kind varchar(40),
    issued_on date,
    issued_year smallint,
    source_document varchar(1000),
    source_sha256 varchar(64),
    -- null while the return is a draft, which nobody reads; moves with every change afterwards
    submitted_at timestamptz,
    -- the transaction that changed the return or one of its rows last; kept by the triggers
    changed_in xid8 not null default pg_current_xact_id()
);

create index submission_changed_in on submission (changed_in, submission_id) where submitted_at is not null;

-- Every change moves the version, and of a submitted return the instant too, unless the office sets a new one itself.
create function submission_changed() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    if old.submitted_at is not null and new.submitted_at = old.submitted_at then
        new.submitted_at := greatest(now(), old.submitted_at + interval '1 microsecond');
    end if;
    return new;
end
$$;

create trigger submission_changed before update on submission for each row execute function submission_changed();

create function submission_inserted() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;

create trigger submission_inserted before insert on submission for each row execute function submission_inserted();
