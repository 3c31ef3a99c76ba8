#!/usr/bin/env bash
# usage: run.sh FOLDER [ROWS [no-postgres]]   builds, makes a demo lake and a PostgreSQL of its own, and runs the whole benchmark; both are gone afterwards, the lake in FOLDER stays.
# Disk: some 200 bytes a row while the lake is made (50 million rows: 10 GB); PostgreSQL takes 600 a row more, and 4 GB of log.
set -euo pipefail
folder=${1:?FOLDER}
rows=${2:-1000000}
postgres=${3:-postgres}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
dotnet build "$here" -c Release -v q --nologo
dotnet build "$root/etl/ReformWarehouse.Cli" -c Release -v q --nologo

scratch=$(mktemp -d)
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
clean() {
    if [ -n "${binaries:-}" ]; then as_postgres "$binaries/pg_ctl" -D "$scratch/data" -m immediate stop >/dev/null 2>&1 || true; fi
    rm -rf "$scratch"
}
trap clean EXIT

if [ "$postgres" != no-postgres ]; then
    # PostgreSQL refuses to run as root; the cluster lives in a folder of its own and goes with it. Memory as its manual advises: a quarter shared, the rest left to the system's cache;
    # pages come from memory or a solid-state disk.
    port=$((20000 + RANDOM % 10000))
    binaries=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
    memory=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
    if [ "$(id -u)" = 0 ]; then chown postgres:postgres "$scratch"; fi
    as_postgres "$binaries/initdb" -D "$scratch/data" -U reform --auth=trust -E UTF8 --no-sync >/dev/null
    as_postgres "$binaries/pg_ctl" -D "$scratch/data" -w -l "$scratch/log" \
        -o "-c listen_addresses=127.0.0.1 -p $port -k $scratch -c fsync=off -c shared_buffers=$((memory / 4))MB -c effective_cache_size=$((memory / 2))MB -c work_mem=128MB -c maintenance_work_mem=512MB -c max_wal_size=4GB -c random_page_cost=1.1" start >/dev/null
    export REFORM_BENCH_POSTGRES="Host=127.0.0.1;Port=$port;Username=reform;Database=postgres;Command Timeout=0"
else
    unset REFORM_BENCH_POSTGRES
fi

dotnet "$root/etl/ReformWarehouse.Cli/bin/Release/net10.0/reform.dll" demo --lake "$scratch/demo" >/dev/null
dotnet "$here/bin/Release/net10.0/cube-benchmarks.dll" all "$folder" "$rows" "$scratch/demo"
