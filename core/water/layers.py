"""The layers of a water map: one raster each, with its values, name and colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..masks.legend import LAND, NODATA, WATER, mask_colours, mask_qml, probability_qml
from ..raster.writing import Layout
from .prediction import Strip


@dataclass(frozen=True)
class MapLayer:
    """A raster that a map can have.

    Attributes:
        field: of a request, which says where it goes.
        file: how names of files of a series begin.
        title: of a layer in a project, with the name of the backscatter's layer in it.
        meaning: what its values are.
        resampling: of its overviews.
        values: (rows, cols) uint8 of a strip and a threshold, whether observed or not.
        style: as QGIS writes it.
        colours: of the file's own colour table; None for none.
    """

    field: str
    file: str
    title: str
    meaning: str
    resampling: str
    values: Callable[[Strip, np.float32], np.ndarray]
    style: Callable[[], str]
    colours: Callable[[], gdal.ColorTable] | None = None

    def layout(self, metadata: dict[str, str]) -> Layout:
        """How it is stored."""
        colours = None if self.colours is None else self.colours()
        return Layout("uint8", NODATA, [self.meaning], colours, metadata, self.resampling)

    def of(self, strip: Strip, threshold: np.float32) -> np.ndarray:
        """(rows, cols) uint8 values of a strip; 255 where there is no observation."""
        made = self.values(strip, threshold)
        made[~strip.valid] = NODATA
        return made


def _mask(strip: Strip, threshold: np.float32) -> np.ndarray:
    return np.where(strip.probability > threshold, np.uint8(WATER), np.uint8(LAND))


def _percent(strip: Strip, _threshold: np.float32) -> np.ndarray:
    percent = np.rint(strip.probability * np.float32(100.0))
    percent[~strip.valid] = NODATA
    return percent.astype(np.uint8)


MASK = MapLayer(
    field="output",
    file="water",
    title="{} water",
    meaning="Water mask (0 land, 1 water)",
    resampling="MODE",
    values=_mask,
    style=mask_qml,
    colours=mask_colours,
)
PROBABILITY = MapLayer(
    field="probability",
    file="probability",
    title="{} water probability (%)",
    meaning="Water probability (%)",
    resampling="AVERAGE",
    values=_percent,
    style=probability_qml,
)
LAYERS = (MASK, PROBABILITY)
