"""Which scenes a plan takes, which tiles there are, and what each task reads."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

import pytest
from gmnet_water.core.dates.period import Period, PeriodLength
from gmnet_water.core.errors import InputError, ParameterError
from gmnet_water.core.plan.planning import plan_tasks
from gmnet_water.core.plan.raster_scenes import listed_in, rasters_in, scenes_of
from gmnet_water.core.plan.scene import Found, PlacedScene, Scene
from gmnet_water.core.plan.tiles import extended, tiles_of, tiles_over, together, with_surroundings
from gmnet_water.core.raster.vector_files import Polygons
from gmnet_water.tests.plans import box
from gmnet_water.tests.rasters import backscatter, save, wkt

MARCH = Period.month(2020, 3)


def scene(name: str, day: date, orbit: str = "ascending", where=(15, 45, 15.4, 45.2), vv: str = ""):
    vv = vv or f"/data/{name}.tif"
    return PlacedScene(Scene(name, Period(day, day), orbit, vv, vv), box(*where))


def tiles(side: float = 20_000, where=(15.0, 45.0, 15.4, 45.2)):
    return tiles_over(box(*where), side, 10.0)


def planned(*scenes: PlacedScene, **options):
    settings = {"tiles": tiles(), "length": PeriodLength.MONTH, "folder": Path("/maps"), **options}
    return plan_tasks(Found(scenes), **settings)


def reasons(left_out) -> dict[str, str]:
    return {one.scene: one.reason for one in left_out}


def test_tiles_lie_on_a_net_of_the_utm_zone_and_cover_the_area():
    found = tiles_over(box(15.01, 45.01, 15.39, 45.19), 20_000, 10.0)
    # 15 degrees east is the middle of zone 33, 500 km east of its origin.
    assert {tile.id for tile in found} == {
        f"33N_{east}_{north}" for east in ("0500", "0520") for north in ("4980", "5000")
    }
    for tile in found:
        assert (tile.grid.width, tile.grid.height) == (2000, 2000)
        assert tile.grid.geotransform[0] % 20_000 == 0
        assert tile.grid.geotransform[3] % 20_000 == 0
    covered = found[0].outline
    for tile in found[1:]:
        covered = covered.Union(tile.outline)
    assert covered.Contains(box(15.011, 45.011, 15.389, 45.189))


def test_a_tile_beside_the_area_and_a_scene_that_ends_at_a_tile_are_not_taken():
    """An edge along the tiles' net bends a little in longitude and latitude."""
    (west, *_) = found = tiles_over(box(15.01, 45.01, 15.39, 45.19), 20_000, 10.0)
    alone = tiles_over(west.outline, 20_000, 10.0)
    assert [tile.id for tile in alone] == [west.id]
    day = Period(date(2020, 3, 2), date(2020, 3, 2))
    only = PlacedScene(Scene("a", day, "ascending", "/a.tif", "/a.tif"), west.outline)
    tasks, _ = plan_tasks(Found([only]), found, PeriodLength.MONTH, Path("/maps"))
    assert [task.tile for task in tasks] == [west.id]


def test_neighbouring_areas_have_the_same_tiles():
    one = {tile.id: tile.grid for tile in tiles(where=(15.0, 45.0, 15.3, 45.2))}
    other = {tile.id: tile.grid for tile in tiles(where=(15.2, 45.0, 15.6, 45.2))}
    common = set(one) & set(other)
    assert common
    assert all(one[name] == other[name] for name in common)


def test_an_area_across_zones_and_the_equator_has_tiles_of_each():
    found = tiles_over(box(11.9, -0.1, 12.1, 0.1), 50_000, 10.0)
    assert {tile.id[:3] for tile in found} == {"32N", "33N", "32S", "33S"}


def test_a_wider_area_reaches_as_far_as_was_asked_for():
    west, _, south, north = extended(box(15, 45, 15.2, 45.2), 10_000).GetEnvelope()
    assert (north - 45.2) * 111_132 == pytest.approx(10_000, rel=0.01)
    assert (45 - south) * 111_132 == pytest.approx(10_000, rel=0.01)
    assert (15 - west) * 111_320 * math.cos(math.radians(45)) == pytest.approx(10_000, rel=0.02)


def test_an_area_across_180_degrees_is_refused():
    with pytest.raises(InputError, match="lies across 180 degrees"):
        together([box(-180, 10, -179, 11), box(179, 10, 180, 11)])


