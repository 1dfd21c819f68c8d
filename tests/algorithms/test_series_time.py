"""The time that a project plays once it has the layers of a series, frame by frame."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.period import Period, PeriodLength
from gmnet_water.tests.rasters import save
from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsTemporalUtils,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

pytestmark = pytest.mark.usefixtures("provider")

YEAR = [Period.month(2020, month) for month in range(1, 13)]


def moment(*day: int, time: QTime | None = None) -> QDateTime:
    return QDateTime(QDate(*day), time or QTime(0, 0), Qt.TimeSpec.UTC)


@pytest.fixture
def raster(tmp_path: Path) -> str:
    return save(tmp_path / "water.tif", np.ones((1, 2, 2), np.uint8))


def add(project: QgsProject, raster: str, periods: list[Period], length: PeriodLength) -> None:
    """Add a layer for each period, as algorithms and the sample data do."""
    from gmnet_water.algorithms.series_layers import play_layers, set_period

    for period in periods:
        layer = QgsRasterLayer(raster, period.label)
        set_period(layer, period)
        project.addMapLayer(layer, False)
    play_layers(project, length)


def consecutive(length: PeriodLength, count: int) -> list[Period]:
    """Periods from 2020-01-01 on."""
    found = [Period.around(date(2020, 1, 1), length)]
    while len(found) < count:
        found.append(Period.around(found[-1].end + timedelta(days=1), length))
    return found


def range_of(project: QgsProject) -> tuple[QDateTime, QDateTime]:
    span = project.timeSettings().temporalRange()
    return span.begin(), span.end()


def frames(project: QgsProject) -> list[list[str]]:
    """Names of the layers in each frame of the project's own time."""
    settings = project.timeSettings()
    controller = QgsTemporalNavigationObject()
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setAvailableTemporalRanges(QgsTemporalUtils.usedTemporalRangesForProject(project))
    controller.setTemporalExtents(settings.temporalRange())
    controller.setFrameDuration(QgsInterval(settings.timeStep(), settings.timeStepUnit()))
    spans = map(controller.dateTimeRangeForFrameNumber, range(controller.totalFrameCount()))
    return [
        [
            layer.name()
            for layer in project.mapLayers().values()
            if layer.temporalProperties().isVisibleInTemporalRange(span)
        ]
        for span in spans
        if span.begin() <= settings.temporalRange().end()  # QGIS counts months as 30 days
    ]


@pytest.mark.parametrize("length", list(PeriodLength))
def test_a_series_plays_one_period_a_frame(project, raster: str, length: PeriodLength) -> None:
    periods = consecutive(length, 12)
    add(project, raster, periods, length)
    assert frames(project) == [[one.label] for one in periods]


def test_scenes_of_single_days_play_one_month_a_frame(project, raster: str) -> None:
    days = [Period(date(2020, month, 28), date(2020, month, 28)) for month in (1, 2, 3)]
    add(project, raster, days, PeriodLength.MONTH)
    assert frames(project) == [[one.label] for one in days]


def test_a_series_that_grows_is_played_as_a_whole(project, raster: str) -> None:
    add(project, raster, YEAR[:6], PeriodLength.MONTH)
    add(project, raster, YEAR[6:], PeriodLength.MONTH)
    assert range_of(project) == (moment(2020, 1, 1), moment(2020, 12, 31, time=QTime(23, 59, 59)))


def test_it_still_grows_in_a_project_that_was_opened_again(
    project, raster: str, tmp_path: Path
) -> None:
    add(project, raster, YEAR[:6], PeriodLength.MONTH)
    assert project.write(str(tmp_path / "year.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "year.qgz"))
    add(project, raster, YEAR[6:], PeriodLength.MONTH)
    assert range_of(project)[1].date() == QDate(2020, 12, 31)


def test_a_range_of_the_users_stays_and_the_step_with_it(project, raster: str) -> None:
    own = QgsDateTimeRange(moment(2019, 5, 1), moment(2019, 6, 1))
    settings = project.timeSettings()
    settings.setTemporalRange(own)
    before = settings.timeStep(), settings.timeStepUnit()
    add(project, raster, YEAR, PeriodLength.MONTH)
    assert settings.temporalRange() == own
    assert (settings.timeStep(), settings.timeStepUnit()) == before


def test_a_range_that_the_user_changes_afterwards_stays(project, raster: str) -> None:
    add(project, raster, YEAR[:6], PeriodLength.MONTH)
    own = QgsDateTimeRange(moment(2020, 2, 1), moment(2020, 3, 1))
    project.timeSettings().setTemporalRange(own)
    add(project, raster, YEAR[6:], PeriodLength.MONTH)
    assert project.timeSettings().temporalRange() == own


@pytest.fixture
def controller(interface, monkeypatch) -> Iterator[QgsTemporalNavigationObject]:
    """What plays in the desktop."""
    made, canvas = QgsTemporalNavigationObject(), interface.mapCanvas()
    monkeypatch.setattr("qgis.utils.iface", interface)
    canvas.setTemporalController(made)
    yield made
    canvas.setTemporalController(QgsTemporalNavigationObject(canvas))


def test_the_desktops_controller_has_the_same_range_and_step(
    project, raster: str, controller: QgsTemporalNavigationObject
) -> None:
    add(project, raster, YEAR, PeriodLength.MONTH)
    extents = controller.temporalExtents()
    assert (extents.begin(), extents.end()) == range_of(project)
    settings = project.timeSettings()
    step = controller.frameDuration()
    assert (step.originalDuration(), step.originalUnit()) == (1, settings.timeStepUnit())


def test_another_project_leaves_the_desktops_controller_alone(
    raster: str, controller: QgsTemporalNavigationObject
) -> None:
    before = controller.temporalExtents()
    add(QgsProject(), raster, YEAR, PeriodLength.MONTH)
    assert controller.temporalExtents() == before
