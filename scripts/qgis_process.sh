#!/usr/bin/env bash
# qgis_process with this plugin, without a display and in a profile of its own:
#   scripts/qgis_process.sh help gmnet:mapwater
#   scripts/qgis_process.sh run gmnet:mapwater -- INPUT=scene.tif OUTPUT=water.tif
#
# GMNET_PROFILE  folder of the profile (build/profile)
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

[[ -x $VENV/bin/python ]] || fail "There is no $VENV. Run scripts/setup.sh first."
link_plugin

# Debian 12's qgis_process is a wrapper that passes an option which the program does not know.
program=$(command -v qgis_process.bin || command -v qgis_process) ||
    fail 'qgis_process is missing. Run scripts/setup.sh first.'

# QGIS runs the system's Python, which does not know of the environment.
PYTHONPATH=$(site_packages)${PYTHONPATH:+:$PYTHONPATH}
export PYTHONPATH
export QGIS_CUSTOM_CONFIG_PATH=${GMNET_PROFILE:-$ROOT/build/profile}

if [[ ! -e $QGIS_CUSTOM_CONFIG_PATH/gmnet_water-enabled ]]; then
    mkdir -p "$QGIS_CUSTOM_CONFIG_PATH"
    "$program" plugins enable gmnet_water >&2
    touch "$QGIS_CUSTOM_CONFIG_PATH/gmnet_water-enabled"
fi
exec "$program" "$@"
