-- purpose: the rows of a bulk file that were not loaded, with the first rule that each broke
-- grain: one row per rejected row
-- inputs: bulk_judged, bulk_set_aside, bulk_reject, bulk_indicator_version, bulk_jurisdiction_version, variables bulk_values, load_id, bulk_started_at
with unsound as (
    select
        sha256(report_code || received_at::varchar) as sha256,
        coalesce('row ' || row_number, 'row without number') as place,
        case
            when indicator is null then 'unknown_indicator'
            when jurisdiction is null or jurisdiction_key is null then 'unknown_jurisdiction'
            when bound_code is null or temporal_code is null or status_code is null then 'code_list'
            when coalesce(cast(enum_code(unit_code) as integer) <> getvariable('bulk_indicator_unit')[indicator], true) then 'unit_of_indicator'
            when row_number is null then 'row_number'
            when value is null and status_code not in ('M', 'O', 'N', 'Q') then 'value_missing'
            when value is not null and (not isfinite(value) or value < getvariable('bulk_indicator_min')[indicator] or value > getvariable('bulk_indicator_max')[indicator])
                then 'valid_range'
            when denominator is not null or numerator is not null then 'numerator_within_denominator'
            else 'year'
        end as rule,
        indicator_code,
        jurisdiction_code,
        year,
        temporal,
        value,
        unit,
        bound,
        obs_status,
        to_json({
            'report_code': report_code, 'row_number': row_number, 'indicator_code': indicator_code, 'jurisdiction_code': jurisdiction_code, 'year': year,
            'temporal': temporal, 'value': value, 'unit': unit, 'bound': bound, 'numerator': numerator, 'denominator': denominator, 'obs_status': obs_status
        })::varchar as row_text
    from bulk_judged
    where not coalesce(is_sound, false) or indicator_key is null or jurisdiction_key is null
),
explained as (
    select
        sha256,
        place,
        rule,
        case rule
            when 'unknown_indicator' then indicator_code
            when 'unknown_jurisdiction' then jurisdiction_code
            when 'code_list' then concat_ws(' ', bound, temporal, obs_status)
            when 'unit_of_indicator' then unit
            when 'valid_range' then value::varchar
            when 'year' then year::varchar
        end as offending_text,
        row_text
    from unsound
),
repeated as (
    select
        coalesce(report.sha256, sha256(aside.report_key::varchar)) as sha256,
        'row ' || aside.row_number as place,
        aside.rule,
        aside.value::varchar as offending_text,
        to_json({
            'row_number': aside.row_number, 'indicator_code': indicator.indicator_code, 'jurisdiction_code': jurisdiction.jurisdiction_code,
            'year': aside.year, 'temporal': aside.temporal, 'value': aside.value
        })::varchar as row_text
    from bulk_set_aside as aside
    left join bulk_report as report
        on report.report_key = aside.report_key
    left join bulk_indicator_version as indicator
        on indicator.indicator_key = aside.indicator_key
    left join bulk_jurisdiction_version as jurisdiction
        on jurisdiction.jurisdiction_key = aside.jurisdiction_key
    where aside.rule <> 'unsound'
),
unparsed as (
    select
        sha256(coalesce(split_part(csv_line, ',', 1) || try_cast(split_part(csv_line, ',', 2) as timestamptz)::varchar, csv_line)) as sha256,
        'line ' || line as place,
        'row_shape' as rule,
        left(csv_line, 1000) as offending_text,
        left(csv_line, 1000) as row_text
    from bulk_reject
    qualify row_number() over (partition by line order by scan_id) = 1
),
rejected as (
    select sha256, place, rule, offending_text, row_text from explained
    union all
    select sha256, place, rule, offending_text, row_text from repeated
    union all
    select sha256, place, rule, offending_text, row_text from unparsed
)
select
    sha256,
    parse_filename(getvariable('bulk_values')) as file_name,
    place,
    rule,
    'error' as severity,
    case rule
        when 'unknown_indicator' then '指标目录中没有这个代码；请改用目录中的代码。'
        when 'unknown_jurisdiction' then '该年没有这个行政区划代码；请填六位区划代码。'
        when 'code_list' then 'bound、temporal 或 obs_status 不在代码表中；请改用代码表中的代码。'
        when 'unit_of_indicator' then '单位不是该指标的基本单位；批量文件只收基本单位，请换算后提交。'
        when 'value_missing' then '没有数值，也没有说明原因；请在 obs_status 说明（O、M、Q、N）。'
        when 'valid_range' then '数值超出该指标的有效范围，或不是有限数；请核对数值和单位。'
        when 'numerator_within_denominator' then '分母应大于零，分子不能大于分母；请核对。'
        when 'year' then '该年没有这个指标的有效版本，或缺年份；请核对 year。'
        when 'row_number' then '行号缺失或在同一报表中重复；请给每行一个不同的行号。'
        when 'unknown_report' then '报表清单中没有这个报表和收到时间；请补入清单。'
        when 'duplicate' then '同一报表重复填报同一指标、地区、年份和口径；请只保留一行。'
        else '本行的列数或数值无法识别；请检查逗号、引号和数字。'
    end as message_zh,
    case rule
        when 'unknown_indicator' then 'the catalogue has no such indicator; use a catalogued code.'
        when 'unknown_jurisdiction' then 'no such jurisdiction in that year; give the six-digit code.'
        when 'code_list' then 'bound, temporal or obs_status is not in its code list; use a code of the list.'
        when 'unit_of_indicator' then 'the unit is not the base unit of the indicator; a bulk file takes base units only, convert the value.'
        when 'value_missing' then 'there is no value and no reason; say why in obs_status (O, M, Q, N).'
        when 'valid_range' then 'the value lies outside the valid range of the indicator or is not finite; check value and unit.'
        when 'numerator_within_denominator' then 'the denominator must be above zero and the numerator not above it; check both.'
        when 'year' then 'the indicator has no version that holds in that year, or the year is missing; check year.'
        when 'row_number' then 'the row number is missing or stands twice in the report; number every row differently.'
        when 'unknown_report' then 'the list of reports has no such report and time of receipt; add it.'
        when 'duplicate' then 'the report states the same indicator, jurisdiction, year and window twice; keep one row.'
        else 'the columns or a number of the line cannot be read; check commas, quotes and numbers.'
    end as message_en,
    offending_text,
    row_text,
    getvariable('load_id') as load_id,
    getvariable('bulk_started_at') as known_at
from rejected
