"""A chart on the screen, and as a picture."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPaintEvent
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

# Pixels of a picture for each of the chart's.
_SCALE = 2
_SMALLEST = QSize(300, 150)


class ChartView(QWidget):
    """Shows a chart on white, as large as it fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer: QSvgRenderer | None = None
        self.svg = ""
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, svg: str) -> None:
        """Show a chart; an empty text shows nothing."""
        self.svg = svg
        self._renderer = QSvgRenderer(QByteArray(svg.encode())) if svg else None
        self.update()

    def picture(self) -> QImage:
        """The chart as a picture, on white."""
        if self._renderer is None:
            return QImage()
        image = QImage(self._renderer.defaultSize() * _SCALE, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(image.rect()))
        painter.end()
        return image

    def save(self, path: Path) -> bool:
        """Write the chart as a picture, or as SVG where the name ends so; False if that fails."""
        if path.suffix.lower() != ".svg":
            return bool(self.picture().save(str(path)))
        try:
            path.write_text(self.svg, encoding="utf-8")
        except OSError:
            return False
        return True

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if self._renderer is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            size = self._renderer.defaultSize().scaled(
                self.size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            self._renderer.render(painter, QRectF(left, top, size.width(), size.height()))
        painter.end()
