"""VV and VH as variables of one file: found, joined, or the reason why not."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.frames import open_frames
from gmnet_water.core.backscatter.scenes import Sources, open_sources
from gmnet_water.core.errors import InputError, spelled
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, backscatter, wkt
from osgeo import gdal, osr

pytestmark = pytest.mark.skipif(
    gdal.GetDriverByName("netCDF") is None, reason="GDAL has no netCDF here"
)
ROWS, COLS = 30, 40
VALUES = backscatter(ROWS, COLS)


def container(path: Path, variables: dict[str, np.ndarray], driver: str = "netCDF") -> str:
    """A file of variables: (rows, cols), or (times, rows, cols)."""
    dataset = gdal.GetDriverByName(driver).CreateMultiDimensional(str(path))
    root = dataset.GetRootGroup()
    double, single = map(gdal.ExtendedDataType.Create, (gdal.GDT_Float64, gdal.GDT_Float32))
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt(32633))
    places = {
        "x": (gdal.DIM_TYPE_HORIZONTAL_X, NORTH_UP[0] + 5 + 10.0 * np.arange(COLS)),
        "y": (gdal.DIM_TYPE_HORIZONTAL_Y, NORTH_UP[3] - 5 - 10.0 * np.arange(ROWS)),
        "time": (gdal.DIM_TYPE_TEMPORAL, 12.0 * np.arange(2)),
    }
    axes = {}
    for name, (kind, steps) in places.items():
        axes[name] = root.CreateDimension(name, kind, None, len(steps))
        line = root.CreateMDArray(name, [axes[name]], double)
        line.Write(steps)
        with suppress(RuntimeError):  # older GDAL cannot, and may raise or not
            axes[name].SetIndexingVariable(line)
    for name, values in variables.items():
        own = [axes[axis] for axis in ("time", "y", "x")[-values.ndim :]]
        array = root.CreateMDArray(name, own, single)
        array.SetSpatialRef(reference)
        array.Write(values)
    return str(path)


def read(source: str) -> np.ndarray:
    report = Report(info=lambda _line: None, warning=lambda _line: None)
    scene = open_sources(Sources(ascending=source), report).scene
    return scene.read(scene.grid.whole)[0]


@pytest.mark.parametrize("names", [("VV", "VH"), ("VH", "VV"), ("sigma0_VV_db", "sigma0_VH_db")])
def test_a_file_with_vv_and_vh_is_a_raster_of_both(tmp_path: Path, names: tuple):
    variables = {name: VALUES[int("VH" in name)] for name in names}
    extra = {"angle": np.full((ROWS, COLS), 38, np.float32)}
    path = container(tmp_path / "s1.nc", {**extra, **variables})
    np.testing.assert_array_equal(read(path), VALUES)


@pytest.mark.parametrize(("driver", "name"), [("netCDF", "s1.nc"), ("ZARR", "s1.zarr")])
def test_the_raster_of_a_file_s_variables_lies_where_they_do(
    tmp_path: Path, driver: str, name: str
):
    if gdal.GetDriverByName(driver) is None:
        pytest.skip(f"GDAL has no {driver} here")
    path = container(tmp_path / name, {"VV": VALUES[0], "VH": VALUES[1]}, driver)
    assert open_raster(path, "R").GetGeoTransform() == pytest.approx(NORTH_UP)


def test_variables_are_prepared_as_files_of_a_polarisation_each(tmp_path: Path):
    path = container(tmp_path / "s1.nc", {"VV": VALUES[0], "VH": VALUES[1]})
    (frame,) = open_frames([f'NETCDF:"{path}":{name}' for name in ("VH", "VV")])
    assert spelled(frame.name) == "SOURCES 's1.nc:VV' and 's1.nc:VH'"


def test_one_variable_names_the_other(tmp_path: Path):
    path = container(tmp_path / "s1.nc", {"VV": VALUES[0], "VH": VALUES[1]})
    with pytest.raises(InputError, match=r"has 1 band.*'Prepare .* its VH, 'NETCDF:.*:VH'"):
        read(f'NETCDF:"{path}":VV')


def test_times_of_one_variable_are_refused(tmp_path: Path):
    series = np.stack([VALUES[0], VALUES[0] + 1])
    path = container(tmp_path / "s1.nc", {"VV": series, "VH": series - 6})
    with pytest.raises(InputError, match=r"'VV' in .*'s1\.nc' has 2 bands, such as times"):
        read(path)
    with pytest.raises(InputError, match=r"All 2 bands of .*s1\.nc:VV' are VV"):
        read(f'NETCDF:"{path}":VV')


def test_variables_of_hh_and_hv_are_refused_as_such(tmp_path: Path):
    path = container(tmp_path / "a.nc", {"HH": VALUES[0], "HV": VALUES[1]})
    with pytest.raises(InputError, match="R holds HH or HV, but the networks need VV and VH"):
        open_raster(path, "R")


def test_several_candidates_are_listed(tmp_path: Path):
    names = ("sigma0_VV", "sigma0_VH", "gamma0_VV", "gamma0_VH")
    path = container(tmp_path / "s1.nc", dict.fromkeys(names, VALUES[0]))
    with pytest.raises(InputError, match=r"several rasters of VV or VH: .*sigma0_VV.*'Prepare"):
        open_raster(path, "R")


def test_what_a_file_holds_is_listed_up_to_a_point(tmp_path: Path):
    path = container(tmp_path / "a.nc", {f"v{n}": VALUES[0] for n in range(9)})
    with pytest.raises(InputError, match=r"holds several rasters.*:v5' and 3 more"):
        open_raster(path, "R")
