"""Which orbit rasters are read as, compared with the passes of real products."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.orbit_assignment import (
    Assignment,
    assigned,
    orbit_of,
    sorted_by_orbit,
)
from gmnet_water.core.errors import InputError, UnclearError
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.report import SILENT
from gmnet_water.tests.rasters import save
from osgeo import gdal

DB = np.random.default_rng(0).normal([[[-10]], [[-17]]], 2, (2, 20, 30)).astype(np.float32)
# Zone 33: 15 degrees east, an hour before UTC by the sun.
EVENING, MORNING = "S1A_IW_GRDH_1SDV_20200305T165349", "S1B_IW_GRDH_1SDV_20200305T051200"


def raster(path: Path, metadata: dict[str, str] | None = None) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    saved = save(path, DB)
    if metadata:
        dataset = gdal.Open(str(saved), gdal.GA_Update)
        dataset.SetMetadata(metadata)
        dataset = None
    return str(saved)


def orbit(path: str) -> str:
    return orbit_of(open_raster(path, "the raster"))


def by_orbit(first: str, second: str | None = None, unknown_as: str = "") -> Assignment:
    return assigned(first, second, False, unknown_as, "the model set 'lakes'", SILENT)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (EVENING, "ascending"),
        (MORNING, "descending"),
        ("S1A_IW_GRDH_1SDV_20200305T110000", ""),
        ("S1A__IW___A_20150309T173017_grd_norm_db", "ascending"),
        ("S1A__IW___D_20170309T054356_grd_norm_db", "descending"),
        ("lake_asc_2020", "ascending"),
        ("lake_descending", "descending"),
        ("lac_des_alpes", ""),
        ("lake", ""),
        ("photo_20200305T051200", ""),
    ],
)
def test_names_of_products_give_the_orbit(tmp_path: Path, name: str, expected: str):
    assert orbit(raster(tmp_path / f"{name}.tif")) == expected


def test_metadata_count_before_the_name(tmp_path: Path):
    stated = {"orbitProperties_pass": "DESCENDING"}
    assert orbit(raster(tmp_path / f"{EVENING}.tif", stated)) == "descending"


def test_one_raster_of_an_unknown_orbit_is_taken_where_that_makes_no_difference(tmp_path: Path):
    path = raster(tmp_path / "lake.tif")
    assert by_orbit(path, unknown_as="ascending") == Assignment(ascending=path)


def test_one_raster_of_an_unknown_orbit_is_asked_for_where_it_matters(tmp_path: Path):
    with pytest.raises(UnclearError, match="'lakes' has different weights for each") as caught:
        by_orbit(raster(tmp_path / "lake.tif"))
    assert caught.value.fields == ("orbit",)


def test_a_known_orbit_is_not_asked_for(tmp_path: Path):
    path = raster(tmp_path / f"{MORNING}.tif")
    assert by_orbit(path) == Assignment(descending=path)


def test_four_bands_are_a_stack(tmp_path: Path):
    path = str(save(tmp_path / "stack.tif", np.concatenate([DB, DB])))
    assert by_orbit(path, unknown_as="ascending") == Assignment(stacked=path)


def test_of_two_rasters_one_known_orbit_is_enough(tmp_path: Path):
    first, second = raster(tmp_path / "lake.tif"), raster(tmp_path / f"{EVENING}.tif")
    assert by_orbit(first, second) == Assignment(ascending=second, descending=first)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a.tif", "b.tif"), "Cannot tell which of"),
        ((f"{EVENING}.tif", "x_asc.tif"), "are both ascending"),
        (("a.tif", "a.tif"), "are both 'a.tif'"),
    ],
)
def test_two_rasters_that_do_not_fit_are_refused(
    tmp_path: Path, names: tuple[str, str], message: str
):
    with pytest.raises(InputError, match=message):
        by_orbit(*(raster(tmp_path / name) for name in names))


@pytest.mark.parametrize(
    ("folders", "expected"),
    [
        ("descending", "descending"),
        ("S1_ASC/2020/03", "ascending"),
        ("descending/asc", "ascending"),
        ("lac des alpes", ""),
        ("asc/a/b/c", ""),
    ],
)
def test_the_nearest_folder_that_says_an_orbit_counts(tmp_path: Path, folders: str, expected: str):
    assert orbit(raster(tmp_path / "a" / "b" / "c" / folders / "lake.tif")) == expected


def test_a_name_counts_before_a_folder(tmp_path: Path):
    assert orbit(raster(tmp_path / "ascending" / f"{MORNING}.tif")) == "descending"


def test_rasters_of_a_series_are_sorted_by_orbit(tmp_path: Path):
    evening, morning = raster(tmp_path / f"{EVENING}.tif"), raster(tmp_path / f"{MORNING}.tif")
    third = raster(tmp_path / "ascending" / "lake.tif")
    found = sorted_by_orbit([morning, evening, third], "", "the model set 'lakes'", SILENT)
    assert found == {"descending": (morning,), "ascending": (evening, third)}


def test_a_series_of_unknown_orbits_is_one_orbit_where_that_makes_no_difference(tmp_path: Path):
    paths = [raster(tmp_path / f"{name}.tif") for name in ("a", "b")]
    assert sorted_by_orbit(paths, "ascending", "", SILENT) == {"ascending": tuple(paths)}


@pytest.mark.parametrize(
    ("names", "unknown_as", "message"),
    [
        (("a", "b"), "", "orbit of 'a.tif', 'b.tif', and the model set 'lakes' has different"),
        (("a", EVENING), "ascending", "orbit of 'a.tif', and the other rasters say theirs"),
    ],
)
def test_a_series_is_refused_where_an_unknown_orbit_matters(
    tmp_path: Path, names: tuple[str, ...], unknown_as: str, message: str
):
    paths = [raster(tmp_path / f"{name}.tif") for name in names]
    with pytest.raises(UnclearError, match=message):
        sorted_by_orbit(paths, unknown_as, "the model set 'lakes'", SILENT)
