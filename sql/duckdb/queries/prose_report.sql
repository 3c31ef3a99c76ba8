-- purpose: the documents of prose that count as of the session's date
-- grain: one row per report that is a document of prose
-- inputs: current_report
create or replace temp table prose_report as
select report_key
from current_report
where regexp_matches(lower(file_name), '\.(txt|docx|pdf)$')
