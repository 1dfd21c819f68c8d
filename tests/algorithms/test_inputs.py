"""Rasters in all the forms in which QGIS hands them over, and layers that are no such rasters."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
import qgis.core
from gmnet_water.tests.rasters import read, save
from gmnet_water.tests.toolbox import project_context, run_algorithm
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsMimeDataUtils,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

TERRAIN = "gmnet:excludeterrain"
CODES = np.zeros((1, 40, 60), np.uint8)
CODES[:, ::3, ::4] = 1
STEEP = np.zeros((1, 40, 60), np.float32)
STEEP[:, 10:20] = 40
EXPECTED = np.where(STEEP[0] > 15, 250, CODES[0])


@pytest.fixture
def mask(tmp_path: Path) -> str:
    return save(tmp_path / "water.tif", CODES, nodata=255)


def excluded(given: object, tmp_path: Path) -> np.ndarray:
    """The mask without terrain, of a mask as QGIS hands it over."""
    slope = save(tmp_path / "slope.tif", STEEP)
    output = tmp_path / "flat.tif"
    run_algorithm(TERRAIN, {"INPUT": given, "SLOPE": slope, "OUTPUT": str(output)})
    return read(output)


class Ranges(BaseHTTPRequestHandler):
    """Sends parts of one file, as servers of cloud-optimised GeoTIFFs do."""

    protocol_version = "HTTP/1.1"

    def _send(self, body: bool) -> None:
        content = self.server.content
        if self.path != "/water.tif":
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        asked = self.headers.get("Range")
        first, last = 0, len(content) - 1
        if asked:
            low, _, high = asked.partition("=")[2].partition("-")
            first, last = int(low), min(int(high or last), last)
        part = content[first : last + 1]
        self.send_response(206 if asked else 200)
        self.send_header("Accept-Ranges", "bytes")
        if asked:
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        if body:
            self.wfile.write(part)

    def do_HEAD(self) -> None:
        self._send(body=False)

    def do_GET(self) -> None:
        self._send(body=True)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address(mask: str) -> Iterator[str]:
    """The mask on a server of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Ranges)
    server.content = Path(mask).read_bytes()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/water.tif"
    server.shutdown()
    thread.join()
    server.server_close()


def geopackage(mask: str) -> str:
    """The mask as a raster in a GeoPackage, as QGIS names it."""
    target = Path(mask).with_suffix(".gpkg")
    options = ["RASTER_TABLE=codes", "TILE_FORMAT=PNG"]
    gdal.GetDriverByName("GPKG").CreateCopy(str(target), gdal.Open(mask), options=options)
    return f"GPKG:{target}:codes"


def virtual(mask: str) -> str:
    return gdal.BuildVRT(str(Path(mask).with_suffix(".vrt")), [mask]).GetDescription()


def zipped(mask: str) -> str:
    target = Path(mask).with_name("water masks.zip")
    with zipfile.ZipFile(target, "w") as archive:
        archive.write(mask, f"in/{Path(mask).name}")
    return f"/vsizip/{target}/in/{Path(mask).name}"


def in_memory(mask: str) -> str:
    gdal.FileFromMemBuffer(f"/vsimem/{Path(mask).name}", Path(mask).read_bytes())
    return f"/vsimem/{Path(mask).name}"


FORMS = [virtual, zipped, in_memory, geopackage]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("as_layer", [True, False], ids=["layer", "name"])
def test_rasters_of_every_form_are_read(provider, project, mask: str, tmp_path, form, as_layer):
    given = form(mask)
    if as_layer:
        layer = QgsRasterLayer(given, "Water", "gdal")
        assert layer.isValid()
        project.addMapLayer(layer)
        given = layer.id()
    np.testing.assert_array_equal(excluded(given, tmp_path)[CODES[0] < 2], EXPECTED[CODES[0] < 2])


def subdataset(mask: str) -> str:
    """The mask as one of two variables, which QGIS does not find by this name."""
    target = Path(mask).with_suffix(".nc")
    driver = gdal.GetDriverByName("netCDF")
    if driver is None:
        pytest.skip("GDAL has no netCDF here")
    pair = gdal.BuildVRT("/vsimem/pair.vrt", [mask, mask], separate=True)
    driver.CreateCopy(str(target), pair)
    return f'NETCDF:"{target}":Band1'


