"""The plugin in QGIS: in the desktop, in ``qgis_process``, and as a package without either."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.tests.own_python import own_python
from gmnet_water.tests.qgis_command import site_packages
from gmnet_water.tests.rasters import read
from gmnet_water.tests.rasters import save as save_mask
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QImage

NAMES = [
    "checkenvironment",
    "searchscenes",
    "mapwater",
    "monthlywater",
    "planmaps",
    "runplan",
    "preparesentinel1",
    "stackorbits",
    "mosaictiles",
    "waterdynamics",
    "waterarea",
    "floodextent",
    "excludeterrain",
    "waterbodies",
    "assessaccuracy",
    "trainmodel",
    "evaluatemodel",
    "installmodel",
    "listmodels",
]
# Those that make maps, polygons or charts show in their help what comes out.
PICTURED = sorted(
    set(NAMES) - {"trainmodel", "evaluatemodel", "installmodel", "listmodels", "checkenvironment"}
)
WORKFLOWS = ["scenetowaterbodies", "yearofscenes"]
HERE = Path(__file__).resolve().parent.parent
# Of the menu, one subject after another.
SUBJECTS = [
    [
        "Search for scenes…",
        "Map surface water…",
        "Prepare Sentinel-1 backscatter…",
        "Stack ascending and descending…",
    ],
    [
        "Map monthly surface water…",
        "Plan maps…",
        "Run a plan…",
        "Water dynamics…",
        "Water area through time…",
        "Flood extent…",
    ],
    [
        "Mosaic tiles…",
        "Exclude terrain…",
        "Water bodies as polygons…",
        "Assess accuracy…",
    ],
    [
        "Train or fine-tune a model…",
        "Evaluate a model…",
        "Install a model set…",
        "List model sets…",
        "Environment…",
    ],
]
ONE_CLICK = ["Map water in this layer", "Map water in the visible extent"]
FIRST_STEPS = ["Chart of a lake", "", "Open sample data", "Tutorial and manual"]
ENTRIES = [entry for subject in SUBJECTS for entry in subject]


def noise(seed: int, bands: int, rows: int, cols: int) -> np.ndarray:
    """(bands, rows, cols) of something like backscatter in dB."""
    return np.random.default_rng(seed).normal(-12, 3, (bands, rows, cols)).astype(np.float32)


def save_raster(path: Path, values: np.ndarray, corner: float = 0.0) -> None:
    bands, rows, cols = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_Float32)
    dataset.SetGeoTransform((500_000 + corner, 10, 0, 5_000_000, 0, -10))
    dataset.WriteArray(values)


@pytest.fixture(scope="session")
def desktop(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a script sees that uses the plugin inside QGIS's desktop, on a virtual screen."""
    if not (shutil.which("qgis") and shutil.which("Xvfb")):
        pytest.skip("qgis and Xvfb are needed for a test in QGIS's desktop")
    folder = tmp_path_factory.mktemp("desktop")
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\ngmnet_water=true\nprocessing=true\n")
    (folder / "out").mkdir()
    for number, name in enumerate(("ascending", "descending")):
        save_raster(folder / f"{name}.tif", noise(number, 2, 4000, 4000), corner=4.0 * number)
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
        script = str(HERE / "in_desktop.py")
        options = ["--noversioncheck", "--nologo", "--profiles-path", str(folder)]
        subprocess.run(
            ["qgis", *options, "--code", script],
            env={
                **os.environ,
                "PYTHONPATH": site_packages(),
                "QGIS_PLUGINPATH": str(repository / "build" / "plugins"),
                "DISPLAY": f":{display}",
                "QT_QPA_PLATFORM": "xcb",
                "GMNET_SEEN": str(folder / "seen.json"),
            },
            capture_output=True,
            timeout=120,
        )
    finally:
        screen.terminate()
        screen.wait()
    seen = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
    assert "error" not in seen, seen["error"]
    return {**seen, "left": [path.name for path in (folder / "out").iterdir()]}


def test_the_package_imports_neither_torch_nor_qgis(repository: Path) -> None:
    script = (
        "import sys, gmnet_water; gmnet_water.__version__; "
        "print({'torch', 'qgis'} & set(sys.modules), callable(gmnet_water.classFactory))"
    )
    path = os.pathsep.join([str(repository / "build" / "plugins"), site_packages()])
    finished = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert finished.stdout.strip() == "set() True", finished.stderr


