"""Searching a STAC API on this machine: what is found, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from gmnet_water.core.catalogue import web
from gmnet_water.core.catalogue.scene_items import read_items
from gmnet_water.core.catalogue.search_command import SEARCH_SCENES
from gmnet_water.core.catalogue.searching import SearchResult
from gmnet_water.core.errors import Cancelled, GMNetError, InputError
from gmnet_water.core.raster.grid import Extent
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import wkt
from gmnet_water.tests.stac_items import opera_item, rtc_item
from gmnet_water.tests.stac_server import Catalogue
from osgeo import ogr

HERE = Extent(90.1, 30.1, 90.2, 30.2)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def find(catalogue: Catalogue, report: Report | None = None, /, **changes: object) -> SearchResult:
    values = {
        "extent": HERE,
        "first": "2020-03-01",
        "last": "2020-03-31",
        "catalogue": catalogue.url,
        **changes,
    }
    return SEARCH_SCENES(report=report, **values)


def refusal(catalogue: Catalogue, /, **changes: object) -> str:
    with pytest.raises(GMNetError) as refused:
        find(catalogue, **changes)
    return str(refused.value)


def many(count: int) -> list[dict]:
    days = [f"2020-03-{1 + number % 28:02}T00:00:00Z" for number in range(count)]
    return [rtc_item(f"S1A_{number:04}", day) for number, day in enumerate(days)]


def ids(result: SearchResult) -> list[str]:
    return [scene.id for scene in result.scenes]


def test_scenes_are_found_and_written(catalogue: Catalogue, tmp_path: Path):
    catalogue.items = [rtc_item("b", "2020-03-07T00:00:00Z"), rtc_item("a", "2020-03-05T00:00:00Z")]
    output = tmp_path / "scenes.geojson"
    result = find(catalogue, output=output)
    assert ids(result) == ["a", "b"]
    assert result.days == [date(2020, 3, 5), date(2020, 3, 7)]
    assert read_items(output) == result.scenes


def test_the_catalogue_is_asked_for_place_time_and_collection(catalogue: Catalogue):
    catalogue.items = [rtc_item()]
    find(catalogue)
    (body,) = catalogue.searches
    assert body == {
        "bbox": [90.1, 30.1, 90.2, 30.2],
        "datetime": "2020-03-01T00:00:00Z/2020-03-31T23:59:59Z",
        "limit": 250,
        "collections": ["sentinel-1-rtc"],
    }


@pytest.mark.parametrize("paging", ["POST", "merge", "GET"])
def test_pages_of_every_kind_are_followed(catalogue: Catalogue, paging: str):
    catalogue.items, catalogue.paging = many(600), paging
    assert sorted(ids(find(catalogue))) == sorted(item["id"] for item in catalogue.items)
    assert len(catalogue.searches) == 3


def test_a_catalogue_that_knows_searches_by_get_alone_is_searched(catalogue: Catalogue):
    catalogue.items, catalogue.post = many(300), False
    assert len(ids(find(catalogue))) == 300


def test_a_scene_that_is_sent_twice_is_found_once(catalogue: Catalogue):
    catalogue.items = [rtc_item(), rtc_item()]
    assert len(ids(find(catalogue))) == 1


def test_scenes_of_one_orbit_are_found(catalogue: Catalogue):
    catalogue.items = [rtc_item("a"), rtc_item("b", orbit="descending")]
    assert ids(find(catalogue, orbit="ascending")) == ["a"]
    assert ids(find(catalogue, orbit="descending")) == ["b"]


def test_scenes_whose_orbit_is_not_known_are_counted(catalogue: Catalogue):
    catalogue.items = [rtc_item("a"), rtc_item("b", orbit="")]
    warnings: list[str] = []
    result = find(catalogue, Report(warning=warnings.append), orbit="ascending")
    assert (ids(result), result.left_out) == (["a"], 1)
    assert warnings == ["1 items were left out, as they have no orbit in the catalogue."]


def test_items_without_both_polarisations_are_left_out_and_counted(catalogue: Catalogue):
    single = rtc_item("single")
    del single["assets"]["vh"]
    catalogue.items = [single, rtc_item("whole"), opera_item("local", when="2020-03-05T00:00:00Z")]
    catalogue.items[2]["assets"] = {
        "vv": {"href": "file:///etc/vv.tif"}, "vh": {"href": "file:///etc/vh.tif"},
    }  # fmt: skip
    result = find(catalogue, collection="")
    assert ids(result) == ["whole"]
    assert result.reasons == {"no VH": 1, "no addresses on the network": 1}


def test_scenes_of_opera_are_found(catalogue: Catalogue):
    catalogue.items = [opera_item(when="2020-03-05T00:00:00Z"), rtc_item()]
    (scene,) = find(
        catalogue, collection="OPERA_L2_RTC-S1_V1_1", extent=Extent(90.3, 30.3, 90.4, 30.4)
    ).scenes
    assert (scene.track, scene.units) == (102, "linear")


def test_an_extent_of_another_crs_is_searched_where_it_lies(catalogue: Catalogue):
    catalogue.items = [rtc_item()]
    # The middle of zone 46 north is 93 degrees east.
    find(catalogue, extent=Extent(210_000, 3_330_000, 220_000, 3_340_000, wkt(32646)))
    west, south, east, north = catalogue.searches[0]["bbox"]
    assert 89.9 < west < east < 90.2
    assert 30.0 < south < north < 30.2


def test_an_extent_across_the_date_line_is_searched_on_both_sides(catalogue: Catalogue):
    fiji = rtc_item("fiji", bbox=[179, -18, -179, -17], geometry=None, when="2020-03-05T00:00:00Z")
    catalogue.answer = json.dumps({"type": "FeatureCollection", "features": [fiji]}).encode()
    assert ids(find(catalogue, extent=Extent(179.5, -17.5, -179.5, -17.2))) == ["fiji"]
    assert [body["bbox"] for body in catalogue.searches] == [
        [179.5, -17.5, 180.0, -17.2],
        [-180.0, -17.5, -179.5, -17.2],
    ]


def layer(path: Path, *texts: str, crs: int = 4326) -> str:
    """A layer of polygons."""
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = source.CreateLayer("area", reference, ogr.wkbPolygon)
    for text in texts:
        feature = ogr.Feature(made.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        made.CreateFeature(feature)
    return str(path)


def test_only_scenes_that_touch_a_polygon_are_found(catalogue: Catalogue, tmp_path: Path):
    # A triangle whose box has all of the square, and which itself is beside it.
    area = layer(tmp_path / "area.gpkg", "POLYGON ((85 25, 96 25, 85 36, 85 25))")
    beside = rtc_item("beside")
    beside["geometry"] = {
        "type": "Polygon",
        "coordinates": [[[93, 33], [94, 33], [94, 34], [93, 34], [93, 33]]],
    }
    beside["bbox"] = [93, 33, 94, 34]
    catalogue.items = [rtc_item("within"), beside]
    assert ids(find(catalogue, extent=None, area=area)) == ["within"]
    assert catalogue.searches[0]["bbox"] == [85, 25, 96, 36]


def test_a_layer_without_polygons_is_refused(catalogue: Catalogue, tmp_path: Path):
    area = layer(tmp_path / "area.gpkg")
    assert "has no polygons" in refusal(catalogue, extent=None, area=area)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"first": "2020-04-01", "last": "2020-03-01"}, "LAST is 2020-03-01, which is before"),
        ({"first": "1 March"}, "FIRST is '1 March'; give a day as YYYY-MM-DD"),
        ({"first": ""}, "FIRST is missing"),
        ({"extent": None}, "Give the area as EXTENT or as AREA"),
        ({"extent": Extent(500_000, 3_000_000, 600_000, 3_100_000)}, "EXTENT is 500000 3000000"),
        ({"extent": Extent(90, 30, 90, 31)}, "EXTENT has no area"),
        ({"catalogue": "planetary computer"}, "not an address"),
        ({"catalogue": "ftp://host/stac"}, "not an address"),
        ({"orbit": "left"}, "give one of any, ascending, descending"),
        ({"limit": 0}, "LIMIT is 0"),
    ],
)
def test_bad_input_is_refused_before_the_network_is_used(catalogue, changes, says):
    with pytest.raises(InputError, match=says):
        find(catalogue, **changes)
    assert catalogue.searches == []


def test_an_area_without_scenes_is_refused_and_nothing_written(catalogue, tmp_path):
    catalogue.items = [rtc_item()]
    output = tmp_path / "scenes.geojson"
    said = refusal(catalogue, extent=Extent(0, 0, 1, 1), output=output)
    assert said.startswith("No scene of 'sentinel-1-rtc' (any orbit) lies in this area")
    assert not output.exists()


def test_more_scenes_than_wanted_are_refused(catalogue: Catalogue):
    catalogue.items = many(20)
    assert "more than 10 scenes" in refusal(catalogue, limit=10)
    assert len(ids(find(catalogue, limit=20))) == 20


@pytest.mark.parametrize(
    "root",
    [
        {},
        {"stac_version": "1.0.0"},
        {"links": [{"rel": "search", "href": "/s"}]},
        [1],
        {"links": 5},
    ],
)
def test_what_is_no_stac_api_is_refused(catalogue: Catalogue, root):
    catalogue.root = root
    with pytest.raises(InputError, match="not the address of a STAC API"):
        find(catalogue)


def test_another_page_of_the_web_is_refused(catalogue: Catalogue):
    assert "not the address of a STAC API" in refusal(catalogue, catalogue=f"{catalogue.url}/a")
    page = catalogue.file("page")
    catalogue.files["page"] = b"<html></html>"
    assert "not the address of a STAC API" in refusal(catalogue, catalogue=page)


def test_a_server_that_is_not_there_is_said(catalogue: Catalogue):
    said = refusal(catalogue, catalogue="http://127.0.0.1:9/stac?key=secret")
    assert said.startswith("'127.0.0.1:9' cannot be reached")
    assert "secret" not in said


def test_a_busy_server_is_asked_again(catalogue: Catalogue):
    catalogue.items, catalogue.failures = [rtc_item()], [503, 429, 500]
    assert len(ids(find(catalogue))) == 1


def test_a_server_that_stays_busy_is_said(catalogue: Catalogue):
    catalogue.failures = [503] * 9
    assert "HTTP 503" in refusal(catalogue)
    assert len(catalogue.failures) == 5


def test_a_catalogue_that_wants_a_login_is_said(catalogue: Catalogue):
    catalogue.failures = [401]
    assert "wants a login" in refusal(catalogue)


def test_pages_without_an_end_are_refused(catalogue: Catalogue):
    catalogue.items, catalogue.paging = [rtc_item()], "loop"
    assert "without an end" in refusal(catalogue)


@pytest.mark.parametrize("answer", [b"", b"[]", b"{", b'{"type": "Feature"}', b"\xff\xfe"])
def test_answers_that_are_no_scenes_are_refused(catalogue: Catalogue, answer: bytes):
    catalogue.answer = answer
    assert "cannot be understood" in refusal(catalogue)


def test_a_search_is_cancelled_while_it_waits(catalogue: Catalogue, monkeypatch):
    monkeypatch.setattr(web, "_PAUSES", (60.0,))
    catalogue.failures = [503] * 9
    looked = []

    def cancelled() -> bool:
        looked.append(True)
        return len(looked) > 3

    with pytest.raises(Cancelled):
        find(catalogue, Report(cancelled=cancelled))
