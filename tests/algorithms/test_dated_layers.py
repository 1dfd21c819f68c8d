"""What time a QGIS layer shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.period import Period
from gmnet_water.core.errors import InputError
from gmnet_water.tests.rasters import save
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def layer(tmp_path: Path) -> QgsRasterLayer:
    source = save(tmp_path / "water_2019-01.tif", np.ones((1, 2, 2), np.uint8))
    return QgsRasterLayer(source, "Water")


def of(layer: QgsRasterLayer) -> Period | None:
    from gmnet_water.algorithms.dated_layers import period_of

    return period_of(layer)


def moment(text: str) -> QDateTime:
    return QDateTime.fromString(text, Qt.DateFormat.ISODate)


def set_span(layer: QgsRasterLayer, begin: str, end: str, with_end: bool = True) -> None:
    properties = layer.temporalProperties()
    properties.setIsActive(True)
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    span = QgsDateTimeRange(moment(begin), moment(end), True, with_end)
    properties.setFixedTemporalRange(span)


@pytest.mark.parametrize(
    ("begin", "end", "with_end", "last"),
    [
        ("2020-03-01T00:00:00", "2020-03-31T23:59:59", True, (2020, 3, 31)),
        ("2020-03-01T00:00:00", "2020-04-01T00:00:00", False, (2020, 3, 31)),
        # A moment at midnight shows nothing of the day.
        ("2020-03-01T00:00:00", "2020-04-01T00:00:00", True, (2020, 3, 31)),
        ("2020-03-01T00:00:00", "2020-04-01T12:00:00", False, (2020, 4, 1)),
        ("2020-03-01T06:00:00", "2020-03-01T06:00:25", True, (2020, 3, 1)),
        ("2020-03-01T00:00:00", "2020-03-01T00:00:00", True, (2020, 3, 1)),
    ],
)
def test_a_fixed_span_is_whole_days(
    layer: QgsRasterLayer, begin: str, end: str, with_end: bool, last: tuple[int, int, int]
) -> None:
    set_span(layer, begin, end, with_end)
    assert of(layer) == Period(date(2020, 3, 1), date(*last))


def test_a_layer_without_temporal_properties_states_nothing(layer: QgsRasterLayer) -> None:
    assert of(layer) is None


def test_properties_that_are_switched_off_state_nothing(layer: QgsRasterLayer) -> None:
    set_span(layer, "2020-03-01T00:00:00", "2020-03-31T00:00:00")
    layer.temporalProperties().setIsActive(False)
    assert of(layer) is None


def test_another_mode_states_nothing(layer: QgsRasterLayer) -> None:
    set_span(layer, "2020-03-01T00:00:00", "2020-03-31T00:00:00")
    layer.temporalProperties().setMode(Qgis.RasterTemporalMode.RedrawLayerOnly)
    assert of(layer) is None


@pytest.mark.parametrize(("begin", "end"), [("", ""), ("2020-03-01T00:00:00", ""), ("", "2020-03")])
def test_a_span_without_an_end_states_nothing(layer: QgsRasterLayer, begin: str, end: str) -> None:
    set_span(layer, begin, end)
    assert of(layer) is None


def test_a_vector_layer_states_nothing() -> None:
    assert of(QgsVectorLayer("Point", "Gauges", "memory")) is None


def dates_of(provider, masks: list, pattern: str = "") -> list[str]:
    from gmnet_water.algorithms.values import Reader
    from gmnet_water.core.dates.dated import dated
    from gmnet_water.core.parameters import specs

    algorithm = provider.algorithm("waterdynamics").create()
    request = algorithm.COMMAND.request
    parameters = {"MASKS": masks, "DATE_PATTERN": pattern}
    reader = Reader(algorithm, parameters, QgsProcessingContext(), Path(), request)
    values = reader.values(
        spec for spec in specs(request) if spec.name in ("masks", "date_pattern")
    )
    found = dated(values["masks"], "MASKS", values["date_pattern"], values["known"])
    return [one.period.label for one in found]


def test_a_layer_is_of_the_time_it_states(provider, layer: QgsRasterLayer) -> None:
    set_span(layer, "2020-03-01T00:00:00", "2020-03-31T23:59:59")
    assert dates_of(provider, [layer]) == ["2020-03"]


def test_with_a_pattern_a_layer_is_of_the_time_in_its_name(provider, layer: QgsRasterLayer) -> None:
    set_span(layer, "2020-03-01T00:00:00", "2020-03-31T23:59:59")
    assert dates_of(provider, [layer], "YYYY-MM") == ["2019-01"]


def test_a_file_is_of_the_time_in_its_name(provider, layer: QgsRasterLayer) -> None:
    assert dates_of(provider, [layer.source()]) == ["2019-01"]


def test_a_file_that_is_not_there_is_not_left_out(
    provider, layer: QgsRasterLayer, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="1 of 2 layers of MASKS cannot be opened"):
        dates_of(provider, [layer, str(tmp_path / "water_2020-03.tif")])
