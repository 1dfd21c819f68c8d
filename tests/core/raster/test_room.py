"""What a disk has no room for is refused before work begins, in words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.masks.bodies.bodies_request import BodiesRequest
from gmnet_water.core.masks.bodies.water_bodies import plan_bodies, water_bodies
from gmnet_water.core.raster.grid import Grid
from gmnet_water.core.raster.writing import Layout, RasterTarget
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, save


def target(folder: Path, side: int, dtype: str) -> RasterTarget:
    grid = Grid(side, side, NORTH_UP, "")
    return RasterTarget(folder / "a.tif", grid, Layout(dtype, 255, ["a"]), Report())


def test_a_raster_that_cannot_fit_is_refused_before_it_is_begun(small_disk):
    small_disk.leave(100_000)
    with (
        pytest.raises(InputError, match=r"no room for 'a\.tif': at least 10\.0 MB .*0\.1 MB"),
        target(small_disk.folder, 5000, "float32"),
    ):
        pytest.fail("there is no room")
    assert [path.name for path in small_disk.folder.iterdir()] == ["filling"]


def test_a_raster_that_may_fit_is_begun(small_disk):
    small_disk.leave(600_000)
    with target(small_disk.folder, 5000, "uint8") as raster:
        for row in range(0, 5000, 500):
            raster.write(row, np.zeros((500, 5000), np.uint8))
    assert (small_disk.folder / "a.tif").exists()


def test_bodies_for_which_temporary_files_have_no_room_are_not_begun(
    small_disk, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr("tempfile.tempdir", str(small_disk.folder))
    plan = plan_bodies(BodiesRequest(save(tmp_path / "mask.tif", np.ones((1, 900, 900), np.uint8))))
    small_disk.leave(8_000)
    with (
        pytest.raises(InputError, match=r"temporary files .*TMPDIR"),
        water_bodies(plan, Report()),
    ):
        pytest.fail("there is no room")
