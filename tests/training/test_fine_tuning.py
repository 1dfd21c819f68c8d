"""Training on one's own scenes: the folder that comes out, cancelling, and going on."""

import csv
import json
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
import torch
from gmnet_water.commands.train_model import TRAIN_MODEL
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.report import Report
from gmnet_water.models.architectures.registry import GMNET
from gmnet_water.models.contract import OrbitChoice, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.models.sets.installed import from_folder, installed
from gmnet_water.models.weights import load_network
from gmnet_water.models.weights_file import sha256
from gmnet_water.tests.rasters import NORTH_UP, save
from gmnet_water.training import fine_tune as command
from gmnet_water.training.data.labelled_rasters import Labels, Reading, load, matched
from gmnet_water.training.fine_tuning import FineTuneRequest, fine_tune
from gmnet_water.training.run_folder import check_output

pytestmark = pytest.mark.usefixtures("one_thread")

SIDE = 200
SILENT = Report(info=lambda _line: None, warning=lambda _line: None)


def files(folder, bands=2, name="lake", **where):
    """A dark lake on brighter land, and its labels."""
    rng = np.random.default_rng(bands)
    row, col = np.mgrid[:SIDE, :SIDE]
    lake = (row - 100) ** 2 + (col - 100) ** 2 < 70**2
    levels = [-10.0, -17.0, -10.5, -17.5][:bands]
    values = np.stack([np.where(lake, v - 10, v) for v in levels])
    values += rng.normal(0, 1, values.shape)
    raster = save(folder / f"{name}_s1.tif", values.astype(np.float32), **where)
    return raster, save(folder / f"{name}_water.tif", lake[None].astype(np.uint8), **where)


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return files(tmp_path_factory.mktemp("scene"))


def request(scene, folder, **more):
    pairs = matched(scene[:1], Labels(scene[1:]), Reading())
    given = {"start": installed("bundled"), "epochs": 2, "batch": 2, "block": 100, **more}
    return FineTuneRequest(tuple(pairs), folder, **given)


class Stopping:
    """A report that wants the run to stop once a line begins with some words."""

    def __init__(self, words):
        self.words = words
        self.stop = False

    def report(self):
        return Report(info=self.hear, warning=self.hear, cancelled=lambda: self.stop)

    def hear(self, line):
        self.stop = self.stop or line.startswith(self.words)


@pytest.fixture(scope="module")
def trained(scene, tmp_path_factory):
    """A finished training and what it said."""
    folder = tmp_path_factory.mktemp("out") / "mine"
    lines, fractions = [], []
    report = Report(info=lines.append, warning=lines.append, progress=fractions.append)
    result = fine_tune(request(scene, folder), report)
    return result, lines, fractions


def test_folder_is_a_model_set_with_the_bounds_of_its_start(trained):
    models = from_folder(trained[0].folder)
    assert models.bounds == installed("bundled").bounds
    assert models.orbit_choice is OrbitChoice.PIXEL
    assert set(models.files) == {OrbitMode.ASCENDING, OrbitMode.DESCENDING}
    path = models.weights(OrbitMode.ASCENDING)
    models.verify(path, sha256(path))
    load_network(GMNET, path, 2)


def test_folder_has_all_that_was_promised_and_no_checkpoint(trained):
    names = {path.name for path in trained[0].folder.iterdir()}
    assert names == {"gmnet_as.pth", "model.json", "CARD.md", "metrics.csv", "curve.svg"}


def test_manifest_says_where_the_weights_come_from(trained):
    manifest = json.loads((trained[0].folder / "model.json").read_text())
    assert "gmnet_bundled_2band.pth" in manifest["origin"]
    assert manifest["id"] == "mine"
    assert manifest["sha256"]["gmnet_as.pth"] == sha256(trained[0].folder / "gmnet_as.pth")


def test_card_lists_the_data_with_checksums(trained, scene):
    import hashlib
    from pathlib import Path

    card = (trained[0].folder / "CARD.md").read_text()
    assert hashlib.sha256(Path(scene[0]).read_bytes()).hexdigest() in card
    assert "| lake | lake_s1.tif | lake_water.tif |" in card


