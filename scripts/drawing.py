"""Pieces that the scripts' pictures are drawn from."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "build" / "plugins"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from demo_report import FAINT, INK, NOT_SEEN
from gmnet_water.core.masks.legend import Entry
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen


def painted(image: QImage) -> QPainter:
    """A painter with smooth edges and texts."""
    painter = QPainter(image)
    hints = QPainter.RenderHint
    painter.setRenderHints(
        hints.Antialiasing | hints.TextAntialiasing | hints.SmoothPixmapTransform
    )
    return painter


def write(painter: QPainter, x: float, y: float, text: str, size: int, bold: bool = False) -> float:
    """A line of text with its baseline at ``y``; returns its width."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(size)
    font.setBold(bold)
    painter.save()
    painter.setFont(font)
    painter.setPen(INK)
    painter.drawText(QPointF(x, y), text)
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.restore()
    return width


def picture_of(colours: np.ndarray, width: int) -> QImage:
    """(rows, cols, 3) bytes as a picture of a width."""
    data = np.ascontiguousarray(colours)
    rows, cols, _ = data.shape
    image = QImage(data.tobytes(), cols, rows, 3 * cols, QImage.Format.Format_RGB888)
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaledToWidth(width, smooth).copy()


def coloured(codes: np.ndarray, legend: tuple[Entry, ...]) -> np.ndarray:
    """(rows, cols, 3) bytes: classes in their colours, all else as not seen."""
    table = np.full((256, 3), NOT_SEEN, np.uint8)
    for entry in legend:
        table[entry.value] = entry.colour
    return table[codes]


def ramp(values: np.ndarray, legend: tuple[Entry, ...]) -> np.ndarray:
    """(rows, cols, 3) bytes: values between the legend's in between its colours."""
    stops = [entry.value for entry in legend]
    channels = zip(*(entry.colour for entry in legend))
    colours = np.stack([np.interp(values, stops, channel) for channel in channels], axis=-1)
    colours[values == 255] = NOT_SEEN
    return colours.astype(np.uint8)


def swatch(painter: QPainter, x: float, y: float, colour: tuple[int, int, int], name: str) -> float:
    """A coloured square and what it means; returns where the next one can stand."""
    painter.setPen(QPen(FAINT, 1))
    painter.setBrush(QColor(*colour))
    painter.drawRect(QRectF(x, y, 14, 14))
    return x + 20 + write(painter, x + 20, y + 12, name, 13) + 18


def as_pillow(image: QImage) -> Image.Image:
    """The same picture for Pillow."""
    data = image.constBits().asarray(image.sizeInBytes())
    size = (image.width(), image.height())
    return Image.frombuffer("RGB", size, bytes(data), "raw", "RGB", image.bytesPerLine(), 1)
