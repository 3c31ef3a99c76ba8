-- purpose: one value a series and year: the return's own, otherwise another report's, otherwise the report's earlier vintage; none where those differ
-- grain: one row per series (i, k, j) and year; needed only where a series states a year twice or the warehouse holds figures
-- inputs: bulk_figure, bulk_known
create or replace temp table bulk_cell_value as
with figure as (
    select i, k, j, y, value, is_exact, 0 as source, line from bulk_figure where is_figure
    union all
    select i, k, j, y, value, is_exact, case when is_same_report then 2 else 1 end as source, cast(null as integer) as line from bulk_known
),
by_source as (
    select
        i, k, j, y, source,
        min(value) as lo,
        max(value) as hi,
        case when count(line) > 0 then arg_min(is_exact, line) else bool_and(is_exact) end as is_exact
    from figure
    group by i, k, j, y, source
)
select
    i, k, j, y,
    min(lo) as lo,
    max(hi) as hi,
    arg_min(lo, source) filter (lo = hi) as value,
    arg_min(is_exact, source) filter (lo = hi) as is_exact,
    bool_or(source = 0) as is_own
from by_source
group by i, k, j, y
