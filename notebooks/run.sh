#!/usr/bin/env bash
# Executes every notebook from top to bottom against the built program; a failed assertion in a notebook fails the run. Outputs go to a folder
# outside the repository (or to the folder given as second argument).
# usage: notebooks/run.sh [Debug|Release] [FOLDER]
set -euo pipefail
cd "$(dirname "$0")"

configuration=${1:-Release}
output=${2:-$(mktemp -d)}
nbconvert=/usr/bin/jupyter-nbconvert
program=$(cd .. && pwd)/etl/ReformWarehouse.Cli/bin/$configuration/net10.0/reform.dll

[ -x "$nbconvert" ] || { echo "notebooks/run.sh: $nbconvert is missing. Install jupyter-nbconvert python3-ipykernel python3-pandas python3-matplotlib fonts-noto-cjk." >&2; exit 1; }
[ -f "$program" ] || { echo "notebooks/run.sh: the program is not built in $configuration. Run ./build.sh first." >&2; exit 1; }

export REFORM="dotnet|exec|$program"
export PYTHONDONTWRITEBYTECODE=1 PYDEVD_DISABLE_FILE_VALIDATION=1
# The kernel of the system's Python, whatever other Python comes first on the path.
export PATH="/usr/bin:$PATH"
count=0
for notebook in [0-9][0-9]-*.ipynb; do
    echo "notebook $notebook"
    "$nbconvert" --to notebook --execute --ExecutePreprocessor.timeout=300 --ExecutePreprocessor.kernel_name=python3 --output-dir "$output" "$notebook"
    count=$((count + 1))
done
[ "$count" -gt 0 ] || { echo "notebooks/run.sh: there is no notebook." >&2; exit 1; }
echo "$count notebooks executed; outputs in $output"
