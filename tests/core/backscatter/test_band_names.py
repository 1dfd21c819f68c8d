"""Names of bands are found wherever a program writes them, and hostile headers do no harm."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.frames import open_frames
from gmnet_water.core.backscatter.polarisations import (
    Basis,
    find_polarisations,
    polarisations_of,
)
from gmnet_water.core.backscatter.stack_bands import stack_bands
from gmnet_water.core.errors import InputError, spelled
from gmnet_water.core.raster.tiff_tags import text_tag
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import backscatter, save
from osgeo import gdal

SNAP_TAG = 65000


def raster(*items: dict[str, str], whole: dict[str, str] | None = None) -> gdal.Dataset:
    """A raster in memory with a band for each dictionary of metadata."""
    dataset = gdal.GetDriverByName("MEM").Create("", 2, 2, len(items))
    dataset.SetMetadata(whole or {})
    for number, item in enumerate(items, start=1):
        dataset.GetRasterBand(number).SetMetadata(item)
    return dataset


def dimap(*names: str, head: str = "", virtual: str = "") -> bytes:
    infos = "".join(
        f"<Spectral_Band_Info><BAND_INDEX>{n}</BAND_INDEX><BAND_NAME>{name}</BAND_NAME>"
        f"<VIRTUAL_BAND>{str(name == virtual).lower()}</VIRTUAL_BAND></Spectral_Band_Info>"
        for n, name in enumerate(names)
    )
    text = f'<?xml version="1.0"?>{head}<Dimap_Document><Image_Interpretation>{infos}'
    return f"{text}</Image_Interpretation></Dimap_Document>".encode()


def tagged(path: Path, text: bytes, count: int | None = None, *options: str) -> str:
    """A GeoTIFF of two bands with a text in SNAP's tag, in a directory at its end."""
    save(path, backscatter(4, 5), options=options)
    data = bytearray(path.read_bytes())
    order = {b"II": "<", b"MM": ">"}[bytes(data[:2])]
    big = struct.unpack_from(f"{order}H", data, 2)[0] == 43
    at, offset, counted, entry = (8, "Q", "Q", "HHQQ") if big else (4, "I", "H", "HHII")
    (first,) = struct.unpack_from(order + offset, data, at)
    (entries,) = struct.unpack_from(order + counted, data, first)
    begin, size = first + struct.calcsize(order + counted), struct.calcsize(order + entry)
    old = bytes(data[begin : begin + entries * size])
    added = struct.pack(order + entry, SNAP_TAG, 2, count or len(text), len(data))
    data += text + b"\0" * (len(text) % 2)
    struct.pack_into(order + offset, data, at, len(data))
    data += struct.pack(order + counted, entries + 1) + old + added
    data += struct.pack(order + offset, 0)
    path.write_bytes(bytes(data))
    return str(path)


@pytest.mark.parametrize(
    "key",
    ["POLARIZATION", "POLARISATION", "polarization", "NETCDF_VARNAME", "long_name", "band_name"],
)
def test_metadata_of_bands_tell_polarisations(key: str):
    assert find_polarisations(raster({key: "VH"}, {key: "VV"}), "R") == (2, 1)


@pytest.mark.parametrize("text", ["V/V", "V V", "vv", "Sigma0_VV_db", "SigmaVV"])
def test_polarisations_are_written_in_many_ways(text: str):
    assert find_polarisations(raster({"long_name": "VH"}, {"long_name": text}), "R") == (2, 1)


@pytest.mark.parametrize(
    "whole",
    [
        {"POLARISATIONS": "VH VV"},
        {"polarizations": "VH,VV"},
        {"band_names": "Sigma0_VH, Sigma0_VV"},
        {"Band_1": "Sigma0_VH", "Band_2": "Sigma0_VV"},
        {"bands": "['VH', 'VV']"},
    ],
    ids=str,
)
def test_a_list_of_the_whole_raster_tells_the_order(whole: dict):
    assert find_polarisations(raster({}, {}, whole=whole), "R") == (2, 1)


def test_a_description_counts_for_more_than_metadata():
    dataset = raster({"POLARIZATION": "VV"}, {"POLARIZATION": "VH"})
    for number, text in ((1, "Sigma0_VH"), (2, "Sigma0_VV")):
        dataset.GetRasterBand(number).SetDescription(text)
    assert find_polarisations(dataset, "R") == (2, 1)


