#!/usr/bin/env bash
# All tests of the solution, one project after the other; ends with the line 'N passed, N failed, N skipped'.
set -uo pipefail
cd "$(dirname "$0")"

configuration=${1:-Release}
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

broken=0
for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    dotnet test "$project" --no-build -c "$configuration" --nologo -v quiet \
        --logger "trx;LogFileName=$name.trx" --results-directory "$results" || broken=1
    [ -f "$results/$name.trx" ] || { echo "$name: the test run left no result"; broken=1; }
done

sum() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*>" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(sum total); passed=$(sum passed); executed=$(sum executed)
failed=$((executed - passed))
[ "$broken" = 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed, $((total - executed)) skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
