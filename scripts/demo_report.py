"""Compares the demonstration's water map with the truth and draws both into demo.png."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gmnet_water.core.masks.legend import LAND, MASK_LEGEND, NODATA, PROBABILITY_LEGEND, WATER
from osgeo import gdal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
)

gdal.UseExceptions()

# Pixels of the picture.
PANEL_WIDTH = 560
GAP = 28
TITLE_HEIGHT = 84
LABEL_HEIGHT = 34
LEGEND_HEIGHT = 58
INK = QColor(38, 44, 50)
FAINT = QColor(110, 118, 126)
NOT_SEEN = (255, 255, 255)
# Range of dB that is shown as red (VV), green (VH) and blue (VV over VH): vegetation is green,
# towns are bright, smooth water is dark blue.
SHOWN = ((-20.0, -2.0), (-26.0, -9.0), (1.0, 16.0))
SCALE_BAR_KM = 2


@dataclass(frozen=True)
class Agreement:
    """Agreement of a mask with the truth, where both are known."""

    overall_accuracy: float
    water_iou: float
    pixels: int


def read(path: Path) -> np.ndarray:
    """All bands of a raster: (bands, rows, cols)."""
    values = gdal.Open(str(path)).ReadAsArray()
    return values if values.ndim == 3 else values[np.newaxis]


def agreement(mask: np.ndarray, truth: np.ndarray) -> Agreement:
    """Overall accuracy and intersection over union of water.

    Args:
        mask: (rows, cols), 0 land, 1 water, anything else unknown.
        truth: the same.
    """
    known = np.isin(mask, (LAND, WATER)) & np.isin(truth, (LAND, WATER))
    mapped, true = mask[known] == WATER, truth[known] == WATER
    return Agreement(
        overall_accuracy=float((mapped == true).mean()),
        water_iou=float((mapped & true).sum() / (mapped | true).sum()),
        pixels=int(known.sum()),
    )


def stretched(values: np.ndarray, shown: tuple[float, float]) -> np.ndarray:
    """Values to 0..255, linearly between the two that are ``shown``."""
    low, high = shown
    return np.clip((values - low) / (high - low) * 255, 0, 255)


def backscatter_colours(ascending: np.ndarray) -> np.ndarray:
    """(rows, cols, 3) bytes; white where nothing was observed."""
    missing = np.isnan(ascending).any(axis=0)
    vv, vh = np.nan_to_num(ascending)
    colours = np.stack([stretched(*pair) for pair in zip((vv, vh, vv - vh), SHOWN)], axis=-1)
    colours[missing] = NOT_SEEN
    return colours.astype(np.uint8)


def probability_colours(percent: np.ndarray) -> np.ndarray:
    """(rows, cols, 3) bytes in the colours of the layer's style."""
    stops = [entry.value for entry in PROBABILITY_LEGEND]
    channels = zip(*(entry.colour for entry in PROBABILITY_LEGEND))
    colours = np.stack([np.interp(percent, stops, channel) for channel in channels], axis=-1)
    colours[percent == NODATA] = NOT_SEEN
    return colours.astype(np.uint8)


def mask_colours(mask: np.ndarray) -> np.ndarray:
    """(rows, cols, 3) bytes in the colours of the layer's style."""
    table = np.full((256, 3), NOT_SEEN, np.uint8)
    for entry in MASK_LEGEND:
        table[entry.value] = entry.colour
    return table[mask]


