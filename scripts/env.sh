# shellcheck shell=bash
# Where things are, and what QGIS must be told. Sourced by the other scripts.
#
# GMNET_PYTHON  the interpreter that QGIS uses (/usr/bin/python3)
# GMNET_VENV    the environment with torch (.venv in the repository)

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034  # used where this is sourced
PYTHON=${GMNET_PYTHON:-/usr/bin/python3}
VENV=${GMNET_VENV:-$ROOT/.venv}

# No window is ever opened; a display is used only where the caller names one.
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
if [[ -z ${XDG_RUNTIME_DIR:-} ]]; then
    export XDG_RUNTIME_DIR=$ROOT/build/runtime
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
fi
# A numpy in the user's own site-packages would come before the one that QGIS and GDAL need.
export PYTHONNOUSERSITE=1
# QGIS loads a plugin from its parent folder, and Python the package from the same place.
export QGIS_PLUGINPATH=$ROOT/build/plugins
if [[ -z ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]]; then
    export LANG=C.UTF-8
fi

say() {
    printf '== %s\n' "$*" >&2
}

fail() {
    printf 'Error: %s\n' "$*" >&2
    exit 1
}

# Runs what downloads something, and tries it again if it fails.
three_times() {
    local turn
    for turn in 1 2 3; do
        "$@" && return
        ((turn == 3)) || sleep $((turn * 5))
    done
    return 1
}

link_plugin() {
    mkdir -p "$ROOT/build/plugins"
    ln -sfn ../.. "$ROOT/build/plugins/gmnet_water"
}

# The folder of packages of the environment, for interpreters that are not its own.
site_packages() {
    "$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))'
}
