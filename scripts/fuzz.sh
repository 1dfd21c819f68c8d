#!/usr/bin/env bash
# Gives what reads input from anywhere (weights, manifests, catalogue entries, zip files, names, scenes,
# values)
# inputs that reach ever more of its code, and says how many; fails if one of them raises anything
# else than a refusal, hangs, or has something executed or written that must not be.
#
#   scripts/fuzz.sh [--seconds N] [TARGET ...]     N for each target: 600
#
# An input that fails is kept in build/fuzz/TARGET and shown again by
#   build/fuzz/venv/bin/python -m gmnet_water.tests.fuzz TARGET 0 FILE
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

atheris=atheris==3.0.0
seconds=600
targets=()
while (($# > 0)); do
    case $1 in
    --seconds)
        (($# > 1)) || fail '--seconds needs a number'
        seconds=$2
        shift
        ;;
    -*) fail "there is no option $1" ;;
    *) targets+=("$1") ;;
    esac
    shift
done
((${#targets[@]} > 0)) || targets=(weights manifests entries archives names scenes labels)

[[ -x $VENV/bin/python ]] || fail "There is no $VENV. Run scripts/setup.sh tests first."
link_plugin
folder=$ROOT/build/fuzz
venv=$folder/venv
if ! "$venv/bin/python" -c 'import atheris' 2>/dev/null; then
    say "Making an environment with $atheris in $venv"
    "$PYTHON" -m venv --system-site-packages --clear "$venv"
    # torch comes from the environment of the tests.
    "$VENV/bin/python" -c 'import sys; print(*(p for p in sys.path if p.endswith("site-packages")), sep="\n")' \
        >"$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/tests.pth"
    three_times "$venv/bin/python" -m pip install --quiet "$atheris" ||
        fail "$atheris cannot be installed; it needs the network, and a Python that it is made for"
fi

export PYTHONPATH=$ROOT/build/plugins
failed=()
for target in "${targets[@]}"; do
    place=$folder/$target
    mkdir -p "$place"
    if (cd "$place" && "$venv/bin/python" -m gmnet_water.tests.fuzz "$target" "$seconds") \
        >"$place/log" 2>&1; then
        outcome='all refused or read'
    else
        outcome="FAILED, see $place/log"
        failed+=("$target")
    fi
    count=$(grep -aoE '^(Done [0-9]+|#[0-9]+)' "$place/log" | tail -n 1 | grep -oE '[0-9]+' || echo 0)
    covered=$(grep -aoE 'cov: [0-9]+' "$place/log" | tail -n 1 || true)
    printf '%-10s %9s inputs in %s s, %s: %s\n' "$target" "$count" "$seconds" "${covered:-cov: ?}" "$outcome"
done
((${#failed[@]} == 0)) || fail "input was not refused as it should: ${failed[*]}"
