"""Rasters for tests: written with plain GDAL, read back with plain GDAL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

NORTH_UP = (500_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
UTM33 = 32633
_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
    "complex64": gdal.GDT_CFloat32,
}


def wkt(crs: int | str) -> str:
    """The WKT of an EPSG code or of anything else that names a CRS."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(f"EPSG:{crs}" if isinstance(crs, int) else crs)
    return reference.ExportToWkt()


def save(
    path: Path | str,
    bands: np.ndarray,
    *,
    geotransform: Sequence[float] | None = NORTH_UP,
    crs: int | str | None = UTM33,
    nodata: float | None = None,
    descriptions: Sequence[str] = (),
    options: Sequence[str] = (),
) -> str:
    """Write (bands, rows, cols) as a GeoTIFF of the array's type; gives its name back."""
    count, rows, cols = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), cols, rows, count, _TYPES[bands.dtype.name], list(options)
    )
    if geotransform is not None:
        dataset.SetGeoTransform(list(geotransform))
    if crs is not None:
        dataset.SetProjection(wkt(crs))
    for number, values in enumerate(bands, start=1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if descriptions:
            band.SetDescription(descriptions[number - 1])
        band.WriteArray(values)
    dataset.FlushCache()
    return str(path)


def read(path: Path | str) -> np.ndarray:
    """(rows, cols) of one band, (bands, rows, cols) of more."""
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray()


def backscatter(rows: int, cols: int, bands: int = 2, seed: int = 0) -> np.ndarray:
    """(bands, rows, cols) float32 dB between -45 and -5, every pixel another."""
    values = np.random.default_rng(seed).uniform(-45.0, -5.0, (bands, rows, cols))
    return values.astype(np.float32)


@pytest.fixture(params=[False, True], ids=["gdal quiet", "gdal raising"])
def any_gdal(request: pytest.FixtureRequest) -> Iterator[None]:
    """GDAL as it is by default, and with exceptions switched on by somebody else."""
    before = [module for module in (gdal, osr, ogr) if module.GetUseExceptions()]
    _without_exceptions()
    if request.param:
        gdal.UseExceptions()
        osr.UseExceptions()
    yield
    _without_exceptions()
    for module in before:
        module.UseExceptions()


def _without_exceptions() -> None:
    """Switch GDAL's exceptions off, which QGIS 3.40's Processing switches on."""
    for _ in range(3):
        for module in (ogr, osr, gdal):
            # Only in the reverse order: each keeps another's error handler below its own.
            with suppress(RuntimeError):
                if module.GetUseExceptions():
                    module.DontUseExceptions()
