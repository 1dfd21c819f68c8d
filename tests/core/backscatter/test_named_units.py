"""Units that names, bands and product codes state, against those that values are read in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.named_units import named_units
from gmnet_water.core.backscatter.orbit_reader import OrbitReader
from gmnet_water.core.backscatter.plausible_units import check_plausible
from gmnet_water.core.backscatter.storage import Storage, Units
from gmnet_water.core.backscatter.unit_choice import find_units
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Window
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import save
from osgeo import gdal

SIDE = 40
DB = np.stack(
    [
        np.random.default_rng(band).normal(mean, 2, (SIDE, SIDE))
        for band, mean in ((0, -9), (1, -16))
    ]
).astype("float32")
POWER = (10 ** (DB / 10)).astype("float32")
AMPLITUDE = (10 ** (DB / 20)).astype("float32")
# What the Copernicus Browser calls decibels: -20 to 0 dB, from 0 to 1.
STRETCHED = np.clip(DB / 20 + 1, 0, 1).astype("float32")


def warnings(path: str, units: Units) -> list[str]:
    said: list[str] = []
    reader = OrbitReader.open(path, Storage(units), "R")
    check_plausible(reader, units.value, 1.0, Report(warning=said.append))
    return said


@pytest.mark.parametrize(
    ("name", "described", "units"),
    [
        ("a", ("Sigma0_VV_db", "Sigma0_VH_db"), Units.DB),
        ("a", ("VVdB", "VHdB"), Units.DB),
        ("a", ("Intensity_VV_db", "Intensity_VH_db"), Units.DB),
        ("a", ("Amplitude_VV", "Amplitude_VH"), Units.AMPLITUDE),
        ("a", ("Intensity_VV", "Intensity_VH"), Units.LINEAR),
        ("s1a-iw-nrb-20200305t053514-vv-g-lin", ("VV", "VH"), Units.LINEAR),
        ("S1A_IW_20200305T053514_DVP_RTC10_G_gpuned_AB12", ("VV", "VH"), Units.LINEAR),
        ("S1A_IW_20200305T053514_DVP_RTC30_G_sauned_AB12", ("VV", "VH"), Units.AMPLITUDE),
        ("S1A_IW_20200305T053514_DVP_RTC20_G_gdufem_AB12", ("VV", "VH"), Units.DB),
        ("2020-03-05_Sentinel-1_IW_VVVH_-_decibel_gamma0", ("VV", "VH"), Units.DB),
        ("power_plant_2020", ("VV", "VH"), None),
        ("database", ("Sigma0_VV", "Sigma0_VH"), None),
        ("a", ("VV_db", "Amplitude_VH"), None),
    ],
)
def test_names_and_product_codes_state_units(
    tmp_path: Path, name: str, described: tuple[str, str], units: Units | None
):
    path = save(tmp_path / f"{name}.tif", POWER, descriptions=described)
    stated = named_units(gdal.Open(path), (1, 2))
    assert (stated and stated[0]) == units


def test_the_unit_of_a_band_states_units(tmp_path: Path):
    path = save(tmp_path / "a.tif", POWER)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in (1, 2):
        dataset.GetRasterBand(number).SetUnitType("dB")
    assert named_units(dataset, (1, 2)) == (Units.DB, "dB")


def test_amplitude_that_is_read_as_power_is_a_warning(tmp_path: Path):
    path = save(tmp_path / "a.tif", AMPLITUDE, descriptions=("Amplitude_VV", "Amplitude_VH"))
    assert "'Amplitude_VV' says amplitude" in warnings(path, Units.LINEAR)[0]


def test_decibels_that_were_stretched_for_viewing_are_a_warning(tmp_path: Path):
    path = save(tmp_path / "2020-03-05_VV_VH_-_decibel_gamma0.tif", STRETCHED)
    said = " ".join(warnings(path, Units.LINEAR))
    assert "they are not backscatter and the map is wrong" in said


@pytest.mark.parametrize(
    ("values", "units", "remedy"),
    [
        pytest.param(DB / 2, Units.DB, "SCALE to 0.5 if 10 log10 was", id="10 log10 of amplitude"),
        pytest.param(DB / 10, Units.DB, "to 0.1 for log10", id="log10"),
        pytest.param(np.log(POWER), Units.DB, "to 0.2303 for the natural", id="natural logarithm"),
        pytest.param(DB * 2, Units.DB, "SCALE to 2 if 20 log10", id="20 log10 of power"),
        pytest.param(AMPLITUDE, Units.LINEAR, "UNITS to amplitude", id="amplitude as power"),
        pytest.param(POWER, Units.AMPLITUDE, "UNITS to linear", id="power as amplitude"),
    ],
)
def test_a_whole_scene_too_bright_or_too_faint_is_a_warning_with_the_remedy(
    tmp_path: Path, values: np.ndarray, units: Units, remedy: str
):
    (said,) = warnings(save(tmp_path / "a.tif", values), units)
    assert remedy in said


@pytest.mark.parametrize(
    ("wrong", "scale"), [(DB / 2, 0.5), (DB / 10, 0.1), (np.log(POWER), 0.2303), (DB * 2, 2.0)]
)
def test_the_remedy_makes_db_of_it(tmp_path: Path, wrong: np.ndarray, scale: float):
    path = save(tmp_path / "a.tif", wrong.astype("float32"))
    values, _ = OrbitReader.open(path, Storage(Units.DB, scale), "R").read(Window(0, 0, SIDE, SIDE))
    np.testing.assert_allclose(values, DB, rtol=1e-3)


@pytest.mark.parametrize(
    ("values", "described", "units"),
    [
        (POWER, ("Sigma0_VV", "Sigma0_VH"), Units.LINEAR),
        (POWER, ("Intensity_VV", "Intensity_VH"), Units.LINEAR),
        (AMPLITUDE, ("Amplitude_VV", "Amplitude_VH"), Units.AMPLITUDE),
        (DB, ("Intensity_VV", "Intensity_VH"), Units.DB),
    ],
)
def test_units_that_agree_or_that_values_prove_are_taken_without_a_word(
    tmp_path: Path, values: np.ndarray, described: tuple[str, str], units: Units
):
    assert warnings(save(tmp_path / "a.tif", values, descriptions=described), units) == []


def test_a_name_decides_between_power_and_amplitude(tmp_path: Path):
    values = np.sqrt(AMPLITUDE) * 0.25  # plausible as both
    for name, units in (("Amplitude", Units.AMPLITUDE), ("Intensity", Units.LINEAR)):
        described = (f"{name}_VV", f"{name}_VH")
        path = save(tmp_path / f"{name}.tif", values, descriptions=described)
        assert find_units(OrbitReader.open(path, Storage(), "R"), 1.0) is units


def test_units_that_a_name_contradicts_are_not_guessed(tmp_path: Path):
    path = save(tmp_path / "2020-03-05_VV_VH_-_decibel_gamma0.tif", STRETCHED)
    with pytest.raises(InputError, match=r"look like amplitude, but '.*' says decibels; set UNITS"):
        find_units(OrbitReader.open(path, Storage(), "R"), 1.0)
