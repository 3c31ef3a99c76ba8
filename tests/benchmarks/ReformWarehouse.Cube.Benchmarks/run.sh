#!/usr/bin/env bash
# usage: run.sh FOLDER [ROWS]   builds, makes a demo lake and a PostgreSQL of its own, and runs the whole benchmark; both are gone afterwards, the lake in FOLDER stays
set -euo pipefail
folder=${1:?FOLDER}
rows=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
dotnet build "$here" -c Release -v q --nologo
dotnet build "$root/etl/ReformWarehouse.Cli" -c Release -v q --nologo

# PostgreSQL refuses to run as root; the cluster lives in a folder of its own and goes with it.
cluster=$(mktemp -d)
port=$((20000 + RANDOM % 10000))
binaries=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres:postgres "$cluster"; fi
as_postgres "$binaries/initdb" -D "$cluster/data" -U reform --auth=trust -E UTF8 --no-sync >/dev/null
as_postgres "$binaries/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
    -o "-c listen_addresses=127.0.0.1 -p $port -k $cluster -c fsync=off -c shared_buffers=1GB -c work_mem=128MB -c maintenance_work_mem=512MB -c max_wal_size=4GB" start >/dev/null
trap 'as_postgres "$binaries/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$cluster"' EXIT
export REFORM_BENCH_POSTGRES="Host=127.0.0.1;Port=$port;Username=reform;Database=postgres;Command Timeout=0"

dotnet "$root/etl/ReformWarehouse.Cli/bin/Release/net10.0/reform.dll" demo --lake "$cluster/demo" >/dev/null
dotnet "$here/bin/Release/net10.0/cube-benchmarks.dll" all "$folder" "$rows" "$cluster/demo"
