-- purpose: how the register numbers what its joins go by, how it writes a number of a derivation, and when a bounded value certainly is at least, or at most, a threshold (null: the bound leaves it open)
-- grain: scalar macros
-- inputs: variables register_first_year, register_years (one more than there are: the place of the latest of each), register_lines, register_places,
--         register_latest, register_year (null: none)
create or replace temp macro register_number(number) as
    case when number = trunc(number) and abs(number) < 1e15 then cast(cast(number as bigint) as varchar) else cast(number as varchar) end;

create or replace temp macro register_at_least(number, upper, bound, threshold) as
    case
        when bound in ('=', '>=', '>', '~', 'range') and number >= threshold then true
        when bound in ('=', '<=', '~') and number < threshold then false
        when bound = '<' and number <= threshold then false
        when bound = 'range' and upper < threshold then false
    end;

create or replace temp macro register_more_than(number, upper, bound, threshold) as
    case
        when bound in ('=', '>=', '~', 'range') and number > threshold then true
        when bound = '>' and number >= threshold then true
        when bound in ('=', '<=', '<', '~') and number <= threshold then false
        when bound = 'range' and upper <= threshold then false
    end;

create or replace temp macro register_less_than(number, upper, bound, threshold) as
    case
        when bound in ('=', '<=', '~') and number < threshold then true
        when bound = '<' and number <= threshold then true
        when bound = 'range' and upper < threshold then true
        when bound in ('=', '>=', '>', '~', 'range') and number >= threshold then false
    end;

create or replace temp macro register_at_most(number, upper, bound, threshold) as
    case
        when bound in ('=', '<=', '<', '~') and number <= threshold then true
        when bound = 'range' and upper <= threshold then true
        when bound in ('=', '>=', '~', 'range') and number > threshold then false
        when bound = '>' and number >= threshold then false
    end;

create or replace temp macro register_ask(indicator_no, year) as
    (indicator_no * getvariable('register_years') + case when getvariable('register_latest') then 0 else year - getvariable('register_first_year') + 1 end)
        * getvariable('register_lines');

create or replace temp macro register_cell(indicator_no, place_no) as
    indicator_no * getvariable('register_places') + place_no;

create or replace temp macro register_is_asked_year(year) as
    getvariable('register_latest') or getvariable('register_year') is null or year = getvariable('register_year');

create or replace temp macro register_pair_base(trait_no, class_no) as
    (cast(trait_no as bigint) * 3 << 48) + (cast(class_no as bigint) << 24);

create or replace temp macro register_relation_base(relation) as
    cast(relation as bigint) << 48
