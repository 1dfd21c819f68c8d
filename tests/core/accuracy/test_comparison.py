"""Masks against rasters, polygons and points: counts worked out by hand."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.accuracy.assessment import AccuracyRequest, assess_accuracy, check_accuracy
from gmnet_water.core.accuracy.class_words import ClassWords, words_in
from gmnet_water.core.accuracy.reference_vectors import Shapes
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, UTM33, read, save
from osgeo import gdal, ogr, osr

QUIET = Report(info=lambda _line: None, warning=lambda _line: None)
WORDS = ClassWords()
MASK = np.array(
    [
        [1, 1, 1, 0, 0, 0],
        [1, 1, 1, 0, 0, 0],
        [250, 251, 255, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
    ],
    np.uint8,
)
REFERENCE = np.array(
    [
        [1, 1, 0, 1, 0, 0],
        [1, 1, 0, 0, 0, 9],
        [1, 0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0, 9],
    ],
    np.uint8,
)
# Hits, false, missed, dry; the two nines and three codes of the mask are left out.
COUNTS = [[4, 2], [1, 12]]


@pytest.fixture
def mask(tmp_path: Path) -> str:
    return save(tmp_path / "mask.tif", MASK[None])


def compared(tmp_path: Path, mask: str, **asked: object):
    return assess_accuracy(AccuracyRequest(mask, WORDS, **asked), tmp_path, QUIET)


def with_raster(tmp_path: Path, mask: str, values: np.ndarray, **options: object):
    raster = save(tmp_path / "reference.tif", values[None], **options)
    return compared(tmp_path, mask, raster=raster).comparison


def reference(epsg: int) -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.ImportFromEPSG(epsg)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def layer(path: Path, features: list[tuple[str, object, object]], crs: int = UTM33) -> str:
    """A GeoPackage of WKT in pixels of the mask, transformed to ``crs``, with what each says."""
    target = reference(crs)
    change = osr.CoordinateTransformation(reference(UTM33), target)
    made = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    table = made.CreateLayer("known", target, ogr.wkbUnknown)
    for name in ("says", "map_class"):
        table.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for wkt, says, drawn in features:
        feature = ogr.Feature(table.GetLayerDefn())
        ground = ogr.CreateGeometryFromWkt(re.sub(r"(-?[\d.]+) (-?[\d.]+)", on_the_ground, wkt))
        ground.Transform(change)
        feature.SetGeometry(ground)
        if says is not None:
            feature["says"] = says
        if drawn is not None:
            feature["map_class"] = drawn
        table.CreateFeature(feature)
    return str(path)


def on_the_ground(pixel: re.Match) -> str:
    col, row = map(float, pixel.groups())
    return f"{NORTH_UP[0] + 10 * col} {NORTH_UP[3] - 10 * row}"


def at(col: float, row: float, says: object, drawn: object = None):
    return f"POINT ({col} {row})", says, drawn


def square(col: float, row: float, width: float, height: float, says: object):
    right, below = col + width, row + height
    return (
        f"POLYGON (({col} {row}, {right} {row}, {right} {below}, {col} {below}, {col} {row}))",
        says,
        None,
    )


def shapes(source: str, **options: object) -> Shapes:
    return Shapes(source, "REFERENCE_LAYER 'known'", attribute="says", **options)


def test_a_raster_is_counted_pixel_by_pixel(tmp_path, mask):
    found = with_raster(tmp_path, mask, REFERENCE)
    np.testing.assert_array_equal(found.matrix.counts, COUNTS)


def test_what_is_left_out_is_counted(tmp_path, mask):
    found = with_raster(tmp_path, mask, REFERENCE)
    # 250, 251, 255 on the map; water and land in the reference.
    np.testing.assert_array_equal(found.unjudged, [[1, 0], [0, 1], [1, 0]])
    assert found.unknown == 2


def test_areas_are_those_of_the_pixels(tmp_path, mask):
    found = with_raster(tmp_path, mask, REFERENCE)
    np.testing.assert_allclose(found.areas, np.array(COUNTS) * 100 / 1e6)


def test_areas_in_degrees_shrink_towards_the_pole(tmp_path):
    grid = {"geotransform": (0, 1, 0, 60, 0, -1), "crs": 4326}
    codes = np.repeat([1, 0], 30)[:, None].astype(np.uint8) * np.ones((1, 3), np.uint8)
    mask = save(tmp_path / "mask.tif", codes[None], **grid)
    found = with_raster(tmp_path, mask, codes, **grid)
    share = found.areas[0, 0] / found.areas.sum()
    assert share == pytest.approx(1 - np.sin(np.pi / 6) / np.sin(np.pi / 3), abs=0.003)


def test_declared_nodata_is_unknown(tmp_path, mask):
    found = with_raster(tmp_path, mask, REFERENCE, nodata=1)
    np.testing.assert_array_equal(found.matrix.counts, [[0, 2], [0, 12]])


def test_declared_nodata_among_the_classes_is_remarked_upon(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", REFERENCE[None], nodata=0)
    (remark,) = check_accuracy(AccuracyRequest(mask, WORDS, raster=raster))
    assert "declares 0 as nodata" in remark


def test_other_values_can_mean_water_and_land(tmp_path, mask):
    values = np.choose(REFERENCE.clip(0, 2), [10, 80, 0]).astype(np.int16)
    values[0, 0] = 90
    raster = save(tmp_path / "cover.tif", values[None])
    words = ClassWords(("80", "90"), ("10",))
    found = assess_accuracy(AccuracyRequest(mask, words, raster=raster), tmp_path, QUIET)
    np.testing.assert_array_equal(found.comparison.matrix.counts, COUNTS)


@pytest.mark.parametrize("water", ["80-90", "85;80-84;90", "80 - 90"])
def test_a_range_of_values_can_mean_water(tmp_path, mask, water):
    values = np.choose(REFERENCE.clip(0, 2), [10, 80, 0]).astype(np.int16)
    values[0, 0] = 90
    raster = save(tmp_path / "cover.tif", values[None])
    words = ClassWords(words_in(water), ("10",))
    found = assess_accuracy(AccuracyRequest(mask, words, raster=raster), tmp_path, QUIET)
    np.testing.assert_array_equal(found.comparison.matrix.counts, COUNTS)


def test_values_of_neither_class_are_remarked_upon(tmp_path, mask):
    values = REFERENCE.astype(np.int16)
    values[0, 0] = 37
    raster = save(tmp_path / "occurrence.tif", values[None])
    found = assess_accuracy(AccuracyRequest(mask, WORDS, raster=raster), tmp_path, QUIET)
    assert any("has values that mean neither water" in one and "37" in one for one in found.remarks)


def test_a_reference_of_0_and_255_says_why_it_knows_no_water(tmp_path, mask):
    raster = save(
        tmp_path / "reference.tif", np.where(REFERENCE == 1, 255, 0)[None].astype(np.uint8)
    )
    found = assess_accuracy(AccuracyRequest(mask, WORDS, raster=raster), tmp_path, QUIET)
    assert any("has 255, which neither" in one for one in found.remarks)


def test_a_mask_that_declares_land_as_nodata_is_remarked_upon(tmp_path):
    mask = save(tmp_path / "mask.tif", MASK[None], nodata=0)
    raster = save(tmp_path / "reference.tif", REFERENCE[None])
    found = assess_accuracy(AccuracyRequest(mask, WORDS, raster=raster), tmp_path, QUIET)
    assert any("'mask.tif' declares 0 as nodata" in one for one in found.remarks)


def test_a_raster_on_a_finer_grid_counts_at_the_pixels_centres(tmp_path, mask):
    fine = np.kron(REFERENCE, np.ones((3, 3), np.uint8))
    fine[1::3, 0::3] = 1 - fine[1::3, 0::3].clip(0, 1)  # beside the centres
    finer = (NORTH_UP[0], 10 / 3, 0, NORTH_UP[3], 0, -10 / 3)
    found = with_raster(tmp_path, mask, fine, geotransform=finer)
    np.testing.assert_array_equal(found.matrix.counts, COUNTS)


def test_a_raster_of_a_part_counts_there(tmp_path, mask):
    part = (NORTH_UP[0] + 20, 10, 0, NORTH_UP[3], 0, -10)
    found = with_raster(tmp_path, mask, np.zeros((2, 2), np.uint8), geotransform=part)
    np.testing.assert_array_equal(found.matrix.counts, [[0, 2], [0, 2]])


def test_rasters_without_georeference_are_compared_pixel_by_pixel(tmp_path):
    nowhere = {"geotransform": None, "crs": None}
    mask = save(tmp_path / "mask.tif", MASK[None], **nowhere)
    found = with_raster(tmp_path, mask, REFERENCE, **nowhere)
    np.testing.assert_array_equal(found.matrix.counts, COUNTS)
    assert found.areas is None


def test_the_agreement_says_what_each_pixel_is(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", REFERENCE[None])
    output = tmp_path / "agreement.tif"
    compared(tmp_path, mask, raster=raster, agreement=output)
    expected = [
        [1, 1, 2, 3, 0, 0],
        [1, 1, 2, 0, 0, 255],
        [255, 255, 255, 0, 0, 0],
        [0, 0, 0, 0, 0, 255],
    ]
    np.testing.assert_array_equal(read(output), expected)


def test_a_comparison_of_nothing_leaves_no_agreement(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", np.full((1, 4, 6), 9, np.uint8))
    output = tmp_path / "agreement.tif"
    with pytest.raises(InputError, match="labels no pixel"):
        compared(tmp_path, mask, raster=raster, agreement=output)
    assert not output.exists()


def test_a_reference_where_nothing_was_observed_is_refused(tmp_path, mask):
    values = np.full((1, 4, 6), 9, np.uint8)
    values[0, 2, :3] = 1
    raster = save(tmp_path / "reference.tif", values)
    with pytest.raises(InputError, match="no observation"):
        compared(tmp_path, mask, raster=raster)


def test_a_reference_of_one_class_is_remarked_upon(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", np.ones((1, 4, 6), np.uint8))
    (remark,) = compared(tmp_path, mask, raster=raster).remarks
    assert "has no land" in remark


def test_a_reference_with_swapped_classes_is_remarked_upon(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", 1 - np.isin(MASK, 1).astype(np.uint8)[None])
    (remark,) = compared(tmp_path, mask, raster=raster).remarks
    assert "the mask has land in 100% of the reference's water, and water in 100%" in remark


def test_a_poor_map_is_not_taken_for_swapped_classes(tmp_path, mask):
    values = np.zeros((1, 4, 6), np.uint8)
    values[0, :, 2:4] = 1
    assert compared(tmp_path, mask, raster=save(tmp_path / "r.tif", values)).remarks == ()


def test_polygons_count_by_the_centres_of_pixels(tmp_path, mask):
    known = layer(
        tmp_path / "known.gpkg",
        [square(0, 0, 2.4, 1.6, "Water"), square(2.6, 0, 3.4, 4, "land")],
    )
    found = compared(tmp_path, mask, polygons=shapes(known)).comparison
    # Columns 0 and 1 of two rows are water, columns 3 to 5 of all rows land.
    np.testing.assert_array_equal(found.matrix.counts, [[4, 0], [0, 12]])


def test_polygons_in_another_crs_are_transformed(any_gdal, tmp_path, mask):
    features = [square(-1, -1, 3.5, 3, "water"), square(2.5, -1, 9, 9, "land")]
    known = layer(tmp_path / "known.gpkg", features, crs=4326)
    found = compared(tmp_path, mask, polygons=shapes(known)).comparison
    np.testing.assert_array_equal(found.matrix.counts, [[4, 2], [0, 13]])


def test_long_edges_of_polygons_are_straight_in_their_own_crs(tmp_path):
    wide = (440_000.0, 100.0, 0.0, 5_000_000.0, 0.0, -100.0)
    mask = save(tmp_path / "mask.tif", np.ones((1, 40, 1200), np.uint8), geotransform=wide)
    # Its upper corners, 70 km west and east of the central meridian, lie on one parallel.
    known = layer(tmp_path / "known.gpkg", [square(-7000, 100, 14_000, 1000, "water")], crs=4326)
    output = tmp_path / "agreement.tif"
    compared(tmp_path, mask, polygons=shapes(known, rest_is_land=True), agreement=output)
    change = osr.CoordinateTransformation(reference(UTM33), reference(4326))
    parallel = change.TransformPoint(430_000.0, 4_999_000.0)[1]
    row, col = np.mgrid[0.5:40, 0.5:1200]
    centres = np.column_stack([440_000 + 100 * col.ravel(), 5_000_000 - 100 * row.ravel()])
    latitude = np.array(change.TransformPoints(centres))[:, 1].reshape(40, 1200)
    clear = np.abs(latitude - parallel) > 1e-5  # a metre
    np.testing.assert_array_equal((read(output) == 1)[clear], (latitude < parallel)[clear])


def test_a_polygon_round_the_world_covers_the_mask(tmp_path, mask):
    ring = [[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]
    world = tmp_path / "world.geojson"
    world.write_text(
        '{"type": "Feature", "properties": {"says": "land"}, "geometry": '
        f'{{"type": "Polygon", "coordinates": [{ring}]}}}}'
    )
    found = compared(tmp_path, mask, polygons=shapes(str(world))).comparison
    np.testing.assert_array_equal(found.matrix.counts, [[0, 6], [0, 15]])


def test_water_lies_over_land_and_unknown_over_both(tmp_path, mask):
    known = layer(
        tmp_path / "known.gpkg",
        [
            square(0, 0, 1, 1, "unsure"),
            square(0, 0, 3, 1, "water"),
            square(0, 0, 6, 1, "land"),
        ],
    )
    found = compared(tmp_path, mask, polygons=shapes(known)).comparison
    np.testing.assert_array_equal(found.matrix.counts, [[2, 0], [0, 3]])


def test_the_rest_can_be_land(tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", [square(0, 0, 2, 2, "water")])
    found = compared(tmp_path, mask, polygons=shapes(known, rest_is_land=True)).comparison
    np.testing.assert_array_equal(found.matrix.counts, [[4, 2], [0, 15]])


POINTS = [
    at(0.5, 0.5, "water"),
    at(1.9, 1.1, " WATER "),
    at(2.5, 0.5, "land"),
    at(3.5, 0.5, "1"),
    at(5.1, 3.9, "0"),
    at(4.5, 3.5, "no"),
]


def test_points_count_where_they_lie(tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", POINTS)
    found = compared(tmp_path, mask, points=shapes(known)).comparison
    np.testing.assert_array_equal(found.matrix.counts, [[2, 1], [1, 2]])


def test_points_in_another_crs_are_transformed(any_gdal, tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", POINTS, crs=4326)
    found = compared(tmp_path, mask, points=shapes(known)).comparison
    np.testing.assert_array_equal(found.matrix.counts, [[2, 1], [1, 2]])


def test_points_stand_for_the_areas_of_their_classes(tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", POINTS)
    made = compared(tmp_path, mask, points=shapes(known)).estimates
    # Six water pixels, of which 2/3 are right; 15 of land, of which 1/3 is water; 100 m2 each.
    assert made.areas[0].value == pytest.approx((6 * 2 / 3 + 15 / 3) * 100 / 1e6)
    assert made.overall.value == pytest.approx((6 * 2 / 3 + 15 * 2 / 3) / 21)


def test_points_that_cannot_be_counted_are_told(tmp_path, mask):
    known = layer(
        tmp_path / "known.gpkg",
        [*POINTS, at(-3, 1, "water"), at(2.5, 2.5, "water"), at(0.5, 3.5, None), at(5, 3, "?")],
    )
    made = compared(tmp_path, mask, points=shapes(known))
    assert (made.comparison.outside, made.comparison.unknown) == (1, 2)
    np.testing.assert_array_equal(made.comparison.unjudged, [[0, 0], [0, 0], [1, 0]])
    assert any("outside the mask, left out: 1" in remark for remark in made.remarks)


def test_two_points_in_a_pixel_are_told(tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", [*POINTS, at(0.6, 0.6, "water")])
    made = compared(tmp_path, mask, points=shapes(known))
    assert made.comparison.sharing == 1
    assert any("share a pixel" in remark for remark in made.remarks)


def test_points_drawn_on_another_map_are_told(tmp_path, mask):
    drawn = [at(0.5, 0.5, "water", "land"), at(1.5, 0.5, "water", "water"), *POINTS[2:]]
    known = layer(tmp_path / "known.gpkg", drawn)
    made = compared(tmp_path, mask, points=shapes(known, stratum="map_class"))
    assert made.comparison.elsewhere == 1
    assert any("sample of another map" in remark for remark in made.remarks)


def test_without_points_in_a_class_nothing_is_said_of_the_whole_map(tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", POINTS[:3])
    made = compared(tmp_path, mask, points=shapes(known))
    assert made.estimates is None
    assert any("No point lies where the mask has land" in remark for remark in made.remarks)


def test_multipoints_count_point_by_point(tmp_path, mask):
    known = layer(tmp_path / "known.gpkg", [("MULTIPOINT ((0.5 0.5), (2.5 0.5))", "water", None)])
    found = compared(tmp_path, mask, points=shapes(known)).comparison
    assert found.matrix.hit == 2


@pytest.mark.parametrize(
    ("values", "options", "message"),
    [
        (np.zeros((2, 4, 6), np.uint8), {}, "has 2 bands"),
        (REFERENCE[None], {"crs": None}, "no coordinate reference system"),
        (REFERENCE[None], {"geotransform": (0, 10, 0, 0, 0, -10)}, "does not overlap"),
    ],
)
def test_reference_rasters_that_do_not_fit_are_refused(tmp_path, mask, values, options, message):
    raster = save(tmp_path / "reference.tif", values, **options)
    with pytest.raises(InputError, match=message):
        check_accuracy(AccuracyRequest(mask, WORDS, raster=raster))


def test_words_without_numbers_do_not_tell_a_raster(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", REFERENCE[None])
    with pytest.raises(InputError, match="WATER_VALUES has no number"):
        check_accuracy(AccuracyRequest(mask, ClassWords(("water",), ("0",)), raster=raster))


def test_a_word_that_is_no_number_does_not_tell_a_raster(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", REFERENCE[None])
    words = ClassWords(("1", ">50"), ("0",))
    with pytest.raises(InputError, match="WATER_VALUES has '>50', which is neither a number nor"):
        check_accuracy(AccuracyRequest(mask, words, raster=raster))


def test_a_value_that_means_both_is_refused(tmp_path, mask):
    with pytest.raises(InputError, match="both have 1"):
        check_accuracy(AccuracyRequest(mask, ClassWords(("1",), ("0", "1")), raster=mask))


def test_a_mask_is_not_compared_with_itself(tmp_path, mask):
    with pytest.raises(InputError, match="are the same raster"):
        check_accuracy(AccuracyRequest(mask, WORDS, raster=mask))


def test_the_reference_is_never_the_target(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", REFERENCE[None])
    request = AccuracyRequest(mask, WORDS, raster=raster, agreement=Path(raster))
    with pytest.raises(InputError, match="one of the rasters that are read"):
        check_accuracy(request)


def test_cancelling_leaves_nothing_behind(tmp_path, mask):
    raster = save(tmp_path / "reference.tif", REFERENCE[None])
    (tmp_path / "out").mkdir()
    request = AccuracyRequest(mask, WORDS, raster=raster, agreement=tmp_path / "out" / "a.tif")
    with pytest.raises(Cancelled):
        assess_accuracy(request, tmp_path, Report(cancelled=lambda: True))
    assert list((tmp_path / "out").iterdir()) == []
