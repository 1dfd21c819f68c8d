"""``gmnet:assessaccuracy`` in real QGIS: references of every kind, sample points, refusals."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.tests.rasters import NORTH_UP, UTM33, read, save
from gmnet_water.tests.toolbox import project_context, run_algorithm
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

MASK = np.zeros((40, 30), np.uint8)
MASK[:10] = 1
MASK[30:35] = 255
REFERENCE = MASK.copy()
REFERENCE[8:10] = 0
REFERENCE[10, :15] = 1
REFERENCE[36:] = 255
# By the rows above: 8 and 2 rows of water, half a row missed, the rest of rows 10..29 and row 35.
HIT, FALSE, MISSED, DRY = 240, 60, 15, 20 * 30 + 30 - 15


def run(feedback: QgsProcessingFeedback | None = None, **parameters: object) -> dict:
    """Run the algorithm as the toolbox does, its checks first."""
    return run_algorithm("gmnet:assessaccuracy", parameters, feedback)


@pytest.fixture
def files(provider, tmp_path: Path) -> dict[str, str]:
    """The mask, and where the report goes."""
    return {
        "INPUT": save(tmp_path / "mask.tif", MASK[None], nodata=255),
        "OUTPUT": str(tmp_path / "report.html"),
    }


@pytest.fixture
def raster(tmp_path: Path) -> str:
    return save(tmp_path / "reference.tif", REFERENCE[None], nodata=255)


def known(kind: str, epsg: int, features: list[tuple[str, object]], field: str) -> QgsVectorLayer:
    """A layer of WKT in UTM 33, transformed to a CRS, with what each feature says."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:{epsg}&field={field}:string", "known", "memory")
    change = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"), layer.crs(), QgsProject.instance()
    )
    for wkt, says in features:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.transform(change)
        feature.setGeometry(geometry)
        feature.setAttributes([says])
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def rows(first: int, stop: int) -> str:
    """A rectangle over rows of the mask, as WKT."""
    x, y, step = NORTH_UP[0], NORTH_UP[3], NORTH_UP[1]
    left, right, top, below = x - 5, x + 30 * step + 5, y - first * step, y - stop * step
    return f"POLYGON (({left} {top}, {right} {top}, {right} {below}, {left} {below}, {left} {top}))"


def centre(col: int, row: int) -> str:
    step = NORTH_UP[1]
    return f"POINT ({NORTH_UP[0] + (col + 0.5) * step} {NORTH_UP[3] - (row + 0.5) * step})"


def test_a_raster_gives_all_measures(files, raster):
    made = run(**files, REFERENCE_RASTER=raster)
    assert made["COMPARED"] == HIT + FALSE + MISSED + DRY
    assert made["OVERALL"] == pytest.approx((HIT + DRY) / made["COMPARED"])
    assert made["USERS_WATER"] == pytest.approx(HIT / (HIT + FALSE))
    assert made["PRODUCERS_WATER"] == pytest.approx(HIT / (HIT + MISSED))
    assert made["IOU"] == pytest.approx(HIT / (HIT + FALSE + MISSED))
    assert made["F1"] == pytest.approx(2 * HIT / (2 * HIT + FALSE + MISSED))
    assert 0 < made["KAPPA"] < made["OVERALL"]


def test_a_raster_gives_no_intervals(files, raster):
    made = run(**files, REFERENCE_RASTER=raster)
    assert not [name for name in made if name.startswith("AREA_ADJUSTED")]
    page = Path(made["OUTPUT"]).read_text(encoding="utf-8")
    assert "no sampling error and no interval" in page
    assert "±" not in page


def test_the_table_has_the_counts(files, raster, tmp_path):
    run(**files, REFERENCE_RASTER=raster, OUTPUT_CSV=str(tmp_path / "table.csv"))
    with (tmp_path / "table.csv").open(encoding="utf-8", newline="") as file:
        lines = {
            (one["measure"], one["map"], one["reference"]): one for one in csv.DictReader(file)
        }
    assert lines["pixels", "water", "land"]["value"] == str(FALSE)
    assert lines["pixels", "255", "land"]["value"] == "0"
    assert float(lines["area km2", "water", "water"]["value"]) == pytest.approx(HIT * 1e-4)


def test_the_agreement_is_a_raster_with_a_style(files, raster, tmp_path):
    output = tmp_path / "agreement.tif"
    run(**files, REFERENCE_RASTER=raster, AGREEMENT=str(output))
    assert np.bincount(read(output).ravel(), minlength=4)[:4].tolist() == [DRY, HIT, FALSE, MISSED]
    layer = QgsRasterLayer(str(output))
    labels = [one.label for one in layer.renderer().classes()]
    assert "Water on the map only" in labels
    assert layer.crs().authid() == "EPSG:32633"


