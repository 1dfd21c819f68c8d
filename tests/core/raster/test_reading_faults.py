"""What cannot be read is blamed on what is wrong, and the advice helps."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from gmnet_water import windows_names
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.raster.reading_faults import why_unopened, why_unread
from gmnet_water.core.raster.vector_files import open_layer
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import backscatter, save
from osgeo import gdal


def refused(source: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        open_raster(source, "R")


def test_a_virtual_raster_whose_source_is_gone_names_the_source(tmp_path: Path):
    source = save(tmp_path / "src.tif", backscatter(4, 5))
    dataset = gdal.Translate(str(tmp_path / "a.vrt"), source, format="VRT")
    dataset.FlushCache()
    Path(source).unlink()
    refused(str(tmp_path / "a.vrt"), "the file that it refers to, 'src.tif', is missing; put it")


def test_a_virtual_raster_whose_sources_are_there_is_read(tmp_path: Path):
    source = save(tmp_path / "src.tif", backscatter(4, 5))
    dataset = gdal.Translate(str(tmp_path / "a.vrt"), source, format="VRT")
    dataset.FlushCache()
    assert open_raster(str(tmp_path / "a.vrt"), "R").RasterCount == 2


def snap_product(folder: Path, *bands: str) -> Path:
    """A product of SNAP's, whose header GDAL cannot open."""
    (folder / "S1A_X.data").mkdir()
    for band in bands:
        (folder / "S1A_X.data" / f"{band}.img").touch()
    header = folder / "S1A_X.dim"
    header.write_text("<Dimap_Document><Metadata_Id/></Dimap_Document>")
    return header


def test_of_a_product_of_snap_s_the_images_are_named(tmp_path: Path):
    header = snap_product(tmp_path, "Sigma0_VH", "Sigma0_VV", "elevation")
    images = "'S1A_X.data/Sigma0_VH.img', 'S1A_X.data/Sigma0_VV.img'"
    for source in (header, tmp_path / "S1A_X.data"):
        refused(str(source), f": {images}; 'Prepare Sentinel-1 backscatter' makes one raster")


def test_a_header_of_snap_s_without_its_folder_says_so(tmp_path: Path):
    header = snap_product(tmp_path)
    (tmp_path / "S1A_X.data").rmdir()
    refused(str(header), "the folder 'S1A_X.data' that has its bands is missing")


def test_a_folder_is_said_to_be_one(tmp_path: Path):
    refused(str(tmp_path), "it is a folder; choose a raster in it")


def zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return path


def test_of_an_archive_a_raster_inside_is_named(tmp_path: Path):
    path = zipped(tmp_path / "S1A_X.zip", "S1A_X/README.txt", "S1A_X/S1A_X_VV.tif")
    refused(str(path), r"it is an archive; unpack it and .* such as 'S1A_X/S1A_X_VV\.tif'")


def test_an_archive_without_a_raster_is_said_to_be_one(tmp_path: Path):
    refused(str(zipped(tmp_path / "a.zip", "b.txt")), r"it is an archive; .* a raster in it\.")


def test_a_layer_given_as_a_raster_is_said_to_be_one(tmp_path: Path):
    path = tmp_path / "lakes.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}')
    refused(str(path), "it is a vector layer; choose a raster")


def test_a_raster_given_as_a_layer_is_said_to_be_one(tmp_path: Path):
    path = save(tmp_path / "lakes.tif", backscatter(4, 5))
    with pytest.raises(InputError, match="it is a raster; choose a vector layer"):
        open_layer(path, "ZONES", Report())


def test_of_an_archive_a_layer_inside_is_named(tmp_path: Path):
    path = zipped(tmp_path / "lakes.zip", "lakes.dbf", "lakes.shp")
    with pytest.raises(InputError, match=r"choose a vector layer in it, such as 'lakes\.shp'"):
        open_layer(str(path), "ZONES", Report())


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path):
    refused(str(tmp_path / "no.tif"), "the file does not exist")


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path):
    (tmp_path / "a.tif").write_bytes(b"")
    refused(str(tmp_path / "a.tif"), "the file is empty")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks files in its own way")
def test_another_program_s_lock_is_said_to_be_one(tmp_path: Path):
    path = tmp_path / "a.nc"
    path.write_bytes(b"\x89HDF\r\n\x1a\n" + b"\0" * 100)
    hold = (
        "import fcntl, sys; f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); print(); "
        "sys.stdout.flush(); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", hold, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        holder.stdout.readline()
        refused(str(path), "another program has locked the file; close it there")
    finally:
        holder.communicate(b"")


@pytest.mark.parametrize(
    ("reason", "advice"),
    [
        ("jxl.tif: Cannot open TIFF file due to missing codec JXL.", r"compression \(JXL\)"),
        ("ZSTD compression support is not configured", r"compression \(ZSTD\)"),
        ("CURL error: Could not resolve host: a.org", "check the address and the network"),
        ("HTTP error code : 404", "check the address and the network"),
        ("database is locked", "another program has locked"),
        ("a.tif: Permission denied", "you may not read"),
        ("TIFFReadEncodedStrip() failed.", "the file is damaged or was cut short"),
    ],
)
def test_gdal_s_words_are_understood(reason: str, advice: str):
    dataset = gdal.GetDriverByName("MEM").Create("", 1, 1)
    assert re.search(advice, why_unread(dataset, reason))


def test_an_address_that_gives_nothing_blames_the_server():
    assert "network" in why_unopened("/vsicurl/https://a.invalid/b.tif", "")


def test_a_path_that_is_too_long_for_windows_is_the_reason(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(windows_names, "HERE", True)
    file = tmp_path / ("a" * 120) / ("b" * 120) / "s1.tif"
    assert re.match(r"its path has \d+ characters, and Windows", why_unopened(str(file), ""))
