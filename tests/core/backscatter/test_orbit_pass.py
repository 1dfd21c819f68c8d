"""A raster of the other orbit is reported, wherever its pass is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from gmnet_water.core.backscatter.orbit_pass import check_pass
from gmnet_water.tests.core.backscatter.test_band_names import raster, tagged
from gmnet_water.tests.rasters import backscatter, save
from osgeo import gdal

OTHER = {"ascending": "descending", "descending": "ascending"}


def check_stated(dataset: gdal.Dataset, orbit: str) -> None:
    """That a raster states this orbit, and nothing else."""
    assert check_pass(dataset, "R", orbit) == []
    (sentence,) = check_pass(dataset, "R", OTHER[orbit])
    assert sentence.startswith(f"R is read as {OTHER[orbit]}, but '")
    assert sentence.endswith(f"' says {orbit}.")


@pytest.mark.parametrize(
    ("items", "orbit"),
    [
        ({"ORBIT_DIRECTION": "DESCENDING"}, "descending"),
        ({"ORBIT_DIRECTION": "DES"}, "descending"),
        ({"orbitProperties_pass": "ASCENDING"}, "ascending"),
        # As GDAL gives back what was called sat:orbit_state.
        ({"sat": "orbit_state=descending"}, "descending"),
        ({"GMNET_SOURCES": "s1a_33NWB_vv_DES_007_20200305t044150.tif, b.tif"}, "descending"),
    ],
)
def test_metadata_state_the_pass(items: dict[str, str], orbit: str):
    check_stated(raster({}, {}, whole=items), orbit)


def test_snap_s_header_states_the_pass(tmp_path: Path):
    header = b'<Dimap_Document><MDElem><MDATTR name="PASS">DESCENDING</MDATTR></MDElem>'
    path = tagged(tmp_path / "a.tif", header + b"</Dimap_Document>")
    check_stated(gdal.Open(path), "descending")


@pytest.mark.parametrize(
    ("name", "orbit"),
    [
        ("S1A__IW___D_20200305T053514_VV_gamma0-rtc_db", "descending"),
        ("S1B__IW___A_20200305T173514_VV_gamma0-rtc_db", "ascending"),
        ("s1a_33NWB_vv_DES_007_20200305txxxxxx", "descending"),
        ("s1a_33NWB_vv_ASC_007_20200305t044150", "ascending"),
        ("SIG0_20200305T053514__VV_A022_E054N006T3_EU020M_V1M1R1_S1AIWGRDH_TUWIEN", "ascending"),
        ("descending_2020-03", "descending"),
        ("lake_asc_db", "ascending"),
    ],
)
def test_file_names_state_the_pass(tmp_path: Path, name: str, orbit: str):
    check_stated(gdal.Open(save(tmp_path / f"{name}.tif", backscatter(4, 5))), orbit)


def test_names_of_a_virtual_raster_s_files_state_the_pass(tmp_path: Path):
    names = (f"s1a_33NWB_{one}_DES_007_20200305t044150.tif" for one in ("vv", "vh"))
    files = [save(tmp_path / name, backscatter(4, 5, bands=1)) for name in names]
    dataset = gdal.BuildVRT(str(tmp_path / "both.vrt"), files, separate=True)
    check_stated(dataset, "descending")


@pytest.mark.parametrize(
    "name", ["lake", "carte_des_eaux", "asc_and_desc", "S1A_IW_GRDH_1SDV_20200305T053514_D_A"]
)
def test_other_names_state_none(tmp_path: Path, name: str):
    dataset = gdal.Open(save(tmp_path / f"{name}.tif", backscatter(4, 5)))
    assert [check_pass(dataset, "R", orbit) for orbit in OTHER] == [[], []]


def test_metadata_are_believed_before_names(tmp_path: Path):
    path = save(tmp_path / "ascending.tif", backscatter(4, 5))
    dataset = gdal.Open(path)
    dataset.SetMetadata({"PASS": "DESCENDING"})
    check_stated(dataset, "descending")
