"""``gmnet:waterarea`` in real QGIS, compared with QGIS's own algorithms and with slices."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.series.area_table import FIELDS
from gmnet_water.tests.rasters import NORTH_UP, save
from gmnet_water.tests.toolbox import Listener, run_algorithm
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtSvg import QSvgRenderer

ALGORITHM = "gmnet:waterarea"
X, Y = NORTH_UP[0], NORTH_UP[3]
KM2 = 1e-4
SHAPE = (20, 30)


def run(
    context: QgsProcessingContext, feedback: QgsProcessingFeedback | None = None, **given: object
) -> dict:
    """Run the algorithm as the toolbox does, its checks first."""
    given.setdefault("OUTPUT", QgsProcessing.TEMPORARY_OUTPUT)
    return run_algorithm(ALGORITHM, given, feedback, context)


@pytest.fixture
def context(provider) -> Iterator[QgsProcessingContext]:
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    yield made
    # pytest would hold the last test's until QGIS is gone.
    sip.delete(made)


def rows(context: QgsProcessingContext, name: str) -> list[dict]:
    layer = QgsProcessingUtils.mapLayerFromString(name, context)
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def codes(seed: int) -> np.ndarray:
    """Land, water and what was not observed."""
    return np.random.default_rng(seed).choice([0, 1, 255], (1, *SHAPE), p=[0.5, 0.48, 0.02])


@pytest.fixture
def masks(tmp_path: Path) -> list[str]:
    return [
        save(tmp_path / f"water_2020-{month:02d}.tif", codes(month).astype(np.uint8), nodata=255)
        for month in (3, 4, 5)
    ]


def zone_layer(crs: str = "EPSG:32633") -> QgsVectorLayer:
    """Two rectangles that share 20 pixels, and a feature without a geometry."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=basin:string", "Basins", "memory")
    boxes = {"upper": (0, 0, 20, 10), "lower": (10, 8, 30, 20)}
    for name, (left, top, right, bottom) in boxes.items():
        rectangle = QgsRectangle(X + 10 * left, Y - 10 * bottom, X + 10 * right, Y - 10 * top)
        geometry = QgsGeometry.fromRect(rectangle)
        if crs != "EPSG:32633":
            geometry.transform(
                QgsCoordinateTransform(
                    QgsCoordinateReferenceSystem("EPSG:32633"),
                    QgsCoordinateReferenceSystem(crs),
                    QgsCoordinateTransformContext(),
                )
            )
        add(layer, geometry, name)
    add(layer, QgsGeometry(), "empty")
    return layer


def add(layer: QgsVectorLayer, geometry: QgsGeometry, name: str) -> None:
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    feature.setAttributes([name])
    layer.dataProvider().addFeature(feature)


def test_the_table_counts_the_pixels_of_each_zone_and_date(context, masks: list[str]) -> None:
    found = run(context, MASKS=masks, ZONES=zone_layer(), ZONE_FIELD="basin")
    table = rows(context, found["OUTPUT"])
    assert tuple(table[0]) == tuple(FIELDS)
    assert [(row["zone"], row["period"]) for row in table] == [
        (zone, f"2020-0{month}") for zone in ("upper", "lower") for month in (3, 4, 5)
    ]
    for row in table:
        part = (
            (slice(0, 10), slice(0, 20))
            if row["zone"] == "upper"
            else (slice(8, 20), slice(10, 30))
        )
        inside = codes(int(row["period"][-1]))[0][part]
        assert row["water_km2"] == pytest.approx((inside == 1).sum() * KM2)
        assert row["valid_km2"] == pytest.approx((inside != 255).sum() * KM2)
        assert row["zone_km2"] == pytest.approx(inside.size * KM2)
        assert row["water_percent_of_zone"] == pytest.approx(100 * (inside == 1).mean())
    assert table[0]["start_date"] == QDate(2020, 3, 1)
    assert table[0]["end_date"] == QDate(2020, 3, 31)


def test_only_the_selected_zones_count_if_so_chosen(context, masks: list[str]) -> None:
    layer = zone_layer()
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("basin = 'lower'")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    found = run(context, MASKS=masks, ZONES=chosen, ZONE_FIELD="basin")
    assert {row["zone"] for row in rows(context, found["OUTPUT"])} == {"lower"}
    QgsProject.instance().removeMapLayer(layer)


def test_zones_of_any_form_hold_what_the_zonal_histogram_counts(
    context, tmp_path: Path, masks: list[str]
) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=basin:string", "Lakes", "memory")
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateTransformContext(),
    )
    for number, (x, y, radius) in enumerate(((80, 90, 61), (140, 120, 77), (270, 10, 95))):
        centre = f"POINT ({X + x} {Y - y})"
        circle = QgsGeometry.fromWkt(centre).buffer(radius, 12)
        circle.transform(to_degrees)
        add(layer, circle, f"lake {number}")
    import processing  # there once the fixture has started Processing

    found = run(context, MASKS=masks, ZONES=layer, ZONE_FIELD="basin")
    counted = processing.run(
        "native:zonalhistogram",
        {
            "INPUT_RASTER": masks[0],
            "RASTER_BAND": 1,
            "INPUT_VECTOR": layer,
            "COLUMN_PREFIX": "n_",
            "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT,
        },
    )["OUTPUT"]
    expected = {feature["basin"]: feature["n_1"] * KM2 for feature in counted.getFeatures()}
    water = {
        row["zone"]: row["water_km2"]
        for row in rows(context, found["OUTPUT"])
        if row["period"] == "2020-03"
    }
    assert water == pytest.approx(expected)


