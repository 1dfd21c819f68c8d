"""Which file a name stands for, and which names would replace what is read."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster import file_names
from gmnet_water.core.raster.file_names import file_of, files_of, overwrites
from gmnet_water.core.raster.targets import check_apart, check_no_source
from gmnet_water.tests.rasters import save
from osgeo import gdal, ogr

NAMES = [
    "{0}/zones.gpkg",
    "{0}/./zones.gpkg",
    "{0}/zones.gpkg|layername=a",
    "{0}/zones.gpkg|layerid=0|subset=x = 1",
    "file://{0}/zones.gpkg",
    "file:{0}/zones.gpkg",
    "FILE://localhost{0}/zones.gpkg",
    "ogr:dbname='{0}/zones.gpkg' table=\"a\" (geom)",
    "OGR:dbname='{0}/zones.gpkg' table=\"a\" (geom) sql=",
    'ogr:dbname="{0}/zones.gpkg" table=a',
    "ogr:{0}/zones.gpkg",
    "GPKG:{0}/zones.gpkg:a",
    "/vsisubfile/0_100,{0}/zones.gpkg",
    "/vsizip/{{{0}/zones.gpkg}}/a",
    "/vsizip/{0}/zones.gpkg/a/b.tif",
    "/vsigzip/{0}/zones.gpkg",
    "/vsizip//vsigzip/{0}/zones.gpkg/x",
    'NETCDF:"{0}/zones.gpkg":water',
    "vrt://{0}/zones.gpkg?bands=1",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_found_behind_its_name(tmp_path: Path, name: str):
    (tmp_path / "zones.gpkg").write_bytes(b"x")
    assert file_of(name.format(tmp_path)) == tmp_path / "zones.gpkg"


@pytest.mark.parametrize("name", ["{0}/b 1%20ä.tif", "file://{0}/b%201%2520%C3%A4.tif"])
def test_odd_letters_make_no_difference(tmp_path: Path, name: str):
    (tmp_path / "b 1%20ä.tif").write_bytes(b"x")
    assert file_of(name.format(tmp_path)) == tmp_path / "b 1%20ä.tif"


@pytest.mark.parametrize(
    "name", ["", "memory:", "https://example.com/a.tif", "/vsicurl/https://example.com/a", "a\0b"]
)
def test_what_is_no_file_is_none(name: str):
    assert file_of(name) is None


class WindowsFiles(PureWindowsPath):
    """Paths of Windows, of which one is a file's."""

    FILE = PureWindowsPath()

    def exists(self) -> bool:
        return PureWindowsPath(self) == self.FILE

    is_file = exists


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (r"C:\my data\zones.gpkg", r"C:\my data\zones.gpkg|layername=a"),
        (r"C:\my data\zones.gpkg", "C:/my data/zones.gpkg"),
        (r"C:\my data\zones.gpkg", r"c:\MY DATA\Zones.gpkg"),
        (r"C:\my data\zones.gpkg", r"""ogr:dbname='C:\my data\zones.gpkg' table="a" (geom)"""),
        (r"C:\my data\zones.gpkg", r"""dbname='C:\\my data\\zones.gpkg' table="a" (geom)"""),
        (r"C:\O'Neil\zones.gpkg", r"""dbname='C:\\O\'Neil\\zones.gpkg' table="a" (geom)"""),
        (r"\\server\share\zones.gpkg", r"\\server\share\zones.gpkg|layerid=0"),
        (r"\\server\share\zones.gpkg", "//server/share/zones.gpkg"),
        (r"\\server\share\z.gpkg", r"""dbname='\\\\server\\share\\z.gpkg' table="a" (geom)"""),
        (r"C:\data\s1.nc", r'NETCDF:"C:\data\s1.nc":VV'),
        (r"C:\data\s1.nc", r"NETCDF:C:\data\s1.nc:VV"),
        (r"C:\data\s1.zip", r"/vsizip/C:\data\s1.zip\in\s1.tif"),
        (r"C:\data\s1.zip", "/vsizip/{C:/data/s1.zip}/in/s1.tif"),
        (r"C:\data\s1.tif", "vrt://C:/data/s1.tif?bands=1"),
    ],
)
def test_a_file_of_windows_is_found_behind_its_name(monkeypatch, file: str, name: str):
    monkeypatch.setattr(file_names, "Path", WindowsFiles)
    monkeypatch.setattr(WindowsFiles, "FILE", PureWindowsPath(file))
    assert PureWindowsPath(str(file_of(name))) == PureWindowsPath(file)


def geopackage(path: Path, *tables: str) -> Path:
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for table in tables:
        file.CreateLayer(table)
    return path


@pytest.mark.parametrize("name", NAMES[:11])
def test_a_source_is_recognised_by_any_of_its_names(tmp_path: Path, name: str):
    geopackage(tmp_path / "zones.gpkg", "a", "b")
    source = f"{tmp_path}/zones.gpkg|layername=a"
    assert overwrites(name.format(tmp_path), source)


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_links_make_no_difference(tmp_path: Path, link):
    (tmp_path / "zones.csv").write_text("x")
    link(tmp_path / "zones.csv", tmp_path / "other.csv")
    assert overwrites(tmp_path / "other.csv", str(tmp_path / "zones.csv"))


@pytest.mark.parametrize(("table", "same"), [("A", True), ("c", False)])
@pytest.mark.parametrize("source", ["|layername=a", ""])
def test_another_table_replaces_nothing(tmp_path: Path, table: str, same: bool, source: str):
    path = geopackage(tmp_path / "zones.gpkg", "a", "b")
    target = f"ogr:dbname='{path}' table=\"{table}\" (geom)"
    assert overwrites(target, f"{path}{source}") == same


@pytest.mark.parametrize(("target", "source"), [("a.shp", "a.dbf"), ("a.dbf", "a.shp")])
def test_the_files_of_a_shapefile_go_together(tmp_path: Path, target: str, source: str):
    (tmp_path / source).write_bytes(b"x")
    assert overwrites(tmp_path / target, str(tmp_path / source))


def test_what_a_virtual_raster_of_a_virtual_raster_reads_is_read(tmp_path: Path):
    inner, outer = str(tmp_path / "inner.vrt"), str(tmp_path / "outer.vrt")
    source = save(tmp_path / "mask.tif", np.zeros((1, 2, 2), np.uint8))
    for made, of in ((inner, source), (outer, inner)):
        gdal.BuildVRT(made, [of])
    read = [Path(name).name for name in files_of(gdal.Open(outer))]
    assert sorted(set(read)) == ["inner.vrt", "mask.tif", "outer.vrt"]


def test_a_raster_in_an_archive_is_kept(tmp_path: Path):
    save(tmp_path / "mask.tif", np.zeros((1, 2, 2), np.uint8))
    with zipfile.ZipFile(tmp_path / "masks.zip", "w") as archive:
        archive.write(tmp_path / "mask.tif", "mask.tif")
    source = gdal.Open(f"/vsizip/{tmp_path}/masks.zip/mask.tif")
    with pytest.raises(InputError, match="one of the rasters"):
        check_no_source(tmp_path / "masks.zip", "OUTPUT", [source])


@pytest.mark.parametrize(("one", "other"), [("a.shp", "a.dbf"), ("a.csv", "sub/../a.csv")])
def test_two_results_that_share_a_file_are_refused(tmp_path: Path, one: str, other: str):
    (tmp_path / "sub").mkdir()
    with pytest.raises(InputError, match="same file"):
        check_apart({"OUTPUT": tmp_path / one, "STATISTICS": tmp_path / other})