class Sheet:
    """The picture: three panels with labels and legends under a title."""

    def __init__(self, panel_height: int) -> None:
        self.panel_height = panel_height
        width = 3 * PANEL_WIDTH + 4 * GAP
        height = TITLE_HEIGHT + LABEL_HEIGHT + panel_height + LEGEND_HEIGHT
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        self.image.fill(QColor("white"))
        self.painter = QPainter(self.image)
        self.painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )

    def left(self, number: int) -> int:
        """Left edge of panel ``number``, from 0."""
        return GAP + number * (PANEL_WIDTH + GAP)

    @property
    def legend_top(self) -> int:
        """Top of the legends."""
        return TITLE_HEIGHT + LABEL_HEIGHT + self.panel_height + 16

    def text(self, x: float, y: float, words: str, size: int, bold: bool = False) -> None:
        """Write ``words`` with their base line at ``y``; small ones are faint."""
        font = QFont("DejaVu Sans")
        font.setPixelSize(size)
        font.setBold(bold)
        self.painter.setFont(font)
        self.painter.setPen(INK if bold or size > 16 else FAINT)
        self.painter.drawText(QPointF(x, y), words)

    def panel(self, number: int, label: str, colours: np.ndarray) -> None:
        """Draw ``colours`` (rows, cols, 3) with a label above."""
        rows, cols, _ = colours.shape
        data = np.ascontiguousarray(colours)
        picture = QImage(data.tobytes(), cols, rows, 3 * cols, QImage.Format.Format_RGB888)
        frame = QRectF(
            self.left(number), TITLE_HEIGHT + LABEL_HEIGHT, PANEL_WIDTH, self.panel_height
        )
        size = frame.size().toSize()
        smooth = picture.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.painter.drawImage(frame.topLeft(), smooth)
        self.painter.setPen(QPen(FAINT, 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(frame)
        self.text(self.left(number), TITLE_HEIGHT + LABEL_HEIGHT - 11, label, 18)

    def swatch(self, x: float, colour: tuple[int, int, int], name: str) -> float:
        """A coloured square and what it means; returns where the next one can stand."""
        self.painter.setPen(QPen(FAINT, 1))
        self.painter.setBrush(QColor(*colour))
        self.painter.drawRect(QRectF(x, self.legend_top, 18, 18))
        self.text(x + 26, self.legend_top + 15, name, 15)
        return x + 26 + self.painter.fontMetrics().horizontalAdvance(name) + 26

    def ramp(self, number: int) -> None:
        """The probability's colours from 0 to 100 %."""
        bar = QRectF(self.left(number), self.legend_top, 240, 18)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for entry in PROBABILITY_LEGEND:
            gradient.setColorAt(entry.value / 100, QColor(*entry.colour))
        self.painter.setPen(QPen(FAINT, 1))
        self.painter.setBrush(QBrush(gradient))
        self.painter.drawRect(bar)
        self.text(bar.right() + 12, self.legend_top + 15, "0 to 100 % water", 15)

    def scale_bar(self, number: int, kilometre: float) -> None:
        """A bar of some kilometres, right-aligned; ``kilometre`` in pixels of the picture."""
        right = self.left(number) + PANEL_WIDTH
        left, y = right - SCALE_BAR_KM * kilometre, self.legend_top + 12
        self.painter.setPen(QPen(INK, 3))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))
        self.text(left - 46, y + 4, f"{SCALE_BAR_KM} km", 15)

    def save(self, path: Path) -> None:
        """Write the picture."""
        self.painter.end()
        if not self.image.save(str(path)):
            raise SystemExit(f"Error: {path} cannot be written.")


def draw(folder: Path, summary: str) -> Path:
    """Draw backscatter, probability and mask side by side; return the picture's path."""
    backscatter = read(folder / "ascending.tif")
    rows, cols = backscatter.shape[1:]
    zoom = PANEL_WIDTH / cols
    pixel_km = gdal.Open(str(folder / "ascending.tif")).GetGeoTransform()[1] / 1000
    sheet = Sheet(round(rows * zoom))
    sheet.text(GAP, 38, "Surface water from Sentinel-1 with GMNet", 26, bold=True)
    sheet.text(GAP, 66, summary, 16)
    sheet.panel(0, "Backscatter, ascending orbit", backscatter_colours(backscatter))
    sheet.panel(1, "Probability of water", probability_colours(read(folder / "probability.tif")[0]))
    sheet.panel(2, "Water mask", mask_colours(read(folder / "water.tif")[0]))
    explained = "Red VV, green VH, blue VV / VH: smooth water is dark blue"
    sheet.text(sheet.left(0), sheet.legend_top + 15, explained, 15)
    sheet.ramp(1)
    x: float = sheet.left(2)
    for entry in MASK_LEGEND:
        x = sheet.swatch(x, entry.colour, entry.name)
    sheet.swatch(x, NOT_SEEN, "Not observed")
    sheet.scale_bar(2, zoom / pixel_km)
    picture = folder / "demo.png"
    sheet.save(picture)
    return picture


def main() -> None:
    """Print the water area and the agreement, and draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the demonstration's files are")
    parser.add_argument("--area", type=float, required=True, help="the mapped water in km²")
    arguments = parser.parse_args()
    folder = arguments.folder
    result = agreement(read(folder / "water.tif")[0], read(folder / "truth.tif")[0])
    application = QGuiApplication([])  # fonts need one
    picture = draw(
        folder,
        f"Simulated scene of both orbits: {arguments.area:.1f} km² of water, overall accuracy "
        f"{result.overall_accuracy:.3f}, water IoU {result.water_iou:.3f}",
    )
    del application
    print(f"Water area:        {arguments.area:.3f} km²")
    print(f"Overall accuracy:  {result.overall_accuracy:.4f} ({result.pixels:,} pixels)")
    print(f"IoU of water:      {result.water_iou:.4f}")
    print(f"Picture:           {picture}")


if __name__ == "__main__":
    main()
