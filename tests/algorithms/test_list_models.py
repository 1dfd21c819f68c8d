"""``gmnet:listmodels`` in a real QGIS: what it says in the log, as a page and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from gmnet_water.models.contract import OrbitMode
from gmnet_water.models.sets.installed import installed
from gmnet_water.models.sets.published import entry
from gmnet_water.tests.model_server import manifest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

pytestmark = pytest.mark.usefixtures("provider", "user_models")


def run(**parameters: object) -> tuple[dict, str]:
    """Results and log of a run."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:listmodels")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    fits, message = algorithm.checkParameterValues(parameters, context)
    assert fits, message
    results, _ok = algorithm.run(parameters, context, feedback, catchExceptions=False)
    return results, feedback.textLog()


def listed() -> dict[str, dict]:
    """The JSON, by id."""
    return {one["id"]: one for one in json.loads(run()[0]["MODELS"])}


def install_by_hand(folder: Path, **changes: object) -> None:
    """Lay a set out as a user who copies folders would; its weights are never read."""
    folder.mkdir(parents=True)
    (folder / "lakes.pth").write_bytes(b"weights")
    text = json.dumps(manifest(b"weights", **changes))
    (folder / "model.json").write_text(text, encoding="utf-8")


def test_installed_sets_come_first_then_those_to_fetch(user_models: Path):
    install_by_hand(user_models / "lakes")
    found = listed()
    assert list(found) == ["bundled", "lakes", "tibet"]
    assert [one["installed"] for one in found.values()] == [True, True, False]


def test_the_bundled_set_is_what_its_manifest_says():
    one, bundled = listed()["bundled"], installed("bundled")
    assert one["orbits"] == [mode.value for mode in OrbitMode]
    assert one["checksums"] == "match"
    assert one["licence"] == bundled.about["licence"]
    assert one["citation"] == bundled.about["citation"]
    assert Path(one["folder"]) == bundled.files[OrbitMode.ASCENDING].parent


def test_a_set_to_fetch_says_where_from_how_large_and_under_which_licence(user_models: Path):
    one, published = listed()["tibet"], entry("tibet")
    assert one["download"] == [download.url for download in published.downloads]
    assert one["download_bytes"] == 3_869_951 + 3_869_951 + 3_874_559
    assert one["licence"].startswith("none stated by the authors")
    assert one["bounds"]["ascending"]["vv"] == [-57.78, 25.98]
    assert one["folder"] == str(user_models / "tibet")


def test_a_set_that_is_installed_is_not_to_be_fetched(user_models: Path):
    install_by_hand(user_models / "tibet", id="tibet")
    assert [one["installed"] for one in listed().values()] == [True, True]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "match"),
        ({"sha256": {"lakes.pth": "0" * 64}}, "differ"),
        ({"sha256": {}}, "not stated"),
        ({"files": {"as": "gone.pth"}}, "file missing"),
    ],
)
def test_files_are_compared_with_their_checksums(user_models: Path, changes: dict, expected: str):
    install_by_hand(user_models / "lakes", **changes)
    assert listed()["lakes"]["checksums"] == expected


def test_a_folder_without_manifest_says_what_is_not_known(user_models: Path):
    (user_models / "alps").mkdir(parents=True)
    (user_models / "alps" / "x_as.pth").write_bytes(b"weights")
    one = listed()["alps"]
    assert (one["licence"], one["checksums"]) == ("not stated", "not stated")
    assert one["orbits"] == ["as"]


def test_the_log_says_it_in_words():
    log = run()[1]
    assert "bundled: GMNet Water" in log
    assert "not installed; 11.6 MB to fetch" in log
    assert "ascending VV -57.78 to 25.98 dB" in log


def test_the_page_says_it_too_and_takes_no_html_from_manifests(user_models: Path, tmp_path: Path):
    install_by_hand(user_models / "lakes", title="<script>")
    results, _log = run(OUTPUT=str(tmp_path / "models.html"))
    page = (tmp_path / "models.html").read_text(encoding="utf-8")
    assert results["OUTPUT"] == str(tmp_path / "models.html")
    assert "<h2>lakes: &lt;script&gt;</h2>" in page
    assert "none stated by the authors" in page


def test_no_page_is_made_unless_asked_for():
    assert list(run()[0]) == ["MODELS"]
