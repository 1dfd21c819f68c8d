"""What a project that is saved and opened again keeps of the layers of a series."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from gmnet_water.core.dates.period import Period, PeriodLength
from gmnet_water.tests.in_project import groups
from gmnet_water.tests.rasters import save
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsLayerTreeRegistryBridge,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)

pytestmark = pytest.mark.usefixtures("provider")

GROUP = "Monthly surface water 2020"
YEAR = [Period.month(2020, month) for month in range(1, 13)]


def masks(folder: Path, periods: list[Period]) -> list[str]:
    folder.mkdir(parents=True, exist_ok=True)
    water = np.ones((1, 2, 2), np.uint8)
    return [
        save(folder / f"water_{one.label.replace(' to ', '_')}.tif", water, nodata=255)
        for one in periods
    ]


def add(project: QgsProject, source: str, period: Period) -> None:
    """Add a mask as *Map monthly surface water* does."""
    from gmnet_water.algorithms.layer_styles import from_sidecar
    from gmnet_water.algorithms.loaded_layers import LoadedLayer, Place
    from gmnet_water.algorithms.series_layers import in_group
    from gmnet_water.core.masks.legend import mask_qml
    from gmnet_water.tests.toolbox import Listener, project_context

    layer = QgsRasterLayer(source, f"Water {period.label}")
    project.addMapLayer(layer)
    sidecar = Path(source).with_suffix(".qml")
    sidecar.write_text(mask_qml(), encoding="utf-8")
    dress = partial(from_sidecar, sidecar)
    done = LoadedLayer(dress, Place(), then=in_group(GROUP, period, PeriodLength.MONTH))
    done.postProcessLayer(layer, project_context(), Listener())


@pytest.fixture
def project_with_series(project):
    """Adds masks to the project; where layers go in the end is as before."""
    yield project
    bridge, root = project.layerTreeRegistryBridge(), project.layerTreeRoot()
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(root, 0))


def reopened(project: QgsProject, path: Path) -> QgsProject:
    assert project.write(str(path))
    project.clear()
    assert project.read(str(path))
    return project


def frames(project: QgsProject, unit: QgsUnitTypes.TemporalUnit) -> list[list[str]]:
    """Names of the layers that show in each frame of an animation over all of them."""
    layers = list(project.mapLayers().values())
    spans = [layer.temporalProperties().fixedTemporalRange() for layer in layers]
    controller = QgsTemporalNavigationObject()
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    begin, end = min(one.begin() for one in spans), max(one.end() for one in spans)
    controller.setTemporalExtents(QgsDateTimeRange(begin, end))
    controller.setFrameDuration(QgsInterval(1, unit))
    shown = []
    for number in range(controller.totalFrameCount()):
        now = controller.dateTimeRangeForFrameNumber(number)
        if now.begin() > end:
            continue  # QGIS counts months as 30 days
        shown.append(
            sorted(
                layer.name()
                for layer in layers
                if layer.temporalProperties().isVisibleInTemporalRange(now)
            )
        )
    return shown


@pytest.mark.parametrize("ending", ["qgs", "qgz"])
@pytest.mark.parametrize("saved", [False, True], ids=["new", "reopened"])
def test_each_frame_of_a_year_shows_its_month_alone(
    project_with_series, tmp_path: Path, ending: str, saved: bool
) -> None:
    project = project_with_series
    for source, period in zip(masks(tmp_path, YEAR), YEAR):
        add(project, source, period)
    if saved:
        project = reopened(project, tmp_path / f"year.{ending}")
    assert frames(project, QgsUnitTypes.TemporalUnit.TemporalMonths) == [
        [f"Water {one.label}"] for one in YEAR
    ]


@pytest.mark.parametrize("length", [PeriodLength.DAY, PeriodLength.DEKAD, PeriodLength.QUARTER])
def test_no_two_periods_show_at_once_after_reopening(
    project_with_series, tmp_path: Path, length: PeriodLength
) -> None:
    first = Period.around(YEAR[2].start, length)
    following = Period.around(first.end + timedelta(days=1), length)
    both = [first, following]
    for source, period in zip(masks(tmp_path, both), both):
        add(project_with_series, source, period)
    project = reopened(project_with_series, tmp_path / "series.qgs")
    shown = frames(project, QgsUnitTypes.TemporalUnit.TemporalDays)
    assert shown == [[f"Water {one.label}"] for one in both for _ in range(one.days)]


def test_a_reopened_layer_states_the_period_that_it_was_given(
    project_with_series, tmp_path: Path
) -> None:
    from gmnet_water.algorithms.dated_layers import period_of

    add(project_with_series, *masks(tmp_path, YEAR[:1]), YEAR[0])
    project = reopened(project_with_series, tmp_path / "year.qgz")
    assert [period_of(layer) for layer in project.mapLayers().values()] == YEAR[:1]


def test_a_layer_of_an_older_project_states_its_period(project, tmp_path: Path) -> None:
    from gmnet_water.algorithms.dated_layers import period_of
    from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

    layer = QgsRasterLayer(*masks(tmp_path, YEAR[:1]), "Water 2020-01")
    begin, end = (QDateTime(QDate(2020, m, 1), QTime(0, 0), Qt.TimeSpec.UTC) for m in (1, 2))
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(begin, end, True, False))
    properties.setIsActive(True)
    project.addMapLayer(layer)
    project = reopened(project, tmp_path / "year.qgs")
    assert [period_of(layer) for layer in project.mapLayers().values()] == YEAR[:1]


def test_names_order_and_classes_are_kept(project_with_series, tmp_path: Path) -> None:
    for source, period in zip(masks(tmp_path, YEAR[:3]), YEAR[:3]):
        add(project_with_series, source, period)
    project = reopened(project_with_series, tmp_path / "year.qgz")
    assert groups(project) == {GROUP: ["Water 2020-01", "Water 2020-02", "Water 2020-03"]}
    for layer in project.mapLayers().values():
        told = {int(entry.value): entry.label for entry in layer.renderer().classes()}
        assert told == {1: "Water", 0: "Land"}


def test_a_mask_that_comes_later_finds_its_place_in_the_reopened_group(
    project_with_series, tmp_path: Path
) -> None:
    january, february, march = masks(tmp_path, YEAR[:3])
    add(project_with_series, january, YEAR[0])
    add(project_with_series, march, YEAR[2])
    project = reopened(project_with_series, tmp_path / "year.qgz")
    add(project, february, YEAR[1])
    assert groups(project) == {GROUP: ["Water 2020-01", "Water 2020-02", "Water 2020-03"]}


def test_a_folder_with_project_and_masks_can_be_moved(project_with_series, tmp_path: Path) -> None:
    folder = tmp_path / "Gewässer 水"
    add(project_with_series, *masks(folder / "Masken", YEAR[:1]), YEAR[0])
    assert project_with_series.write(str(folder / "Jahr.qgz"))
    project_with_series.clear()
    moved = folder.rename(tmp_path / "другое место")
    assert project_with_series.read(str(moved / "Jahr.qgz"))
    (layer,) = project_with_series.mapLayers().values()
    assert layer.isValid()
    assert Path(layer.source()) == moved / "Masken" / "water_2020-01.tif"
