"""Water bodies as polygons: small masks by hand, areas by QGIS, and ``gmnet:waterbodies``."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, GMNetError, InputError
from gmnet_water.core.masks.bodies.bodies_request import BodiesRequest
from gmnet_water.core.masks.bodies.water_bodies import Body, plan_bodies, water_bodies
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, UTM33, save
from gmnet_water.tests.toolbox import Listener, project_context, run_algorithm
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

PIXEL = 10.0
# '#' water, '.' land, '?' no observation, '/' steep, '*' layover or shadow.
CODES = {"#": 1, ".": 0, "?": 255, "/": 250, "*": 251}


def codes(*rows: str) -> np.ndarray:
    """(1, rows, cols) of a drawn mask."""
    return np.array([[[CODES[mark] for mark in row] for row in rows]], np.uint8)


def found(path: Path, drawn: np.ndarray, report: Report | None = None, **given) -> list[Body]:
    """Bodies of a mask with pixels of 10 m, by number."""
    saving = {key: given.pop(key) for key in ("geotransform", "crs", "nodata") if key in given}
    plan = plan_bodies(BodiesRequest(save(path / "mask.tif", drawn, **saving), **given))
    with water_bodies(plan, report or Report()) as bodies:
        return sorted(bodies, key=lambda body: body.number)


def geometry(body: Body) -> QgsGeometry:
    made = QgsGeometry()
    made.fromWkb(body.wkb)
    return made


def noisy(rows: int = 60, cols: int = 50, seed: int = 0, share: float = 0.45) -> np.ndarray:
    """(1, rows, cols) of water and land where much touches at corners."""
    return (np.random.default_rng(seed).random((1, rows, cols)) < share).astype(np.uint8)


def burnt(wkbs: list[bytes], rows: int, cols: int) -> np.ndarray:
    """(rows, cols) how many of the polygons cover each pixel, by GDAL."""
    total = np.zeros((rows, cols), int)
    for wkb in wkbs:
        raster = gdal.GetDriverByName("MEM").Create("", cols, rows, 1, gdal.GDT_Byte)
        raster.SetGeoTransform(NORTH_UP)
        held = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = held.CreateLayer("")
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
        total += raster.ReadAsArray()
    return total


def test_a_rectangle_is_measured_and_placed(tmp_path):
    (body,) = found(tmp_path, codes(".....", ".###.", ".###.", "....."))
    assert body.area == pytest.approx(600.0)
    assert body.perimeter == pytest.approx(100.0)
    x, y = NORTH_UP[0], NORTH_UP[3]
    assert geometry(body).boundingBox() == QgsRectangle(x + 10, y - 30, x + 40, y - 10)


def test_bodies_are_numbered_as_one_reads(tmp_path):
    bodies = found(tmp_path, codes("....#", "##...", "...##", "...##"))
    assert [(body.number, body.area) for body in bodies] == [(1, 100.0), (2, 200.0), (3, 400.0)]


def test_corners_connect_only_if_asked_to(tmp_path):
    drawn = codes("#..", ".#.", "..#")
    assert len(found(tmp_path, drawn)) == 3
    (body,) = found(tmp_path, drawn, eight_connected=True)
    assert (body.area, body.perimeter) == (pytest.approx(300.0), pytest.approx(120.0))
    assert geometry(body).constGet().numGeometries() == 3


RINGS = (".......", ".#####.", ".#...#.", ".#.#.#.", ".#...#.", ".#####.", ".......")


def test_a_lake_on_an_island_is_a_body_of_its_own(tmp_path):
    outer, inner = found(tmp_path, codes(*RINGS))
    assert (outer.area, inner.area) == (pytest.approx(1600.0), pytest.approx(100.0))
    # Both outlines: 4 x 50 m and 4 x 30 m.
    assert outer.perimeter == pytest.approx(320.0)


def test_an_island_is_filled_with_the_lake_on_it(tmp_path):
    # With its lake the island has 900 m2.
    (body,) = found(tmp_path, codes(*RINGS), max_hole=900.1)
    assert body.area == pytest.approx(2500.0)
    assert body.perimeter == pytest.approx(200.0)


def test_an_island_as_large_as_the_limit_stays(tmp_path):
    assert len(found(tmp_path, codes(*RINGS), max_hole=900.0)) == 2


def test_an_island_in_a_lake_on_an_island_is_filled_alone(tmp_path):
    drawn = codes(*("." * 9, *(f".{row}." for row in RINGS), "." * 9))
    drawn[0, 0, :] = drawn[0, -1, :] = drawn[0, :, 0] = drawn[0, :, -1] = 1
    drawn[0, 4, 4] = 0
    outer, ring = found(tmp_path, drawn, max_hole=1000.0)
    assert (outer.area, ring.area) == (pytest.approx(3200.0), pytest.approx(2500.0))


def test_an_island_that_is_not_wholly_observed_stays(tmp_path):
    for mark in "?/*":
        drawn = codes("#####", f"#.{mark}.#", "#####")
        (body,) = found(tmp_path, drawn, max_hole=1e6)
        assert body.area == pytest.approx(1200.0)


def test_what_lies_in_an_unobserved_island_hinders_filling_too(tmp_path):
    drawn = codes("#######", "#.....#", "#.###.#", "#.#?#.#", "#.###.#", "#.....#", "#######")
    outer, ring = found(tmp_path, drawn, max_hole=1e6)
    assert (outer.area, ring.area) == (pytest.approx(2400.0), pytest.approx(800.0))


def test_land_that_reaches_the_border_is_no_island(tmp_path):
    (body,) = found(tmp_path, codes("#.#", "#.#", "###"), max_hole=1e6)
    assert body.area == pytest.approx(700.0)


def test_land_goes_on_round_corners_where_water_does_not(tmp_path):
    # An island of two pixels, or two islands of one.
    drawn = codes("#####", "#.###", "##.##", "#####")
    assert found(tmp_path, drawn, max_hole=150.0)[0].area == 1800.0
    assert found(tmp_path, drawn, max_hole=150.0, eight_connected=True)[0].area == 2000.0


def test_a_bay_behind_a_corner_is_no_island(tmp_path):
    drawn = codes(".....", ".###.", ".#.#.", ".##..", ".....")
    assert found(tmp_path, drawn, max_hole=1e6)[0].area == 700.0
    assert found(tmp_path, drawn, max_hole=1e6, eight_connected=True)[0].area == 800.0


def test_an_island_closed_off_by_corners_is_filled(tmp_path):
    (body,) = found(tmp_path, codes(".#.", "#.#", ".#."), eight_connected=True, max_hole=101.0)
    assert (body.area, body.perimeter) == (pytest.approx(500.0), pytest.approx(120.0))


def test_small_bodies_are_left_out_whole(tmp_path):
    drawn = codes("###..#", "###...", "...#.#")
    (body,) = found(tmp_path, drawn, min_area=600.0)
    assert body.number == 1
    assert body.area == pytest.approx(600.0)


def test_what_counts_is_the_size_after_filling(tmp_path):
    drawn = codes("###", "#.#", "###")
    assert found(tmp_path, drawn, min_area=850.0) == []
    assert len(found(tmp_path, drawn, min_area=850.0, max_hole=101.0)) == 1


@pytest.mark.parametrize(
    ("rows", "eight", "edge"),
    [
        (("....", ".##.", "...."), False, False),
        (("....", ".##?", "...."), False, True),
        (("....", ".##/", "...."), False, True),
        ((".*..", ".##.", "...."), False, True),
        (("....", ".##.", "...?"), False, False),
        (("....", ".##.", "...?"), True, True),
        (("....", "###.", "...."), False, True),
        (("....", ".##."), False, True),
    ],
)
def test_the_edge_of_the_data_is_told(tmp_path, rows, eight, edge):
    (body,) = found(tmp_path, codes(*rows), eight_connected=eight)
    assert body.at_edge is edge


def test_the_edge_is_seen_across_strips(tmp_path, monkeypatch):
    monkeypatch.setattr("gmnet_water.core.raster.reading._STRIP_ROWS", 2)
    (body,) = found(tmp_path, codes("....", ".##.", ".??.", "...."))
    assert body.at_edge


def test_missing_pixels_are_neither_water_nor_a_bridge(tmp_path):
    drawn = codes("......", ".#77#.".replace("7", "?"), "......")
    assert [body.area for body in found(tmp_path, drawn)] == [100.0, 100.0]
    drawn[drawn == 255] = 250
    assert len(found(tmp_path, drawn, nodata=250)) == 2


def test_the_mean_probability_is_that_of_the_body(tmp_path):
    drawn = codes("##..", "....", "..##")
    percent = np.array([[[90, 60, 10, 10], [10, 10, 10, 10], [10, 10, 255, 80]]], np.uint8)
    source = save(tmp_path / "percent.tif", percent, nodata=255)
    first, second = found(tmp_path, drawn, probability=source)
    assert (first.probability, second.probability) == (75.0, 80.0)


def test_there_may_be_no_probability_of_a_body(tmp_path):
    percent = save(tmp_path / "percent.tif", np.full((1, 1, 3), 255, np.uint8))
    (body,) = found(tmp_path, codes(".#."), probability=percent)
    assert body.probability is None
    assert found(tmp_path, codes(".#."))[0].probability is None


def test_no_water_gives_no_bodies(tmp_path):
    assert found(tmp_path, codes("...", ".?.")) == []


@pytest.mark.parametrize("eight", [False, True])
@pytest.mark.parametrize("smoothing", [0, 1, 3])
def test_polygons_are_valid_and_apart(tmp_path, eight, smoothing):
    bodies = found(tmp_path, noisy(), eight_connected=eight, smoothing=smoothing)
    shapes = [geometry(body) for body in bodies]
    assert all(shape.isGeosValid() for shape in shapes)
    together = QgsGeometry.unaryUnion(shapes)
    assert together.area() == pytest.approx(sum(shape.area() for shape in shapes))


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("eight", [False, True])
def test_polygons_cover_exactly_the_water(tmp_path, eight):
    drawn = noisy(seed=4)
    bodies = found(tmp_path, drawn, eight_connected=eight)
    np.testing.assert_array_equal(burnt([b.wkb for b in bodies], 60, 50), drawn[0])
    for body in bodies:
        assert geometry(body).area() == pytest.approx(body.area)
        assert geometry(body).length() == pytest.approx(body.perimeter)


@pytest.mark.parametrize("eight", [False, True])
def test_there_are_as_many_bodies_as_scipy_and_gdal_find(tmp_path, monkeypatch, eight):
    ndimage = pytest.importorskip("scipy.ndimage")
    monkeypatch.setattr("gmnet_water.core.raster.reading._STRIP_ROWS", 4)
    drawn = noisy(seed=7)
    bodies = found(tmp_path, drawn, eight_connected=eight)
    labels, count = ndimage.label(drawn[0], np.ones((3, 3)) if eight else None)
    assert [body.area for body in bodies] == (np.bincount(labels.ravel())[1:] * 100.0).tolist()
    mask = gdal.Open(str(tmp_path / "mask.tif"))
    band = mask.GetRasterBand(1)
    held = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = held.CreateLayer("")
    gdal.Polygonize(band, band, layer, -1, ["8CONNECTED=8"] if eight else [])
    assert layer.GetFeatureCount() == count == len(bodies)


@pytest.mark.parametrize("eight", [False, True])
@pytest.mark.parametrize("limit", [101.0, 501.0, 1e9])
def test_islands_are_filled_as_scipy_would(tmp_path, monkeypatch, eight, limit):
    ndimage = pytest.importorskip("scipy.ndimage")
    monkeypatch.setattr("gmnet_water.core.raster.reading._STRIP_ROWS", 8)
    drawn = noisy(seed=9, share=0.6)
    bodies = found(tmp_path, drawn, eight_connected=eight, max_hole=limit)
    sides, corners = ndimage.generate_binary_structure(2, 1), np.ones((3, 3))
    filled = drawn[0].astype(bool)
    land, count = ndimage.label(drawn[0] == 0, sides if eight else corners)
    for number in range(1, count + 1):
        island = land == number
        if island[[0, -1]].any() or island[:, [0, -1]].any():
            continue
        whole = ndimage.binary_fill_holes(island, corners if eight else sides)
        if whole.sum() * PIXEL**2 < limit:
            filled |= whole
    _, count = ndimage.label(filled, corners if eight else sides)
    assert len(bodies) == count
    np.testing.assert_array_equal(burnt([b.wkb for b in bodies], 60, 50), filled)


def test_area_and_perimeter_in_degrees_are_those_on_the_ellipsoid(tmp_path):
    drawn = codes("........", ".######.", ".##..##.", ".######.", "........")
    place = (86.0, 0.002, 0.0, 61.0, 0.0, -0.001)
    (body,) = found(tmp_path, drawn, geotransform=place, crs=4326)
    measure = QgsDistanceArea()
    measure.setSourceCrs(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext()
    )
    measure.setEllipsoid("WGS84")
    shape = geometry(body)
    # QGIS's sides are geodesics; a parallel at 61 degrees is longer by a few parts in a million.
    assert body.area == pytest.approx(measure.measureArea(shape), rel=2e-5)
    assert body.perimeter == pytest.approx(measure.measurePerimeter(shape), rel=1e-5)
    # One pixel of 0.002 x 0.001 degrees there is about 108 x 111 m.
    assert body.area == pytest.approx(16 * 108.2 * 111.4, rel=2e-3)


def test_limits_in_degrees_are_square_metres(tmp_path):
    # A pixel of 0.001 degrees has 12 364 m2 at the equator and about half of that at 60 degrees.
    drawn = np.zeros((1, 60_001, 3), np.uint8)
    drawn[0, [500, 59_500], 1] = 1
    place = (0.0, 0.001, 0.0, 60.0, 0.0, -0.001)
    (body,) = found(tmp_path, drawn, geotransform=place, crs=4326, min_area=10_000.0)
    assert body.number == 1
    assert body.area == pytest.approx(12_308.0, rel=1e-3)


def test_feet_become_metres(tmp_path):
    (body,) = found(tmp_path, codes("...", ".#.", "..."), crs=2227)
    foot = 1200 / 3937
    assert body.area == pytest.approx(100 * foot**2)
    assert body.perimeter == pytest.approx(40 * foot)


def test_a_rotated_mask_keeps_its_place(tmp_path):
    place = (500_000.0, 6.0, 8.0, 5_000_000.0, 8.0, -6.0)
    (body,) = found(tmp_path, codes("...", ".##", "..."), geotransform=place)
    assert (body.area, body.perimeter) == (pytest.approx(200.0), pytest.approx(60.0))
    assert geometry(body).area() == pytest.approx(200.0)
    assert geometry(body).contains(QgsGeometry.fromWkt("POINT(500021 5000003)"))


def test_smoothing_cuts_each_corner_within_half_a_pixel(tmp_path):
    drawn = codes("....", ".##.", ".##.", "....")
    (once,) = found(tmp_path, drawn, smoothing=1)
    # Of each corner a triangle with sides of a quarter pixel, 3.125 m2.
    assert geometry(once).area() == pytest.approx(400.0 - 4 * 3.125)
    assert once.area == pytest.approx(400.0)
    (often,) = found(tmp_path, drawn, smoothing=5)
    # In the limit a parabola takes a third of the triangle with sides of half a pixel.
    assert geometry(often).area() == pytest.approx(400.0 - 4 * 12.5 / 3, abs=0.1)


def test_sizes_without_a_known_pixel_are_refused(tmp_path):
    for given in ({"min_area": 1.0}, {"max_hole": 1.0}):
        for lacking in ({"crs": None}, {"geotransform": None}):
            with pytest.raises(InputError, match="how large its pixels are"):
                found(tmp_path, codes(".#."), **given, **lacking)


def test_without_sizes_a_mask_needs_no_place(tmp_path):
    (body,) = found(tmp_path, codes(".#."), crs=None, geotransform=None)
    assert (body.area, body.perimeter) == (None, None)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (np.full((1, 1, 3), 101, np.uint8), "holds 101"),
        (np.full((1, 1, 3), 0.4, np.float32), "fractions"),
        (np.full((1, 1, 4), 50, np.uint8), "differ in pixels or extent"),
    ],
)
def test_a_raster_that_is_no_probability_is_refused(tmp_path, percent, words):
    source = save(tmp_path / "percent.tif", percent)
    with pytest.raises(InputError, match=words):
        found(tmp_path, codes(".#."), probability=source)


def test_a_raster_that_is_no_mask_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a code of a water mask"):
        found(tmp_path, codes(".#.") * 7)


@pytest.mark.usefixtures("any_gdal")
@pytest.mark.parametrize("questions", range(5))
def test_a_run_can_be_cancelled_at_any_time(tmp_path, questions):
    left = iter(range(questions))
    report = Report(cancelled=lambda: next(left, None) is None)
    with pytest.raises(Cancelled):
        found(tmp_path, codes(".#."), report=report)


def run(provider, feedback: QgsProcessingFeedback | None = None, **parameters) -> dict:
    """Run the algorithm as the toolbox does, its checks first."""
    context = project_context()
    results = run_algorithm("gmnet:waterbodies", parameters, feedback, context)
    return {**results, "context": context}


def test_the_layer_has_bodies_and_attributes(provider, tmp_path):
    source, target = save(tmp_path / "mask.tif", codes(*RINGS)), str(tmp_path / "bodies.gpkg")
    results = run(provider, INPUT=source, OUTPUT=target)
    layer = QgsVectorLayer(target)
    assert layer.crs().authid() == f"EPSG:{UTM33}"
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    names = [field.name() for field in layer.fields()]
    assert names == ["fid", "id", "area_m2", "perimeter_m", "mean_prob", "edge"]
    rows = sorted(feature.attributes()[1:] for feature in layer.getFeatures())
    assert rows[0][:3] == [1, 1600.0, 320.0]
    assert rows[0][4] is False
    assert (results["COUNT"], results["AREA"]) == (2, pytest.approx(0.0017))


def test_the_layer_is_named_by_its_period_and_filled(provider, tmp_path):
    source = save(tmp_path / "mask.tif", codes(".#."))
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.SetMetadata({"GMNET_PERIOD_START": "2020-03-01", "GMNET_PERIOD_END": "2020-03-31"})
    dataset = None
    target = QgsProcessingOutputLayerDefinition(
        str(tmp_path / "bodies.gpkg"), QgsProject.instance()
    )
    results = run(provider, INPUT=source, OUTPUT=target)
    (details,) = results["context"].layersToLoadOnCompletion().values()
    assert details.name == "Water bodies 2020-03"
    layer = QgsVectorLayer(results["OUTPUT"])
    details.postProcessor().postProcessLayer(layer, results["context"], QgsProcessingFeedback())
    assert layer.renderer().symbol().color().name() == "#1f78d2"


def test_a_run_that_is_cancelled_leaves_no_layer(provider, tmp_path):
    target = tmp_path / "bodies.gpkg"
    source = save(tmp_path / "mask.tif", noisy(200, 200, share=0.3))
    with pytest.raises(QgsProcessingException, match="ancel"):
        run(provider, Listener(cancel_at=72), INPUT=source, OUTPUT=str(target))
    assert [path.name for path in tmp_path.iterdir()] == ["mask.tif"]


def test_the_mask_is_never_the_target(provider, tmp_path):
    mask = tmp_path / "mask.gpkg"
    driver = gdal.GetDriverByName("GPKG")
    driver.CreateCopy(str(mask), gdal.Open(save(tmp_path / "mask.tif", codes(".#."))))
    before = mask.read_bytes()
    with pytest.raises(QgsProcessingException, match="one of the rasters that are read"):
        run(provider, INPUT=str(mask), OUTPUT=str(mask))
    assert mask.read_bytes() == before


@pytest.mark.qgis_process
def test_qgis_process_writes_the_bodies(qgis_process, tmp_path):
    source = save(tmp_path / "mask.tif", codes(*RINGS))
    target = tmp_path / "bodies.gpkg"
    given = [f"INPUT={source}", "MAX_HOLE=1000", "SMOOTHING=1", f"OUTPUT={target}"]
    done = qgis_process("run", "gmnet:waterbodies", "--", *given)
    assert done.returncode == 0, done.stdout + done.stderr
    assert QgsVectorLayer(str(target)).featureCount() == 1


def test_a_mask_and_a_probability_of_two_runs_are_remarked_on(tmp_path):
    listener = Listener()
    mask, percent = tmp_path / "mask.tif", tmp_path / "percent.tif"
    for path, run in ((mask, "a"), (percent, "b")):
        save(path, codes(".#."))
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.SetMetadataItem("GMNET_RUN", run)
        del dataset
    plan = plan_bodies(BodiesRequest(str(mask), str(percent)))
    with water_bodies(plan, Report(warning=listener.pushWarning)):
        pass
    assert "two runs" in listener.text


@pytest.mark.parametrize("room", [40_000, 200_000, 400_000])
def test_a_full_temporary_folder_is_said(tmp_path, small_disk, monkeypatch, room: int):
    monkeypatch.setattr("tempfile.tempdir", str(small_disk.folder))
    small_disk.leave(room)
    with pytest.raises(GMNetError, match="temporary"):
        found(tmp_path, noisy(700, 900))
    assert [path.name for path in small_disk.folder.iterdir()] == ["filling"]


@pytest.mark.parametrize("lost", [0.9, 0.5, 0.01])
def test_polygons_that_are_missing_are_noticed(tmp_path, lost: float):
    plan = plan_bodies(BodiesRequest(save(tmp_path / "mask.tif", noisy())))
    with water_bodies(plan, Report()) as bodies:
        file = bodies._file
        os.truncate(file, int(file.stat().st_size * (1 - lost)))
        with pytest.raises(GMNetError, match="temporary"):
            list(bodies)
