-- purpose: the divisions of one tier that report one series, with this year's and last year's exact figure
-- grain: one row per indicator, series, year and tier in which a division may stand out
-- inputs: bulk_peer_member, bulk_screen; variables bulk_first_indicator, bulk_last_indicator (positions, ends included)
select
    any_value(screen.indicator_code) as indicator_code,
    member.i,
    member.k,
    member.y,
    member.tier,
    list(member.j::integer) as divisions,
    list(member.before) as before,
    list(member.after) as after
from bulk_peer_member as member
inner join bulk_screen as screen
    on screen.i = member.i
where member.i between getvariable('bulk_first_indicator') and getvariable('bulk_last_indicator')
group by member.i, member.k, member.y, member.tier