def test_the_package_offers_its_public_names() -> None:
    import gmnet_water

    assert callable(gmnet_water.gmnet_infer)
    assert {"__version__", "classFactory", "gmnet_infer"} <= set(dir(gmnet_water))
    with pytest.raises(AttributeError, match="no attribute 'gmnet_train'"):
        gmnet_water.gmnet_train  # noqa: B018


def test_the_provider_lists_its_algorithms(provider) -> None:
    assert sorted(algorithm.id() for algorithm in provider.algorithms()) == [
        f"gmnet:{name}" for name in sorted(NAMES + WORKFLOWS)
    ]


def test_the_provider_writes_geotiffs_only(provider) -> None:
    assert provider.supportedOutputRasterLayerExtensions() == ["tif"]


def test_icons_can_be_drawn(provider) -> None:
    icons = [provider.icon(), *(algorithm.icon() for algorithm in provider.algorithms())]
    for icon in icons:
        for side in (16, 24):
            image = icon.pixmap(side, side).toImage()
            colours = {image.pixel(col, row) for col in range(side) for row in range(side)}
            assert len(colours) > 2


@pytest.mark.parametrize("name", NAMES)
def test_every_algorithm_has_help_in_words(provider, name: str) -> None:
    algorithm: QgsProcessingAlgorithm = provider.algorithm(name)
    assert len(algorithm.shortHelpString()) > 300
    assert algorithm.shortDescription().endswith(".")


@pytest.mark.parametrize("name", PICTURED + WORKFLOWS)
def test_help_shows_what_comes_out(provider, name: str) -> None:
    pictures = re.findall(r'<img src="([^"]+)"', provider.algorithm(name).shortHelpString())
    assert [QImage(QUrl(picture).toLocalFile()).isNull() for picture in pictures] == [False]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_workflow_finds_its_steps_and_says_what_it_gives(provider, name: str) -> None:
    made = QgsApplication.processingRegistry().createAlgorithmById(f"gmnet:{name}")
    steps = [child.algorithm() for child in made.childAlgorithms().values()]
    assert steps
    assert all(steps)
    assert made.destinationParameterDefinitions()
    assert made.canExecute()


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_explains_its_inputs_and_results(provider, name: str) -> None:
    made = QgsApplication.processingRegistry().createAlgorithmById(f"gmnet:{name}")
    names = {parameter.name() for parameter in made.parameterDefinitions()}
    assert names - set(made.helpContent()) == set()


@pytest.mark.parametrize("name", NAMES + WORKFLOWS)
def test_the_help_button_leads_to_a_page_of_the_algorithm(provider, name: str) -> None:
    algorithm = provider.algorithm(name)
    page = Path(QUrl(algorithm.helpUrl()).toLocalFile()).read_text(encoding="utf-8")
    assert f"<h1>{algorithm.displayName()}</h1>" in page


@pytest.mark.parametrize("name", NAMES + WORKFLOWS)
def test_every_algorithm_can_be_made_by_its_id(provider, name: str) -> None:
    made = QgsApplication.processingRegistry().createAlgorithmById(f"gmnet:{name}")
    assert made.name() == name


@pytest.mark.qgis_process
def test_qgis_process_stacks(qgis_process, tmp_path: Path) -> None:
    values = noise(3, 4, 20, 30)
    save_raster(tmp_path / "ascending.tif", values[:2])
    save_raster(tmp_path / "descending.tif", values[2:])
    finished = qgis_process(
        "run",
        "gmnet:stackorbits",
        "--",
        f"ASCENDING={tmp_path / 'ascending.tif'}",
        f"DESCENDING={tmp_path / 'descending.tif'}",
        "EXTENT_RULE=intersection",
        f"OUTPUT={tmp_path / 'stack.tif'}",
    )
    assert finished.returncode == 0, finished.stderr
    stack = gdal.Open(str(tmp_path / "stack.tif")).ReadAsArray()
    np.testing.assert_array_equal(stack, values)


