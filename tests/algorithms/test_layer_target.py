"""Layers that the toolbox writes appear whole or not at all, in every format and under any name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from gmnet_water import held_files
from gmnet_water.core.raster import targets
from gmnet_water.tests.rasters import save
from gmnet_water.tests.toolbox import Listener, run_algorithm
from gmnet_water.tests.windows import hold
from osgeo import ogr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip

BODIES, AREA = "gmnet:waterbodies", "gmnet:waterarea"


@pytest.fixture
def context(provider) -> Iterator[QgsProcessingContext]:
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    yield made
    sip.delete(made)


def scattered(rows: int, cols: int) -> np.ndarray:
    """(1, rows, cols) land with a body of water of a pixel at every other place."""
    codes = np.zeros((1, rows, cols), np.uint8)
    codes[:, ::2, ::2] = 1
    return codes


@pytest.fixture
def mask(tmp_path: Path) -> str:
    (tmp_path / "in").mkdir()
    return save(tmp_path / "in" / "water_2020-03.tif", scattered(8, 10))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def zones(path: Path, *names: str) -> Path:
    """A GeoPackage with a layer of zones over all of the mask, one for each name."""
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    mask = "POLYGON((0 0,0 9e6,9e6 9e6,9e6 0,0 0))"
    reference = ogr.osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    layer = file.CreateLayer("zones", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for name in names:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", name)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(mask))
        layer.CreateFeature(feature)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("a.gpkg", ["a.gpkg"]),
        ("dots.2020.01.gpkg", ["dots.2020.01.gpkg"]),
        ("a.geojson", ["a.geojson"]),
        ("a.fgb", ["a.fgb"]),
        ("a.csv", ["a.csv"]),
        ("a.shp", ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"]),
        ("a", ["a.gpkg"]),
        ("a.unknown", ["a.unknown.gpkg"]),
        ("a.sqlite", ["a.sqlite"]),
        ("a.kml", ["a.kml"]),
        ("a.xlsx", ["a.xlsx"]),
        ("a.gml", ["a.gml", "a.xsd"]),
    ],
)
def test_every_format_has_all_features_and_nothing_else_is_left(
    mask: str, out: Path, context, name: str, files: list[str]
):
    results = run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(out / name)}, context=context)
    assert names(out) == files
    layer = QgsVectorLayer(results["OUTPUT"], "", "ogr")
    assert (layer.isValid(), layer.featureCount()) == (True, 20)


def test_the_table_of_a_geopackage_has_the_name_of_its_file(mask: str, out: Path, context):
    run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(out / "lakes.gpkg")}, context=context)
    assert ogr.Open(str(out / "lakes.gpkg")).GetLayer(0).GetName() == "lakes"


def test_what_belonged_to_an_earlier_shapefile_goes_with_it(mask: str, out: Path, context):
    for ending in (".shp", ".dbf", ".qix", ".qml"):
        (out / f"a{ending}").write_bytes(b"earlier")
    run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(out / "a.shp")}, context=context)
    assert names(out) == ["a.cpg", "a.dbf", "a.prj", "a.qml", "a.shp", "a.shx"]


def test_the_encoding_that_is_set_is_used(mask: str, out: Path, context, tmp_path: Path):
    target = QgsProcessingOutputLayerDefinition(str(out / "a.shp"))
    target.createOptions = {"fileEncoding": "ISO-8859-1"}
    given = {"MASKS": [mask], "ZONES": str(zones(tmp_path / "in" / "z.gpkg", "Lac d'été"))}
    run_algorithm(AREA, {**given, "ZONE_FIELD": "name", "OUTPUT": target}, context=context)
    assert "Lac d'été".encode("latin-1") in (out / "a.dbf").read_bytes()


def test_a_table_in_a_shapefile_replaces_an_earlier_shapefile(mask: str, out: Path, context):
    run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(out / "a.shp")}, context=context)
    results = run_algorithm(AREA, {"MASKS": [mask], "OUTPUT": str(out / "a.shp")}, context=context)
    assert [name for name in names(out) if name in ("a.shp", "a.shx")] == []
    assert QgsVectorLayer(results["OUTPUT"], "", "ogr").featureCount() == 1


def test_the_layer_is_loaded_from_its_place(mask: str, out: Path, context):
    target = QgsProcessingOutputLayerDefinition(str(out / "a.gpkg"), QgsProject.instance())
    results = run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": target}, context=context)
    loaded = context.layersToLoadOnCompletion()
    assert list(loaded) == [results["OUTPUT"]] == [str(out / "a.gpkg")]
    assert loaded[str(out / "a.gpkg")].name == "Water bodies"


def test_a_temporary_layer_is_in_memory_as_before(mask: str, context):
    results = run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": "memory:bodies"}, context=context)
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    assert (layer.providerType(), layer.featureCount()) == ("memory", 20)


def test_a_table_joins_the_others_of_a_geopackage(mask: str, out: Path, context):
    path = zones(out / "a.gpkg", "x")
    name = f"ogr:dbname='{path}' table=\"bodies\" (geom)"
    run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": name}, context=context)
    file = ogr.Open(str(path))
    assert [file.GetLayer(place).GetName() for place in range(2)] == ["zones", "bodies"]


@pytest.mark.parametrize(
    "name",
    [
        "{0}",
        "ogr:{0}",
        "{0}|layername=zones",
        "file://{0}",
        "ogr:dbname='{0}' table=\"zones\" (geom)",
        "ogr:dbname='{0}' table=\"ZONES\" (geom)",
        "/vsizip/{0}/zones.gpkg",
        "{1}",
    ],
)
@pytest.mark.parametrize("output", ["OUTPUT", "STATISTICS"])
def test_zones_are_never_overwritten(
    mask: str, out: Path, context, tmp_path: Path, name: str, output: str
):
    path = zones(out / "zones.gpkg", "x")
    link = tmp_path / "link.gpkg"
    link.symlink_to(path)
    before = contents(out)
    given = {"MASKS": [mask], "ZONES": f"{path}|layername=zones", "OUTPUT": str(tmp_path / "o.csv")}
    given[output] = name.format(path, link)
    with pytest.raises(QgsProcessingException, match="is one of the layers that are read"):
        run_algorithm(AREA, given, context=context)
    assert contents(out) == before


@pytest.mark.parametrize("ending", ["gpkg", "shp", "csv", "geojson"])
def test_a_run_that_is_cancelled_leaves_the_earlier_layer(
    mask: str, out: Path, context, ending: str
):
    given = {"INPUT": mask, "OUTPUT": str(out / f"a.{ending}")}
    run_algorithm(BODIES, given, context=context)
    before = contents(out)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run_algorithm(BODIES, {**given, "SMOOTHING": 1}, Listener(cancel_at=70), context)
    assert contents(out) == before
    assert len(names(out)) == len(before)


@pytest.mark.parametrize(
    ("ending", "room"),
    [
        ("gpkg", 8_000),
        ("gpkg", 200_000),
        ("shp", 60_000),
        ("shp", 150_000),
        ("csv", 12_000),
        ("geojson", 150_000),
        ("fgb", 60_000),
    ],
)
def test_a_full_disk_leaves_the_earlier_layer(
    mask: str, small_disk, context, ending: str, room: int, tmp_path: Path
):
    path = small_disk.folder / f"a.{ending}"
    run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(path)}, context=context)
    before = contents(small_disk.folder)
    small_disk.leave(room)
    larger = save(tmp_path / "in" / "larger.tif", scattered(80, 80))
    with pytest.raises(QgsProcessingException, match="room"):
        run_algorithm(BODIES, {"INPUT": larger, "OUTPUT": str(path)}, context=context)
    (small_disk.folder / "filling").unlink()
    assert contents(small_disk.folder) == before
    assert len(names(small_disk.folder)) == len(before)


def test_the_results_of_a_run_appear_together(mask: str, out: Path, context):
    given = {"MASKS": [mask], "OUTPUT": str(out / "a.gpkg"), "OUTPUT_HTML": str(out / "a.html")}
    run_algorithm(AREA, given, context=context)
    before = contents(out)
    (out / "b.dxf").write_bytes(b"earlier")
    with pytest.raises(QgsProcessingException, match=r"STATISTICS cannot be written.*b\.dxf"):
        run_algorithm(AREA, {**given, "STATISTICS": str(out / "b.dxf")}, context=context)
    assert contents(out) == {**before, "b.dxf": b"earlier"}


@pytest.mark.parametrize("ending", ["gpkg", "shp"])
def test_a_layer_whose_place_is_in_use_at_the_end_is_kept_beside_it(
    mask: str, out: Path, context, monkeypatch, ending: str
):
    target = out / f"lakes.{ending}"
    run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(target)}, context=context)
    before = contents(out)
    monkeypatch.setattr(held_files, "PATIENCE_S", 0.2)
    # QGIS opens it after the run has begun.
    monkeypatch.setattr(targets, "is_open_elsewhere", lambda _path: False)
    hold(target, monkeypatch)
    with pytest.raises(QgsProcessingException, match=rf"kept next to it as 'lakes_new\.{ending}'"):
        run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(target)}, context=context)
    found = contents(out)
    assert {name: found[name] for name in before} == before
    kept = QgsVectorLayer(str(out / f"lakes_new.{ending}"), "kept", "ogr")
    assert kept.featureCount() == 20


def test_a_geopackage_that_is_being_edited_is_refused(mask: str, out: Path, context):
    zones(out / "a.gpkg", "x")
    (out / "a.gpkg-wal").write_bytes(b"changes")
    with pytest.raises(QgsProcessingException, match="stop editing"):
        run_algorithm(BODIES, {"INPUT": mask, "OUTPUT": str(out / "a.gpkg")}, context=context)
