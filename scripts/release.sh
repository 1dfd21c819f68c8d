#!/usr/bin/env bash
# Makes a release: sets the version, commits, writes the plugin's zip and tags. It never pushes.
#
#   scripts/release.sh VERSION      such as 0.2.0, on a clean main
#
# CHANGELOG.md needs an entry for VERSION at its top; "(unreleased)" becomes today's date. The entry
# is copied into the field changelog= of metadata.txt. Run scripts/test.sh before.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

(($# == 1)) || fail 'usage: scripts/release.sh VERSION'
version=$1
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "'$version' is not a version such as 0.2.0"
cd "$ROOT"
branch=$(git branch --show-current)
[[ $branch == main ]] || fail "releases are made on main, but this is '$branch'"
[[ -z $(git status --porcelain) ]] || fail 'commit or remove your changes first: git status lists them'
tag=v$version
! git rev-parse --quiet --verify "refs/tags/$tag" >/dev/null || fail "the tag $tag exists already"

changed=(CHANGELOG.md CITATION.cff metadata.txt)
# Until the commit, a failure leaves everything as it was.
trap 'git checkout --quiet HEAD -- "${changed[@]}"' EXIT

"$PYTHON" - "$version" <<'PYTHON'
import re
import sys
from datetime import date
from pathlib import Path

version, today = sys.argv[1], date.today().isoformat()


def replaced(name, pattern, replacement):
    """Replace the only match of a pattern in a file."""
    path = Path(name)
    text, count = re.subn(
        pattern, lambda _: replacement, path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    if count != 1:
        sys.exit(f"Error: {name} must have exactly one line like {pattern}, not {count}.")
    path.write_text(text, encoding="utf-8")


def plain(entry):
    """Markdown as text that metadata.txt can hold: no '#' in front, no '%' anywhere."""
    entry = re.sub(r"^#+ (.*)$", r"\1:", entry, flags=re.MULTILINE)
    entry = re.sub(r"\n {2,}", " ", entry)
    entry = re.sub(r"[ \xa0]?%", " percent", entry)
    return re.sub(r"\*(?=\S)([^*\n]+)\*|`([^`\n]+)`", lambda m: m[1] or m[2], entry)


text = Path("CHANGELOG.md").read_text(encoding="utf-8")
top = re.search(r"^## (\S+)(?: \(([^)\n]*)\))?\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
if top is None or top[1] != version:
    sys.exit(f"Error: the first entry of CHANGELOG.md is not '## {version} (...)'.")
if top[2] == "unreleased":
    replaced("CHANGELOG.md", rf"^## {re.escape(version)} \(unreleased\)$", f"## {version} ({today})")
elif not re.fullmatch(r"\d{4}-\d\d-\d\d", top[2] or ""):
    sys.exit(f"Error: the entry of CHANGELOG.md for {version} needs a date or '(unreleased)'.")
released = top[2] if top[2] != "unreleased" else today

lines = f"{version} ({released})\n{plain(top[3].strip())}".splitlines()
log = "\n".join([f"changelog={lines[0]}", *(f"    {line}" for line in lines[1:] if line.strip())])
replaced("metadata.txt", r"^version=.*$", f"version={version}")
replaced("metadata.txt", r"^changelog=.*(?:\n[ \t]+.*)*$", log)
replaced(
    "CITATION.cff",
    r"^version: .*(?:\ndate-released: .*)?$",
    f"version: {version}\ndate-released: {released}",
)
PYTHON

"$PYTHON" scripts/package.py
# A version that was set by hand before leaves nothing to commit.
[[ -z $(git status --porcelain -- "${changed[@]}") ]] ||
    git commit --quiet --message "Version $version" -- "${changed[@]}"
trap - EXIT
git tag --annotate --message "GMNet Water $version" "$tag"
say "Tagged $tag. To publish: git push --follow-tags, and upload the zip."
