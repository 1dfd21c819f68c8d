"""Labelled scenes and the lists that name them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.training.data.labelled_scene import (
    as_pair,
    labelled_scenes,
    listed_scenes,
    scenes_for,
)
from gmnet_water.training.data.scene import Scene, observed
from osgeo import gdal


def write(path: Path, values: np.ndarray) -> str:
    """Write (bands, rows, cols); returns the file's checksum."""
    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Float32
    bands, rows, cols = values.shape
    file = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind)
    file.WriteArray(values)
    del file
    return hashlib.sha256(path.read_bytes()).hexdigest()


def listing(folder: Path, backscatter: np.ndarray, **more: object) -> Path:
    """A data list of one scene of 2 x 4 pixels."""
    water = np.array([[0, 1, 1, 0], [0, 0, 1, 255]], np.uint8)
    entry = {
        "name": "one",
        "part": "train",
        "backscatter": "s1.tif",
        "water": "water.tif",
        "sha256": [write(folder / "s1.tif", backscatter), write(folder / "water.tif", water[None])],
        **more,
    }
    path = folder / "list.json"
    path.write_text(json.dumps({"scenes": [entry]}), encoding="utf-8")
    return path


@pytest.fixture
def values() -> np.ndarray:
    return -np.arange(1, 17, dtype=np.float32).reshape(2, 2, 4)


def test_a_list_gives_the_scenes_of_a_part(tmp_path: Path, values: np.ndarray):
    path = listing(tmp_path, values)
    (scene,) = listed_scenes(path, tmp_path, "train")
    assert scene.name == "one"
    np.testing.assert_array_equal(scene.backscatter, values)
    assert listed_scenes(path, tmp_path, "validation") == []


def described(path: Path, *names: str) -> None:
    """Give the bands of a raster names."""
    file = gdal.Open(str(path), gdal.GA_Update)
    for number, name in enumerate(names, start=1):
        file.GetRasterBand(number).SetDescription(name)


@pytest.fixture
def swapped(tmp_path: Path) -> Path:
    """A pair whose darker band comes first."""
    rng = np.random.default_rng(4)
    values = np.stack([rng.normal(level, 1, (30, 30)) for level in (-17, -10)])
    write(tmp_path / "lake_s1.tif", values.astype(np.float32))
    write(tmp_path / "lake_water.tif", np.zeros((1, 30, 30), np.uint8))
    return tmp_path


def test_bands_are_found_by_their_names(swapped: Path):
    described(swapped / "lake_s1.tif", "VH", "VV")
    (scene,) = labelled_scenes(swapped)
    np.testing.assert_allclose(scene.backscatter.mean((1, 2)), [-10, -17], atol=0.2)


def test_bands_that_cannot_be_vv_and_vh_are_refused(swapped: Path):
    with pytest.raises(InputError, match=r"lake_s1\.tif"):
        list(labelled_scenes(swapped))


def test_an_incidence_angle_beside_vv_and_vh_is_left_out(swapped: Path):
    values = np.concatenate(
        [[np.full((30, 30), 38)], gdal.Open(str(swapped / "lake_s1.tif")).ReadAsArray()]
    )
    write(swapped / "lake_s1.tif", values.astype(np.float32))
    described(swapped / "lake_s1.tif", "angle", "VH", "VV")
    (scene,) = labelled_scenes(swapped)
    np.testing.assert_allclose(scene.backscatter.mean((1, 2)), [-10, -17], atol=0.2)


def test_another_file_than_the_list_describes_is_refused(tmp_path: Path, values: np.ndarray):
    path = listing(tmp_path, values)
    write(tmp_path / "s1.tif", values + 1)
    with pytest.raises(InputError, match="is not the file that the data list describes"):
        listed_scenes(path, tmp_path, "train")


def test_a_missing_file_is_named(tmp_path: Path, values: np.ndarray):
    path = listing(tmp_path, values)
    (tmp_path / "water.tif").unlink()
    with pytest.raises(InputError, match=r"water\.tif' of the data list is missing"):
        listed_scenes(path, tmp_path, "train")


def test_stored_values_become_db_and_0_is_missing(tmp_path: Path):
    stored = np.full((2, 2, 4), 100, np.uint8)
    stored[0, 0, 0] = 0
    path = listing(tmp_path, stored, db={"vv": [0.1, -20.0], "vh": [0.2, -40.0]})
    (scene,) = listed_scenes(path, tmp_path, "train")
    assert np.isnan(scene.backscatter[0, 0, 0])
    np.testing.assert_allclose(scene.backscatter[0, 1], -10, atol=1e-5)
    np.testing.assert_allclose(scene.backscatter[1], -20, atol=1e-5)


def test_labels_that_are_not_trusted_become_unknown(tmp_path: Path, values: np.ndarray):
    path = listing(tmp_path, values, unsure=[[0, 1, 2, 2]])
    (scene,) = listed_scenes(path, tmp_path, "train")
    assert scene.water.tolist() == [[0, 255, 255, 0], [0, 255, 255, 255]]


def test_a_network_for_two_orbits_gets_four_bands(tmp_path: Path, values: np.ndarray):
    path = listing(tmp_path, values)
    assert scenes_for(2, path, tmp_path, "train")[0].backscatter.shape == (2, 2, 4)
    assert scenes_for(4, path, tmp_path, "train")[0].backscatter.shape == (4, 2, 4)


def single(level: float = -15.0) -> Scene:
    backscatter = np.full((2, 200, 200), level, np.float32)
    backscatter[:, :50] = np.nan
    return Scene(backscatter, np.zeros((200, 200), np.uint8), "flat")


def test_one_of_a_pair_is_the_pass_itself():
    scene = single()
    pair = as_pair(np.random.default_rng(1), scene).backscatter
    same = [
        np.array_equal(half, scene.backscatter, equal_nan=True) for half in (pair[:2], pair[2:])
    ]
    assert sorted(same) == [False, True]


def test_the_other_is_speckled_about_the_same_level_and_misses_the_same():
    pair = as_pair(np.random.default_rng(1), single()).backscatter
    second = pair[:2] if np.isfinite(pair[0]).any() and np.nanstd(pair[0]) > 0 else pair[2:]
    assert np.nanmean(second) == pytest.approx(-15.5, abs=2.5)
    assert np.nanstd(second[0]) > 1
    np.testing.assert_array_equal(np.isnan(second), np.isnan(single().backscatter))


def test_observed_wants_both_bands_of_one_orbit():
    backscatter = np.zeros((4, 1, 3), np.float32)
    backscatter[0, 0, 1:] = np.nan
    backscatter[3, 0, 2] = np.nan
    assert observed(backscatter).tolist() == [[True, True, False]]
