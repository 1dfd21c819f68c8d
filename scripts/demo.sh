#!/usr/bin/env bash
# From nothing to a water map: installs what is missing, makes a small scene of both orbits, maps
# its water with qgis_process as a user would, and compares with the simulated truth.
# The results are in build/demo; demo.png shows them.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

folder=$ROOT/build/demo
bash "$ROOT/scripts/setup.sh"
mkdir -p "$folder"
export PYTHONPATH=$QGIS_PLUGINPATH

say 'Making a simulated scene'
"$VENV/bin/python" -m gmnet_water.training.demo "$folder"

say 'Mapping its water'
bash "$ROOT/scripts/qgis_process.sh" run gmnet:mapwater -- \
    ASCENDING="$folder/ascending.tif" \
    DESCENDING="$folder/descending.tif" \
    MODEL=bundled \
    PROBABILITY="$folder/probability.tif" \
    OUTPUT="$folder/water.tif" | tee "$folder/mapwater.log"
area=$(sed -n 's/^WATER_AREA:[[:space:]]*//p' "$folder/mapwater.log")
[[ -n $area ]] || fail "the map was not made; see $folder/mapwater.log"

say 'Comparing with the truth'
"$VENV/bin/python" "$ROOT/scripts/demo_report.py" "$folder" --area "$area"