@pytest.mark.qgis_process
def test_qgis_process_tells_water_dynamics(qgis_process, tmp_path: Path) -> None:
    masks = []
    for month, codes in ((1, [1, 1, 0]), (2, [1, 0, 0]), (7, [1, 0, 1]), (8, [1, 0, 255])):
        name = str(tmp_path / f"water_2020-{month:02}.tif")
        masks.append(save_mask(name, np.array([[codes]], np.uint8)))
    finished = qgis_process(
        "run",
        "gmnet:waterdynamics",
        "--",
        *(f"MASKS={mask}" for mask in masks),
        "FIRST_PERIOD=2020-01 to 2020-02",
        "SECOND_PERIOD=2020-07 to 2020-08",
        f"OCCURRENCE={tmp_path / 'occurrence.tif'}",
        f"TRANSITIONS={tmp_path / 'transitions.tif'}",
    )
    assert finished.returncode == 0, finished.stderr
    assert read(tmp_path / "occurrence.tif").tolist() == [[100, 25, 33]]
    assert read(tmp_path / "transitions.tif").tolist() == [[1, 6, 2]]
    assert f"PERMANENT_AREA:\t{1e-4}" in finished.stdout


@pytest.mark.qgis_process
def test_qgis_process_fails_with_a_sentence(qgis_process, tmp_path: Path) -> None:
    finished = qgis_process(
        "run",
        "gmnet:stackorbits",
        "--",
        f"ASCENDING={tmp_path / 'missing.tif'}",
        f"DESCENDING={tmp_path / 'missing.tif'}",
        f"OUTPUT={tmp_path / 'stack.tif'}",
    )
    assert finished.returncode != 0
    assert "missing.tif" in finished.stdout + finished.stderr


@pytest.mark.qgis_process
def test_qgis_process_installs_and_lists(qgis_process, offered, user_models: Path) -> None:
    # The profile is the session's, but the environment is this test's.
    run = qgis_process("run", "gmnet:installmodel", "--", "MODEL=lakes")
    assert run.returncode == 0, run.stderr
    assert f"OUTPUT_FOLDER:\t{user_models / 'lakes'}" in run.stdout
    listed = qgis_process("run", "gmnet:listmodels", "--")
    line = next(line for line in listed.stdout.splitlines() if line.startswith("MODELS:"))
    models = {one["id"]: one for one in json.loads(line.partition("\t")[2])}
    assert models["lakes"]["installed"]
    assert models["lakes"]["checksums"] == "match"


def test_unloading_ends_a_model_with_a_step_and_no_run_of_other_algorithms(
    repository: Path, tmp_path: Path
) -> None:
    process = own_python(repository, HERE / "in_unloading.py", tmp_path)
    _, errors = process.communicate(timeout=150)
    assert process.returncode == 0, errors
    assert json.loads((tmp_path / "seen.json").read_text(encoding="utf-8")) == ["another's"]


def test_a_reloaded_plugin_is_new_in_all_its_parts(repository: Path, tmp_path: Path) -> None:
    process = own_python(repository, HERE / "in_reloading.py", tmp_path)
    _, errors = process.communicate(timeout=150)
    assert process.returncode == 0, errors
    first, second = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    assert first["loaded"] and first["parameters"] > 100
    assert second["loaded"] and second["parameters"] == first["parameters"]
    assert first["left"] == second["left"] == []


@pytest.mark.slow
def test_the_raster_menu_has_an_entry_for_each_algorithm(desktop: dict) -> None:
    assert "GMNet" in desktop["entries"]
    subjects = [ONE_CLICK, *SUBJECTS]
    before = [entry for subject in subjects for entry in [*subject, ""]]
    assert desktop["menu"] == [*before, *FIRST_STEPS]
    assert all(desktop["icons"])


@pytest.mark.slow
def test_the_plugin_has_a_toolbar_of_its_own(desktop: dict) -> None:
    assert desktop["tools"] == [*ONE_CLICK, ENTRIES[0], FIRST_STEPS[0]]


@pytest.mark.slow
def test_the_entries_open_windows_that_block_nothing(desktop: dict) -> None:
    titles = [entry.rstrip("…") for entry in ENTRIES[:-1]] + ["GMNet Water: environment"]
    for title, windows in zip(titles, desktop["windows"]):
        assert windows[title] is False


@pytest.mark.slow
def test_unloading_takes_everything_away(desktop: dict) -> None:
    assert "GMNet" not in desktop["entries afterwards"]
    assert desktop["tools afterwards"] == []
    assert "Map surface water" not in desktop["windows afterwards"]
    assert not desktop["provider afterwards"]


@pytest.mark.slow
def test_unloading_ends_a_run_and_leaves_nothing_of_it(desktop: dict) -> None:
    assert desktop["tasks"] == 1
    assert desktop["tasks afterwards"] == 0
    assert desktop["left"] == []
