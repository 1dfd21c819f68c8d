"""*Chart of a lake* as it is used: the action is triggered, the map clicked, the table saved."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.algorithms.series_layers import set_period
from gmnet_water.core.dates.period import Period
from gmnet_water.core.series.products import Product, meaning
from gmnet_water.gmnet_plugin.lake.entrance import LakeEntrance
from gmnet_water.gmnet_plugin.lake.lake_chart import LakeChart
from gmnet_water.gmnet_plugin.lake.tool import Asks
from gmnet_water.tests.rasters import NORTH_UP, UTM33, save
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QToolButton

X, Y = NORTH_UP[0], NORTH_UP[3]
PIXEL_KM2 = 1e-4
ROWS, COLS = 60, 80
LEFT = Qt.MouseButton.LeftButton


def codes(month: int) -> np.ndarray:
    """(rows, cols) of two lakes, of which the left one grows from month to month."""
    found = np.zeros((ROWS, COLS), np.uint8)
    found[10:40, 10 : 15 + 3 * month] = 1
    found[20:30, 60:75] = 1
    if month == 2:
        found[10:25, :] = 255
    return found


@pytest.fixture
def masks(project: QgsProject, tmp_path: Path) -> list[QgsRasterLayer]:
    """Four masks of a project in one group, with their times."""
    project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(UTM33))
    group = project.layerTreeRoot().addGroup("Monthly surface water 2020")
    layers = []
    for month in range(1, 5):
        path = save(tmp_path / f"water_{month}.tif", codes(month)[None], nodata=255)
        layer = QgsRasterLayer(path, f"Water 2020-{month:02}", "gdal")
        set_period(layer, Period.month(2020, month))
        project.addMapLayer(layer, False)
        group.addLayer(layer)
        layers.append(layer)
    return layers


@pytest.fixture
def chart(interface, masks: list[QgsRasterLayer], monkeypatch) -> Iterator[LakeChart]:
    """The tool over the masks, its action triggered."""
    if not hasattr(interface, "removeDockWidget"):
        monkeypatch.setattr(
            type(interface), "removeDockWidget", lambda self, dock: dock.hide(), raising=False
        )
    monkeypatch.setattr(type(interface), "activeLayer", lambda self: None)
    canvas = interface.mapCanvas()
    canvas.resize(800, 600)
    canvas.setLayers(masks)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem.fromEpsgId(UTM33))
    canvas.setExtent(QgsRectangle(X, Y - 10 * ROWS, X + 10 * COLS, Y))
    made = LakeEntrance(interface)
    made.action.trigger()
    yield made.chart
    made.unload()


def on_screen(chart: LakeChart, col: float, row: float) -> QPoint:
    """Where a place in pixels of the masks is on the map."""
    point = chart.tool.toCanvasCoordinates(QgsPointXY(X + 10 * col, Y - 10 * row))
    return QPoint(point.x(), point.y())


def click(chart: LakeChart, col: float, row: float, button: Qt.MouseButton = LEFT) -> None:
    viewport = chart.tool.canvas().viewport()
    QTest.mouseClick(viewport, button, Qt.KeyboardModifier.NoModifier, on_screen(chart, col, row))


def wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not happened() and time.monotonic() < deadline:
        QgsApplication.processEvents()
        time.sleep(0.01)
    assert happened()


def charted(chart: LakeChart) -> None:
    """Wait for a chart."""
    wait_for(lambda: bool(chart.panel.chart.svg))


def table(chart: LakeChart, path: Path) -> list[dict[str, str]]:
    """The table that the panel saves."""
    chart.panel.write_table(path)
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def press(chart: LakeChart, name: str) -> None:
    for kind in (QToolButton, QPushButton):
        if (button := chart.panel.findChild(kind, name)) is not None:
            button.click()
            return
    raise LookupError(name)


def test_a_click_charts_the_lake_under_it_and_no_other(chart, tmp_path) -> None:
    click(chart, 12, 30)
    charted(chart)
    rows = table(chart, tmp_path / "lake.csv")
    counted = [int((codes(month)[:, :50] == 1).sum()) * PIXEL_KM2 for month in range(1, 5)]
    assert [float(row["water_km2"]) for row in rows] == pytest.approx(counted)
    largest = codes(4)[:, :50] == 1
    lacking = [(codes(month)[:, :50][largest] == 255).mean() * 100 for month in range(1, 5)]
    assert [float(row["unobserved_percent"]) for row in rows] == pytest.approx(lacking)
    assert [row["date"] for row in rows] == ["2020-01", "2020-02", "2020-03", "2020-04"]


def test_the_picture_that_is_saved_shows_the_chart(chart, tmp_path) -> None:
    click(chart, 65, 25)
    charted(chart)
    chart.panel.write_picture(tmp_path / "lake.png")
    image = QImage(str(tmp_path / "lake.png"))
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    assert (image.width(), image.height()) == (1240, 580)
    assert len(colours) > 10


def test_the_map_works_in_another_crs_than_the_masks(chart, tmp_path) -> None:
    canvas = chart.tool.canvas()
    crs = QgsCoordinateReferenceSystem.fromEpsgId(3857)
    canvas.setDestinationCrs(crs)
    canvas.zoomToFullExtent()
    masks_crs = QgsCoordinateReferenceSystem.fromEpsgId(UTM33)
    to_map = QgsCoordinateTransform(masks_crs, crs, QgsProject.instance())
    there = to_map.transform(QgsPointXY(X + 10 * 67, Y - 10 * 25))
    point = chart.tool.toCanvasCoordinates(there)
    QTest.mouseClick(
        canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(point.x(), point.y())
    )
    charted(chart)
    rows = table(chart, tmp_path / "lake.csv")
    assert float(rows[0]["water_km2"]) == pytest.approx(150 * PIXEL_KM2)


def test_a_click_on_land_says_so_and_leaves_nothing_to_save(chart) -> None:
    click(chart, 50, 50)
    wait_for(lambda: "click on water" in chart.panel.note.text())
    assert not chart.panel.save_table.isEnabled()


def test_clicks_draw_a_polygon_and_a_right_click_charts_the_water_in_it(chart, tmp_path) -> None:
    press(chart, Asks.DRAWN.value)
    corners = [(12, 15), (70, 15), (70, 28), (12, 28)]
    for col, row in corners:
        click(chart, col, row)
    click(chart, 12, 28, Qt.MouseButton.RightButton)
    charted(chart)
    rows = table(chart, tmp_path / "drawn.csv")
    counted = [int((codes(month)[15:28, 12:70] == 1).sum()) * PIXEL_KM2 for month in range(1, 5)]
    assert [float(row["water_km2"]) for row in rows] == pytest.approx(counted, rel=0.05)


def basins(*boxes: tuple[int, int, int, int]) -> QgsVectorLayer:
    """A layer of rectangles between columns and rows of the masks."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{UTM33}", "Basins", "memory")
    features = []
    for left, top, right, bottom in boxes:
        feature = QgsFeature()
        box = QgsRectangle(X + 10 * left, Y - 10 * bottom, X + 10 * right, Y - 10 * top)
        feature.setGeometry(QgsGeometry.fromRect(box))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_a_polygon_of_a_layer_can_be_picked(chart, tmp_path) -> None:
    layer = basins((0, 0, 40, 35), (55, 0, 80, 25))
    chart.tool.canvas().setLayers([layer, *chart.tool.canvas().layers()])
    press(chart, Asks.PICKED.value)
    click(chart, 57, 5)
    charted(chart)
    rows = table(chart, tmp_path / "picked.csv")
    counted = [int((codes(month)[:25, 55:] == 1).sum()) * PIXEL_KM2 for month in range(1, 5)]
    assert [float(row["water_km2"]) for row in rows] == pytest.approx(counted)