def test_polygons_in_another_crs_are_compared(files):
    layer = known("Polygon", 4326, [(rows(0, 8), "water"), (rows(8, 20), "land")], "cover")
    made = run(**files, REFERENCE_LAYER=layer, ATTRIBUTE="cover")
    assert made["COMPARED"] == 20 * 30
    assert made["USERS_WATER"] == pytest.approx(0.8)
    assert made["PRODUCERS_LAND"] == pytest.approx(10 / 12)


def test_polygons_without_attribute_are_water(files):
    layer = known("Polygon", 32633, [(rows(0, 8), "?")], "cover")
    made = run(**files, REFERENCE_LAYER=layer, REST_IS_LAND=True)
    assert made["USERS_WATER"] == pytest.approx(0.8)
    assert made["PRODUCERS_WATER"] == 1


def test_only_the_selected_polygons_count_if_so_chosen(files):
    layer = known("Polygon", 32633, [(rows(0, 8), "1"), (rows(20, 25), "1")], "fid")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    made = run(**files, REFERENCE_LAYER=chosen, ATTRIBUTE="fid")
    QgsProject.instance().removeMapLayer(layer)
    assert made["COMPARED"] == 8 * 30


def test_points_in_another_crs_give_estimates(files):
    says = [(centre(n, n), "water") for n in range(8)] + [(centre(n, n), "land") for n in (8, 9)]
    says += [(centre(3, 11), "water")] + [(centre(n, 20), "land") for n in range(9)]
    layer = known("Point", 3035, says, "reference")
    made = run(**files, REFERENCE_LAYER=layer)
    assert made["COMPARED"] == 20
    # 300 pixels of water, 8 of 10 right; 750 of land, 1 of 10 is water; 100 m2 each.
    assert made["AREA_ADJUSTED_WATER_KM2"] == pytest.approx((300 * 0.8 + 750 * 0.1) * 1e-4)
    # Olofsson et al. (2014), equation 10, by hand.
    error = np.sqrt((300**2 * 0.8 * 0.2 + 750**2 * 0.1 * 0.9) / 9) * 1e-4
    assert made["AREA_ADJUSTED_WATER_MARGIN_KM2"] == pytest.approx(1.96 * error)
    assert made["AREA_ADJUSTED_OVERALL"] == pytest.approx((300 * 0.8 + 750 * 0.9) / 1050)


def test_sample_points_have_ids_classes_and_an_empty_reference(files, tmp_path):
    output = str(tmp_path / "points.gpkg")
    run(**files, SAMPLE_POINTS=output, SAMPLE_SIZE=40, ALLOCATION="equal")
    layer = QgsVectorLayer(output)
    assert layer.crs().authid() == "EPSG:32633"
    assert sorted(one["id"] for one in layer.getFeatures()) == list(range(1, 41))
    classes = [one["map_class"] for one in layer.getFeatures()]
    assert (classes.count("water"), classes.count("land")) == (20, 20)
    assert all(not one["reference"] for one in layer.getFeatures())


def test_sample_points_become_the_reference(files, tmp_path):
    output = str(tmp_path / "points.gpkg")
    run(**files, SAMPLE_POINTS=output, SAMPLE_SIZE=60, SAMPLE_MINIMUM=20)
    layer = QgsVectorLayer(output)
    layer.startEditing()
    for feature in layer.getFeatures():
        y = feature.geometry().asPoint().y()
        row = int((NORTH_UP[3] - y) / 10)
        index = layer.fields().lookupField("reference")
        layer.changeAttributeValue(feature.id(), index, "water" if row < 10 else "land")
    # What is still being edited counts.
    made = run(**files, REFERENCE_LAYER=layer)
    layer.rollBack()
    assert made["OVERALL"] == 1
    assert made["COMPARED"] == 60
    assert made["AREA_ADJUSTED_WATER_KM2"] == pytest.approx(300 * 1e-4)


def test_points_to_fill_in_are_refused_until_they_are(files, tmp_path):
    output = str(tmp_path / "points.gpkg")
    run(**files, SAMPLE_POINTS=output, SAMPLE_SIZE=20, SAMPLE_MINIMUM=2)
    with pytest.raises(QgsProcessingException, match="is labelled water or land"):
        run(**files, REFERENCE_LAYER=output)


@pytest.mark.parametrize("name", ["SAMPLE_POINTS", "OUTPUT_CSV"])
def test_points_that_were_filled_in_are_never_overwritten(files, tmp_path, name):
    output = str(tmp_path / "points.gpkg")
    run(**files, SAMPLE_POINTS=output, SAMPLE_SIZE=20, SAMPLE_MINIMUM=2)
    answered = ogr.Open(output, 1)
    answered.ExecuteSQL("UPDATE points SET reference = 'water'")
    del answered
    before = Path(output).read_bytes()
    with pytest.raises(QgsProcessingException, match="one of the layers that are read"):
        run(**files, REFERENCE_LAYER=output, **{name: output})
    assert Path(output).read_bytes() == before


