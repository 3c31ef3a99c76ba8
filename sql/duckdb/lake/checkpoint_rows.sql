-- purpose: the rows of a Delta checkpoint, one action each, from actions written as JSON lines.
-- grain: one row per action
-- inputs: variable lake_actions (path of the JSON lines)
select
    txn,
    add,
    remove,
    "metaData",
    protocol
from read_json(
    getvariable('lake_actions'),
    format = 'newline_delimited',
    maximum_object_size = 268435456,
    columns = {
        txn: 'struct("appId" varchar, version bigint, "lastUpdated" bigint)',
        add: 'struct(path varchar, "partitionValues" map(varchar, varchar), size bigint, "modificationTime" bigint, "dataChange" boolean, stats varchar, tags map(varchar, varchar))',
        remove: 'struct(path varchar, "deletionTimestamp" bigint, "dataChange" boolean, "extendedFileMetadata" boolean, "partitionValues" map(varchar, varchar), size bigint)',
        "metaData": 'struct(id varchar, name varchar, description varchar, format struct(provider varchar, options map(varchar, varchar)), "schemaString" varchar, "partitionColumns" varchar[], configuration map(varchar, varchar), "createdTime" bigint)',
        protocol: 'struct("minReaderVersion" integer, "minWriterVersion" integer)'
    }
)