def test_times_of_one_polarisation_are_refused_with_the_reason():
    bands = [{"NETCDF_VARNAME": "VV", "NETCDF_DIM_time": str(day)} for day in (0, 12)]
    with pytest.raises(InputError, match=r"All 2 bands of R are VV, of several times; VH is"):
        find_polarisations(raster(*bands), "R")


@pytest.mark.parametrize(
    "names",
    [
        ("NDVI", "NDWI"),
        ("elevation", "uncertainty"),
        ("Red", "Green"),
        ("VV_coherence", "VH_coherence"),
        ("NDVI_2019", "NDVI_2020"),
    ],
)
def test_bands_that_are_called_something_else_are_refused(names: tuple):
    with pytest.raises(InputError, match=rf"'{names[0]}' and '{names[1]}', neither VV nor VH; set"):
        find_polarisations(raster(*({"long_name": name} for name in names)), "R")


def test_two_dates_are_refused():
    dataset = raster({}, {})
    for number, text in ((1, "2020-03-05"), (2, "2020-03-17")):
        dataset.GetRasterBand(number).SetDescription(text)
    with pytest.raises(InputError, match="two dates and not VV and VH"):
        find_polarisations(dataset, "R")


@pytest.mark.parametrize("text", ["Band 1", "b1", "sigma0_db", "Layer_1", "S1A_IW_GRDH", "Gray"])
def test_a_name_that_says_nothing_leaves_the_order(text: str):
    dataset = raster({}, {})
    for number in (1, 2):
        dataset.GetRasterBand(number).SetDescription(text)
    assert polarisations_of(dataset, "R").basis is Basis.ASSUMED


def test_given_bands_win_and_a_contradicting_name_is_a_warning():
    dataset = raster({"POLARIZATION": "VH"}, {"POLARIZATION": "VV"})
    found = polarisations_of(dataset, "R", 1, 2)
    assert found.numbers == (1, 2)
    assert len(found.warnings) == 2
    assert "VV_BAND is 1, but band 1 of R is called 'VH'" in spelled(found.warnings[0])


@pytest.mark.parametrize("options", [(), ("BIGTIFF=YES",), ("ENDIANNESS=BIG",)], ids=str)
def test_snap_s_header_tells_the_order(tmp_path: Path, options: tuple):
    path = tagged(tmp_path / "a.tif", dimap("Sigma0_VH", "Sigma0_VV"), None, *options)
    assert find_polarisations(gdal.Open(path), "R") == (2, 1)


def test_a_virtual_band_of_snap_s_is_not_counted(tmp_path: Path):
    header = dimap("Sigma0_VH", "Sigma0_VH_db", "Sigma0_VV", virtual="Sigma0_VH_db")
    assert find_polarisations(gdal.Open(tagged(tmp_path / "a.tif", header)), "R") == (2, 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(dimap("Sigma0_VH"), None, id="fewer bands"),
        pytest.param(b"<Dimap_Document><broken", None, id="cut short"),
        pytest.param(
            dimap("&a;", "Sigma0_VV", head='<!DOCTYPE a [<!ENTITY a "Sigma0_VH">]>'),
            None,
            id="entities",
        ),
        pytest.param(b"<a>" * 100_000, None, id="deep"),
        pytest.param(dimap("Sigma0_VH", "Sigma0_VV"), 2**32 - 1, id="longer than the file"),
    ],
)
def test_a_header_that_cannot_be_trusted_is_as_if_it_were_not_there(
    tmp_path: Path, text: bytes, count: int | None
):
    dataset = gdal.Open(tagged(tmp_path / "a.tif", text, count))
    assert polarisations_of(dataset, "R").basis is Basis.ASSUMED


@pytest.mark.parametrize(
    "content",
    [b"", b"II", b"II*\0\xff\xff\xff\xff", b"II+\0\x08\0\0\0" + b"\xff" * 16, b"no TIFF at all"],
    ids=str,
)
def test_a_damaged_tiff_has_no_tag(tmp_path: Path, content: bytes):
    (tmp_path / "a.tif").write_bytes(content)
    assert text_tag(str(tmp_path / "a.tif"), SNAP_TAG) == b""


