"""What GDAL dataset names mean, and what rasters and their results are called."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest
from gmnet_water.core.raster import source_names
from gmnet_water.core.raster.source_names import parts, result_stem, stem_of, title_of

SAFE = "SENTINEL1_CALIB:SIGMA0:/data/S1A_X.SAFE/manifest.safe:IW_VV:INTENSITY"
JOINED = "".join(
    f'<SourceFilename relativeToVRT="0">NETCDF:"/q/s1_2020.nc":{name}</SourceFilename>'
    for name in ("VV", "VH")
)


@pytest.mark.parametrize(
    ("source", "file", "inside"),
    [
        ("/a/b.tif", "/a/b.tif", ""),
        ("C:\\a\\b.tif", "C:\\a\\b.tif", ""),
        ("https://a.org/b.tif", "https://a.org/b.tif", ""),
        ("/vsicurl/https://a.org/b.tif", "/vsicurl/https://a.org/b.tif", ""),
        ('NETCDF:"/with space/s1.nc":VV', "/with space/s1.nc", "VV"),
        ("NETCDF:C:/a/x.nc:VV", "C:/a/x.nc", "VV"),
        ('HDF5:"x.h5"://science/VV', "x.h5", "science/VV"),
        ('ZARR:"/p/x.zarr":/measurements/VV', "/p/x.zarr", "measurements/VV"),
        ("GTIFF_DIR:2:/p/a.tif", "/p/a.tif", ""),
        ("vrt://C:/a/b.tif?bands=1", "C:/a/b.tif?bands=1", ""),
        (r"\\server\share\b.tif", r"\\server\share\b.tif", ""),
        (r"NETCDF:\\server\share\s1.nc:VV", r"\\server\share\s1.nc", "VV"),
        (r"SENTINEL1_CALIB:SIGMA0:D:\s\m.safe:IW_VV:INTENSITY", r"D:\s\m.safe", "IW_VV:INTENSITY"),
        (SAFE, "/data/S1A_X.SAFE/manifest.safe", "IW_VV:INTENSITY"),
    ],
)
def test_a_dataset_name_means_a_file_and_something_inside(source: str, file: str, inside: str):
    assert parts(source) == (file, inside)


@pytest.mark.parametrize(
    ("source", "title", "stem"),
    [
        ("/a/b.c.tif", "b.c.tif", "b.c"),
        ('NETCDF:"/a/s1.nc":VV', "s1.nc:VV", "s1_VV"),
        ('ZARR:"/p/x.zarr":/measurements/VV', "x.zarr:measurements/VV", "x_measurements_VV"),
        ("/d/S1A_X.data/Sigma0_VV.img", "Sigma0_VV.img", "S1A_X_Sigma0_VV"),
        ("/d/other.data/a.tif", "a.tif", "a"),
        (SAFE, "S1A_X.SAFE:IW_VV:INTENSITY", "S1A_X_IW_VV_INTENSITY"),
        (f"<VRTDataset>{JOINED}</VRTDataset>", "virtual raster", "s1_2020"),
        ("<VRTDataset/>", "virtual raster", "virtual_raster"),
    ],
)
def test_a_result_has_a_name_that_fits_a_file(source: str, title: str, stem: str):
    assert (title_of(source), result_stem(source)) == (title, stem)


def test_the_stem_of_a_variable_is_its_files():
    assert stem_of('NETCDF:"/a/water_2020.nc":mask') == "water_2020"


@pytest.mark.parametrize(
    ("source", "stem"),
    [
        (r"C:\data\s1 2020.tif", "s1 2020"),
        (r"\\server\share\s1_2020.03.tif", "s1_2020.03"),
        (r"C:/data\mixed/s1.tif", "s1"),
        ("vrt://C:/data/s1.tif?bands=1", "s1"),
        (r"/vsizip/C:\data\s1.zip\s1_vv.tif", "s1_vv"),
        (r'NETCDF:"\\server\share\s1.nc":VV', "s1_VV"),
    ],
)
def test_on_windows_results_are_called_like_the_file(monkeypatch, source: str, stem: str):
    monkeypatch.setattr(source_names, "Path", PureWindowsPath)
    assert result_stem(source) == stem