def test_tiles_that_are_too_small_for_their_area_are_refused():
    with pytest.raises(ParameterError, match="more than 100,000 tiles"):
        tiles_over(box(10, 45, 16, 48), 100, 10)


def test_there_are_no_utm_tiles_near_a_pole():
    with pytest.raises(InputError, match="beyond 84 degrees north"):
        tiles_over(box(15, 80, 16, 85), 50_000, 10)


def layer(names, crs: int = 32633) -> Polygons:
    shapes = [
        box(500_005 + 1000 * n, 5_000_000, 500_995 + 1000 * n, 5_000_500) for n in range(len(names))
    ]
    wkb = [bytes(shape.ExportToWkb()) for shape in shapes]
    return Polygons(range(len(names)), names, wkb, wkt(crs), "tiles.gpkg")


def test_a_polygon_of_a_layer_is_a_tile_of_whole_pixels_in_the_layers_crs():
    first, second = tiles_of(layer(["a", 7.0]), "TILES", 10.0)
    assert (first.id, second.id) == ("a", "7")
    assert first.grid.geotransform == pytest.approx((500_000, 10, 0, 5_000_500, 0, -10))
    assert (first.grid.width, first.grid.height) == (100, 50)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a", "A"], "more than one tile called 'A'|more than one tile called 'a'"),
        (["a", ""], "tile called ''"),
        (["a", "b/c"], "tile called 'b/c'"),
    ],
)
def test_names_of_tiles_that_cannot_be_names_of_files_are_refused(names, message):
    with pytest.raises(InputError, match=message):
        tiles_of(layer(names), "TILES", 10.0)


def test_a_task_has_the_scenes_that_touch_its_tile_in_order_of_time_and_name():
    tasks, left_out = planned(
        scene("late", date(2020, 3, 20)),
        scene("b", date(2020, 3, 2)),
        scene("a", date(2020, 3, 2)),
        scene("april", date(2020, 4, 2)),
        scene("down", date(2020, 3, 5), "descending", (15, 45, 15.1, 45.1)),
    )
    assert not left_out
    march = [task for task in tasks if task.period == MARCH]
    assert len(march) == len(tiles())
    assert [one.id for one in march[0].of("ascending")] == ["a", "b", "late"]
    assert {task.tile: task.orbits for task in march}["33N_0500_4980"] == "both"
    assert {task.tile: task.orbits for task in march}["33N_0520_5000"] == "ascending"
    assert [one.id for one in tasks[-1].scenes] == ["april"]
    assert tasks[0].target == Path(f"/maps/2020-03/water_{tasks[0].tile}_2020-03.tif")


def test_scenes_outside_the_tiles_or_the_dates_are_left_out_with_the_reason():
    tasks, left_out = planned(
        scene("here", date(2020, 3, 2)),
        scene("far", date(2020, 3, 2), where=(25, 45, 26, 46)),
        scene("early", date(2019, 3, 2)),
        scene("late", date(2021, 3, 2)),
        first=date(2020, 1, 1),
        last=date(2020, 12, 31),
    )
    assert {one.id for task in tasks for one in task.scenes} == {"here"}
    assert reasons(left_out) == {
        "far": "It lies outside all tiles.",
        "early": "It is of 2019-03-02, which is before 2020-01-01.",
        "late": "It is of 2021-03-02, which is after 2020-12-31.",
    }


ESA = "S1A_IW_GRDH_1SDV_20200302T050000_20200302T050025_031500_03A0F2_"


def test_of_two_processings_of_one_acquisition_the_last_by_name_is_taken():
    tasks, left_out = planned(
        scene(ESA + "1111", date(2020, 3, 2)), scene(ESA + "2222", date(2020, 3, 2))
    )
    assert {one.id for task in tasks for one in task.scenes} == {ESA + "2222"}
    assert reasons(left_out) == {
        ESA + "1111": f"It is the same acquisition as '{ESA}2222', which covers it."
    }


def test_parts_of_one_acquisition_are_all_taken():
    tasks, left_out = planned(
        scene(ESA + "1111_west", date(2020, 3, 2), where=(15, 45, 15.2, 45.2)),
        scene(ESA + "1111_east", date(2020, 3, 2), where=(15.2, 45, 15.4, 45.2)),
    )
    assert len({one.id for task in tasks for one in task.scenes}) == 2
    assert not left_out


def test_a_scene_given_twice_is_taken_once():
    tasks, left_out = planned(scene("a", date(2020, 3, 2)), scene("a", date(2020, 3, 2)))
    assert [len(task.scenes) for task in tasks] == [1] * len(tiles())
    assert reasons(left_out) == {"a": "It is given twice."}


