#!/usr/bin/env bash
# All checks and tests of the last commit on another QGIS, in a small Debian made for it:
#   scripts/test_on.sh NAME [ARGUMENTS OF PYTEST]
#
# bookworm            QGIS 3.22, Python 3.11
# bookworm-backports  QGIS 3.40, Python 3.11
# trixie-backports    QGIS 3.44, Python 3.13
#
# Needs root, debootstrap and 3 GB for each; roots.sh says where they are kept. What is not
# committed is not tested.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source=scripts/roots.sh
source "$ROOT/scripts/roots.sh"

(($# > 0)) || fail "say on which QGIS: scripts/test_on.sh NAME; the names are: ${ROOT_NAMES// /, }"
name=$1
shift
check_root_name "$name"

mkdir -p "$ROOTS"
exec {lock}>"$ROOTS/$name.lock"
flock --nonblock "$lock" || {
    say "Waiting for another run in the root $name"
    flock "$lock"
}
make_root "$name"

if [[ -n $(git -C "$ROOT" status --porcelain) ]]; then
    say 'What is not committed is not tested'
fi
say "Testing $(git -C "$ROOT" log -1 --format='%h %s') on $name"
root=$ROOTS/$name
# A clone, for the packaging asks git which files there are.
rm -rf --one-file-system "$root/src/main"
mkdir -p "$root/src"
git -c safe.directory="$ROOT" -c protocol.file.allow=always \
    clone --quiet --depth 1 "file://$ROOT" "$root/src/main"

shared=${GMNET_SHARED:-$ROOT/../shared}
if [[ -d $shared ]]; then
    GMNET_BIND=$(cd "$shared" && pwd -P):/src/shared
    export GMNET_BIND
fi
# The environment outlives a run, as the root does; setup.sh renews it where it must.
in_root "$root" env GMNET_VENV=/opt/gmnet-venv bash /src/main/scripts/test.sh "$@" </dev/null
