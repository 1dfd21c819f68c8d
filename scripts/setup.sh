#!/usr/bin/env bash
# Installs what is missing: QGIS and GDAL from the system's packages, torch into .venv, and with
# the argument "tests" the tools of scripts/test.sh. Quick when everything is there already.
#
# GMNET_PIP_ARGS  further options for pip, for instance the index of torch's CPU builds
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

SYSTEM_PACKAGES=(
    qgis python3-qgis qgis-providers python3-gdal gdal-bin
    python3 python3-numpy python3-venv ca-certificates
)
requirements=("$ROOT/scripts/requirements.txt")
QT6=$ROOT/scripts/requirements-qt6.txt
case ${1:-} in
    '') tools='' ;;
    tests)
        tools=tests
        # The desktop is tested on a virtual screen, trends and filters against scipy; the zip file is
        # made of the files that git tracks.
        SYSTEM_PACKAGES+=(xvfb python3-scipy git)
        requirements+=("$ROOT/scripts/requirements-test.txt")
        ;;
    *) fail "setup.sh knows one argument, tests; it was given $1." ;;
esac

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        say "sudo $*"
        sudo "$@"
    else
        fail "Run this as root, or install sudo: $*"
    fi
}

installed() {
    [[ $(dpkg-query -W -f '${Status}' "$1" 2>/dev/null) == 'install ok installed' ]]
}

has_torch() {
    "$1" "$ROOT/scripts/check_environment.py" --has-torch 2>/dev/null
}

# Whether the system's packages hold a torch that serves (Debian 13 does, Debian 12 does not). It is
# a build for processors, where pip would take several GB for GPUs.
offers_torch() {
    local version
    version=$(apt-cache policy python3-torch 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [[ $version == [0-9]* ]] && dpkg --compare-versions "$version" ge 2.0
}

install_system_packages() {
    local package missing=()
    for package in "${SYSTEM_PACKAGES[@]}"; do
        installed "$package" || missing+=("$package")
    done
    if ((${#missing[@]} > 0)); then
        three_times as_root apt-get update -qq
    fi
    if [[ -z ${GMNET_PIP_ARGS:-} ]] && offers_torch && ! has_torch "$PYTHON" &&
        ! has_torch "$VENV/bin/python"; then
        missing+=(python3-torch)
    fi
    # Debian's torch is 10 to 40 times slower without a threaded OpenBLAS.
    if [[ " ${missing[*]} " == *' python3-torch '* ]] || installed python3-torch; then
        installed libopenblas0-pthread || missing+=(libopenblas0-pthread)
    fi
    if ((${#missing[@]} == 0)); then
        return
    fi
    say "Installing ${missing[*]}"
    three_times as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# numpy as QGIS sees it. It must stay the one that is used: GDAL's bindings are built against it.
system_numpy() {
    "$PYTHON" -c 'import numpy; print(numpy.__version__)'
}

pip_install() {
    local quiet=()
    if [[ ! -t 2 ]]; then
        quiet=(--quiet)
    fi
    # GMNET_PIP_ARGS is a list of options: it is meant to be split.
    # shellcheck disable=SC2086
    three_times "$VENV/bin/python" -m pip install --disable-pip-version-check "${quiet[@]}" "$@" \
        ${GMNET_PIP_ARGS:-} >&2
}

# Installs the given requirement files without touching numpy.
install_requirements() {
    local file arguments=(--constraint "$VENV/constraints.txt")
    for file in "$@"; do
        arguments+=(--requirement "$file")
    done
    pip_install "${arguments[@]}"
}

# Puts Qt 6's type stubs in a folder that no Python imports from: QGIS here is one of Qt 5. They are
# the same on every machine, unlike the libraries that come with them.
install_qt6_stubs() {
    rm -rf "$VENV/qt6"
    pip_install --no-deps --only-binary :all: --platform manylinux_2_34_x86_64 \
        --target "$VENV/qt6" --requirement "$QT6"
}

# Lies in every environment that this script makes, from the first moment on.
MARK=made-by-gmnet-water

# What this script did not make is neither emptied nor filled. Earlier versions left no mark.
check_is_ours() {
    if [[ ! -e $VENV && ! -L $VENV ]]; then
        return
    fi
    [[ -d $VENV ]] || fail "$VENV is a file. Name another folder in GMNET_VENV, or none."
    if [[ -e $VENV/$MARK || -z $(ls -A "$VENV") ]]; then
        return
    fi
    [[ -f $VENV/pyvenv.cfg && -f $VENV/constraints.txt ]] ||
        fail "$VENV is there, and this script did not make it: it is left as it is. Name a new or an" \
            "empty folder in GMNET_VENV."
}

make_environment() {
    local numpy=$1
    mkdir -p "$VENV"
    touch "$VENV/$MARK"
    if ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Making the environment $VENV"
        find "$VENV" -mindepth 1 -maxdepth 1 ! -name "$MARK" -exec rm -rf {} +
        "$PYTHON" -m venv --system-site-packages "$VENV"
    fi
    echo "numpy==$numpy" >"$VENV/constraints.txt"
    if has_torch "$PYTHON"; then
        say "Using the system's torch"
        requirements=("${requirements[@]:1}")
    elif ! has_torch "$VENV/bin/python"; then
        say 'Installing torch: 200 MB where pip is offered the CPU build (see GMNET_PIP_ARGS in' \
            'CONTRIBUTING.md), several GB otherwise'
    fi
    if ((${#requirements[@]} > 0)); then
        install_requirements "${requirements[@]}"
    fi
    if [[ -n $tools ]]; then
        install_qt6_stubs
    fi
}

check_is_ours
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    install_system_packages
fi
[[ -x $PYTHON ]] || fail "There is no $PYTHON. Name the Python of QGIS in GMNET_PYTHON."
"$PYTHON" -c 'import qgis.core, osgeo.gdal_array' ||
    fail "$PYTHON finds no QGIS or GDAL. Install QGIS with its Python bindings (packages" \
        "${SYSTEM_PACKAGES[*]}) or name the Python of QGIS in GMNET_PYTHON."

numpy=$(system_numpy)
fingerprint=$({
    cat "${requirements[@]}" "$QT6" "${BASH_SOURCE[0]}"
    "$PYTHON" --version
    echo "$numpy $tools"
} | sha256sum | cut -c 1-16)
stamp=$VENV/set-up-$fingerprint
if [[ ! -e $stamp ]]; then
    make_environment "$numpy"
    "$VENV/bin/python" "$ROOT/scripts/check_environment.py" --numpy "$numpy" || exit 1
    touch "$stamp"
fi
link_plugin
