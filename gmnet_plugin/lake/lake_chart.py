"""*Chart of a lake*: the tool and the panel, and the runs between them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...algorithms.language import in_numbers, page_language, tr, translated
from ...algorithms.layer_sources import source_of
from ...core.errors import GMNetError, InputError
from ...core.series.lake.area import LakeAreas, lake_areas, polygon_areas
from ...core.series.lake.occurrence import LakeOccurrence, lake_occurrence
from ..work import Work
from .panel import LakePanel
from .series import Charted, charted_in, chosen
from .tool import Asks, LakeTool

if TYPE_CHECKING:
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QAction

# How far from a click water may lie: pixels on the screen, and of a raster.
_NEAR_SCREEN, _NEAR_RASTER = 6, 40
_OUTLINE = QColor(213, 94, 0)


class LakeChart:
    """The plugin's map tool.

    Args:
        iface: the running desktop.
        action: is checked while the tool is in use.
    """

    def __init__(self, iface: QgisInterface, action: QAction) -> None:
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self.tool = LakeTool(self._canvas, self._clicked, self._drawn)
        self.tool.setAction(action)
        self.panel: LakePanel | None = None
        self._work: Work | None = None
        self._outline = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._outline.setColor(_OUTLINE)
        self._outline.setFillColor(QColor(0, 0, 0, 0))
        self._outline.setWidth(2)

    def unload(self) -> None:
        """Take everything off QGIS."""
        self._stop()
        self._canvas.unsetMapTool(self.tool)
        self.tool.close()
        self._canvas.scene().removeItem(self._outline)
        if self.panel is not None:
            self._iface.removeDockWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None

    def switch(self, on: bool) -> None:
        """Take the tool into use with its panel, or off the map."""
        if not on:
            self._canvas.unsetMapTool(self.tool)
            return
        if self.panel is None:
            self.panel = LakePanel(
                self._iface.mainWindow(),
                self._look,
                self._asked,
                self._selected,
                self._stop,
                self._closed,
            )
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.panel.show()
        self._look()
        self._canvas.setMapTool(self.tool)

    def _look(self) -> Charted | None:
        """Offer what the project has now, and give what is chosen of it."""
        if self.panel is None:
            return None
        found = charted_in(QgsProject.instance())
        self.panel.offer(found, chosen(found, self._iface.activeLayer()))
        if not found:
            self.panel.show_nothing(
                tr(
                    "This project has no series of water masks with temporal properties, and no "
                    "water occurrence. 'Map monthly surface water' makes one; 'GMNet > Open sample "
                    "data' has scenes to try it with."
                )
            )
        current: Charted | None = self.panel.series.currentData()
        return current

    def _asked(self, asks: Asks) -> None:
        self.tool.forget()
        self.tool.asks = asks
        self._canvas.setMapTool(self.tool)

    def _closed(self) -> None:
        self._stop()
        self._canvas.unsetMapTool(self.tool)
        self._outline.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None
        if self.panel is not None:
            self.panel.waiting(False)

    def _clicked(self, asks: Asks, place: QgsPointXY) -> None:
        """A click for a water body, or for the polygon under it."""
        charted = self._look()
        if charted is None:
            return
        try:
            if asks is Asks.PICKED:
                picked = self._polygon_at(place)
                self._chart_polygon(picked, tr("There is no polygon at this place."))
                return
            layer = _first(charted)
            there, reach = self._on(layer, place)
            if charted.occurrence:
                source = source_of(layer)
                self._start(lambda report: lake_occurrence(source, *there, reach, report))
            else:
                dated = charted.dated(QgsProject.instance())
                self._start(lambda report: lake_areas(dated, *there, reach, report))
        except GMNetError as error:
            self._failed(translated(str(error)))

    def _drawn(self, polygon: QgsGeometry) -> None:
        crs = self._canvas.mapSettings().destinationCrs()
        self._chart_polygon((polygon, crs), "")

    def _selected(self) -> None:
        """A chart of the selected features of the active layer."""
        layer = self._iface.activeLayer()
        geometries = []
        if _has_polygons(layer):
            geometries = [feature.geometry() for feature in layer.selectedFeatures()]
        found = (QgsGeometry.unaryUnion(geometries), layer.crs()) if geometries else None
        self._chart_polygon(
            found, tr("Make a layer of polygons the active one, and select some of its features.")
        )

    def _chart_polygon(
        self, found: tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None, lacking: str
    ) -> None:
        """A chart of the water in a polygon."""
        charted = self._look()
        if charted is None:
            return
        if found is None:
            self._failed(lacking)
            return
        if charted.occurrence:
            self._failed(tr("A polygon can be charted over a series of water masks only."))
            return
        polygon, crs = found
        wkb = bytes(polygon.asWkb())
        wkt = crs.toWkt()
        try:
            dated = charted.dated(QgsProject.instance())
        except GMNetError as error:
            self._failed(translated(str(error)))
            return
        self._start(lambda report: polygon_areas(dated, wkb, wkt, report))
        self._show_outline(polygon, crs)

    def _polygon_at(
        self, place: QgsPointXY
    ) -> tuple[QgsGeometry, QgsCoordinateReferenceSystem] | None:
        """The topmost polygon under a click; the active layer is asked first."""
        active = self._iface.activeLayer()
        layers = [one for one in [active, *self._canvas.layers()] if _has_polygons(one)]
        for layer in layers:
            there = self._transformed(layer.crs(), place)
            around = QgsRectangle(there.x(), there.y(), there.x(), there.y())
            for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(around)):
                if feature.geometry().contains(there):
                    return feature.geometry(), layer.crs()
        return None

    def _on(self, layer: QgsRasterLayer, place: QgsPointXY) -> tuple[tuple[float, float], int]:
        """A place in a layer's CRS, and how many of its pixels are near it on the screen."""
        there = self._transformed(layer.crs(), place)
        step = _NEAR_SCREEN * self._canvas.mapUnitsPerPixel()
        beside = self._transformed(layer.crs(), QgsPointXY(place.x() + step, place.y()))
        pixels = there.distance(beside) / max(layer.rasterUnitsPerPixelX(), 1e-12)
        reach = min(math.ceil(pixels), _NEAR_RASTER) if math.isfinite(pixels) else 0
        return (there.x(), there.y()), reach

    def _transformed(self, crs: QgsCoordinateReferenceSystem, place: QgsPointXY) -> QgsPointXY:
        """A place of the map in another CRS.

        Raises:
            InputError: it has none there.
        """
        source = self._canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(source, crs, QgsProject.instance())
        try:
            return transform.transform(place)
        except QgsCsException as error:
            raise InputError(
                tr("This place cannot be transformed to the layer's CRS; click on the layer.")
            ) from error

    def _start(self, work: Any) -> None:
        """Run something in the background in place of what runs."""
        self._stop()
        if self.panel is None:
            return
        self.panel.waiting(True)
        mine: list[Work] = []

        def done(result: LakeAreas | LakeOccurrence) -> None:
            if self._work is mine[0]:
                self._work = None
                self._show(result)

        def failed(problem: str) -> None:
            if self._work is mine[0]:
                self._work = None
                self._failed(problem)

        mine.append(Work(tr("Chart of a lake"), work, done, failed))
        self._work = mine[0].start()

    def _failed(self, problem: str) -> None:
        self._outline.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if self.panel is not None:
            self.panel.waiting(False)
            self.panel.show_nothing(problem)

    def _show(self, result: LakeAreas | LakeOccurrence) -> None:
        if self.panel is None:
            return
        self.panel.waiting(False)
        chart = result.chart(page_language())
        notes = [*_summary(result), *map(translated, result.remarks)]
        self.panel.show_chart(chart, result.csv(), notes)
        if result.outline:
            geometry = QgsGeometry()
            geometry.fromWkb(result.outline)
            self._show_outline(geometry, QgsCoordinateReferenceSystem.fromWkt(result.crs_wkt))

    def _show_outline(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        target = self._canvas.mapSettings().destinationCrs()
        shown = QgsGeometry(geometry)
        try:
            shown.transform(QgsCoordinateTransform(crs, target, QgsProject.instance()))
        except QgsCsException:  # beyond the map's projection: there is nothing to be shown
            shown = QgsGeometry()
        self._outline.setToGeometry(shown, None)


def _first(charted: Charted) -> QgsRasterLayer:
    """The first of its layers.

    Raises:
        InputError: none is left.
    """
    layers = charted.rasters(QgsProject.instance())
    if not layers:
        raise InputError(tr("The layers of this series are gone; choose another series."))
    return layers[0]


def _has_polygons(layer: Any) -> bool:
    polygons = QgsWkbTypes.GeometryType.PolygonGeometry
    return isinstance(layer, QgsVectorLayer) and layer.geometryType() == polygons


def _summary(result: LakeAreas | LakeOccurrence) -> list[str]:
    """What the chart shows, in figures."""
    if isinstance(result, LakeOccurrence):
        area = in_numbers(tr("Was water at some time: {:,.3f} km²."), result.areas_km2.sum())
        if math.isnan(result.here):
            return [tr("This pixel was never observed."), area]
        return [in_numbers(tr("Here: {:.0f} % of the valid observations."), result.here), area]
    one = result.areas.statistics(result.zone)
    if not one.dates:
        return []
    text = tr(
        "{:,.3f} to {:,.3f} km², mean {:,.3f} km² of {} complete dates; largest extent {:,.3f} km²."
    )
    return [in_numbers(text, one.low, one.high, one.mean, one.dates, result.zone.zone_km2)]
