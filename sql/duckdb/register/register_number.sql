-- purpose: how the register writes a number of a derivation, and when a bounded value certainly is at least, or at most, a threshold (null: the bound leaves it open)
-- grain: scalar macros
-- inputs: none
create or replace temp macro register_number(number) as
    case when number = trunc(number) and abs(number) < 1e15 then cast(cast(number as bigint) as varchar) else cast(number as varchar) end;

create or replace temp macro register_at_least(number, upper, bound, threshold) as
    case
        when bound in ('=', '>=', '>', '~', 'range') and number >= threshold then true
        when bound in ('=', '<=', '~') and number < threshold then false
        when bound = '<' and number <= threshold then false
        when bound = 'range' and upper < threshold then false
    end;

create or replace temp macro register_at_most(number, upper, bound, threshold) as
    case
        when bound in ('=', '<=', '<', '~') and number <= threshold then true
        when bound = 'range' and upper <= threshold then true
        when bound in ('=', '>=', '~', 'range') and number > threshold then false
        when bound = '>' and number >= threshold then false
    end
