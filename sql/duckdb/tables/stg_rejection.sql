-- purpose: staging of what the rules found in the report being loaded
-- grain: one row per rejected or flagged row and rule
create or replace temp table stg_rejection (
    place varchar not null,
    rule varchar not null,
    severity varchar not null,
    message_zh varchar not null,
    message_en varchar not null,
    offending_text varchar,
    row_text varchar
);