def test_an_area_without_scenes_is_refused():
    with pytest.raises(InputError, match="None of the 1 scenes lies in the area"):
        planned(scene("far", date(2020, 3, 2), where=(25, 45, 26, 46)))


def test_a_plan_without_scenes_is_refused():
    with pytest.raises(InputError, match="There are no scenes"):
        planned()


def raster(path: Path, bands: int = 2, **options) -> str:
    names = ("VV", "VH")[:bands]
    return save(
        path, backscatter(4, 5, bands), descriptions=options.pop("descriptions", names), **options
    )


def test_rasters_of_a_folder_are_scenes_with_dates_and_orbits(tmp_path):
    (tmp_path / "deep").mkdir()
    raster(tmp_path / "s1_asc_20200302.tif")
    for one in ("VV", "VH"):
        raster(tmp_path / "deep" / f"s1_desc_20200304_{one}.tif", 1, descriptions=[one])
    found = scenes_of(rasters_in(tmp_path))
    assert not found.left_out
    made = {one.scene.id: one.scene for one in found.scenes}
    first, second = made["s1_asc_20200302"], made["s1_desc_20200304_VV"]
    assert (first.orbit, first.period.label) == ("ascending", "2020-03-02")
    assert first.vv == first.vh == str(tmp_path / "s1_asc_20200302.tif")
    assert (second.orbit, second.period.label) == ("descending", "2020-03-04")
    assert (Path(second.vv).name, Path(second.vh).name) == (
        "s1_desc_20200304_VV.tif",
        "s1_desc_20200304_VH.tif",
    )
    west, _, _, north = found.scenes[0].footprint.GetEnvelope()
    assert (west, north) == (pytest.approx(15.0), pytest.approx(45.153, abs=0.01))


def test_rasters_that_cannot_be_scenes_are_left_out_with_the_reason(tmp_path):
    raster(tmp_path / "asc_20200302.tif")
    raster(tmp_path / "asc_undated.tif")
    raster(tmp_path / "unknown_20200302.tif")
    raster(tmp_path / "asc_20200303_VV.tif", 1)
    save(tmp_path / "asc_20200304.tif", backscatter(4, 5), descriptions=["VV", "VH"], crs=None)
    (tmp_path / "asc_20200305.tif").write_bytes(b"nothing")
    found = scenes_of(rasters_in(tmp_path))
    assert [one.scene.id for one in found.scenes] == ["asc_20200302"]
    why = reasons(found.left_out)
    assert "has no date" in why["asc_undated"]
    assert "ascending or descending" in why["unknown_20200302"]
    assert "no counterpart" in why["asc_20200303_VV.tif"]
    assert "no place on the Earth" in why["asc_20200304"]
    assert "cannot be read" in why["asc_20200305.tif"]


def test_rasters_of_an_unknown_orbit_are_taken_as_the_one_that_is_given(tmp_path):
    raster(tmp_path / "unknown_20200302.tif")
    found = scenes_of(rasters_in(tmp_path), unknown_as="descending")
    assert [one.scene.orbit for one in found.scenes] == ["descending"]


def test_a_list_names_rasters_relative_to_itself(tmp_path):
    name = raster(tmp_path / "s1_asc_20200302.tif")
    (tmp_path / "list.txt").write_text(
        "# scenes\n\ns1_asc_20200302.tif\n/vsicurl/https://a.b/c.tif\n"
    )
    assert listed_in(tmp_path / "list.txt") == [name, "/vsicurl/https://a.b/c.tif"]


@pytest.mark.parametrize("content", [b"", b"# none\n", b"\xff\xfe\xfa"])
def test_a_list_without_names_is_refused(tmp_path, content):
    (tmp_path / "list.txt").write_bytes(content)
    with pytest.raises(InputError, match=r"names no rasters|cannot be read"):
        listed_in(tmp_path / "list.txt")


def test_a_folder_without_rasters_is_refused(tmp_path):
    with pytest.raises(InputError, match="has no rasters"):
        rasters_in(tmp_path)
    with pytest.raises(InputError, match="does not exist"):
        rasters_in(tmp_path / "gone")


def test_the_ground_around_a_tile_is_whole_pixels():
    tile = tiles()[0]
    grid = with_surroundings(tile.grid, 1234)
    assert grid.width == tile.grid.width + 2 * 124
    place = grid.place_of(tile.grid)
    assert place is not None
    assert (place.col, place.row) == (124, 124)
