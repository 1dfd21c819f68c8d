"""Items of catalogues as scenes, and the files that hold them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from gmnet_water.core.catalogue.scene_items import (
    NoScene,
    SceneItem,
    item_of,
    read_items,
    to_json,
    write_items,
)
from gmnet_water.core.errors import InputError
from gmnet_water.tests.stac_items import OPERA_ID, PC_ID, SQUARE, opera_item, rtc_item


def with_properties(**changes: object) -> dict:
    item = rtc_item()
    return {**item, "properties": {**item["properties"], **changes}}


def test_an_item_of_sentinel_1_rtc_is_a_scene_in_power():
    scene = item_of(rtc_item())
    folder = "https://sentinel1euwestrtc.blob.core.windows.net/sentinel1-grd-rtc/a"
    assert (scene.id, scene.collection, scene.units) == (PC_ID, "sentinel-1-rtc", "linear")
    assert scene.when == datetime(2020, 3, 5, 12, 18, 56, 683921, timezone.utc)
    assert (scene.orbit, scene.track, scene.epsg) == ("ascending", 143, 32646)
    assert (scene.vv, scene.vh) == (f"{folder}/iw-vv.rtc.tiff", f"{folder}/iw-vh.rtc.tiff")
    assert scene.footprint.box == (90.0, 30.0, 91.0, 31.0)
    assert scene.footprint.geometry == SQUARE


def test_an_item_of_opera_is_a_scene_whose_burst_says_the_relative_orbit():
    scene = item_of(opera_item())
    assert (scene.vv, scene.vh) == (
        f"https://datapool.example/RTC/{OPERA_ID}_VV.tif",
        f"https://datapool.example/RTC/{OPERA_ID}_VH.tif",
    )
    assert (scene.units, scene.track, scene.orbit, scene.epsg) == ("linear", 102, "", None)


@pytest.mark.parametrize(
    "assets",
    [
        {"a": {"href": "https://x/1.tif", "sar:polarizations": ["VV"]},
         "b": {"href": "https://x/2.tif", "sar:polarizations": ["VH"]}},
        {"a": {"href": "https://x/1.tif", "eo:bands": [{"name": "VV"}]},
         "b": {"href": "https://x/2.tif", "bands": [{"name": "vh"}]}},
        {"VV": {"href": "https://x/1.tif"}, "VH": {"href": "https://x/2.tif"}},
    ],
)  # fmt: skip
def test_polarisations_are_known_by_key_or_metadata(assets):
    scene = item_of(rtc_item(assets=assets, collection="elsewhere"))
    assert (scene.vv, scene.vh, scene.units) == ("https://x/1.tif", "https://x/2.tif", "auto")


@pytest.mark.parametrize(
    ("item", "lacks"),
    [
        ({}, "no id"),
        ([], "no id"),
        (rtc_item(id=7), "no id"),
        (rtc_item(assets={}), "no VV and VH"),
        (rtc_item(assets={"vv": {"href": "https://x/vv.tif"}}), "no VH"),
        (rtc_item(assets={"vv": {"href": 5}, "vh": "https://x/vh.tif"}), "no VV and VH"),
        (rtc_item(assets={"vv": {"href": "a.png", "type": "image/png"}}), "no VV and VH"),
        (rtc_item(geometry=None, bbox=None), "no footprint"),
        (rtc_item(geometry=None, bbox=[0, 50, 1, 40]), "no footprint"),
        (rtc_item(properties=None), "no date"),
        (rtc_item(when="2020-13-05T00:00:00Z", properties={"datetime": "2020-13-05T00:00:00Z"}),
         "no date"),
    ],
)  # fmt: skip
def test_what_is_no_scene_is_refused_with_what_it_lacks(item, lacks):
    with pytest.raises(NoScene, match=lacks):
        item_of(item)


@pytest.mark.parametrize(
    ("stated", "is_meant"),
    [
        ({"datetime": "2020-03-05T12:18:56Z"}, "2020-03-05T12:18:56+00:00"),
        ({"datetime": "2020-03-05T12:18:56.1+02:00"}, "2020-03-05T10:18:56.100000+00:00"),
        ({"datetime": "2020-03-05T12:18:56.123456789Z"}, "2020-03-05T12:18:56.123456+00:00"),
        ({"datetime": None}, "2020-03-05T12:18:44.185083+00:00"),
    ],
)
def test_times_are_read_as_rfc_3339_has_them(stated, is_meant):
    assert item_of(with_properties(**stated)).when == datetime.fromisoformat(is_meant)


@pytest.mark.parametrize("code", ["proj:epsg", "proj:code"])
def test_the_crs_is_read_as_either_version_of_the_extension_has_it(code):
    item = with_properties(**{"proj:epsg": None})
    value = 32645 if code == "proj:epsg" else "EPSG:32645"
    in_item = {**item, "properties": {**item["properties"], code: value}}
    in_asset = {**item, "assets": {**item["assets"], "vv": {**item["assets"]["vv"], code: value}}}
    assert (item_of(in_item).epsg, item_of(in_asset).epsg, item_of(item).epsg) == (
        32645, 32645, None,
    )  # fmt: skip


def test_a_box_stands_for_a_footprint_that_is_missing():
    scene = item_of(rtc_item(geometry=None, bbox=[90, 30, 0, 91, 31, 5000]))
    assert scene.footprint.box == (90, 30, 91, 31)
    assert scene.footprint.geometry == SQUARE


def test_a_box_over_the_date_line_meets_both_sides_of_it():
    footprint = item_of(rtc_item(geometry=None, bbox=[179, 50, -179, 51])).footprint
    assert footprint.geometry["type"] == "MultiPolygon"
    assert footprint.meets((179.5, 50.5, 179.9, 52))
    assert footprint.meets((-179.5, 50.5, -170, 52))
    assert footprint.meets((178, 50.5, -170, 52))
    assert not footprint.meets((0, 50, 10, 51))
    assert not footprint.meets((179.5, 52, 179.9, 53))


def test_parts_on_both_sides_of_the_date_line_have_one_box_over_it():
    east = [[[179, 50], [180, 50], [180, 51], [179, 50]]]
    west = [[[-180, 50], [-179, 50], [-180, 51], [-180, 50]]]
    geometry = {"type": "MultiPolygon", "coordinates": [east, west]}
    footprint = item_of(rtc_item(geometry=geometry, bbox=None)).footprint
    assert footprint.box == (179, 50, -179, 51)


def test_scenes_are_written_and_read_again_by_time_and_once(tmp_path):
    early, late = item_of(opera_item(when="2019-07-03T16:23:41Z")), item_of(rtc_item())
    write_items(tmp_path / "scenes.geojson", [late, early, replace(late, vv="https://other")])
    assert read_items(tmp_path / "scenes.geojson") == [early, late]


def test_a_written_item_has_what_stac_wants():
    written = to_json(item_of(rtc_item()))
    assert written["stac_version"] == "1.0.0"
    assert written["properties"]["datetime"] == "2020-03-05T12:18:56.683921Z"
    # The schema of STAC 1.0 wants a link of this kind wherever a collection is named.
    link = {
        "rel": "collection",
        "type": "application/json",
        "href": "https://catalogue.example/collections/sentinel-1-rtc",
    }
    assert (written["collection"], written["links"]) == ("sentinel-1-rtc", [link])
    assert set(written["assets"]) == {"vv", "vh"}


def test_gdal_reads_the_footprints_of_a_file(tmp_path):
    from osgeo import ogr

    write_items(tmp_path / "scenes.geojson", [item_of(rtc_item())])
    source = ogr.Open(str(tmp_path / "scenes.geojson"))
    layer = source.GetLayer(0)
    (feature,) = list(layer)
    assert feature.GetField("sat:orbit_state") == "ascending"
    assert feature.GetGeometryRef().GetEnvelope() == (90, 91, 30, 31)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326"


def test_one_item_is_a_file_of_scenes_too_and_its_paths_are_meant_from_there(tmp_path):
    assets = {"vv": {"href": "./rasters/a #1_vv.tif"}, "vh": {"href": "/vsicurl/https://x/vh.tif"}}
    path = tmp_path / "item.json"
    path.write_text(json.dumps(rtc_item(assets=assets)), encoding="utf-8")
    (scene,) = read_items(path)
    assert Path(scene.vv) == tmp_path / "rasters" / "a #1_vv.tif"
    assert scene.vh == "/vsicurl/https://x/vh.tif"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not JSON"),
        ("[1, 2]", "neither a STAC item collection nor an item"),
        ('{"type": "FeatureCollection", "features": []}', "no scenes"),
        ('{"type": "FeatureCollection", "features": [{"id": "a"}]}', "'a' has no date"),
        ("[" * 200_000, "nested too deeply"),
        ('{"type": NaN}', "NaN"),
    ],
)
def test_other_files_are_refused_with_their_name(tmp_path, content, says):
    path = tmp_path / "scenes.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=f"(?s)scenes.json.*{says}"):
        read_items(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="No such file"):
        read_items(tmp_path / "scenes.json")


def test_equal_scenes_are_equal_values():
    assert len({item_of(rtc_item()), item_of(rtc_item())}) == 1
    assert isinstance(item_of(rtc_item()), SceneItem)
