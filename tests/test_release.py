"""scripts/release.sh in a clone of the last commit."""

from __future__ import annotations

import os
import subprocess
from configparser import ConfigParser
from datetime import date

import pytest

VERSION = "12.34.56"
NAMES = {
    f"GIT_{role}_{what}": text
    for role in ("AUTHOR", "COMMITTER")
    for what, text in (("NAME", "A Maintainer"), ("EMAIL", "maintainer@example.org"))
}


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(folder), *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **NAMES},
    ).stdout.strip()


@pytest.fixture
def clone(repository, tmp_path):
    """A clean clone on the branch main whose changelog has an unreleased VERSION at its top."""
    folder = tmp_path / "clone"
    source = ["--depth", "1", f"file://{repository}"]
    git(tmp_path, "-c", "protocol.file.allow=always", "clone", "--quiet", *source, str(folder))
    git(folder, "switch", "--quiet", "--force-create", "main")
    changelog = folder / "CHANGELOG.md"
    before, heading, after = changelog.read_text("utf-8").partition("\n## ")
    entry = "\n### Maps\n\n- *Areas* are right\n  to 1 % with `--exact`.\n"
    changelog.write_text(
        f"{before}\n## {VERSION} (unreleased)\n{entry}{heading}{after}", encoding="utf-8"
    )
    git(folder, "commit", "--quiet", "--all", "--message", "Changelog")
    return folder


def release(folder, version=VERSION):
    return subprocess.run(
        ["bash", str(folder / "scripts" / "release.sh"), version],
        capture_output=True,
        text=True,
        env={**os.environ, **NAMES},
        check=False,
    )


def metadata(folder):
    # As QGIS reads it, where a '%' would be an error.
    parser = ConfigParser()
    parser.read(folder / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_release_is_tagged_with_its_version_everywhere(clone):
    ran = release(clone)
    assert ran.returncode == 0, ran.stderr
    assert git(clone, "cat-file", "-t", f"v{VERSION}") == "tag"
    assert git(clone, "rev-parse", f"v{VERSION}^{{commit}}") == git(clone, "rev-parse", "HEAD")
    assert not git(clone, "status", "--porcelain")
    assert metadata(clone)["version"] == VERSION
    assert f"\nversion: {VERSION}\n" in (clone / "CITATION.cff").read_text("utf-8")
    today = date.today().isoformat()
    assert f"\n## {VERSION} ({today})\n" in (clone / "CHANGELOG.md").read_text("utf-8")
    assert (clone / "dist" / f"gmnet_water-{VERSION}.zip").is_file()


def test_release_copies_the_changelog_as_plain_text(clone):
    release(clone)
    lines = metadata(clone)["changelog"].splitlines()
    assert lines[0].startswith(VERSION)
    assert lines[1:] == ["Maps:", "- Areas are right to 1 percent with --exact."]


def test_release_is_refused_with_uncommitted_changes(clone):
    (clone / "README.md").write_text("changed", encoding="utf-8")
    ran = release(clone)
    assert ran.returncode == 1
    assert "commit or remove your changes" in ran.stderr


def test_release_is_refused_on_another_branch(clone):
    git(clone, "switch", "--quiet", "--create", "topic")
    ran = release(clone)
    assert ran.returncode == 1
    assert "'topic'" in ran.stderr


def test_release_that_fails_changes_nothing(clone):
    before = git(clone, "rev-parse", "HEAD")
    ran = release(clone, "99.0.0")
    assert ran.returncode == 1
    assert "99.0.0" in ran.stderr
    assert git(clone, "rev-parse", "HEAD") == before
    assert not git(clone, "status", "--porcelain")
    assert not git(clone, "tag")


def test_citation_and_metadata_state_the_same_version(repository):
    stated = metadata(repository)["version"]
    assert f"\nversion: {stated}\n" in (repository / "CITATION.cff").read_text("utf-8")
