"""A plan of a catalogue: rasters are read over HTTP, and what stops costs its task alone."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from gmnet_water.core import remote_names
from gmnet_water.core.catalogue.footprints import footprint_of
from gmnet_water.core.catalogue.scene_items import SceneItem, read_items, write_items
from gmnet_water.core.dates.period import PeriodLength
from gmnet_water.core.plan.catalogue_scenes import scenes_of_items
from gmnet_water.core.plan.crew import Alone
from gmnet_water.core.plan.plan_file import PlanFile, write_plan
from gmnet_water.core.plan.planning import plan_tasks
from gmnet_water.core.plan.running import RunResult, run_plan
from gmnet_water.core.plan.settings import Settings
from gmnet_water.core.plan.task_run import Workshop
from gmnet_water.core.plan.tiles import together
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitChoice
from gmnet_water.tests.networks import SMALL, Echo, model
from gmnet_water.tests.plans import plan, scenes, tiles
from gmnet_water.tests.rasters import read
from gmnet_water.tests.stac_server import Catalogue
from osgeo import gdal


@pytest.fixture
def local(tmp_path) -> list[str]:
    """Scenes of two months as rasters in dB."""
    return scenes(tmp_path / "s1")


@pytest.fixture
def items(local, catalogue: Catalogue, tmp_path, monkeypatch) -> Path:
    """The same as items of a catalogue, VV and VH apart, as a file of a search."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(remote_names, "_OPTIONS", "empty_dir=yes")
    place = together([tile.outline for tile in tiles()])
    west, east, south, north = place.GetEnvelope()
    footprint = footprint_of(None, [west, south, east, north])
    assert footprint is not None
    found = []
    for name in local:
        hrefs = []
        for number, side in ((1, "vv"), (2, "vh")):
            path = tmp_path / f"{Path(name).stem}_{side}.tif"
            gdal.Translate(str(path), name, format="COG", bandList=[number])
            hrefs.append(catalogue.add(path))
        stem = Path(name).stem
        day = datetime.strptime(stem[-8:], "%Y%m%d").replace(tzinfo=timezone.utc)
        orbit = "ascending" if "asc" in stem else "descending"
        found.append(SceneItem(stem, "c", day, orbit, 1, footprint, 32633, *hrefs, "db"))
    write_items(tmp_path / "scenes.geojson", found)
    return tmp_path / "scenes.geojson"


def planned(items: Path, folder: Path) -> PlanFile:
    over = tiles()
    found = scenes_of_items(read_items(items))
    tasks, left_out = plan_tasks(found, over, PeriodLength.MONTH, folder)
    settings = Settings(surroundings=240.0)
    path = folder.with_suffix(".gpkg")
    write_plan(path, tasks, {tile.id: tile for tile in over}, settings.to_json(), left_out)
    return PlanFile.open(path)


def run(made: PlanFile, scratch: Path) -> RunResult:
    shop = Workshop(Settings.from_json(made.settings), OrbitChoice.GIVEN, scratch)
    return run_plan(made, lambda: Alone(shop, model(Echo(contract=SMALL))), Report())


def masks(made: PlanFile) -> dict[str, bytes]:
    return {one.name: read(one.target).tobytes() for one in made.tasks() if one.target.exists()}


def test_scenes_of_a_catalogue_make_the_same_masks_as_local_rasters(items, local, tmp_path):
    here = plan(tmp_path / "here.gpkg", local, tmp_path / "here")
    run(here, tmp_path / "scratch")
    there = planned(items, tmp_path / "there")
    result = run(there, tmp_path / "scratch")
    assert (result.made, result.failed) == (8, {})
    assert masks(there) == masks(here)
    dataset = gdal.Open(str(there.tasks()[0].target))
    assert "s1_asc_20200302" in dataset.GetMetadataItem("GMNET_SOURCES")


@pytest.mark.parametrize(("status", "why"), [(404, "does not have it"), (403, "refuses it")])
def test_a_scene_that_the_server_does_not_give_fails_its_tasks_alone(
    items, catalogue, tmp_path, status, why
):
    catalogue.status["s1_desc_20200409_vh.tif"] = status
    made = planned(items, tmp_path / "maps")
    result = run(made, tmp_path / "scratch")
    assert (result.made, len(result.failed)) == (4, 4)
    assert all("VH of 's1_desc_20200409'" in error for error in result.failed.values())
    assert all(why in error for error in result.failed.values())
    # Once the server has it again, a second run does the rest.
    catalogue.status.clear()
    again = run(made, tmp_path / "scratch")
    assert (again.done_before, again.made, again.failed) == (4, 4, {})


def test_signatures_of_addresses_do_not_make_another_mask(items, tmp_path):
    made = planned(items, tmp_path / "maps")
    run(made, tmp_path / "scratch")
    items.write_text(items.read_text().replace("_vv.tif", "_vv.tif?sig=today"))
    again = planned(items, tmp_path / "maps")
    assert "sig=today" in again.tasks()[0].scenes[0].vv
    result = run(again, tmp_path / "scratch")
    assert (result.kept, result.made) == (8, 0)
