"""Backscatter with labels from rasters and from polygons: what is read and what is refused."""

import json
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.accuracy.class_words import ClassValues
from gmnet_water.core.accuracy.reference_vectors import Shapes
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.report import Report
from gmnet_water.models.contract import OrbitMode
from gmnet_water.tests.rasters import NORTH_UP, UTM33, backscatter, save, wkt
from gmnet_water.training.data.labelled_rasters import (
    CONTEXT,
    Labels,
    Reading,
    load,
    matched,
    pairs_in,
)
from gmnet_water.training.data.labels import label_polygons, label_raster, rasterised
from osgeo import gdal

ROWS, COLS = 60, 80
GRID = Grid(COLS, ROWS, (500_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0), wkt(UTM33))


def half_water(rows=ROWS, cols=COLS):
    codes = np.zeros((1, rows, cols), np.uint8)
    codes[:, :, : cols // 2] = 1
    return codes


def pair(folder, labels=None, name="a", values=None, **how):
    """Files of one pair, and what `matched` makes of them."""
    raster = save(folder / f"{name}_s1.tif", backscatter(ROWS, COLS) if values is None else values)
    water = save(folder / f"{name}_water.tif", half_water() if labels is None else labels, **how)
    return matched([raster], Labels((water,)), Reading())


def square(col, row, size, **properties):
    """A polygon over pixels of `GRID`, in its CRS."""
    x, y = 500_000 + 10 * col, 5_000_000 - 10 * row
    ring = [[x, y], [x + 10 * size, y], [x + 10 * size, y - 10 * size], [x, y - 10 * size], [x, y]]
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def polygons(path: Path, *features, crs: str = "EPSG:32633") -> str:
    """A GeoPackage with polygons of `square`, transformed to ``crs``."""
    plain = path.with_suffix(".geojson")
    plain.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    made = gdal.VectorTranslate(
        str(path), str(plain), format="GPKG", srcSRS="EPSG:32633", dstSRS=crs, reproject=True
    )
    del made
    return str(path)


def codes(source, attribute="", values=ClassValues()):  # noqa: B008  (frozen)
    layers = label_polygons([source], attribute, values)
    return rasterised(layers, GRID, "a").read(GRID.whole)


def test_rasters_and_labels_belong_together_by_name(tmp_path):
    rasters = [str(tmp_path / f"{name}_s1.tif") for name in "ab"]
    labels = Labels((str(tmp_path / "b_water.tif"), str(tmp_path / "a_water.tif")))
    found = matched(rasters, labels, Reading())
    assert [Path(one.labels.rasters[0]).name for one in found] == ["a_water.tif", "b_water.tif"]


def test_other_names_belong_together_by_order(tmp_path):
    found = matched(["x.tif", "y.tif"], Labels(("one.tif", "two.tif")), Reading())
    assert [(one.name, one.labels.rasters) for one in found] == [
        ("x", ("one.tif",)),
        ("y", ("two.tif",)),
    ]


@pytest.mark.parametrize(
    ("rasters", "labels", "why"),
    [
        ([], Labels(("a.tif",)), "No raster of backscatter"),
        (["a.tif"], Labels(), "No labels"),
        (["a.tif"], Labels(("b.tif", "c.tif")), "1 rasters of backscatter but 2 of labels"),
        (["a.tif"], Labels(("b.tif",), (Shapes("c.gpkg", "c"),)), "rasters and polygons together"),
        (["a.tif", "a.tif"], Labels(("b.tif", "c.tif")), "given twice"),
    ],
)
def test_what_does_not_fit_is_refused(rasters, labels, why):
    with pytest.raises(InputError, match=why):
        matched(rasters, labels, Reading())


def test_folder_gives_its_pairs_by_name(tmp_path):
    pair(tmp_path, name="b")
    pair(tmp_path, name="a")
    assert [one.name for one in pairs_in(tmp_path, Reading())] == ["a", "b"]


def test_labels_count_only_where_there_is_backscatter(tmp_path):
    values = backscatter(ROWS, COLS)
    values[1, :5] = np.nan
    (scene,) = load(pair(tmp_path, values=values), Report())
    assert (scene.water[:5] == 255).all()
    np.testing.assert_array_equal(scene.water[5:], half_water()[0, 5:])


def lake():
    """VV and VH in dB of water where `half_water` has it."""
    means = np.array([-10, -17])[:, None, None] + np.where(half_water()[0] == 1, -12, 0)
    return np.random.default_rng(0).normal(means, 1).astype("float32")


def test_labels_with_water_and_land_swapped_are_a_warning(tmp_path):
    told = []
    load(pair(tmp_path, labels=1 - half_water(), values=lake()), Report(warning=told.append))
    assert "labelled water in 'a' is brighter than what is labelled land" in told[0]


def test_labels_that_agree_with_the_backscatter_are_taken_without_a_word(tmp_path):
    told = []
    load(pair(tmp_path, values=lake()), Report(warning=told.append))
    assert told == []


def test_what_backscatter_is_filled_with_is_unknown_and_told(tmp_path):
    values = backscatter(ROWS, COLS)
    values[:, :15] = 0
    told = []
    (scene,) = load(pair(tmp_path, values=values), Report(warning=told.append))
    assert (scene.water[:15] == 255).all()
    assert told == ["25.0% of ASCENDING 'a_s1.tif' is 0 in VV and VH; taken as missing."]


def test_backscatter_is_read_in_db_with_the_declared_scale(tmp_path):
    stored = np.full((2, ROWS, COLS), -1500, np.int16)
    raster = save(tmp_path / "a.tif", stored, nodata=0)
    water = save(tmp_path / "b.tif", half_water())
    reading = Reading(storage=Storage(scale=100))
    (scene,) = load(matched([raster], Labels((water,)), reading), Report())
    assert scene.backscatter.dtype == np.float16
    assert (scene.backscatter == -15).all()


def test_scene_is_cut_to_its_labels_and_what_patches_see(tmp_path):
    side = 2 * CONTEXT + 200
    labels = np.full((1, 40, side), 255, np.uint8)
    labels[0, :, CONTEXT + 50 : CONTEXT + 60] = 1
    labels[0, :20, CONTEXT + 60 : CONTEXT + 70] = 0
    raster = save(tmp_path / "a.tif", backscatter(40, side))
    water = save(tmp_path / "b.tif", labels)
    (scene,) = load(matched([raster], Labels((water,)), Reading()), Report())
    assert scene.water.shape == (40, 2 * CONTEXT + 20)
    np.testing.assert_array_equal(scene.water, labels[0, :, 50 : 50 + 2 * CONTEXT + 20])


@pytest.mark.parametrize(
    ("labels", "why"),
    [
        (np.zeros((1, ROWS, COLS), np.uint8), "labelled water"),
        (np.ones((1, ROWS, COLS), np.uint8), "labelled land"),
        (np.full((1, ROWS, COLS), 7, np.uint8), "has the values 7; 1 means water"),
    ],
)
def test_labels_that_say_nothing_are_refused(tmp_path, labels, why):
    with pytest.raises(InputError, match=why):
        load(pair(tmp_path, labels), Report())


def test_labels_that_declare_land_as_nodata_are_named(tmp_path):
    with pytest.raises(InputError, match="declares 0 as nodata"):
        load(pair(tmp_path, nodata=0), Report())


def warnings_of(found) -> list[str]:
    heard: list[str] = []
    load(found, Report(warning=heard.append))
    return heard


def two_pairs(folder, second, **options):
    """A pair that has both classes, and one with other labels."""
    elsewhere = {"geotransform": (700_000, *NORTH_UP[1:])}
    rasters = [
        save(folder / "a.tif", backscatter(ROWS, COLS)),
        save(folder / "b.tif", backscatter(ROWS, COLS), **elsewhere),
    ]
    labels = [
        save(folder / "la.tif", half_water()),
        save(folder / "lb.tif", second, **elsewhere, **options),
    ]
    return matched(rasters, Labels(tuple(labels)), Reading())


def test_labels_that_lose_a_class_as_nodata_are_named(tmp_path):
    (heard,) = warnings_of(two_pairs(tmp_path, half_water(), nodata=0))
    assert "'lb.tif' declares 0 as nodata, but that is the code of land" in heard


def test_labels_that_have_another_value_for_water_are_named(tmp_path):
    (heard,) = warnings_of(two_pairs(tmp_path, 100 * half_water()))
    assert "'lb.tif' has values that mean neither water (1) nor land (0)" in heard
    assert heard.endswith("are unknown: 100.")


def test_labels_without_water_and_with_unknown_pixels_are_usual(tmp_path):
    labels = np.where(half_water() == 1, 255, 0).astype(np.uint8)
    assert warnings_of(two_pairs(tmp_path, labels)) == []


def test_labels_are_unknown_where_their_mask_says_so(tmp_path):
    path = save(tmp_path / "a.tif", half_water())
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    masked = np.full((ROWS, COLS), 255, np.uint8)
    masked[:5] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(masked)
    dataset = None
    read = label_raster(path, GRID, "labels", "raster").read(Window(0, 0, COLS, ROWS))
    assert (read[:5] == 255).all()
    np.testing.assert_array_equal(read[5:], half_water()[0, 5:])


def test_labels_of_another_size_are_refused(tmp_path):
    found = pair(tmp_path, half_water(ROWS, COLS + 1))
    with pytest.raises(InputError, match="81 x 60 pixels"):
        load(found, Report())


def test_labels_that_lie_elsewhere_are_refused(tmp_path):
    found = pair(tmp_path, geotransform=(500_010, 10, 0, 5_000_000, 0, -10))
    with pytest.raises(InputError, match="lies elsewhere"):
        load(found, Report())


def test_labels_without_georeference_fit_by_their_size(tmp_path):
    path = save(tmp_path / "a.tif", half_water(), geotransform=None, crs=None)
    read = label_raster(path, GRID, "labels", "raster").read(Window(0, 0, COLS, ROWS))
    np.testing.assert_array_equal(read, half_water()[0])


def test_stack_given_as_one_orbit_is_refused(tmp_path):
    found = pair(tmp_path, values=backscatter(ROWS, COLS, 4))
    with pytest.raises(InputError, match="set ORBIT to as_des"):
        load(found, Report())


def test_stack_has_four_bands(tmp_path):
    raster = save(tmp_path / "a.tif", backscatter(ROWS, COLS, 4))
    water = save(tmp_path / "b.tif", half_water())
    reading = Reading(OrbitMode.STACKED)
    (scene,) = load(matched([raster], Labels((water,)), reading), Report())
    np.testing.assert_allclose(scene.backscatter, backscatter(ROWS, COLS, 4), atol=0.02)


def test_polygons_say_water_and_land_and_leave_the_rest_unknown(tmp_path):
    source = polygons(
        tmp_path / "a.gpkg", square(10, 10, 5, kind="Water"), square(30, 20, 8, kind="land")
    )
    expected = np.full((ROWS, COLS), 255)
    expected[10:15, 10:15] = 1
    expected[20:28, 30:38] = 0
    np.testing.assert_array_equal(codes(source, "kind"), expected)


def test_numbers_are_values_too(tmp_path):
    source = polygons(tmp_path / "a.gpkg", square(10, 10, 5, k=1.0), square(30, 20, 8, k=0.0))
    made = codes(source, "k")
    assert made[12, 12] == 1
    assert made[22, 32] == 0


def test_rest_can_be_land(tmp_path):
    source = polygons(tmp_path / "a.gpkg", square(10, 10, 5, name="lake"))
    made = codes(source, values=ClassValues(rest_is_land=True))
    assert (made == 1).sum() == 25
    assert (made == 0).sum() == ROWS * COLS - 25


def test_unknown_lies_over_water_and_water_over_land(tmp_path):
    source = polygons(
        tmp_path / "a.gpkg",
        square(12, 12, 2, k="unsure"),
        square(10, 10, 6, k="water"),
        square(0, 0, 30, k="land"),
    )
    made = codes(source, "k")
    assert [made[13, 13], made[10, 10], made[0, 0]] == [255, 1, 0]


def test_polygons_in_another_crs_are_transformed(tmp_path):
    source = polygons(tmp_path / "a.gpkg", square(10, 10, 20), crs="EPSG:4326")
    made = codes(source)
    dataset = gdal.OpenEx(source, gdal.OF_VECTOR)
    assert dataset.GetLayer(0).GetSpatialRef().IsGeographic()
    expected = np.full((ROWS, COLS), 255)
    expected[10:30, 10:30] = 1
    np.testing.assert_array_equal(made, expected)


def test_polygons_without_the_attribute_are_refused(tmp_path):
    source = polygons(tmp_path / "a.gpkg", square(0, 0, 5, kind="water"))
    with pytest.raises(InputError, match="has no field 'class', only kind"):
        label_polygons([source], "class", ClassValues())


def test_polygons_with_odd_values_only_are_refused(tmp_path):
    source = polygons(tmp_path / "a.gpkg", square(0, 0, 5, kind="Wasser"))
    with pytest.raises(InputError, match="field 'kind' contains Wasser"):
        label_polygons([source], "kind", ClassValues())


def test_unknown_of_one_layer_lies_over_water_of_another(tmp_path):
    lakes = polygons(tmp_path / "a.gpkg", square(10, 10, 5, k="lake"), square(12, 12, 9, k="land"))
    unsure = polygons(tmp_path / "b.gpkg", square(11, 11, 2, k="unsure"))
    layers = label_polygons([unsure, lakes], "k", ClassValues("lake"))
    found = rasterised(layers, GRID, "a").read(GRID.whole)
    expected = np.full((ROWS, COLS), 255)
    expected[12:21, 12:21] = 0
    expected[10:15, 10:15] = 1
    expected[11:13, 11:13] = 255
    np.testing.assert_array_equal(found, expected)


def test_polygons_too_small_for_a_pixel_are_reported_as_in_an_assessment(tmp_path):
    source = polygons(tmp_path / "a.gpkg", square(10.6, 10.6, 0.3), square(20, 20, 3))
    heard = []
    layers = label_polygons([source], "", ClassValues())
    rasterised(layers, GRID, "a", Report(warning=heard.append))
    assert heard == [
        "Polygons of LABELS 'a.gpkg' that contain no pixel centre and have no effect: 1."
    ]


def test_scenes_beyond_the_memory_are_refused(tmp_path, monkeypatch):
    found = pair(tmp_path)
    page, pages = 1024, 20  # a machine with 20 KiB
    sizes = {"SC_PAGE_SIZE": page, "SC_PHYS_PAGES": pages}
    monkeypatch.setattr("os.sysconf", sizes.__getitem__)
    with pytest.raises(InputError, match="of memory"):
        load(found, Report())
