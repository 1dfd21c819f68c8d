"""Addresses of rasters as GDAL reads them, and as people may see them."""

from __future__ import annotations

from urllib.parse import quote
from xml.sax.saxutils import escape

import pytest
from gmnet_water.core.raster.source_names import stem_of, title_of
from gmnet_water.core.remote_names import dataset_name, is_remote, remote_in, shown, without_secrets

HOST = "user:pw@host.example"  # pragma: allowlist secret
SIGNED = f"https://{HOST}/a%20b/S1_20200305.tif?sv=1&sig=a%2Bb#x"


@pytest.mark.parametrize("address", [SIGNED, f"/vsicurl/{SIGNED}", f" {SIGNED} "])
def test_an_address_is_read_where_it_lies_with_all_that_it_has(address):
    name = dataset_name(address)
    assert name.startswith("/vsicurl?max_retry=4&")
    assert name.endswith(f"&url={quote(SIGNED, safe='')}")
    assert is_remote(name)
    assert dataset_name(name) == name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("s3://bucket/a/b.tif", "/vsis3/bucket/a/b.tif"),
        ("gs://bucket/b.tif", "/vsigs/bucket/b.tif"),
        ("/data/s1.tif", "/data/s1.tif"),
        (r"C:\data\s1.tif", r"C:\data\s1.tif"),
        ('NETCDF:"s1.nc":VV', 'NETCDF:"s1.nc":VV'),
        ("<VRTDataset/>", "<VRTDataset/>"),
        ("/vsizip//data/a.zip/b.tif", "/vsizip//data/a.zip/b.tif"),
    ],
)
def test_other_names_are_those_of_gdal(address, name):
    assert dataset_name(address) == name


def test_rasters_of_the_planetary_computer_are_signed_by_gdal():
    address = "https://sentinel1euwestrtc.blob.core.windows.net/sentinel1-grd-rtc/a/iw-vv.rtc.tiff"
    assert "&pc_url_signing=yes&pc_collection=sentinel-1-rtc&url=" in dataset_name(address)
    assert "pc_url_signing" not in dataset_name(f"{address}?sig=there")


def test_nothing_secret_is_shown():
    seen = "https://host.example/a%20b/S1_20200305.tif"
    assert shown(SIGNED) == shown(dataset_name(SIGNED)) == shown(f"/vsicurl/{SIGNED}") == seen
    assert shown("/data/a?b#c.tif") == "/data/a?b#c.tif"
    message = f"HTTP response code on {SIGNED}: 403; {dataset_name(SIGNED)}: not there"
    assert without_secrets(message) == f"HTTP response code on {seen}: 403; {seen}: not there"


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (
            "vsicurl?empty_dir=yes&url=https%3A%2F%2Fa.org%2Fb.tif%3Fsig%3Dsecret, band 1: failed",
            "https://a.org/b.tif, band 1: failed",
        ),
        ("b.tif?token=secret&sig=secret, band 1: failed", "b.tif, band 1: failed"),
        ("b.tif%3FX-Amz-Signature%3Dsecret: failed", "b.tif: failed"),
    ],
)
def test_what_newer_gdal_says_of_a_name_has_no_signature(said: str, seen: str):
    assert without_secrets(said) == seen


def test_a_raster_is_called_as_its_file():
    assert title_of(dataset_name(SIGNED)) == "S1_20200305.tif"
    assert stem_of(dataset_name(SIGNED)) == "S1_20200305"


def test_a_raster_without_a_date_is_called_as_its_product_too():
    product = "S1A_IW_GRDH_1SDV_20220918T005143_20220918T005208_045048_05623C_9B2F"
    address = f"https://host.example/GRD/2022/{product}/measurement/iw-vv.rtc.tiff"
    assert stem_of(dataset_name(address)) == f"{product}_iw-vv.rtc"


def test_addresses_in_a_virtual_raster_are_found():
    name = dataset_name(SIGNED)
    xml = f"<VRTDataset><SourceFilename>{escape(name)}</SourceFilename></VRTDataset>"
    outer = f"<VRTDataset><SourceFilename>{escape(xml)}</SourceFilename></VRTDataset>"
    assert remote_in(xml) == remote_in(outer) == [name]
    assert remote_in("/data/a.tif") == []
