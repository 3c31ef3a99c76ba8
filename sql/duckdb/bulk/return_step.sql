-- purpose: every figure beside the one before it in its series; of the series in which a step is large enough that one of at most four could make what
--          the rules on series look for, every figure beside those of the four years before it, and whether it may have jumped
-- grain: one row per series (i, k, j) and year
--        (widest and narrowest of what is there, with a margin for rounding: no figure which a rule would find is missed)
-- inputs: bulk_cell_value, bulk_screen
create or replace temp table bulk_step as
with step as (
    select
        i, k, j, y, lo, hi, value, is_exact, is_own,
        lag(y) over series as y1, lag(lo) over series as lo1, lag(hi) over series as hi1, lag(value) over series as value1, lag(is_exact) over series as is_exact1
    from bulk_cell_value
    window series as (partition by i, k, j order by y)
)
select
    step.i, step.k, step.j, step.y,
    case when is_exact then value end as after,
    case when y1 = y - 1 and is_exact1 then value1 end as before,
    is_own,
    y1 = y as is_twice,
    y1 >= y - 4 and (
        hi > greatest(lo1, 1e-300) * least(screen.slip_ratio ** 0.25, screen.year_ratio, 1.49) * 0.999
        or hi1 > greatest(lo, 1e-300) * least(screen.slip_ratio ** 0.25, screen.year_ratio, 1.49) * 0.999
        or (screen.is_percentage and greatest(hi - lo1, hi1 - lo) > screen.year_points * 0.999)
    ) as is_large
from step
inner join bulk_screen as screen
    on screen.i = step.i;

create or replace temp table bulk_jump as
with cell as (
    select bulk_cell_value.*
    from bulk_cell_value
    semi join (select distinct i, k, j from bulk_step where is_large) using (i, k, j)
),
step as (
    select
        i, k, j, y, lo, hi, is_own,
        lag(y) over series as y1, lag(lo) over series as lo1, lag(hi) over series as hi1,
        lag(y, 2) over series as y2, lag(lo, 2) over series as lo2, lag(hi, 2) over series as hi2,
        lag(y, 3) over series as y3, lag(lo, 3) over series as lo3, lag(hi, 3) over series as hi3,
        lag(y, 4) over series as y4, lag(lo, 4) over series as lo4, lag(hi, 4) over series as hi4
    from cell
    window series as (partition by i, k, j order by y)
),
spread as (
    select
        *,
        least(
            case when y1 >= y - 4 and hi1 > 0 then greatest(lo1, 1e-300) end, case when y2 >= y - 4 and hi2 > 0 then greatest(lo2, 1e-300) end,
            case when y3 >= y - 4 and hi3 > 0 then greatest(lo3, 1e-300) end, case when y4 >= y - 4 and hi4 > 0 then greatest(lo4, 1e-300) end
        ) as least_before,
        greatest(
            case when y1 >= y - 4 then hi1 end, case when y2 >= y - 4 then hi2 end, case when y3 >= y - 4 then hi3 end, case when y4 >= y - 4 then hi4 end
        ) as most_before
    from step
)
select spread.i, spread.k, spread.j, spread.y
from spread
inner join bulk_screen as screen
    on screen.i = spread.i
where is_own
    and (
        (most_before > 0 and hi > 0 and greatest(hi, most_before) >= screen.slip_min_size * 0.999999
            and (hi >= least_before * screen.slip_ratio or most_before >= greatest(lo, 1e-300) * screen.slip_ratio))
        or (screen.is_percentage and y1 = y - 1 and greatest(hi - lo1, hi1 - lo) > screen.year_points * 0.999999)
        or (screen.is_percentage and lo < 1 and hi > 0 and most_before >= 5)
        or (not screen.is_percentage and y1 = y - 1 and greatest(hi, hi1) >= screen.year_min_size * 0.999999 and hi > 0 and hi1 > 0
            and (hi > greatest(lo1, 1e-300) * screen.year_ratio * 0.999999 or hi1 > greatest(lo, 1e-300) * screen.year_ratio * 0.999999))
    )
