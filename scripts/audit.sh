#!/usr/bin/env bash
# Known weaknesses of the Python packages that the project installs, and their licences. Needs the network,
# to the package index only; fails where a weakness is known, or where that cannot be found out.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

tools=(pip-audit==2.10.1 pip-licenses==5.5.5)
[[ -x $VENV/bin/python ]] || fail "There is no $VENV. Run scripts/setup.sh tests first."
venv=$ROOT/build/audit
if ! "$venv/bin/python" -c 'import pip_audit, piplicenses' 2>/dev/null; then
    say "Making an environment with ${tools[*]} in $venv"
    "$PYTHON" -m venv --clear "$venv"
    three_times "$venv/bin/python" -m pip install --quiet "${tools[@]}" ||
        fail 'the tools cannot be installed; this needs the network'
fi

status=0
folder=$(site_packages)
pinned=$ROOT/build/audit.txt
# A build of torch for one kind of machine has a local version, which no index knows.
"$venv/bin/python" -m pip list --path "$folder" --format freeze | sed 's/+.*//' >"$pinned"
mapfile -t names < <(sed 's/==.*//' "$pinned")
say 'Licences'
"$venv/bin/pip-licenses" --python "$VENV/bin/python" --order license --packages "${names[@]}" || status=1
say "Known weaknesses of the ${#names[@]} packages in $folder"
"$venv/bin/pip-audit" --requirement "$pinned" --no-deps --disable-pip --strict --progress-spinner off || {
    status=1
    say 'A weakness is known, or the index does not tell of a package: see above'
}
exit "$status"
