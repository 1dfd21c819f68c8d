"""The additional no data values of a layer are missing for every algorithm that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.algorithms.layer_sources import source_of
from gmnet_water.tests.rasters import backscatter, read, save
from gmnet_water.tests.toolbox import run_algorithm
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsRasterRange

BOUNDS = QgsRasterRange.BoundsType


@pytest.fixture(autouse=True)
def _clean_project(provider) -> Iterator[None]:
    yield
    QgsProject.instance().clear()


def layer(path: str, values: dict[int, list[QgsRasterRange]]) -> QgsRasterLayer:
    """A layer of the project with additional no data values by band."""
    made = QgsRasterLayer(path, "scene")
    for band, ranges in values.items():
        made.dataProvider().setUserNoDataValue(band, ranges)
    QgsProject.instance().addMapLayer(made)
    return made


def scene(rows: int = 20, cols: int = 30) -> np.ndarray:
    stored = backscatter(rows, cols)
    stored[:, :5] = -30
    return stored


def test_they_are_missing_in_backscatter(tmp_path: Path):
    stored = scene()
    only = [QgsRasterRange(-30, -30)]
    shown = layer(save(tmp_path / "a.tif", stored), {1: only, 2: only})
    target = tmp_path / "prepared.tif"
    run_algorithm("gmnet:preparesentinel1", {"INPUT": [shown.id()], "OUTPUT": str(target)})
    np.testing.assert_array_equal(read(target), np.where(stored == -30, np.nan, stored))


def test_they_are_missing_in_a_mask(tmp_path: Path):
    mask = np.ones((1, 20, 30), np.uint8)
    mask[:, :5] = 0
    shown = layer(save(tmp_path / "mask.tif", mask), {1: [QgsRasterRange(0, 0)]})
    parameters = {"INPUT": shown.id(), "SLOPE": save(tmp_path / "s.tif", mask * np.float32(1))}
    target = tmp_path / "out.tif"
    run_algorithm("gmnet:excludeterrain", {**parameters, "OUTPUT": str(target)})
    np.testing.assert_array_equal(read(target), np.where(mask[0] == 0, 255, 1))


def missing_of(path: str, values: dict[int, list[QgsRasterRange]]) -> np.ndarray:
    """(bands, rows, cols) bool: what is missing in what the algorithms read."""
    return np.isnan(gdal.Open(source_of(layer(path, values))).ReadAsArray())


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (BOUNDS.IncludeMinAndMax, [0, 1, 1, 1, 0]),
        (BOUNDS.IncludeMin, [0, 1, 1, 0, 0]),
        (BOUNDS.IncludeMax, [0, 0, 1, 1, 0]),
        (BOUNDS.Exclusive, [0, 0, 1, 0, 0]),
    ],
)
def test_the_ends_of_a_range_belong_to_it_as_qgis_has_it(tmp_path: Path, bounds, expected: list):
    path = save(tmp_path / "a.tif", np.array([[[-4, -3, -2, -1, 0]]], "float32"))
    missing = missing_of(path, {1: [QgsRasterRange(-3, -1, bounds)]})
    assert missing[0].tolist() == [bool(one) for one in expected]


def test_they_are_values_after_the_declared_scale_beside_the_declared_nodata(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.array([[[-1000, -2000, -500, 7]]], "int16"), nodata=7)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.01)
    dataset = None
    made = gdal.Open(source_of(layer(path, {1: [QgsRasterRange(-20, -20)]})))
    np.testing.assert_array_equal(made.ReadAsArray(), [[-10, np.nan, -5, np.nan]])


def test_the_other_band_and_all_else_stay_as_they_are(tmp_path: Path):
    path = save(tmp_path / "a.tif", backscatter(3, 4), descriptions=["VV", "VH"])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadataItem("KEPT", "yes")
    dataset = None
    made = gdal.Open(source_of(layer(path, {1: [QgsRasterRange(-99, 0)]})))
    np.testing.assert_array_equal(made.GetRasterBand(2).ReadAsArray(), read(path)[1])
    assert [made.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["VV", "VH"]
    assert made.GetMetadataItem("KEPT") == "yes"


def test_a_layer_without_them_is_read_as_the_file(tmp_path: Path):
    path = save(tmp_path / "a.tif", backscatter(3, 4))
    assert source_of(layer(path, {})) == path


def test_the_file_is_not_overwritten(tmp_path: Path):
    path = save(tmp_path / "a.tif", scene())
    shown = layer(path, {1: [QgsRasterRange(-30, -30)]})
    with pytest.raises(QgsProcessingException, match="one of the rasters that are read"):
        run_algorithm("gmnet:preparesentinel1", {"INPUT": [shown.id()], "OUTPUT": path})
