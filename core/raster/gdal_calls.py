"""Calling all versions of GDAL, without letting them print."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from osgeo import gdal, ogr

from ..remote_names import without_secrets

T = TypeVar("T")


def quietly(call: Callable[[], T]) -> tuple[T | None, str]:
    """What ``call`` returns, and GDAL's messages about it.

    Returns:
        The result, None if GDAL raised an error (its exceptions may be switched on for the whole
        process), and GDAL's last message in one line, empty if there is none.
    """
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return call(), _in_one_line(gdal.GetLastErrorMsg())
    except RuntimeError as error:
        return None, _in_one_line(str(error))
    finally:
        gdal.PopErrorHandler()


def _in_one_line(message: str) -> str:
    """A message without secrets; newer GDAL adds possible causes of an error as further lines."""
    return without_secrets("; ".join(line.strip() for line in message.splitlines() if line.strip()))


def is_signed_byte(band: gdal.Band) -> bool:
    """Whether a band of bytes holds numbers below 0, too.

    Since GDAL 3.7 such bands have a type of their own, and asking for the old mark is warned of.
    """
    if int(gdal.VersionInfo()) >= 3_070_000:
        return False
    return bool(band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE")


def in_memory(geometries: Iterable[ogr.Geometry]) -> ogr.DataSource:
    """A source in memory with one layer of geometries, which has no CRS."""
    # Since GDAL 3.11 vectors are in the driver for rasters, and the old name goes.
    old, _ = quietly(lambda: ogr.GetDriverByName("Memory"))
    driver = old or ogr.GetDriverByName("MEM")
    source = driver.CreateDataSource("")
    layer = source.CreateLayer("geometries", None, ogr.wkbUnknown)
    for geometry in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    return source
