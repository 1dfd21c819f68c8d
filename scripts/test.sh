#!/usr/bin/env bash
# Every check and every test; fails if one of them fails. Arguments go to pytest.
#
# As the first argument:
# --fast          only ruff, mypy and the tests that need no QGIS, no other process and no torch:
#                 about a minute
# --coverage      everything, and which files the tests execute least; takes longer
# --without-qgis  only the tests that need no QGIS, with the Python named in GMNET_PYTHON as it is
#                 (it needs GDAL's bindings, numpy, torch and pytest)
#
# GMNET_TEST_PROCESSES  how many processes run tests side by side (2); 0 for none but this one
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

cd "$ROOT"
if [[ ${1:-} == --without-qgis ]]; then
    shift
    "$PYTHON" -c 'import numpy, osgeo.gdal_array, pytest, torch' ||
        fail "$PYTHON lacks one of GDAL's bindings, numpy, torch and pytest"
    link_plugin
    exec "$PYTHON" -m pytest "$@"
fi
mode=full
# A file of tests stays with one process, so that what a module shares is made once.
options=(--numprocesses "${GMNET_TEST_PROCESSES:-2}" --dist loadfile)
case ${1:-} in
    --fast)
        mode=fast
        # Unless it is kept from it, pytest-qgis starts QGIS whatever is tested.
        options+=(--fast -p no:pytest_qgis)
        shift
        ;;
    --coverage)
        mode=coverage
        options+=(--cov --cov-report=)
        shift
        ;;
esac
bash "$ROOT/scripts/setup.sh" tests
# The tools are called by their paths: were the environment on PATH, QGIS's Python would take itself
# for the environment's, and plugins could not be tested without torch.
bin=$VENV/bin
unpacked=$ROOT/build/package
failed=()

# Runs one check, and goes on if it fails.
check() {
    local name=$1
    shift
    say "$name"
    if ! "$@"; then
        failed+=("$name")
    fi
}

types() {
    # In this folder the package has its name, so that relative imports resolve.
    (cd build/plugins && "$bin/mypy" --config-file "$ROOT/pyproject.toml" --cache-dir "$ROOT/.mypy_cache")
}

package() {
    rm -rf "$unpacked"
    "$bin/python" scripts/package.py --unpack "$unpacked"
}

secrets() {
    local files
    mapfile -d '' files < <(find "$unpacked" -type f -print0)
    "$bin/detect-secrets-hook" --no-verify "${files[@]}"
}

# The total, and the files of which less than 70 % is executed; then core and models, which fail
# below 85 %.
coverage() {
    say 'coverage'
    "$bin/coverage" report | awk 'NR <= 2 || /^TOTAL/ || $NF + 0 < 70' >&2
    # The quick tests and some of those of models execute 87 %.
    "$bin/coverage" report --include='core/*,models/*' --fail-under=85 | tail -n 1 >&2
}

scripts() {
    local files
    mapfile -d '' files < <(find "$ROOT/.ci" "$ROOT/scripts" -type f \( -name '*.sh' -o -name run \) -print0)
    "$bin/shellcheck" --external-sources --severity=warning "${files[@]}"
}

check 'ruff check' "$bin/ruff" check .
check 'ruff format' "$bin/ruff" format --check .
check 'mypy' types
if [[ $mode != fast ]]; then
    check 'flake8-qgis' "$bin/flake8" .
    check 'shellcheck' scripts
    check 'package' package
    check 'bandit' "$bin/bandit" --quiet --recursive "$unpacked"
    check 'detect-secrets' secrets
fi

say 'pytest'
# A process that crashed can leave the others waiting for ever; all tests take a quarter of this.
# In the foreground, so that Ctrl-C still reaches them.
timeout --foreground --kill-after=30 40m "$bin/python" -m pytest "${options[@]}" "$@" || failed+=(pytest)
if [[ $mode == coverage ]]; then
    coverage || failed+=(coverage)
fi

if ((${#failed[@]} > 0)); then
    # On the standard error, so that pytest's summary stays the last line of the output.
    printf -v list '%s, ' "${failed[@]}"
    fail "failed: ${list%, }"
fi
