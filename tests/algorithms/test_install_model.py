"""``gmnet:installmodel`` in a real QGIS, fetching from a server on this machine."""

from __future__ import annotations

import json
import socket
import threading
import time
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

from gmnet_water.models.sets.installed import installed, installed_ids
from gmnet_water.tests.model_server import (
    Server,
    manifest,
    write_entry,
)
from gmnet_water.tests.toolbox import run_algorithm
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

pytestmark = pytest.mark.usefixtures("one_thread", "provider", "user_models")

ALGORITHM = "gmnet:installmodel"


def create(algorithm: str = ALGORITHM):
    """The algorithm as a dialog gets it."""
    return QgsApplication.processingRegistry().createAlgorithmById(algorithm)


def run(feedback: QgsProcessingFeedback | None = None, **parameters: object) -> dict:
    """Check and run as Processing does."""
    return run_algorithm(ALGORITHM, parameters, feedback)


def refusal(**parameters: object) -> str:
    """What a run says that fails."""
    with pytest.raises(QgsProcessingException) as refused:
        run(**parameters)
    return str(refused.value)


def left(user_models: Path) -> dict[str, int]:
    """Names and sizes of all files under the user's folder."""
    return {
        path.relative_to(user_models).as_posix(): path.stat().st_size
        for path in user_models.rglob("*")
        if path.is_file()
    }


PART = ".fetched-lakes/lakes.pth.part"


def test_a_set_is_fetched(offered: Server, lake_weights: bytes, user_models: Path):
    results = run(MODEL="lakes")
    assert results == {"OUTPUT_FOLDER": str(user_models / "lakes"), "OUTPUT_ID": "lakes"}
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights
    assert sorted(left(user_models)) == ["lakes/lakes.pth", "lakes/model.json"]


def test_a_fetched_set_has_the_entry_s_bounds_and_licence(offered: Server):
    run(MODEL="lakes")
    assert installed("lakes").bounds.descending.vh == (-41.0, 1.0)
    assert installed("lakes").about["licence"] == "CC0-1.0"


def test_progress_reaches_the_end_in_steps(offered: Server):
    offered.pause = 0.005
    feedback, percents = QgsProcessingFeedback(), []
    feedback.progressChanged.connect(percents.append)
    run(feedback, MODEL="lakes")
    assert percents == sorted(percents)
    assert len(percents) > 3
    assert percents[-1] == 100.0


def test_mapping_offers_an_installed_set(offered: Server):
    before = create("gmnet:mapwater")
    run(MODEL="lakes")
    after = create("gmnet:mapwater")
    assert before.parameterDefinition("MODEL").options() == ["bundled"]
    assert after.parameterDefinition("MODEL").options() == ["bundled", "lakes"]


def test_mapping_says_how_to_get_a_set_that_is_not_installed(offered: Server):
    parameters = {"MODEL": "lakes", "OUTPUT": "TEMPORARY_OUTPUT"}
    fits, message = create("gmnet:mapwater").checkParameterValues(
        parameters, QgsProcessingContext()
    )
    assert not fits
    assert message.startswith("MODEL 'lakes' is not installed; run 'Install a model set'")


def test_another_file_is_refused_by_its_checksum(
    offered: Server, lake_weights: bytes, user_models: Path
):
    offered.files["lakes.pth"] = lake_weights[:-1] + b"x"
    assert "its checksum differs" in refusal(MODEL="lakes")
    assert left(user_models) == {}


def test_a_longer_file_is_refused(offered: Server, lake_weights: bytes, user_models: Path):
    offered.files["lakes.pth"] = lake_weights + b"more"
    assert f"longer than the {len(lake_weights)} bytes" in refusal(MODEL="lakes")
    assert installed_ids() == ["bundled"]


def test_a_connection_that_breaks_is_said(offered: Server, user_models: Path):
    offered.stop_after = 1_000_000
    assert "what has been fetched is kept" in refusal(MODEL="lakes")
    assert 0 < left(user_models)[PART] <= 1_000_000
    assert installed_ids() == ["bundled"]