def test_the_mask_is_never_the_target(files, raster):
    files["OUTPUT"] = files["INPUT"]
    with pytest.raises(QgsProcessingException, match="one of the rasters that are read"):
        run(**files, REFERENCE_RASTER=raster)


@pytest.mark.parametrize(
    ("targets", "message"),
    [
        ({"OUTPUT": "a.html", "OUTPUT_CSV": "a.html"}, "OUTPUT_CSV 'a.html' is not a table"),
        ({"OUTPUT": "none/a.html"}, "of OUTPUT does not exist"),
        ({"SAMPLE_POINTS": "none/a.gpkg"}, "of SAMPLE_POINTS does not exist"),
        ({"SAMPLE_POINTS": "a.csv", "OUTPUT_CSV": "a.csv"}, "are the same file"),
    ],
)
def test_results_without_a_place_of_their_own_are_refused(
    files, raster, tmp_path, targets, message
):
    given = {name: str(tmp_path / target) for name, target in targets.items()}
    reference = {} if "SAMPLE_POINTS" in given else {"REFERENCE_RASTER": raster}
    with pytest.raises(QgsProcessingException, match=message):
        run(**{**files, **given, **reference})


def test_an_invalid_polygon_is_judged_like_any_other(files):
    x, y = NORTH_UP[0], NORTH_UP[3]
    bow = f"POLYGON (({x} {y}, {x + 300} {y - 300}, {x + 300} {y}, {x} {y - 300}, {x} {y}))"
    layer = known("Polygon", 32633, [(bow, "water")], "cover")
    context = project_context()
    # What the desktop does unless it is told otherwise.
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid)
    given = {**files, "REFERENCE_LAYER": layer, "ATTRIBUTE": "cover"}
    assert run_algorithm("gmnet:assessaccuracy", given, context=context)["COMPARED"] > 300


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "nothing to compare"),
        ({"REFERENCE_RASTER": "raster", "REFERENCE_LAYER": "polygons"}, "both given"),
        ({"REFERENCE_LAYER": "polygons", "ATTRIBUTE": "kind"}, "no field 'kind'"),
        ({"REFERENCE_LAYER": "points"}, "Choose the field of .* \\(ATTRIBUTE\\)"),
        ({"REFERENCE_LAYER": "points", "ATTRIBUTE": "cover"}, "contains Wasser, but"),
        ({"REFERENCE_LAYER": "empty"}, "is empty"),
        ({"REFERENCE_LAYER": "elsewhere"}, "does not touch"),
        ({"REFERENCE_LAYER": "nowhere"}, "no coordinate reference system"),
        ({"REFERENCE_LAYER": "gauges", "AGREEMENT": "agreement.tif"}, "leave it empty"),
    ],
)
def test_what_cannot_be_assessed_is_refused(files, raster, tmp_path, given, message):
    far = "POLYGON ((0 0, 10 0, 10 10, 0 0))"
    without = known("Polygon", UTM33, [(rows(0, 8), "water")], "cover")
    without.setCrs(QgsCoordinateReferenceSystem())
    things = {
        "raster": raster,
        "polygons": known("Polygon", UTM33, [(rows(0, 8), "water")], "cover"),
        "points": known("Point", UTM33, [(centre(1, 1), "Wasser")], "cover"),
        "gauges": known("Point", UTM33, [(centre(1, 1), "water")], "reference"),
        "empty": known("Polygon", UTM33, [], "cover"),
        "elsewhere": known("Polygon", UTM33, [(far, "water")], "cover"),
        "nowhere": without,
        "agreement.tif": str(tmp_path / "agreement.tif"),
        "kind": "kind",
        "cover": "cover",
    }
    with pytest.raises(QgsProcessingException, match=message):
        run(**files, **{name: things[value] for name, value in given.items()})


def test_backscatter_is_no_mask(files, raster, tmp_path):
    files["INPUT"] = save(tmp_path / "vv.tif", np.full((1, 40, 30), -12.5, np.float32))
    with pytest.raises(QgsProcessingException, match="not a code of a water mask"):
        run(**files, REFERENCE_RASTER=raster)


@pytest.mark.qgis_process
def test_qgis_process_draws_and_assesses(qgis_process, files, raster, tmp_path):
    done = qgis_process(
        "run", "gmnet:assessaccuracy", "--", *(f"{name}={value}" for name, value in files.items()),
        f"REFERENCE_RASTER={raster}", "ALLOCATION=proportional", "SAMPLE_SIZE=70",
        f"SAMPLE_POINTS={tmp_path / 'points.gpkg'}",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert f"COMPARED:\t{HIT + FALSE + MISSED + DRY}" in done.stdout
    layer = QgsVectorLayer(str(tmp_path / "points.gpkg"))
    # 300 of 1050 pixels are water.
    assert [one["map_class"] for one in layer.getFeatures()].count("water") == 20
