#!/usr/bin/env bash
# Harms runs in every way that is known (killed, cancelled, disks full, sources broken, ...) and tells
# what was survived; fails if something was not. A whole run takes an hour on two cores.
#
#   scripts/torture.sh                  everything; the result goes into docs/reliability.md
#   scripts/torture.sh --quick          a few trials of each kind, 5 minutes
#   scripts/torture.sh --only FAULT [--work WORK] [--front shell] [--seed N]
#   scripts/torture.sh --on NAME ...    in the root of that name: see scripts/test_on.sh
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

link_plugin
python=$VENV/bin/python
[[ -x $python ]] || fail "There is no $VENV. Run scripts/setup.sh tests first."
export PYTHONPATH=$ROOT/build/plugins
command=("$python" -m gmnet_water.tests.torture "$@")
# Disks are mounted where nobody else sees them, and are gone with the last process.
if ((EUID == 0)) && unshare --mount --propagation private true 2>/dev/null; then
    command=(unshare --mount --propagation private -- "${command[@]}")
fi
exec "${command[@]}"
