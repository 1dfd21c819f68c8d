"""Calling GDAL by names that all of its versions know."""

from __future__ import annotations

import pytest
from gmnet_water.core.raster.gdal_calls import in_memory
from osgeo import gdal, ogr


@pytest.mark.parametrize("gone", ["", "Memory"])
def test_geometries_in_memory_need_no_driver_of_a_certain_name(
    monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    by_name = ogr.GetDriverByName
    # GDAL 3.11 and later have vectors in the driver MEM; this GDAL may not yet.
    new_name = "MEM" if gdal.VersionInfo() >= "3110000" else "Memory"
    monkeypatch.setattr(
        ogr,
        "GetDriverByName",
        lambda name: None if name == gone else by_name(new_name if name == "MEM" else name),
    )
    geometries = [ogr.CreateGeometryFromWkt(f"POINT ({x} 0)") for x in (1, 2)]
    source = in_memory(geometries)
    found = [feature.GetGeometryRef().GetX() for feature in source.GetLayer()]
    assert found == [1, 2]
