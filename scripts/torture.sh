#!/usr/bin/env bash
# Harms runs in every way that is known (killed, cancelled, disks full, sources broken, ...) and tells
# what was survived; fails if something was not. A whole run takes an hour on two cores.
#
#   scripts/torture.sh                  everything; the table goes into docs/reliability.md
#   scripts/torture.sh --quick          a few trials of each kind, 5 minutes; writes nothing
#   scripts/torture.sh --minutes 30     a random part of everything
#   scripts/torture.sh --only FAULT ... [--work WORK ...] [--front shell] [--seed N]
#   scripts/torture.sh --on NAME ...    the last commit on another QGIS: a root of scripts/test_on.sh,
#                                       once that has been run in it
#
# What was not survived is shown with the command that repeats it, and kept in build/torture. Without
# root no disks can be mounted, and without strace nothing happens at a certain call of the system.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

# Runs this script in a root, on a clone of its own, and takes the page from there.
on_another() {
    local name=$1 root lock status=0
    shift
    # shellcheck source=scripts/roots.sh
    source "$ROOT/scripts/roots.sh"
    check_root_name "$name"
    mkdir -p "$ROOTS"
    exec {lock}>"$ROOTS/$name.torture.lock"
    flock "$lock"
    make_root "$name"
    root=$ROOTS/$name
    rm -rf --one-file-system "$root/src/torture"
    mkdir -p "$root/src"
    git -c safe.directory="$ROOT" -c protocol.file.allow=always \
        clone --quiet --depth 1 "file://$ROOT" "$root/src/torture"
    in_root "$root" bash -c 'command -v strace || { apt-get update -qq && apt-get install -y -qq strace; }' \
        >/dev/null 2>&1 || say 'strace cannot be installed in the root: some faults will not be tried'
    in_root "$root" env GMNET_VENV=/opt/gmnet-venv bash /src/torture/scripts/torture.sh "$@" </dev/null ||
        status=$?
    cp "$root/src/torture/docs/reliability.md" "$ROOT/docs/reliability.md"
    return "$status"
}

if [[ ${1:-} == --on ]]; then
    (($# > 1)) || fail '--on needs the name of a root'
    on_another "${@:2}"
    exit
fi

link_plugin
python=$VENV/bin/python
[[ -x $python ]] || fail "There is no $VENV. Run scripts/setup.sh tests first."
export PYTHONPATH=$ROOT/build/plugins
command=("$python" -m gmnet_water.tests.torture "$@")
# A run of all faults and works writes its table.
if (($# == 0)) || [[ $1 == --minutes && $# -eq 2 ]]; then
    command+=(--write "$ROOT/docs/reliability.md")
fi
# Disks are mounted where nobody else sees them, and are gone with the last process.
if ((EUID == 0)) && unshare --mount --propagation private true 2>/dev/null; then
    command=(unshare --mount --propagation private -- "${command[@]}")
fi
exec "${command[@]}"
