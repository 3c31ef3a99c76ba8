-- purpose: which returns were submitted or changed after a mark
-- grain: one row per return, in the order of its version; at most $3
-- inputs: submission; $1 transaction of the mark, $2 its submission_id, $3 the longest list
-- Every transaction below the snapshot's xmin has ended, so no return can still appear before the last one listed: a transaction that is open for
-- hours holds back what was changed after it began, and nothing is passed over.
select
    submission_id,
    changed_in::text as version
from submission
where
    submitted_at is not null
    and changed_in < pg_snapshot_xmin(pg_current_snapshot())
    and (changed_in, submission_id) > ($1::text::xid8, $2)
order by changed_in, submission_id
limit $3
