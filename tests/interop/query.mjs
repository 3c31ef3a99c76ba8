// Runs the SQL of standard input in ClickHouse (in process), whose Delta reader is delta-kernel-rs; rows as JSON lines.
import { readFileSync } from 'node:fs';
import { query } from 'chdb';

process.stdout.write(query(readFileSync(0, 'utf8'), 'JSONEachRow'));
