"""*Map water in this layer* in QGIS's desktop, on a virtual screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.tests.qgis_command import site_packages
from gmnet_water.tests.rasters import save

pytestmark = pytest.mark.slow

HERE = Path(__file__).resolve().parent.parent
# Pixels of a side; enough that a run is seen under way.
SIDE = 600


def scene() -> np.ndarray:
    """(2, rows, cols) dB of land with a round lake."""
    db = np.random.default_rng(0).normal(0, 1.5, (2, SIDE, SIDE)).astype(np.float32)
    db += np.array([-10, -17], np.float32)[:, None, None]
    rows, cols = np.mgrid[:SIDE, :SIDE] - SIDE / 2
    db[:, np.hypot(rows, cols) < SIDE / 5] -= 12
    return db


@pytest.fixture(scope="session")
def seen(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a script sees that clicks the actions in QGIS's desktop."""
    if not (shutil.which("qgis") and shutil.which("Xvfb")):
        pytest.skip("qgis and Xvfb are needed for a test in QGIS's desktop")
    folder = tmp_path_factory.mktemp("one_click")
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\ngmnet_water=true\nprocessing=true\n")
    db = scene()
    power = np.power(10, db / 10)
    save(folder / "decibel.tif", db)
    save(folder / "power.tif", power)
    # As amplitude of a dim place, with VV as far above VH as either may have it.
    dim = np.power(10, (db * [[[1]], [[1.17]]] - 4) / 20)
    save(folder / "unclear.tif", dim.astype(np.float32))
    save(folder / "one_band.tif", db[:1])
    save(folder / "mask.tif", (db[:1] < -16).astype(np.uint8))
    for month in (3, 4, 5):
        save(folder / f"lake_2020-0{month}-05.tif", db[:, :120, :120])
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(writing)
        with os.fdopen(reading) as announced:
            display = announced.readline().strip()
        options = ["--noversioncheck", "--nologo", "--profiles-path", str(folder)]
        subprocess.run(
            ["qgis", *options, "--code", str(HERE / "in_one_click.py")],
            env={
                **os.environ,
                "PYTHONPATH": site_packages(),
                "QGIS_PLUGINPATH": str(repository / "build" / "plugins"),
                "DISPLAY": f":{display}",
                "QT_QPA_PLATFORM": "xcb",
                "GMNET_SEEN": str(folder / "seen.json"),
            },
            capture_output=True,
            timeout=400,
        )
    finally:
        screen.terminate()
        screen.wait()
    found = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
    assert "error" not in found, found["error"]
    return found


def test_a_layer_in_decibel_becomes_a_styled_mask(seen: dict) -> None:
    assert seen["of_a_layer"]["sizes"] == [[SIDE, SIDE]]
    assert seen["of_a_layer"]["styled"] == "paletted"


def test_the_mask_is_named_after_its_source_and_lies_right_above_it(seen: dict) -> None:
    assert seen["of_a_layer"]["tree"] == ["above", "decibel water", "decibel"]


def test_it_says_what_the_layer_was_taken_for(seen: dict) -> None:
    shown = seen["of_a_layer"]["shown"]
    assert "VV is band 1, VH is band 2" in shown
    assert "look like decibels" in shown


def test_the_end_names_area_and_seconds(seen: dict) -> None:
    observed = f" km² of water in {SIDE**2 / 1e4:.2f} km² observed, mapped in "
    assert observed in seen["of_a_layer"]["said"]


def test_the_last_message_leads_to_the_mask(seen: dict) -> None:
    assert seen["of_a_layer"]["chosen"]
    assert seen["of_a_layer"]["in view"]


def test_a_map_from_a_dialog_ends_with_the_same_message(seen: dict) -> None:
    def without_seconds(text: str) -> str:
        return text.partition(": ")[2].partition(", mapped in ")[0]

    said = seen["of_a_dialog"]["said"]
    assert said.startswith("decibel water: ")
    assert without_seconds(said) == without_seconds(seen["of_a_layer"]["said"])
    assert "temporary" not in said
    assert seen["of_a_dialog"]["buttons"] == ["Zoom to the mask"]
    assert seen["of_a_dialog"]["chosen"] == "from_dialog.tif"


def test_power_is_recognised_and_gives_the_same_area(seen: dict) -> None:
    def area(name: str) -> str:
        return seen[name]["said"].partition(": ")[2].partition(" km²")[0]

    assert "look like power" in seen["of_power"]["shown"]
    assert float(area("of_power")) == pytest.approx(float(area("of_a_layer")), abs=0.02)


def test_the_visible_extent_alone_is_mapped(seen: dict) -> None:
    ((width, height),) = seen["of_the_extent"]["sizes"]
    assert height < SIDE / 2
    assert width < SIDE


def test_only_what_cannot_be_known_is_asked(seen: dict) -> None:
    assert seen["of_what_is_unclear"]["asked"] == ["units"]
    assert seen["of_what_is_unclear"]["offered"] == ["linear", "amplitude"]
    assert "may hold power or amplitude" in seen["of_what_is_unclear"]["why"]
    assert seen["of_what_is_unclear"]["masks"] == 1


def test_a_run_outlives_its_layer(seen: dict) -> None:
    assert seen["without_its_layer"]["masks"] == 1
    assert seen["without_its_layer"]["layers"] == 1


def test_a_run_outlives_its_message(seen: dict) -> None:
    assert seen["without_its_message"]["masks"] == 1


def test_a_run_outlives_its_project_and_leaves_the_next_alone(seen: dict) -> None:
    assert seen["without_its_project"]["masks"] == 0
    assert "The project was closed meanwhile" in seen["without_its_project"]["said"]
    assert seen["without_its_project"]["masks afterwards"] == 1


def test_a_run_can_be_cancelled(seen: dict) -> None:
    assert seen["cancelled"] == {"said": "decibel: cancelled.", "masks": 0}


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("nothing", "No layer is chosen"),
        ("vector", "'points' is not a raster layer"),
        ("one band", "VV and VH are needed"),
        ("elsewhere", "Nothing of 'decibel' is on screen"),
    ],
)
def test_what_cannot_be_mapped_is_refused_with_a_reason(seen: dict, case: str, words: str) -> None:
    assert words in seen["refused"][case]


def test_dialogs_open_with_the_active_layer_where_it_fits(seen: dict) -> None:
    assert seen["preselection"] == {
        "decibel in gmnet_mapwater": True,
        "decibel in gmnet_stackorbits": True,
        "mask in gmnet_waterbodies": True,
        "mask in gmnet_mapwater": False,
    }


def test_a_series_plays_month_by_month_as_soon_as_it_is_there(seen: dict) -> None:
    assert seen["a_year"] == {
        "step": 1.0,
        "unit": "months",
        "shown": [["Water 2020-03"], ["Water 2020-04"], ["Water 2020-05"]],
    }


def test_the_context_menu_of_a_raster_has_both_actions(seen: dict) -> None:
    ours = {"Map water in this layer", "Map water in the visible extent"}
    assert ours <= set(seen["menu"])
    assert not ours & set(seen["menu afterwards"])


def test_unloading_ends_a_run_and_removes_the_toolbar(seen: dict) -> None:
    assert seen["tasks afterwards"] == 0
    assert seen["toolbars afterwards"] == 0
