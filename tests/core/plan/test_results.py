"""What describes the masks of a plan: STAC items, their collection, mosaics."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.plan.crew import Alone
from gmnet_water.core.plan.results import write_collection
from gmnet_water.core.plan.running import run_plan
from gmnet_water.core.plan.settings import Settings
from gmnet_water.core.plan.task import State
from gmnet_water.core.plan.task_run import Workshop
from gmnet_water.core.plan.tiles import tiles_over
from gmnet_water.core.report import Report
from gmnet_water.core.series.area_command import WATER_AREA
from gmnet_water.core.series.dynamics_command import WATER_DYNAMICS
from gmnet_water.models.contract import OrbitChoice
from gmnet_water.tests.networks import SMALL, Echo, model
from gmnet_water.tests.plans import SIDE, box, plan, scenes
from gmnet_water.tests.rasters import UTM33, read, wkt
from osgeo import gdal, osr

pystac = pytest.importorskip("pystac")


def run(made, scratch: Path):
    settings = Settings.from_json(made.settings)
    shop = Workshop(settings, OrbitChoice.GIVEN, scratch)
    run_plan(made, lambda: Alone(shop, model(Echo(contract=SMALL))), Report())
    return settings


@pytest.fixture
def written(tmp_path):
    """A plan that was run, its folder of masks, the collection and the mosaics."""
    made = plan(tmp_path / "plan.gpkg", scenes(tmp_path / "s1"), tmp_path / "maps")
    settings = run(made, tmp_path / "scratch")
    folder = tmp_path / "maps"
    return made, folder, *write_collection(made.tasks(), settings, folder, Report())


def test_pystac_reads_the_collection_and_its_items(written):
    made, _, collection, _ = written
    found = pystac.Collection.from_file(str(collection))
    items = list(found.get_items())
    assert len(items) == len(made.tasks()) == 8
    assert found.extent.temporal.intervals[0][0].isoformat() == "2020-03-01T00:00:00+00:00"
    west, south, east, north = found.extent.spatial.bboxes[0]
    assert (west, north) == pytest.approx((15.0, 45.15), abs=0.01)
    assert 0 < east - west < 0.02
    assert 0 < north - south < 0.02
    first = min(items, key=lambda item: item.id)
    assert first.get_collection().id == found.id
    assert first.properties["proj:code"] == f"EPSG:{UTM33}"
    assert first.properties["gmnet:sources"] == ["s1_asc_20200302", "s1_desc_20200309"]
    mask = first.assets["water"].get_absolute_href()
    dataset = gdal.Open(mask)
    x0, dx, rx, y0, ry, dy = dataset.GetGeoTransform()
    assert first.properties["proj:transform"] == [dx, rx, x0, ry, dy, y0]
    assert first.properties["proj:shape"] == [SIDE, SIDE]


def test_there_is_a_mosaic_for_each_period_that_names_masks_relative_to_it(written, tmp_path):
    _, folder, collection, mosaics = written
    assert [path.name for path, _ in mosaics] == ["water_2020-03.vrt", "water_2020-04.vrt"]
    assert set(json.loads(collection.read_text())["assets"]) == {"water_2020-03", "water_2020-04"}
    moved = tmp_path / "moved"
    shutil.move(folder, moved)
    values = read(moved / "water_2020-03.vrt")
    expected = np.zeros((2 * SIDE, 2 * SIDE), bool)
    expected[:, :24] = True
    assert ((values == 1) == expected).all()
    items = gdal.Open(str(moved / "water_2020-04.vrt")).GetMetadata()
    assert (items["GMNET_PERIOD_START"], items["GMNET_PERIOD_END"]) == ("2020-04-01", "2020-04-30")


def test_mosaics_of_all_periods_lie_on_one_grid(written, tmp_path):
    made, folder, *_ = written
    gone = made.tasks()[0]
    made.record(gone.number, State.FAILED)
    settings = Settings.from_json(made.settings)
    write_collection(made.tasks(), settings, folder, Report())
    march, april = (gdal.Open(str(folder / f"water_2020-0{month}.vrt")) for month in (3, 4))
    assert march.GetGeoTransform() == april.GetGeoTransform()
    values = march.ReadAsArray()
    assert values.shape == april.ReadAsArray().shape == (2 * SIDE, 2 * SIDE)
    assert (values[:SIDE, :SIDE] == 255).all()
    assert not (values[SIDE:] == 255).any()


def test_dynamics_and_areas_take_the_collection(written, tmp_path):
    _, _, collection, _ = written
    occurrence, table = tmp_path / "occurrence.tif", tmp_path / "areas.csv"
    WATER_DYNAMICS(masks=[str(collection)], occurrence=occurrence)
    values = read(occurrence)
    # Water reaches 24 pixels east in March and 32 in April.
    assert (values[:, :24] == 100).all()
    assert (values[:, 24:32] == 50).all()
    assert (values[:, 32:] == 0).all()
    WATER_AREA(masks=[str(collection)], output_csv=table)
    rows = table.read_text().splitlines()
    assert len(rows) == 3
    areas = [float(row.split(",")[rows[0].split(",").index("water_km2")]) for row in rows[1:]]
    expected = [2 * SIDE * columns * 100 / 1e6 for columns in (24, 32)]
    assert areas == pytest.approx(expected)


def test_a_file_that_is_no_collection_of_masks_is_refused(tmp_path):
    path = tmp_path / "other.json"
    for content in ("{}", "nothing", '{"type": "Collection", "assets": {}}'):
        path.write_text(content)
        with pytest.raises(InputError, match=r"not a collection of masks|cannot be read as a STAC"):
            WATER_DYNAMICS(masks=[str(path)], occurrence=tmp_path / "occurrence.tif")


def test_only_masks_that_are_done_are_described(written, tmp_path):
    made, folder, *_ = written
    made.record(1, State.FAILED)
    settings = Settings.from_json(made.settings)
    collection, _ = write_collection(made.tasks(), settings, folder, Report())
    assert len(list(pystac.Collection.from_file(str(collection)).get_items())) == 7


def test_without_masks_there_is_no_collection(tmp_path):
    made = plan(tmp_path / "plan.gpkg", scenes(tmp_path / "s1"), tmp_path / "maps")
    settings = Settings.from_json(made.settings)
    assert write_collection(made.tasks(), settings, tmp_path, Report()) == (None, [])


def test_masks_of_two_utm_zones_have_a_mosaic_each(tmp_path):
    names = scenes(tmp_path / "s1", months=(3,))
    for name in names:
        # The zone ends at 18 degrees east.
        dataset = gdal.Open(name, gdal.GA_Update)
        reference = osr.SpatialReference()
        reference.ImportFromWkt(wkt(4326))
        dataset.SetProjection(reference.ExportToWkt())
        dataset.SetGeoTransform((17.9952, 1e-4, 0, 45.0, 0, -1e-4))
        dataset = None
    tiles = tiles_over(box(17.9952, 44.9904, 18.0048, 45.0), 480, 10)
    made = plan(tmp_path / "plan.gpkg", names, tmp_path / "maps", tiles=tiles)
    settings = run(made, tmp_path / "scratch")
    _, mosaics = write_collection(made.tasks(), settings, tmp_path / "maps", Report())
    assert [path.name for path, _ in mosaics] == [
        "water_2020-03_32633.vrt",
        "water_2020-03_32634.vrt",
    ]
    for path, _ in mosaics:
        assert (read(path) == 0).any()