def test_names_of_a_virtual_raster_s_sources_tell_the_order(tmp_path: Path):
    files = [save(tmp_path / f"a_{name}.tif", backscatter(4, 5, bands=1)) for name in ("VH", "VV")]
    dataset = gdal.BuildVRT(str(tmp_path / "a.vrt"), files, separate=True)
    dataset.FlushCache()
    assert find_polarisations(gdal.Open(str(tmp_path / "a.vrt")), "R") == (2, 1)


def test_a_band_of_sources_that_disagree_has_no_name(tmp_path: Path):
    files = [save(tmp_path / f"a_{name}.tif", backscatter(4, 5)) for name in ("VH", "VV")]
    for path, names in zip(files, (("VH", "VV"), ("VV", "VH"))):
        dataset = gdal.Open(path, gdal.GA_Update)
        for number, name in enumerate(names, start=1):
            dataset.GetRasterBand(number).SetMetadata({"POLARIZATION": name})
        dataset = None
    dataset = gdal.BuildVRT("/vsimem/mosaic.vrt", files)
    assert polarisations_of(dataset, "R").basis is Basis.ASSUMED


def test_many_bands_are_answered_at_once(tmp_path: Path, benchmark_seconds=3.0):
    import time

    dataset = gdal.GetDriverByName("MEM").Create("", 1, 1, 12_000)
    started = time.monotonic()
    with pytest.raises(InputError, match="which of the 12000 bands"):
        find_polarisations(dataset, "R")
    assert time.monotonic() - started < benchmark_seconds


def test_one_band_is_told_what_makes_two_and_where_the_other_is(tmp_path: Path):
    one, _ = (save(tmp_path / f"a_{n}.tif", backscatter(4, 5, bands=1)) for n in ("VV", "VH"))
    with pytest.raises(InputError, match=r"has 1 band.*'Prepare .* its VH, 'a_VH\.tif'"):
        find_polarisations(gdal.Open(one), "R")


@pytest.mark.parametrize(
    "names",
    [
        ("VV_20200305", "VH_20200317"),
        ("Sigma0_VV_mst_05Mar2020", "Sigma0_VH_slv1_17Mar2020"),
        ("S1A_IW_GRDH_1SDV_20200305T053514_VV", "S1A_IW_GRDH_1SDV_20200317T053514_VH"),
    ],
)
def test_vv_and_vh_of_different_days_are_refused(tmp_path: Path, names: tuple):
    dataset = gdal.Open(save(tmp_path / "a.tif", backscatter(4, 5), descriptions=names))
    with pytest.raises(InputError, match=f"different days .*'{names[0]}' and '{names[1]}'"):
        polarisations_of(dataset, "R")
    assert polarisations_of(dataset, "R", 1, 2).basis is Basis.GIVEN


def test_vv_and_vh_of_one_day_are_taken(tmp_path: Path):
    names = ("Sigma0_VV_05Mar2020", "Sigma0_VH_20200305")
    dataset = gdal.Open(save(tmp_path / "a.tif", backscatter(4, 5), descriptions=names))
    assert polarisations_of(dataset, "R").basis is Basis.NAMED


def test_files_of_vv_and_of_vh_of_different_days_are_not_paired(tmp_path: Path):
    names = ("S1_20200305_VV", "S1_20200317_VH")
    files = [save(tmp_path / f"{name}.tif", backscatter(4, 5, bands=1)) for name in names]
    with pytest.raises(InputError, match="are of different days by their names"):
        open_frames(files)


def test_a_stack_of_one_orbit_twice_is_told(tmp_path: Path):
    names = ("VV_asc_0305", "VH_asc_0305", "VV_asc_0317", "VH_asc_0317")
    dataset = gdal.Open(save(tmp_path / "a.tif", backscatter(4, 5, bands=4), descriptions=names))
    told: list[str] = []
    stack_bands(dataset, [1, 2, 3, 4], "R", Report(warning=told.append))
    assert "All bands of R are ascending by their descriptions" in told[0]


def test_values_are_read_from_the_bands_that_the_header_names(tmp_path: Path):
    path = tagged(tmp_path / "a.tif", dimap("Sigma0_VH", "Sigma0_VV"))
    dataset = gdal.Open(path)
    vv, _ = find_polarisations(dataset, "R")
    np.testing.assert_array_equal(dataset.GetRasterBand(vv).ReadAsArray(), backscatter(4, 5)[1])