@pytest.mark.parametrize("form", [*FORMS, subdataset])
@pytest.mark.parametrize("as_layer", [True, False], ids=["layer", "name"])
def test_rasters_of_every_form_are_read_in_lists(
    provider, project, tmp_path: Path, form, as_layer: bool
):
    plain = save(tmp_path / "water_2020-05.tif", CODES, nodata=255)
    later = save(tmp_path / "water_2020-06.tif", np.zeros_like(CODES), nodata=255)
    given = form(plain)
    if as_layer:
        layer = QgsRasterLayer(given, "Water", "gdal")
        assert layer.isValid()
        project.addMapLayer(layer)
        given = layer.id()
    target = str(tmp_path / "percent.tif")
    run_algorithm("gmnet:waterdynamics", {"MASKS": [given, later], "OCCURRENCE": target})
    np.testing.assert_array_equal(read(target), 50 * CODES[0])


def test_a_run_without_checks_finds_what_gdal_opens(provider, tmp_path: Path):
    masks = [save(tmp_path / f"water_2020-0{month}.tif", CODES, nodata=255) for month in (5, 6)]
    target = str(tmp_path / "percent.tif")
    given = {"MASKS": [subdataset(mask) for mask in masks], "OCCURRENCE": target}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:waterdynamics")
    algorithm.run(given, project_context(), QgsProcessingFeedback(), catchExceptions=False)
    np.testing.assert_array_equal(read(target), 100 * CODES[0])


def test_a_raster_on_a_server_is_read(provider, mask: str, address: str, tmp_path: Path):
    np.testing.assert_array_equal(excluded(f"/vsicurl/{address}", tmp_path), EXPECTED)


def test_a_raster_that_the_server_lacks_is_named(provider, address: str, tmp_path: Path):
    with pytest.raises(QgsProcessingException, match=r"'water\.tiff' .* server does not have it"):
        excluded(f"/vsicurl/{address}f", tmp_path)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_dragged_from_the_browser_is_read(provider, mask: str, tmp_path: Path, form):
    layer = QgsRasterLayer(form(mask), "Water", "gdal")
    dragged = QgsMimeDataUtils.Uri(layer)
    np.testing.assert_array_equal(excluded(dragged.uri, tmp_path), EXPECTED)


def test_a_layer_of_a_web_service_is_refused_with_the_reason(provider, mask: str, tmp_path: Path):
    layer = QgsRasterLayer("type=xyz&url=http://localhost/{z}/{x}/{y}.png", "Streets", "wms")
    with pytest.raises(QgsProcessingException, match="'Streets' is a 'wms' layer, which holds"):
        excluded(layer, tmp_path)


def test_a_layer_that_qgis_computes_is_refused_with_the_reason(
    provider, project, mask: str, tmp_path: Path
):
    source = QgsRasterLayer(mask, "Water", "gdal")
    project.addMapLayer(source)
    uri = (
        "?crs=EPSG:32633&extent=0,0,100,100&width=10&height=10&formula=%22Water@1%22"
        f"&Water:uri={mask}&Water:provider=gdal"
    )
    layer = QgsRasterLayer(uri, "Computed", "virtualraster")
    assert layer.isValid()
    with pytest.raises(QgsProcessingException, match="'Computed' is a 'virtualraster' layer"):
        excluded(layer, tmp_path)


def features() -> QgsMapLayer:
    return QgsVectorLayer("Polygon?crs=EPSG:32633", "Lakes", "memory")


def group() -> QgsMapLayer:
    if not hasattr(qgis.core, "QgsGroupLayer"):
        pytest.skip("this QGIS has no layers of groups")
    context = QgsProject.instance().transformContext()
    return qgis.core.QgsGroupLayer("Lakes", qgis.core.QgsGroupLayer.LayerOptions(context))


@pytest.mark.parametrize("kind", [features, group])
@pytest.mark.parametrize("as_layer", [True, False], ids=["layer", "name"])
def test_layers_without_pixels_are_refused_by_name(provider, project, tmp_path, kind, as_layer):
    layer = kind()
    project.addMapLayer(layer)
    with pytest.raises(QgsProcessingException, match="'Lakes' is not a raster layer"):
        excluded(layer if as_layer else layer.id(), tmp_path)
