-- purpose: the divisions of those groups of peers in which one may stand out: the Hidiroglou-Berthelot edit with a margin for rounding; the rule itself
--          then judges these groups whole
-- grain: one row per indicator, series, year, tier and division, of such groups
-- inputs: bulk_step, bulk_division, bulk_screen
create or replace temp table bulk_peer_member as
with tier as (
    select j, any_value(tier) as tier
    from bulk_division
    group by j
),
pair as not materialized (
    select
        step.i, step.k, step.y, tier.tier, step.is_own,
        step.after / step.before as ratio,
        greatest(step.before, step.after) as size
    from bulk_step as step
    inner join tier
        on tier.j = step.j
    where step.k < 4000
        and step.before > 0
        and step.after > 0
),
middle as (
    select i, k, y, tier, median(ratio) as ratio
    from pair
    group by i, k, y, tier
    having bool_or(is_own)
),
effect as (
    select
        pair.i, pair.k, pair.y, pair.tier,
        case when pair.ratio < middle.ratio then 1 - middle.ratio / pair.ratio else pair.ratio / middle.ratio - 1 end * pair.size ** screen.peer_u as effect,
        screen.peer_a, screen.peer_c
    from pair
    inner join middle
        using (i, k, y, tier)
    inner join bulk_screen as screen
        on screen.i = pair.i
),
spread as (
    select
        i, k, y, tier,
        quantile_cont(effect, 0.25) as q1,
        median(effect) as middle,
        quantile_cont(effect, 0.75) as q3,
        min(effect) as least,
        max(effect) as most,
        any_value(peer_a) as a,
        any_value(peer_c) as c
    from effect
    group by i, k, y, tier
),
possible as (
    select i, k, y, tier
    from spread
    where q3 - q1 <= 1e-9 * greatest(abs(middle), 1e-9)
        or most > middle + c * greatest(q3 - middle, abs(a * middle)) * 0.999999
        or least < middle - c * greatest(middle - q1, abs(a * middle)) * 0.999999
)
select step.i, step.k, step.y, tier.tier, step.j, step.before, step.after
from bulk_step as step
inner join tier
    on tier.j = step.j
semi join possible
    on possible.i = step.i
    and possible.k = step.k
    and possible.y = step.y
    and possible.tier = tier.tier
