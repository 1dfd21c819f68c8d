"""Units that are found from names and values, compared with those that the values were made in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.orbit_reader import OrbitReader
from gmnet_water.core.backscatter.scenes import Sources, open_scene
from gmnet_water.core.backscatter.storage import Storage, Units, Unstated
from gmnet_water.core.backscatter.unit_choice import find_storage
from gmnet_water.core.errors import InputError, UnclearError
from gmnet_water.core.raster.grid import Window
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.report import SILENT, Report
from gmnet_water.tests.rasters import save

LAND_DB = np.array([-10.0, -17.0])[:, None, None]
# Amplitude of a dim place, with VV as far above VH as either units may have it.
EITHER = np.power(10, (np.array([-13.0, -22.6])[:, None, None]) / 20)


def values(level: np.ndarray = LAND_DB, spread: float = 2.0) -> np.ndarray:
    """(2, 40, 50) dB about a level."""
    noise = np.random.default_rng(3).normal(0, spread, (2, 40, 50))
    return (level + noise).astype(np.float32)


def power(db: np.ndarray) -> np.ndarray:
    return np.power(10, db / 10).astype(np.float32)


def amplitude(db: np.ndarray) -> np.ndarray:
    return np.power(10, db / 20).astype(np.float32)


def found(path: Path, scale: float = 1.0, **options: object) -> Storage:
    """The storage that is found of a file."""
    dataset = open_raster(str(path), "the raster")
    reader = OrbitReader(dataset, (1, 2), None, "the raster")
    return find_storage(reader, Unstated(scale), SILENT, **options)


@pytest.mark.parametrize(
    ("stored", "storage"),
    [
        pytest.param(values(), Storage(Units.DB), id="db"),
        pytest.param(np.rint(values() * 100).astype(np.int16), Storage(Units.DB, 100), id="x 100"),
        pytest.param(power(values()), Storage(Units.LINEAR), id="power"),
        pytest.param(amplitude(values()), Storage(Units.AMPLITUDE), id="amplitude"),
        pytest.param(values(LAND_DB + 11), Storage(Units.DB), id="a city in dB"),
    ],
)
def test_units_are_found_from_values(tmp_path: Path, stored: np.ndarray, storage: Storage):
    assert found(save(tmp_path / "a.tif", stored)) == storage


def test_a_given_factor_is_kept(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.rint(values() * 100).astype(np.int16))
    assert found(path, scale=100.0) == Storage(Units.DB, 100.0)


@pytest.mark.parametrize("fill", [0.0, -9999.0, 32767.0, -99.0])
def test_fillings_do_not_hide_decibel(tmp_path: Path, fill: float):
    stored = values()
    stored[:, :, :35] = fill
    assert found(save(tmp_path / "a.tif", stored)).units is Units.DB


@pytest.mark.parametrize(
    ("descriptions", "units"),
    [
        (("Sigma0_VV_amplitude", "Sigma0_VH_amplitude"), Units.AMPLITUDE),
        (("VV linear", "VH linear"), Units.LINEAR),
        (("Intensity_VV", "Intensity_VH"), Units.LINEAR),
    ],
)
def test_names_of_bands_decide_where_values_do_not(
    tmp_path: Path, descriptions: tuple[str, str], units: Units
):
    stored = np.broadcast_to(EITHER, (2, 40, 50)).astype(np.float32) * amplitude(values(0.0, 1.0))
    with pytest.raises(UnclearError, match="may hold power or amplitude"):
        found(save(tmp_path / "a.tif", stored))
    named = save(tmp_path / "b.tif", stored, descriptions=descriptions)
    assert found(named).units is units


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("S1A_IW_20200305T120349_DVP_RTC10_G_gpuned_0BDF.tif", Units.LINEAR),
        ("S1A_IW_20200305T120349_DVP_RTC10_G_gauned_0BDF.tif", Units.AMPLITUDE),
        ("OPERA_L2_RTC-S1_T069_20200305T120349Z.tif", Units.LINEAR),
    ],
)
def test_names_of_products_decide_where_values_do_not(tmp_path: Path, name: str, units: Units):
    stored = np.broadcast_to(EITHER, (2, 40, 50)).astype(np.float32) * amplitude(values(0.0, 1.0))
    assert found(save(tmp_path / name, stored)).units is units


def test_what_is_unclear_names_the_field_that_answers_it(tmp_path: Path):
    stored = np.broadcast_to(EITHER, (2, 40, 50)).astype(np.float32) * amplitude(values(0.0, 1.0))
    with pytest.raises(UnclearError) as caught:
        found(save(tmp_path / "a.tif", stored))
    assert caught.value.fields == ("units",)


def test_numbers_without_calibration_are_refused(tmp_path: Path):
    path = save(tmp_path / "a.tif", (power(values()) * 1e6).astype(np.float32))
    with pytest.raises(InputError, match="too large"):
        found(path)


def test_a_raster_without_values_needs_no_units(tmp_path: Path):
    path = save(tmp_path / "a.tif", values() * np.nan)
    assert found(path, may_be_empty=True).units is Units.DB


@pytest.mark.parametrize("holes", [False, True])
def test_decibel_reads_as_if_its_units_were_given(tmp_path: Path, holes: bool):
    stored = values()
    if holes:
        stored[:, :10] = np.nan
    path = save(tmp_path / "a.tif", stored)
    read = []
    for storage in (Storage(Units.DB), Unstated()):
        opened = open_scene(Sources(ascending=str(path), storage=storage), SILENT)
        read.append(opened.scene.read(Window(0, 0, 50, 40)))
    np.testing.assert_array_equal(read[0][0], read[1][0])
    np.testing.assert_array_equal(read[0][1], read[1][1])


def test_each_raster_of_a_pair_has_its_own_units(tmp_path: Path):
    said: list[str] = []
    db = values()
    first = save(tmp_path / "a.tif", db)
    second = save(tmp_path / "b.tif", power(db))
    sources = Sources(ascending=str(first), descending=str(second), storage=Unstated())
    scene = open_scene(sources, Report(info=said.append)).scene
    read, _ = scene.read(Window(0, 0, 50, 40))
    np.testing.assert_allclose(read[:2], read[2:], atol=1e-3)
    assert sum("look like" in line for line in said) == 2


def test_rasters_of_one_orbit_may_differ_in_units(tmp_path: Path):
    db = values()
    older, newer = db.copy(), power(db)
    older[:, :20], newer[:, 20:] = np.nan, np.nan
    paths = tuple(str(save(tmp_path / name, v)) for name, v in (("a.tif", older), ("b.tif", newer)))
    scene = open_scene(Sources(ascending=paths, storage=Unstated()), SILENT).scene
    read, _ = scene.read(Window(0, 0, 50, 40))
    np.testing.assert_allclose(read, db, atol=1e-3)


def test_real_chips_in_every_unit(shared: Path, tmp_path: Path):
    wrong = []
    for chip in sorted((shared / "data" / "labelled").glob("*_s1.tif")):
        db = open_raster(str(chip), chip.name).ReadAsArray()
        for units, stored in ((Units.DB, db), (Units.LINEAR, power(db))):
            if found(save(tmp_path / "a.tif", stored)).units is not units:
                wrong.append((chip.name, units))
    assert wrong == []