def test_areas_in_degrees_are_those_on_the_ellipsoid(context, tmp_path: Path) -> None:
    place = (10.0, 0.01, 0.0, 60.0, 0.0, -0.02)
    mask = save(
        tmp_path / "water_2020-03.tif",
        np.ones((1, 50, 40), np.uint8),
        geotransform=place,
        crs=4326,
    )
    found = run(context, MASKS=[mask])
    # Geodesics between vertices this near to each other follow the parallels.
    rectangle = QgsGeometry.fromRect(QgsRectangle(10.0, 59.0, 10.4, 60.0)).densifyByDistance(0.001)
    earth = QgsDistanceArea()
    earth.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext())
    earth.setEllipsoid("WGS84")
    (row,) = rows(context, found["OUTPUT"])
    assert row["zone"] == "all"
    assert row["water_km2"] == pytest.approx(earth.measureArea(rectangle) / 1e6, rel=1e-6)


def test_zones_in_another_crs_give_the_same_table(context, masks: list[str]) -> None:
    one = run(context, MASKS=masks, ZONES=zone_layer(), ZONE_FIELD="basin")
    other = run(context, MASKS=masks, ZONES=zone_layer("EPSG:3035"), ZONE_FIELD="basin")
    assert rows(context, one["OUTPUT"]) == rows(context, other["OUTPUT"])


def test_without_a_field_zones_are_called_by_their_ids(context, masks: list[str]) -> None:
    found = run(context, MASKS=masks, ZONES=zone_layer())
    assert {row["zone"] for row in rows(context, found["OUTPUT"])} == {"1", "2"}


def test_statistics_have_a_row_for_each_zone(context, masks: list[str]) -> None:
    given = {"MASKS": masks, "ZONES": zone_layer(), "ZONE_FIELD": "basin"}
    found = run(context, STATISTICS=QgsProcessing.TEMPORARY_OUTPUT, COMPLETE_FROM=0, **given)
    table = rows(context, found["OUTPUT"])
    for row in rows(context, found["STATISTICS"]):
        water = [one["water_km2"] for one in table if one["zone"] == row["zone"]]
        assert row["dates"] == 3
        assert row["mean_km2"] == pytest.approx(np.mean(water))
        assert row["sd_km2"] == pytest.approx(np.std(water, ddof=1))
        assert (row["min_km2"], row["max_km2"]) == pytest.approx((min(water), max(water)))
    assert "STATISTICS" not in run(context, **given)


def test_the_table_lies_beside_the_report(context, tmp_path: Path, masks: list[str]) -> None:
    page = tmp_path / "lake.html"
    found = run(context, MASKS=masks, OUTPUT_HTML=str(page))
    assert found["OUTPUT_CSV"] == str(tmp_path / "lake.csv")
    assert "lake.csv" in page.read_text(encoding="utf-8")
    with (tmp_path / "lake.csv").open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    table = rows(context, found["OUTPUT"])
    assert [float(line["water_km2"]) for line in lines] == [row["water_km2"] for row in table]
    # Another run replaces its own table.
    run(context, MASKS=masks[:2], OUTPUT_HTML=str(page))
    assert len((tmp_path / "lake.csv").read_text().splitlines()) == 3


def test_the_checks_announce_no_layer(context, masks: list[str]) -> None:
    table = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    given = {"MASKS": masks, "OUTPUT": table}
    assert algorithm.checkParameterValues(given, context) == (True, "")
    assert algorithm.prepare(given, context, QgsProcessingFeedback())
    assert context.layersToLoadOnCompletion() == {}


def test_a_report_that_is_not_asked_for_is_not_made(
    context, tmp_path: Path, masks: list[str]
) -> None:
    before = sorted(tmp_path.iterdir())
    found = run(context, MASKS=masks, OUTPUT_HTML=None)
    assert set(found) == {"OUTPUT"}
    assert sorted(tmp_path.iterdir()) == before


def test_a_strangers_table_beside_the_report_is_kept(
    context, tmp_path: Path, masks: list[str]
) -> None:
    (tmp_path / "lake.csv").write_text("my,own,levels\n")
    with pytest.raises(QgsProcessingException, match=r"'lake\.csv' would be written next to"):
        run(context, MASKS=masks, OUTPUT_HTML=str(tmp_path / "lake.html"))
    assert (tmp_path / "lake.csv").read_text() == "my,own,levels\n"


