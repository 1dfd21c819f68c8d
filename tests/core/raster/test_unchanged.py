"""Sources that somebody else writes while they are read."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.errors import GMNetError
from gmnet_water.core.masks.terrain import exclude_terrain, plan_terrain
from gmnet_water.core.masks.terrain_command import TerrainRequest
from gmnet_water.core.report import Report
from gmnet_water.core.water.mapping import MapRequest, map_water, plan_mapping
from gmnet_water.tests.networks import SMALL, Echo, model
from gmnet_water.tests.rasters import backscatter, save

QUIET = Report(info=lambda _line: None, warning=lambda _line: None)


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    return Path(save(tmp_path / "scene.tif", backscatter(40, 50)))


def rewritten(scene: Path) -> None:
    save(scene, backscatter(40, 50, seed=1))


def replaced(scene: Path) -> None:
    Path(save(scene.with_name("other.tif"), backscatter(40, 50, seed=1))).replace(scene)


@pytest.mark.parametrize("harm", [rewritten, replaced, Path.unlink])
def test_a_scene_that_changes_while_it_is_mapped_gives_no_map(tmp_path: Path, scene: Path, harm):
    (tmp_path / "out").mkdir()
    plan = plan_mapping(MapRequest(Sources(str(scene)), tmp_path / "out" / "water.tif"), QUIET)
    network = Echo(contract=SMALL)
    network.before = lambda _views: harm(scene) if len(network.batches) == 1 else None
    with pytest.raises(GMNetError, match=r"'scene.tif' changed while it was being read"):
        map_water(plan, model(network), QUIET)
    assert not any((tmp_path / "out").iterdir())


def test_a_scene_that_changed_since_it_was_opened_gives_no_map(tmp_path: Path, scene: Path):
    plan = plan_mapping(MapRequest(Sources(str(scene)), tmp_path / "water.tif"), QUIET)
    rewritten(scene)
    with pytest.raises(GMNetError, match="changed"):
        map_water(plan, model(Echo(contract=SMALL)), QUIET)


def test_a_slope_that_was_written_since_it_was_opened_excludes_nothing(tmp_path: Path):
    mask = save(tmp_path / "mask.tif", np.ones((1, 5, 5), np.uint8))
    slope = save(tmp_path / "slope.tif", np.ones((1, 5, 5), np.float32))
    plan = plan_terrain(TerrainRequest(mask, output=tmp_path / "terrain.tif", slope=slope))
    os.utime(slope, ns=(0, 0))
    with pytest.raises(GMNetError, match=r"'slope.tif' changed"):
        exclude_terrain(plan, QUIET)


def test_statistics_written_beside_a_scene_do_no_harm(tmp_path: Path, scene: Path):
    plan = plan_mapping(MapRequest(Sources(str(scene)), tmp_path / "water.tif"), QUIET)
    scene.with_name("scene.tif.aux.xml").write_text("<PAMDataset/>")
    map_water(plan, model(Echo(contract=SMALL)), QUIET)
    assert (tmp_path / "water.tif").is_file()
