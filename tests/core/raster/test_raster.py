"""Pixels of open rasters, compared with what was written and with GDAL."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.accuracy.class_words import ClassWords
from gmnet_water.core.accuracy.reference import raster_reference
from gmnet_water.core.errors import GMNetError
from gmnet_water.core.masks.mask import Mask
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.raster.raster import Raster
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.raster.views import View
from gmnet_water.tests.rasters import NORTH_UP, save, wkt

WINDOW = Window(3, 5, 7, 2)


@pytest.mark.parametrize("stored", [np.uint8, np.int16, np.float32])
@pytest.mark.parametrize("read", [np.uint8, np.float32, np.float64])
def test_a_window_has_the_values_that_were_written(tmp_path: Path, stored: type, read: type):
    values = np.arange(200).reshape(1, 10, 20).astype(stored)
    raster = Raster("R", open_raster(save(tmp_path / "a.tif", values), "R"))
    found = raster.stored(WINDOW, read)
    assert found.dtype == read
    assert found.tolist() == values[0, 5:7, 3:10].tolist()


def test_bands_that_are_no_alpha_band_are_counted(tmp_path: Path):
    values = np.ones((2, 10, 20), np.uint8)
    path = save(tmp_path / "a.tif", values, options=["ALPHA=YES"])
    assert Raster("R", open_raster(path, "R")).band_count == 1


def _halved(path: Path) -> str:
    values = np.random.default_rng(1).integers(0, 2, (1, 600, 100)).astype(np.uint8)
    save(path, values, options=["TILED=YES", "COMPRESS=DEFLATE"])
    whole = path.read_bytes()
    # GDAL writes the directory first, so the file still opens.
    path.write_bytes(whole[: len(whole) // 2])
    return str(path)


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("kind", ["mask", "view", "reference"])
def test_rows_of_a_file_cut_short_are_named(tmp_path: Path, kind: str):
    path, grid = _halved(tmp_path / "a.tif"), Grid(100, 600, NORTH_UP, wkt(32633))
    raster = {
        "mask": lambda: Mask.open(path, "R"),
        "view": lambda: View.open(path, "R", grid),
        "reference": lambda: raster_reference(path, "R", grid, ClassWords(("1",), ("0",))),
    }[kind]()
    with pytest.raises(GMNetError, match=r"Rows 512 to 599 of R cannot be read.*cut short"):
        raster.read(Window(0, 512, 100, 88))