@pytest.mark.parametrize(
    ("targets", "message"),
    [
        ({"STATISTICS": "a.csv", "OUTPUT_HTML": "a.html"}, "STATISTICS and the table next to the"),
        ({"OUTPUT": "a.csv", "OUTPUT_CSV": "a.csv"}, "OUTPUT_CSV and OUTPUT are the same file"),
        ({"OUTPUT": "none/a.gpkg"}, "of OUTPUT does not exist"),
        ({"OUTPUT_HTML": "none/a.html"}, "of OUTPUT_HTML does not exist"),
        ({"OUTPUT_CSV": "a.html"}, "'a.html' is not a table"),
    ],
)
def test_results_without_a_place_of_their_own_are_refused(
    context, tmp_path: Path, masks: list[str], targets: dict[str, str], message: str
) -> None:
    before = sorted(tmp_path.iterdir())
    given = {name: str(tmp_path / target) for name, target in targets.items()}
    refused(context, message, MASKS=masks, **given)
    assert sorted(tmp_path.iterdir()) == before


def test_charts_are_valid_svg(context, tmp_path: Path, masks: list[str]) -> None:
    page = tmp_path / "lake.html"
    run(context, MASKS=masks, OUTPUT_HTML=str(page))
    text = page.read_text(encoding="utf-8")
    charts = ["<svg" + part.partition("</svg>")[0] + "</svg>" for part in text.split("<svg")[1:]]
    assert len(charts) == 2
    assert all(QSvgRenderer(chart.encode()).isValid() for chart in charts)


def test_what_was_not_seen_is_told_in_the_log(context, tmp_path: Path, masks: list[str]) -> None:
    part = codes(3).astype(np.uint8)
    part[:, :, 15:] = 255
    masks.append(save(tmp_path / "water_2020-06.tif", part))
    listener = Listener()
    found = run(context, listener, MASKS=masks, COMPLETE_FROM=80)
    (said,) = listener.said
    assert "Zone 'all': 1 of 4 dates are not complete" in said
    complete = [row["complete"] for row in rows(context, found["OUTPUT"])]
    assert complete == [1, 1, 1, 0]


def test_features_without_a_geometry_are_told(context, masks: list[str]) -> None:
    listener = Listener()
    run(context, listener, MASKS=masks, ZONES=zone_layer(), ZONE_FIELD="basin", COMPLETE_FROM=0)
    assert listener.said == ["Features of ZONES without a geometry are left out: 1."]


def refused(context: QgsProcessingContext, reason: str, **given: object) -> None:
    with pytest.raises(QgsProcessingException, match=reason):
        run(context, **given)


def test_a_layer_without_features_is_refused(context, masks: list[str]) -> None:
    empty = QgsVectorLayer("Polygon?crs=EPSG:32633", "Empty", "memory")
    refused(context, "ZONES contains no polygons", MASKS=masks, ZONES=empty)


def test_zones_without_a_crs_are_refused(context, masks: list[str]) -> None:
    layer = zone_layer()
    layer.setCrs(QgsCoordinateReferenceSystem())
    refused(context, "ZONES has no coordinate reference", MASKS=masks, ZONES=layer)


def test_zones_elsewhere_are_refused(context, masks: list[str]) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633&field=basin:string", "Away", "memory")
    add(layer, QgsGeometry.fromRect(QgsRectangle(X - 900, Y, X - 800, Y + 100)), "away")
    refused(context, "No zone of ZONES lies on the masks", MASKS=masks, ZONES=layer)


def test_a_field_that_is_not_there_is_refused(context, masks: list[str]) -> None:
    given = {"MASKS": masks, "ZONES": zone_layer(), "ZONE_FIELD": "river"}
    refused(context, "ZONES has no field 'river'", **given)


def test_masks_without_a_crs_are_refused(context, tmp_path: Path) -> None:
    mask = save(tmp_path / "water_2020-03.tif", codes(1).astype(np.uint8), crs=None)
    refused(context, "so areas cannot be measured", MASKS=[mask])


def test_the_zones_file_is_never_a_target(context, tmp_path: Path, masks: list[str]) -> None:
    path = tmp_path / "basins.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        zone_layer(), str(path), QgsCoordinateTransformContext(), options
    )
    given = {"MASKS": masks, "ZONES": str(path), "OUTPUT": str(path)}
    refused(context, r"'basins\.gpkg' is one of the layers that are read", **given)


@pytest.mark.qgis_process
def test_qgis_process_measures_areas(qgis_process, tmp_path: Path, masks: list[str]) -> None:
    arguments = [f"MASKS={mask}" for mask in masks]
    arguments += [f"OUTPUT={tmp_path / 'area.gpkg'}", f"OUTPUT_HTML={tmp_path / 'area.html'}"]
    done = qgis_process("run", ALGORITHM, "--", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    layer = QgsVectorLayer(str(tmp_path / "area.gpkg"))
    found = {feature["period"]: feature["water_km2"] for feature in layer.getFeatures()}
    expected = {f"2020-0{month}": (codes(month) == 1).sum() * KM2 for month in (3, 4, 5)}
    assert found == pytest.approx(expected)
    assert (tmp_path / "area.csv").exists()
    assert (tmp_path / "area.html").exists()
