"""The page of the environment in QGIS's desktop without PyTorch, from the message to a torch."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.tests.model_server import serving
from gmnet_water.tests.wheel_index import Index, bare_environment
from osgeo import gdal
from qgis.core import Qgis

MB = 1 << 20
HERE = Path(__file__).resolve().parent.parent


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; gives its name."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(writing)
        with os.fdopen(reading) as announced:
            yield f":{announced.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def seen(repository: Path, tmp_path_factory: pytest.TempPathFactory, system_python: Path) -> dict:
    """What a script sees that does in QGIS what a user without PyTorch does."""
    if not (shutil.which("qgis") and shutil.which("Xvfb")):
        pytest.skip("qgis and Xvfb are needed for a test in QGIS's desktop")
    folder = tmp_path_factory.mktemp("environment")
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\ngmnet_water=true\nprocessing=true\n")
    scene = folder / "s1_2020-03-05.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(scene), 300, 300, 2, gdal.GDT_Float32)
    made.SetGeoTransform((500_000, 10, 0, 5_000_000, 0, -10))
    made.WriteArray(np.random.default_rng(1).normal(-12, 3, (2, 300, 300)))
    del made
    with serving() as server, screen() as display:
        index = Index(server)
        index.offer_torch("2.8.0", padding=60 * MB)
        index.offer_torch("2.9.0", padding=2 * MB)
        server.pause = 0.02
        options = ["--noversioncheck", "--nologo", "--profiles-path", str(folder)]
        subprocess.run(
            ["qgis", *options, "--code", str(HERE / "in_environment.py")],
            env={
                **bare_environment(),
                "QGIS_PLUGINPATH": str(repository / "build" / "plugins"),
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "GMNET_TORCH": str(folder / "Données d'été 水"),
                "GMNET_SEEN": str(folder / "seen.json"),
                "GMNET_INDEX": index.url,
                "GMNET_SCENE": str(scene),
            },
            capture_output=True,
            timeout=240,
        )
    found = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
    assert "error" not in found, found["error"]
    return found


def test_qgis_starts_without_torch_and_without_the_page(seen):
    assert not seen["torch at first"]
    assert seen["loaded before"] == []


def test_the_menu_opens_the_page_which_says_what_to_do(seen):
    assert seen["entry"] == "Environment…"
    assert seen["state without"].startswith("PyTorch is not installed.")
    assert not seen["removable at first"]


def test_the_page_lists_versions(seen):
    assert seen["facts"]["QGIS"] == Qgis.QGIS_VERSION
    assert {"Qt", "Python", "GDAL", "numpy", "PyTorch", "OpenVINO", "NVIDIA GPU"} < set(
        seen["facts"]
    )
    assert seen["facts"]["Model sets"] == "bundled"


def test_one_button_copies_the_list(seen):
    lines = dict(line.split(": ", 1) for line in seen["copied"].splitlines())
    assert lines == seen["facts"]


def test_a_run_without_torch_says_so_in_a_line_with_a_button(seen):
    assert seen["box"].startswith("PyTorch is not installed.")
    assert len(seen["box"]) < 160
    assert seen["message"] == ["PyTorch is not installed."]
    assert seen["in the dialog"]


def test_what_is_shown_above_every_dialog_fits_one_line(seen):
    assert len(seen["above the dialog"]) == 1
    assert len(seen["above the dialog"][0]) < 100


def test_sizes_and_command_are_shown_before(seen):
    assert "200 MB to fetch, 750 MB on the disk" in seen["sizes"]
    assert "pip install --target" in seen["own index"]
    assert "/whl/cpu" in seen["own index"]
    assert "--index-url http://127.0.0.1" in seen["command"]


def test_a_folder_that_is_not_there_is_refused_at_once(seen):
    text, enabled = seen["wrong folder"]
    assert "does not exist" in text
    assert not enabled


def test_cancelling_leaves_nothing(seen):
    assert not seen["fields while it runs"]
    assert seen["cancelled"] == []


def test_an_installation_shows_its_output_and_its_progress(seen):
    assert "Successfully installed torch-2.9.0" in seen["log"]
    assert seen["progress"][-1] == 100


def test_one_click_without_torch_opens_the_window_that_installs_it(seen):
    assert any("A map needs PyTorch; it is made as soon" in text for text in seen["reason"])


def test_a_map_waits_for_torch_until_the_window_is_closed(seen):
    assert seen["waits"] == [1, 0, 1]


def test_the_map_that_waited_is_made_once_torch_is_there(seen):
    # The small package that calls itself torch cannot make it; this run says so.
    assert seen["map goes on"].startswith("scene: ")


def test_a_new_user_is_told_where_to_begin(seen):
    assert len(seen["welcome"]) == 1
    assert "Map water in this layer" in seen["welcome"][0]


def test_torch_can_be_used_at_once_with_qgis_s_numpy(seen):
    assert seen["state with"] == "PyTorch 2.9.0 works."
    assert seen["torch"] == "2.9.0"
    assert seen["numpy stays"]
    assert seen["last on the path"]


def test_removing_says_what_it_frees_and_leaves_nothing(seen):
    assert seen["remove"] == "Remove (frees 2 MB)"
    assert seen["removed"] == []


def test_an_existing_one_that_is_none_is_refused(seen):
    assert not seen["ok without a path"]
    assert "Choose a folder that has a folder 'torch' in it" in seen["existing"]


def test_qgis_s_options_have_the_page(seen):
    assert seen["options"].startswith("PyTorch is not installed.")


def test_unloading_the_plugin_stops_an_installation(seen):
    assert seen["tasks afterwards"] == 0
    assert seen["left afterwards"] == []
