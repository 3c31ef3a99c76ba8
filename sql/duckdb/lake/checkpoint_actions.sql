-- purpose: the actions of a Delta checkpoint as JSON lines, whatever writer made it.
-- grain: one row per action
-- inputs: variable lake_checkpoint (path of the checkpoint)
select
    case
        when add is not null then cast(to_json({add: add}) as varchar)
        when remove is not null then cast(to_json({remove: remove}) as varchar)
        when txn is not null then cast(to_json({txn: txn}) as varchar)
        when "metaData" is not null then cast(to_json({"metaData": "metaData"}) as varchar)
        when protocol is not null then cast(to_json({protocol: protocol}) as varchar)
    end as action
from read_parquet(getvariable('lake_checkpoint'))
