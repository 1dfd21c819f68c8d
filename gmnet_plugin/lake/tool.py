"""The map tool: clicks on the map become a place or a polygon."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent

_COLOUR = QColor(213, 94, 0)
_LEAST = 3


class Asks(Enum):
    """What a click asks for."""

    BODY = "body"
    PICKED = "picked"
    DRAWN = "drawn"


class LakeTool(QgsMapTool):
    """A click asks for a water body or a polygon; several draw one, and a right click ends it.

    Backspace takes back the last corner, Escape all of them.

    Args:
        canvas: the map.
        clicked: takes what is asked for, and a place in the map's CRS.
        drawn: takes a polygon in the map's CRS.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        clicked: Callable[[Asks, QgsPointXY], None],
        drawn: Callable[[QgsGeometry], None],
    ) -> None:
        super().__init__(canvas)
        self.asks = Asks.BODY
        self._clicked, self._drawn = clicked, drawn
        self._corners: list[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setColor(_COLOUR)
        self._band.setFillColor(QColor(213, 94, 0, 40))
        self._band.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        place = self.toMapCoordinates(event.pos())
        if event.button() == Qt.MouseButton.RightButton:
            if self.asks is Asks.DRAWN:
                self._finish()
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.asks is not Asks.DRAWN:
            self._clicked(self.asks, place)
            return
        self._corners.append(place)
        self._show(self._corners)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._corners:
            self._show([*self._corners, self.toMapCoordinates(event.pos())])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._corners:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._corners.pop()
            self._show(self._corners)
            # Otherwise QGIS deletes what is selected.
            event.accept()

    def deactivate(self) -> None:
        self.forget()
        super().deactivate()

    def forget(self) -> None:
        """Give up the polygon that is being drawn."""
        self._corners = []
        self._show([])

    def close(self) -> None:
        """Take what it shows off the map."""
        self.forget()
        self.canvas().scene().removeItem(self._band)

    def _finish(self) -> None:
        corners = self._corners
        self.forget()
        if len(corners) >= _LEAST:
            self._drawn(QgsGeometry.fromPolygonXY([[*corners, corners[0]]]))

    def _show(self, corners: list[QgsPointXY]) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        for corner in corners:
            self._band.addPoint(corner)