def test_a_file_that_ends_early_is_said(offered: Server, lake_weights: bytes, user_models: Path):
    offered.files["lakes.pth"] = lake_weights[:1000]
    assert f"'lakes.pth' ended after 1000 of {len(lake_weights)} bytes" in refusal(MODEL="lakes")
    assert installed_ids() == ["bundled"]


def test_a_part_longer_than_what_is_there_now_is_thrown_away(
    offered: Server, lake_weights: bytes, user_models: Path
):
    offered.files["lakes.pth"] = lake_weights[:1000]
    refusal(MODEL="lakes")
    offered.files["lakes.pth"] = b"short"
    refusal(MODEL="lakes")
    assert left(user_models) == {PART: 5}


def test_a_file_that_is_not_there_is_said(offered: Server):
    del offered.files["lakes.pth"]
    said = refusal(MODEL="lakes")
    assert "The server answered 404 for" in said
    assert "lakes.pth" in said


def test_without_a_network_it_is_said(offered: Server, lake_weights: bytes, tmp_path: Path):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    write_entry(tmp_path / "catalogue", lake_weights, f"http://127.0.0.1:{port}/lakes.pth")
    said = refusal(MODEL="lakes")
    assert said.startswith(f"'127.0.0.1:{port}' cannot be reached (")
    assert "online" in said
    assert "proxy" in said


@pytest.mark.parametrize(
    "url", ["http://example.org/lakes.pth", "file:///etc/hostname", "ftp://example.org/l.pth", "x"]
)
def test_only_encrypted_addresses_are_fetched(offered, lake_weights, tmp_path: Path, url: str):
    write_entry(tmp_path / "catalogue", lake_weights, url)
    assert "only https addresses are allowed" in refusal(MODEL="lakes")


@pytest.mark.parametrize("url", ["HTTPS://[::1", "https://[v1.x]:port/a", "https://a:99999999/b"])
def test_what_is_no_address_is_said(offered, lake_weights, tmp_path: Path, url: str):
    write_entry(tmp_path / "catalogue", lake_weights, url)
    assert "is not an address" in refusal(MODEL="lakes")


def test_a_redirection_is_followed(offered: Server, lake_weights: bytes, user_models: Path):
    offered.files["there.pth"] = offered.files.pop("lakes.pth")
    offered.moved["lakes.pth"] = f"{offered.url}there.pth"
    run(MODEL="lakes")
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights


def cancelled(user_models: Path) -> float:
    """Cancel a run as soon as something has come; gives the seconds until it ended."""
    feedback = QgsProcessingFeedback()
    told = []

    def cancel_later():
        while not left(user_models).get(PART):
            time.sleep(0.01)
        told.append(time.monotonic())
        feedback.cancel()

    thread = threading.Thread(target=cancel_later)
    thread.start()
    with pytest.raises(QgsProcessingException, match="Cancelled; no model set was installed"):
        run(feedback, MODEL="lakes")
    ended = time.monotonic()
    thread.join()
    return ended - told[0]


def test_cancelling_ends_a_slow_download_at_once(offered: Server, user_models: Path):
    offered.pause = 5.0
    assert cancelled(user_models) < 1.0
    assert installed_ids() == ["bundled"]
    assert list(left(user_models)) == [PART]


def test_a_cancelled_download_goes_on_where_it_was(
    offered: Server, lake_weights: bytes, user_models: Path
):
    offered.pause = 0.2
    cancelled(user_models)
    there = left(user_models)[PART]
    offered.pause = 0.0
    run(MODEL="lakes")
    assert offered.asked == [("lakes.pth", None), ("lakes.pth", f"bytes={there}-")]
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights


def test_a_server_that_knows_no_parts_begins_again(
    offered: Server, lake_weights: bytes, user_models: Path
):
    offered.stop_after, offered.heeds_ranges = 500_000, False
    refusal(MODEL="lakes")
    offered.stop_after = None
    run(MODEL="lakes")
    assert offered.asked[-1][1] is not None
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights


