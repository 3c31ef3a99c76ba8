-- purpose: which database this is, and whether its versions can be its own
-- grain: one row
-- inputs: submission
-- A restored or promoted database has another system identifier or timeline, and numbers its transactions anew: marks of the former one mean nothing in it.
-- Rows that a restore brought back may name transactions that this database has not reached: they would not be seen until it has.
select
    (select system_identifier from pg_control_system())::text || '.' || (select timeline_id from pg_control_checkpoint())::text as database_id,
    exists (
        select 1 from submission where changed_in >= pg_snapshot_xmax(pg_current_snapshot())
    ) as has_foreign_versions
