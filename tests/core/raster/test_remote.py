"""Rasters over HTTP: windows of them, and downloads that fail."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core import remote_names
from gmnet_water.core.errors import GMNetError, InputError
from gmnet_water.core.raster import remote
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.raster.raster import Raster
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.raster.warping import warped_view
from gmnet_water.core.remote_names import SIGNED, dataset_name
from gmnet_water.tests.rasters import backscatter, save
from gmnet_water.tests.stac_server import TOKEN, Catalogue
from osgeo import gdal

SIZE = 1536
PART = Window(600, 700, 100, 90)
TILED = ("TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256")


@pytest.fixture(scope="module")
def values() -> np.ndarray:
    return backscatter(SIZE, SIZE, bands=1)


@pytest.fixture
def address(catalogue: Catalogue, values: np.ndarray, tmp_path: Path, monkeypatch) -> str:
    """A raster on the server."""
    monkeypatch.setattr(remote, "_PAUSES", (0.01, 0.01))
    monkeypatch.setattr(remote_names, "_OPTIONS", "max_retry=2&retry_delay=0.1&empty_dir=yes")
    return catalogue.add(Path(save(tmp_path / "s1.tif", values, options=TILED)))


def opened(address: str) -> Raster:
    name = dataset_name(f"{address}?sig=verysecret")
    return Raster("'s1.tif'", open_raster(name, "'s1.tif'"))


def cut(values: np.ndarray) -> np.ndarray:
    return values[0, PART.row : PART.row_stop, PART.col : PART.col_stop]


def test_only_the_blocks_that_a_window_needs_are_downloaded(catalogue, address, values):
    np.testing.assert_array_equal(opened(address).stored(PART), cut(values))
    # The window lies in one block of 256 KiB, or two by two of them, and the header has 16 KiB.
    assert catalogue.sent("s1.tif") < 5 * 256 * 1024 < SIZE * SIZE * 4


def test_no_other_file_is_looked_for(catalogue, address):
    opened(address).stored(PART)
    assert {name for name, _, _ in catalogue.ranges} == {"s1.tif"}


def test_a_busy_server_is_asked_again(catalogue, address, values):
    catalogue.busy["s1.tif"] = 1
    np.testing.assert_array_equal(opened(address).stored(PART), cut(values))


def test_a_download_that_stops_begins_again(catalogue, address, values, monkeypatch):
    raster = opened(address)
    catalogue.stop_after["s1.tif"] = 20_000

    def healed(_seconds: float) -> None:
        catalogue.stop_after.clear()

    monkeypatch.setattr(remote.time, "sleep", healed)
    np.testing.assert_array_equal(raster.stored(PART), cut(values))


def test_a_download_that_keeps_stopping_is_an_error(catalogue, address):
    raster = opened(address)
    catalogue.stop_after["s1.tif"] = 20_000
    with pytest.raises(GMNetError, match=r"Rows 700 to 789 of 's1.tif'.*the download stopped"):
        raster.stored(PART)


@pytest.mark.parametrize(
    ("status", "says"),
    [(403, "signed address has expired"), (404, "does not have it"), (410, "does not have it")],
)
def test_a_link_that_ends_meanwhile_is_said_at_once(catalogue, address, status, says):
    raster = opened(address)
    catalogue.status["s1.tif"] = status
    with pytest.raises(GMNetError, match=f"{says}|HTTP {status}") as refused:
        raster.stored(PART)
    assert "verysecret" not in str(refused.value)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 500])
def test_a_raster_that_cannot_be_opened_says_what_the_server_answers(catalogue, address, status):
    catalogue.status["s1.tif"] = status
    with pytest.raises(InputError, match=f"HTTP {status}") as refused:
        opened(address)
    assert "verysecret" not in str(refused.value)


def test_a_server_that_is_not_there_is_said(address):
    with pytest.raises(InputError, match="the server cannot be reached"):
        opened("http://127.0.0.1:9/s1.tif")


def test_a_file_that_is_no_raster_is_said(catalogue, address):
    catalogue.files["s1.tif"] = b"<html>sign in</html>"
    with pytest.raises(InputError, match="cannot be read as a raster"):
        opened(address)


def test_what_is_read_through_a_view_fails_as_clearly(catalogue, address):
    source = dataset_name(f"{address}?sig=verysecret")
    own = Grid.of(open_raster(source, "'s1.tif'"))
    left, *rest = own.geotransform
    shifted = Grid(500, 500, (left + 4.0, *rest), own.crs_wkt)
    raster = Raster("'s1.tif'", gdal.Open(warped_view(source, shifted)))
    catalogue.status["s1.tif"] = 403
    with pytest.raises(GMNetError, match="HTTP 403") as refused:
        raster.stored(Window(100, 100, 300, 300))
    assert "verysecret" not in str(refused.value)


def test_gdal_signs_what_the_planetary_computer_wants_signed(
    catalogue,
    address,
    values,
    monkeypatch,
):
    catalogue.signed.add("s1.tif")
    monkeypatch.setitem(SIGNED, "127.0.0.1", "sentinel-1-rtc")
    base = catalogue.url.rsplit("/", 1)[0]
    gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", f"{base}/token/")
    try:
        raster = Raster("'s1.tif'", open_raster(dataset_name(address), "'s1.tif'"))
        np.testing.assert_array_equal(raster.stored(PART), cut(values))
    finally:
        gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", None)
    assert catalogue.tokens == 1
    assert TOKEN not in raster.dataset.GetDescription()
