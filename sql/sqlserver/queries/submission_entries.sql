-- purpose: which returns were submitted or changed after a mark
-- grain: one row per return, in the order of its version; at most @limit
-- inputs: dbo.submission; @after the version of the mark, binary(8); @limit the longest list
-- A version is given when a row is written and seen when it is committed: a transaction in flight may hold a lower version than one that is already seen.
-- min_active_rowversion() is the lowest version that is not yet committed. It is read first, by a statement of its own: whatever lies below it has been committed by then and
-- is seen by the second statement; whatever is committed between the two lies above it, and is listed next time.
-- A mark that lies above it is of another database, or of this one before a backup was restored: everything is listed again.
declare @bound binary(8) = min_active_rowversion();

select top (@limit)
    submission_id,
    changed_version
from dbo.submission
where
    submitted_at is not null
    and changed_version > case when @after < @bound then @after else 0x0000000000000000 end
    and changed_version < @bound
order by changed_version;