def test_card_tells_how_the_rasters_were_read(trained):
    text = (trained[0].folder / "CARD.md").read_text()
    for row in (
        "units | db",
        "scale | 1.0",
        "bounds | ascending VV -35 to 5, VH -45 to 0 dB; desc",
    ):
        assert f"| {row}" in text


def test_table_has_a_line_for_the_start_and_for_each_epoch(trained):
    with (trained[0].folder / "metrics.csv").open() as lines:
        rows = list(csv.DictReader(lines))
    assert [row["epoch"] for row in rows] == ["0", "1", "2"]
    assert [row["epoch"] for row in rows if row["kept"] == "1"] == [str(trained[0].best)]


def test_curve_is_a_picture_with_all_validations(trained):
    picture = ElementTree.parse(trained[0].folder / "curve.svg")
    lines = picture.findall(".//{http://www.w3.org/2000/svg}polyline")
    assert [len(line.get("points").split()) for line in lines] == [2, 3, 3]


def test_every_validation_is_a_line_in_the_log(trained):
    _, lines, fractions = trained
    assert [line.split(":")[0] for line in lines if line.startswith("Epoch")] == [
        "Epoch 0 of 2",
        "Epoch 1 of 2",
        "Epoch 2 of 2",
    ]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_weights_are_never_worse_than_the_start_on_the_validation_blocks(trained):
    result = trained[0]
    assert result.after.iou >= result.before.iou
    assert result.before.pixels == result.after.pixels


def test_finished_folder_is_not_trained_again(trained, scene):
    with pytest.raises(InputError, match="finished model set"):
        fine_tune(request(scene, trained[0].folder), SILENT)


def test_cancelled_run_leaves_a_usable_folder_and_goes_on_to_the_same_end(trained, scene, tmp_path):
    folder = tmp_path / "mine"
    result = fine_tune(request(scene, folder), Stopping("Epoch 1").report())
    assert not result.finished
    load_network(GMNET, from_folder(folder).weights(OrbitMode.ASCENDING), 2)
    assert "cancelled after epoch 1" in (folder / "CARD.md").read_text()
    again = fine_tune(request(scene, folder), SILENT)
    assert again.finished
    whole, resumed = (
        load_network(GMNET, one.folder / "gmnet_as.pth", 2) for one in (trained[0], again)
    )
    for key, value in whole.state_dict().items():
        assert torch.equal(value, resumed.state_dict()[key]), key


def test_run_cancelled_before_its_first_epoch_leaves_nothing(scene, tmp_path):
    with pytest.raises(Cancelled):
        fine_tune(request(scene, tmp_path / "mine"), Stopping("Epoch 0").report())
    assert not (tmp_path / "mine").exists()


def test_other_settings_do_not_go_on(scene, tmp_path):
    folder = tmp_path / "mine"
    fine_tune(request(scene, folder), Stopping("Epoch 1").report())
    with pytest.raises(InputError, match=r"other settings \(rate, seed\)"):
        fine_tune(request(scene, folder, seed=5, rate=0.01), SILENT)
    divided = Reading(storage=Storage(scale=2.0))
    pairs = tuple(matched(scene[:1], Labels(scene[1:]), divided))
    with pytest.raises(InputError, match=r"other settings \(scale\)"):
        fine_tune(replace(request(scene, folder), pairs=pairs), SILENT)


def test_a_run_that_fails_before_its_first_epoch_keeps_no_other_out(scene, tmp_path, monkeypatch):
    from gmnet_water.training import fine_tuning

    def train(_settings, folder, *_arguments, **_more):
        (folder / "checkpoint.pt").write_bytes(b"")
        raise RuntimeError("out of memory")

    monkeypatch.setattr(fine_tuning, "train", train)
    with pytest.raises(RuntimeError, match="out of memory"):
        fine_tune(request(scene, tmp_path / "mine"), SILENT)
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(("shift", "told"), [(0.0, 0), (5.0, 1)])
def test_two_dates_of_one_place_are_told_if_their_grids_differ(scene, tmp_path, shift, told):
    other = files(tmp_path, name="later", geotransform=(NORTH_UP[0] + shift, *NORTH_UP[1:]))
    pairs = matched([scene[0], other[0]], Labels((scene[1], other[1])), Reading())
    lines = []
    load(pairs, Report(warning=lines.append))
    assert len(lines) == told
    assert all("'lake' and 'later' overlap on different grids" in line for line in lines)


