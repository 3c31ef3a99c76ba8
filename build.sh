#!/usr/bin/env bash
# Restore, format check, build, all tests. What CI runs, and what to run before a change is handed in.
set -euo pipefail
cd "$(dirname "$0")"

configuration=${CONFIGURATION:-Release}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

need() { command -v "$1" >/dev/null || { echo "build.sh: '$1' is missing. $2" >&2; exit 1; }; }
need dotnet "Install the .NET SDK 10."
need npm "Install Node.js: npm brings DuckDB's native library."

step() { printf '\n== %s\n' "$1"; }

step "restore"
dotnet restore ReformWarehouse.sln ${CI:+--locked-mode}

step "build"
dotnet build ReformWarehouse.sln --no-restore -c "$configuration" -v quiet

step "format check"
# Code style is checked by the build itself (EnforceCodeStyleInBuild); this checks the layout.
dotnet format whitespace ReformWarehouse.sln --no-restore --verify-no-changes

step "tests"
exec ./run-tests.sh "$configuration"
