// Reads one Parquet file with hyparquet, a reader in plain JavaScript; its schema, then its rows, as JSON lines.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

const file = await asyncBufferFromFile(process.argv[2]);
const metadata = await parquetMetadataAsync(file);
const plain = (_, value) =>
  typeof value === 'bigint' ? value.toString() : value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
console.log(JSON.stringify(metadata.schema.slice(1).map(({ name, logical_type }) => ({ name, logical_type })), plain));
for (const row of await parquetReadObjects({ file, compressors, utf8: false })) console.log(JSON.stringify(row, plain));
