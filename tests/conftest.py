"""What all tests share: the package under its name, QGIS without a display, the provider, data."""

from __future__ import annotations

import gc
import os
import re
import sys
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "build" / "plugins"

# pytest-qgis starts QGIS after this file was read.
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def link_plugin() -> None:
    """Give the repository the name that the plugin and the package have."""
    link = PLUGINS / "gmnet_water"
    if not link.exists():
        PLUGINS.mkdir(parents=True, exist_ok=True)
        link.symlink_to(Path("..") / "..", target_is_directory=True)


link_plugin()
sys.path.insert(0, str(PLUGINS))

# Fixtures that several files of tests use.
pytest_plugins = [
    "gmnet_water.tests.model_server",
    "gmnet_water.tests.stac_server",
    "gmnet_water.tests.networks",
    "gmnet_water.tests.plan_workers",
    "gmnet_water.tests.qgis_command",
    "gmnet_water.tests.rasters",
    "gmnet_water.tests.small_disk",
    "gmnet_water.tests.wheel_index",
]

NEEDS_QGIS = re.compile(
    r"^(from|import) qgis\b|gmnet_water\.(algorithms|gmnet_plugin)|\b(provider|qgis_process)\b",
    re.MULTILINE,
)
# What `--fast` leaves out: other processes, networks that compute, cases made by the hundred.
TAKES_LONG = re.compile(
    r"\b(subprocess|own_python|small_disk|one_thread|hypothesis)\b"
    r"|^\s*(from|import) torch\b|gmnet_water\.training",
    re.MULTILINE,
)
# Files with minutes of computing.
TAKE_LONGEST = (
    "tests/models/test_bundled.py",
    "tests/training/test_loop.py",
    "tests/training/test_fine_tuning.py",
)
# Without QGIS the other tests still show that core, models, training and the shell work.
HAS_QGIS = find_spec("qgis") is not None
left_out: set[Path] = set()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--fast``, for a look between two changes."""
    parser.addoption(
        "--fast",
        action="store_true",
        help="leave out tests that need QGIS, another process, torch or many cases; "
        "-p no:pytest_qgis keeps QGIS from being started for the others",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out files whose text shows that they need what is not there, or not wanted."""
    if not collection_path.match("test_*.py"):
        return None
    text = collection_path.read_text(encoding="utf-8")
    fast = config.getoption("--fast")
    if (NEEDS_QGIS.search(text) and (fast or not HAS_QGIS)) or (fast and TAKES_LONG.search(text)):
        left_out.add(collection_path)
        return True
    return None


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Versions of what tests depend on, and which of them are left out."""
    from osgeo import gdal

    lines = [f"GDAL {gdal.VersionInfo('RELEASE_NAME')}, numpy {version('numpy')}"]
    if find_spec("torch") is not None:
        lines[0] += f", torch {version('torch')}"
    if HAS_QGIS and config.pluginmanager.has_plugin("pytest_qgis"):
        from qgis.core import Qgis

        lines[0] += f", QGIS {Qgis.QGIS_VERSION}"
    return lines


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that no process is left alone with them."""
    items.sort(key=lambda item: not item.nodeid.startswith(TAKE_LONGEST))


def pytest_report_collectionfinish() -> list[str]:
    """How many files are left out."""
    if not left_out:
        return []
    why = "" if HAS_QGIS else ", which need QGIS"
    return [f"{len(left_out)} files of tests are left out{why}"]


@pytest.fixture(scope="session")
def repository() -> Path:
    """Root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of real rasters, labels, reference results and published weights."""
    folder = Path(os.environ.get("GMNET_SHARED", ROOT.parent / "shared"))
    if not (folder / "reference").is_dir():
        pytest.skip(
            f"{folder} is missing: real rasters, labels, reference results and published weights"
            " lie there (or where GMNET_SHARED says)"
        )
    return folder


@pytest.fixture(scope="session")
def interface(qgis_app, qgis_iface):
    """The stand-in for the desktop, with what Processing's dialogs ask it for."""
    from qgis.core import QgsLayerTreeModel, QgsProject
    from qgis.gui import QgsBrowserGuiModel, QgsLayerTreeView

    if not hasattr(qgis_iface, "browserModel"):
        browser = QgsBrowserGuiModel()
        qgis_iface.browserModel = lambda: browser
    if not hasattr(qgis_iface, "layerTreeView"):
        view = QgsLayerTreeView()
        view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
        qgis_iface.layerTreeView = lambda: view
    yield qgis_iface
    # Layers and widgets that are left go while QGIS is there; later they would take Python along.
    gc.collect()


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing, interface):
    """The plugin's provider, registered with QGIS for the whole session."""
    from gmnet_water.gmnet_plugin.provider import GMNetProvider
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    provider = GMNetProvider()
    # The registry owns the provider from here on.
    assert registry.addProvider(provider)
    yield provider
    assert registry.removeProvider(provider)


@pytest.fixture
def project(qgis_app):
    """The project, empty before and after."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()
