#!/usr/bin/env bash
# usage: quiet.sh FOLDER [FIRST_STEP]   The large runs of the lake and the intake, one after the other, for a machine with nothing else to do: some twenty minutes, 20 GB in
# FOLDER. Results go to FOLDER/results.txt as well. FIRST_STEP (1 to 5) leaves out the steps before.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="${1:?usage: quiet.sh FOLDER [FIRST_STEP]}"
from="${2:-1}"
mkdir -p "$folder"
for project in Lake Intake; do
    dotnet build "$here/ReformWarehouse.$project.Benchmarks" -c Release -v q --nologo || exit 1
done
lake="$here/ReformWarehouse.Lake.Benchmarks/bin/Release/net10.0/lake-benchmarks"
intake="$here/ReformWarehouse.Intake.Benchmarks/bin/Release/net10.0/intake-benchmarks"

step() {
    local number="$1"; shift
    if [ "$number" -lt "$from" ]; then return; fi
    echo "== $number: $(basename "$1") ${*:2}"
    timeout 1500 "$@" || echo "ended with $?"
}

{
    date -u; nproc; uptime
    step 1 "$intake" xlsx 100000
    step 2 "$intake" csv "$folder/intake" 10000000; rm -rf "$folder/intake"
    step 3 "$lake" all "$folder/all" 10000000; rm -rf "$folder/all"
    step 4 "$lake" increment "$folder/increment" 1000000 10000000 50000000; rm -rf "$folder/increment"
    step 5 "$lake" all "$folder/all" 50000000; rm -rf "$folder/all"
    date -u
} 2>&1 | tee -a "$folder/results.txt"
