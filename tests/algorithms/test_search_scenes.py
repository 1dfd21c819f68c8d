"""``gmnet:searchscenes`` in a real QGIS, asking a STAC API on this machine."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from gmnet_water.core.catalogue import web
from gmnet_water.core.catalogue.scene_items import read_items
from gmnet_water.tests.rasters import backscatter, save
from gmnet_water.tests.stac_items import rtc_item
from gmnet_water.tests.stac_server import Catalogue
from gmnet_water.tests.toolbox import Listener, project_context, run_algorithm
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("provider")
ALGORITHM = "gmnet:searchscenes"


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_PAUSES", (0.0,))


def run(catalogue: Catalogue, feedback=None, /, **parameters: object) -> dict:
    """Check and run as Processing does."""
    values = {
        "EXTENT": "90.1,90.2,30.1,30.2 [EPSG:4326]",
        "FIRST": "2020-03-01",
        "LAST": "2020-03-31",
        "CATALOGUE": catalogue.url,
        **parameters,
    }
    return run_algorithm(ALGORITHM, values, feedback)


def refusal(catalogue: Catalogue, /, **parameters: object) -> str:
    with pytest.raises(QgsProcessingException) as refused:
        run(catalogue, **parameters)
    return str(refused.value)


def test_scenes_are_found_by_extent(catalogue: Catalogue, tmp_path: Path):
    catalogue.items = [rtc_item("a"), rtc_item("b", "2020-03-07T00:00:00Z", "descending")]
    output = str(tmp_path / "scenes.geojson")
    results = run(catalogue, OUTPUT=output)
    assert results == {"OUTPUT": output, "SCENES": 2, "DAYS": 2, "LEFT_OUT": 0}
    assert [scene.id for scene in read_items(Path(output))] == ["a", "b"]


def test_scenes_are_found_by_the_polygons_of_a_layer(catalogue: Catalogue, tmp_path: Path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32646", "lake", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(210e3, 3330e3, 220e3, 3340e3)))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    catalogue.items = [rtc_item("a")]
    output = str(tmp_path / "scenes.geojson")
    assert run(catalogue, EXTENT=None, AREA=layer.id(), OUTPUT=output)["SCENES"] == 1
    west, south, east, north = catalogue.searches[0]["bbox"]
    assert 89.9 < west < east < 90.2
    assert 30.0 < south < north < 30.2


def test_dates_of_the_dialog_are_days(catalogue: Catalogue, tmp_path: Path):
    from qgis.PyQt.QtCore import QDate, QDateTime

    catalogue.items = [rtc_item("a")]
    first, last = QDate(2020, 3, 5), QDateTime(QDate(2020, 3, 5).startOfDay())
    run(catalogue, FIRST=first, LAST=last, OUTPUT=str(tmp_path / "scenes.geojson"))
    assert catalogue.searches[0]["datetime"] == "2020-03-05T00:00:00Z/2020-03-05T23:59:59Z"


def test_the_footprints_become_a_layer(catalogue: Catalogue, tmp_path: Path):
    catalogue.items = [rtc_item("a")]
    context = project_context()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    output = str(tmp_path / "scenes.geojson")
    parameters = {
        "EXTENT": "90.1,90.2,30.1,30.2 [EPSG:4326]",
        "FIRST": "2020-03-01",
        "LAST": "2020-03-31",
        "CATALOGUE": catalogue.url,
        "OUTPUT": output,
    }
    _, fine = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert fine
    details = context.layersToLoadOnCompletion()
    assert list(details) == [output]
    assert details[output].name == "Scenes 2020-03-01 to 2020-03-31"


def test_a_busy_catalogue_is_asked_again(catalogue: Catalogue, tmp_path: Path):
    catalogue.items, catalogue.failures = [rtc_item("a")], [503]
    assert run(catalogue, OUTPUT=str(tmp_path / "scenes.geojson"))["SCENES"] == 1


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"LAST": "2020-02-01"}, "is 2020-02-01, which is before 2020-03-01"),
        ({"FIRST": "1 March"}, "Incorrect parameter value for FIRST"),
        ({"EXTENT": None}, "Give the area as"),
        ({"CATALOGUE": "nowhere"}, "not an address"),
    ],
)
def test_bad_input_is_refused_before_work_starts(catalogue, tmp_path, parameters, says):
    assert says in refusal(catalogue, OUTPUT=str(tmp_path / "scenes.geojson"), **parameters)
    assert catalogue.searches == []


def test_what_is_no_stac_api_is_refused(catalogue: Catalogue, tmp_path: Path):
    catalogue.root = {"hello": "world"}
    said = refusal(catalogue, OUTPUT=str(tmp_path / "scenes.geojson"))
    assert "is not the address of a STAC API" in said


def test_a_server_that_is_not_there_is_said(catalogue: Catalogue, tmp_path: Path):
    output = str(tmp_path / "scenes.geojson")
    said = refusal(catalogue, CATALOGUE="http://127.0.0.1:9/stac", OUTPUT=output)
    assert "'127.0.0.1:9' cannot be reached" in said


def test_a_search_can_be_cancelled(catalogue: Catalogue, tmp_path: Path):
    output = tmp_path / "scenes.geojson"
    feedback = QgsProcessingFeedback()
    catalogue.items = [rtc_item("a")]
    catalogue.failures = [503] * 100
    threading.Timer(0.5, feedback.cancel).start()
    with pytest.raises(QgsProcessingException):
        run(catalogue, feedback, OUTPUT=str(output))
    assert not output.exists()


def test_a_raster_is_given_by_its_address(catalogue: Catalogue, tmp_path: Path):
    values = backscatter(300, 300)
    address = catalogue.add(Path(save(tmp_path / "s1.tif", values, descriptions=["VV", "VH"])))
    output = str(tmp_path / "stack.tif")
    local = str(tmp_path / "s1.tif")
    listener = Listener(infos=True)
    results = run_algorithm(
        "gmnet:stackorbits",
        {"ASCENDING": f"{address}?sig=verysecret", "DESCENDING": local, "OUTPUT": output},
        listener,
    )
    assert results["OUTPUT"] == output
    assert "verysecret" not in listener.text
    assert catalogue.sent("s1.tif") > 0


def test_an_address_without_a_raster_is_refused(catalogue: Catalogue, tmp_path: Path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:mapwater")
    parameters = {
        "INPUT": f"{catalogue.file('none.tif')}?sig=verysecret",
        "OUTPUT": str(tmp_path / "water.tif"),
    }
    fits, said = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not fits
    assert "the server does not have it (HTTP 404)" in said
    assert "verysecret" not in said


@pytest.mark.qgis_process
def test_qgis_process_searches(qgis_process, catalogue: Catalogue, tmp_path: Path):
    catalogue.items, output = [rtc_item("a")], tmp_path / "scenes.geojson"
    arguments = [
        "EXTENT=90.1,90.2,30.1,30.2 [EPSG:4326]",
        "FIRST=2020-03-01",
        "LAST=2020-03-31",
        f"CATALOGUE={catalogue.url}",
        f"OUTPUT={output}",
    ]
    done = qgis_process("run", ALGORITHM, "--", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [scene.id for scene in read_items(output)] == ["a"]