def test_folder_with_something_else_is_left_alone(scene, tmp_path):
    (tmp_path / "thesis.txt").write_text("finished at last")
    with pytest.raises(InputError, match="not empty"):
        fine_tune(request(scene, tmp_path), SILENT)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_start_without_the_orbit_mode_is_refused(trained, tmp_path):
    stack = files(tmp_path, bands=4)
    pairs = matched(stack[:1], Labels(stack[1:]), Reading(OrbitMode.STACKED))
    start = from_folder(trained[0].folder)
    with pytest.raises(ModelError, match="no weights for ascending and descending"):
        fine_tune(FineTuneRequest(tuple(pairs), tmp_path / "out", start), SILENT)
    assert not (tmp_path / "out").exists()


def test_stack_makes_a_four_band_model_set_from_random_weights(tmp_path):
    stack = files(tmp_path, bands=4)
    pairs = matched(stack[:1], Labels(stack[1:]), Reading(OrbitMode.STACKED))
    asked = FineTuneRequest(tuple(pairs), tmp_path / "out", epochs=1, batch=2, block=100)
    result = fine_tune(asked, SILENT)
    models = from_folder(tmp_path / "out")
    load_network(GMNET, models.weights(OrbitMode.STACKED), 4)
    assert models.orbit_choice is OrbitChoice.GIVEN
    assert result.before is None


def test_descending_scene_is_normalised_by_the_descending_bounds(scene, tmp_path, monkeypatch):
    from gmnet_water.training import fine_tuning

    seen = []

    class Seen(Exception):
        pass

    def train(settings, *_arguments, **_more):
        seen.append(settings.recipe.bounds)
        raise Seen

    monkeypatch.setattr(fine_tuning, "train", train)
    bundled = installed("bundled")
    other = replace(bundled.bounds.descending, vv=(-30.0, 3.0))
    start = replace(bundled, bounds=replace(bundled.bounds, descending=other))
    pairs = matched(scene[:1], Labels(scene[1:]), Reading(OrbitMode.DESCENDING))
    with pytest.raises(Seen):
        fine_tune(FineTuneRequest(tuple(pairs), tmp_path / "out", start, block=100), SILENT)
    # Bands of simulated scenes are of either orbit.
    assert seen[0].of(OrbitMode.STACKED) == (other.vv, other.vh) * 2


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"epochs": 0}, "EPOCHS is 0; give a whole number from 1 to 100000"),
        ({"validation": 1.5}, "VALIDATION is 1.5; give a number from 0.01 to 0.9"),
        ({"model": "alps"}, "MODEL 'alps' is not installed; choose one of bundled"),
    ],
)
def test_what_cannot_be_trained_with_is_named(scene, tmp_path, more, said):
    with pytest.raises(InputError, match=said):
        TRAIN_MODEL(backscatter=scene[0], labels=scene[1], output=tmp_path / "out", **more)
    assert not (tmp_path / "out").exists()


def test_command_line_trains_on_a_folder_of_pairs(scene, tmp_path):
    from pathlib import Path

    folder = str(Path(scene[0]).parent)
    given = ["--pairs", folder, "--out", str(tmp_path / "out"), "--block", "100"]
    assert command.main([*given, "--epochs", "1", "--batch", "2", "--device", "cpu"]) == 0
    assert from_folder(tmp_path / "out").files


def test_command_line_says_what_is_wrong(tmp_path, capsys):
    assert command.main(["--out", str(tmp_path / "out"), "--backscatter", "none.tif"]) == 1
    assert "LABELS is missing" in capsys.readouterr().err


def test_what_a_run_leaves_that_was_killed_before_it_began_is_in_nobodys_way(scene, tmp_path):
    (tmp_path / "mine" / "run" / ".gmnet-0-1-2").mkdir(parents=True)
    check_output(tmp_path / "mine")


def test_a_file_beside_what_a_killed_run_left_is_in_the_way(scene, tmp_path):
    (tmp_path / "mine" / "run").mkdir(parents=True)
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="is not empty"):
        check_output(tmp_path / "mine")