def test_selected_polygons_are_charted_together(chart, interface, monkeypatch, tmp_path) -> None:
    layer = basins((0, 0, 12, 60), (70, 0, 80, 60), (20, 0, 60, 60))
    layer.selectByIds([1, 2])
    monkeypatch.setattr(type(interface), "activeLayer", lambda self: layer)
    press(chart, "selected")
    charted(chart)
    rows = table(chart, tmp_path / "selected.csv")
    april = codes(4) == 1
    counted = int(april[:, :12].sum() + april[:, 70:].sum()) * PIXEL_KM2
    assert float(rows[3]["water_km2"]) == pytest.approx(counted)


def test_over_occurrence_a_click_shows_how_often_there_was_water(chart, project, tmp_path) -> None:
    percent = np.zeros((ROWS, COLS), np.uint8)
    percent[10:40, 10:20] = 80
    percent[10:40, 20:30] = 30
    path = save(
        tmp_path / "occurrence.tif",
        percent[None],
        nodata=255,
        descriptions=[meaning(Product.OCCURRENCE)],
    )
    layer = QgsRasterLayer(path, "Water occurrence 2020", "gdal")
    project.addMapLayer(layer)
    chart.panel.series.showPopup()
    chart.panel.series.hidePopup()
    chart.panel.series.setCurrentIndex(chart.panel.series.findText("Water occurrence 2020"))
    click(chart, 25, 20)
    charted(chart)
    rows = {row["from_percent"]: row for row in table(chart, tmp_path / "occurrence.csv")}
    assert float(rows["71"]["area_km2"]) == pytest.approx(300 * PIXEL_KM2)
    assert float(rows["21"]["area_km2"]) == pytest.approx(300 * PIXEL_KM2)
    assert "30 %" in chart.panel.note.text()


def test_without_a_series_the_panel_says_how_to_get_one(interface, project, monkeypatch) -> None:
    monkeypatch.setattr(
        type(interface), "removeDockWidget", lambda self, dock: dock.hide(), raising=False
    )
    monkeypatch.setattr(type(interface), "activeLayer", lambda self: None)
    made = LakeEntrance(interface)
    made.action.trigger()
    assert "Map monthly surface water" in made.chart.panel.note.text()
    made.unload()


def test_the_series_of_the_active_layer_is_charted(
    chart, project, interface, monkeypatch, tmp_path
) -> None:
    group = project.layerTreeRoot().insertGroup(0, "Another year")
    path = save(tmp_path / "other.tif", codes(4)[None], nodata=255)
    layer = QgsRasterLayer(path, "Water 2021", "gdal")
    set_period(layer, Period(date(2021, 1, 1), date(2021, 12, 31)))
    project.addMapLayer(layer, False)
    group.addLayer(layer)
    chart.unload()
    monkeypatch.setattr(type(interface), "activeLayer", lambda self: layer)
    again = LakeEntrance(interface)
    again.action.trigger()
    click(again.chart, 12, 30)
    charted(again.chart)
    assert [row["date"] for row in table(again.chart, tmp_path / "lake.csv")] == ["2021"]
    again.unload()


def test_unloading_takes_the_tool_from_the_map(interface, masks, monkeypatch) -> None:
    monkeypatch.setattr(
        type(interface), "removeDockWidget", lambda self, dock: dock.hide(), raising=False
    )
    monkeypatch.setattr(type(interface), "activeLayer", lambda self: None)
    made = LakeEntrance(interface)
    made.action.trigger()
    tool = made.chart.tool
    assert interface.mapCanvas().mapTool() is tool
    made.unload()
    assert interface.mapCanvas().mapTool() is not tool