def test_a_part_of_a_file_that_has_changed_is_thrown_away(
    offered: Server, lake_weights: bytes, user_models: Path
):
    offered.files["lakes.pth"] = b"x" + lake_weights[1:]
    offered.stop_after = 500_000
    refusal(MODEL="lakes")
    offered.files["lakes.pth"], offered.stop_after = lake_weights, None
    assert "checksum differs" in refusal(MODEL="lakes")
    assert left(user_models) == {}
    run(MODEL="lakes")
    assert installed_ids() == ["bundled", "lakes"]


class InBackground:
    """A run as the toolbox makes it."""

    def __init__(self, **parameters: object):
        self.context, self.feedback = QgsProcessingContext(), QgsProcessingFeedback()
        self.algorithm, self.finished = create(), []
        self.task = QgsProcessingAlgRunnerTask(
            self.algorithm, parameters, self.context, self.feedback
        )
        self.task.executed.connect(lambda ok, results: self.finished.append((ok, results)))
        QgsApplication.taskManager().addTask(self.task)

    def wait(self, condition) -> None:
        deadline = time.monotonic() + 30
        while not condition() and time.monotonic() < deadline:
            QgsApplication.processEvents()
            time.sleep(0.01)


def test_it_works_in_the_background(offered: Server):
    run = InBackground(MODEL="lakes")
    run.wait(lambda: run.finished)
    succeeded, results = run.finished[0]
    assert succeeded, run.feedback.textLog()
    assert results["OUTPUT_ID"] == "lakes"
    assert installed_ids() == ["bundled", "lakes"]


def test_cancelling_in_the_background_ends_at_once(offered: Server, user_models: Path):
    offered.pause = 5.0
    run = InBackground(MODEL="lakes")
    run.wait(lambda: left(user_models).get(PART))
    told = time.monotonic()
    run.task.cancel()
    run.wait(lambda: run.finished)
    assert time.monotonic() - told < 1.0
    assert run.finished[0][0] is False
    assert list(left(user_models)) == [PART]


def test_one_thing_to_install_is_asked_for(offered: Server, tmp_path: Path):
    assert "one of the two" in refusal()
    assert "one of the two" in refusal(MODEL="lakes", SOURCE=str(tmp_path))


def test_an_id_that_the_catalogue_lacks_is_refused(offered: Server):
    assert refusal(MODEL="seas") == "MODEL 'seas' is not in the catalogue, which has: lakes."


def test_a_set_that_is_there_is_not_replaced_unasked(offered: Server):
    run(MODEL="lakes")
    asked = len(offered.asked)
    assert "is already installed; set OVERWRITE" in refusal(MODEL="lakes")
    assert len(offered.asked) == asked


def test_a_set_that_cannot_be_fetched_leaves_the_one_that_is_there(
    offered: Server, lake_weights: bytes, user_models: Path
):
    run(MODEL="lakes")
    offered.files["lakes.pth"] = b"x" + lake_weights[1:]
    assert "checksum" in refusal(MODEL="lakes", OVERWRITE=True)
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights
    assert len(left(user_models)) == 2


def test_a_fetched_set_may_have_another_name(offered: Server):
    assert run(MODEL="lakes", ID="seas")["OUTPUT_ID"] == "seas"
    assert installed("seas").id == "seas"


@pytest.fixture
def folder(tmp_path: Path, lake_weights: bytes) -> Path:
    """A model set in a folder of its own."""
    made = tmp_path / "mine"
    made.mkdir()
    (made / "lakes.pth").write_bytes(lake_weights)
    (made / "model.json").write_text(json.dumps(manifest(lake_weights)), encoding="utf-8")
    (made / "CARD.md").write_text("How it was made", encoding="utf-8")
    return made


@pytest.mark.parametrize("given", ["", "model.json", "lakes.pth"])
def test_a_folder_is_installed_by_any_of_its_files(folder: Path, user_models: Path, given: str):
    assert run(SOURCE=str(folder / given))["OUTPUT_ID"] == "lakes"
    assert sorted(left(user_models)) == ["lakes/CARD.md", "lakes/lakes.pth", "lakes/model.json"]


def test_choices_are_words_and_none_is_chosen():
    algorithm = create()
    definition = algorithm.parameterDefinition("MODEL")
    assert definition.usesStaticStrings()
    assert definition.options() == ["tibet"]
    assert definition.defaultValue() is None
