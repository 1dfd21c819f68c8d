"""``gmnet:stackorbits`` in real QGIS, compared with slices of the sources and with planes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.tests.toolbox import Listener, run_algorithm
from osgeo import gdal, osr
from qgis.core import (
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

ALGORITHM = "gmnet:stackorbits"
PIXEL = 10.0
# Upper left corners; the descending raster begins 4 columns and 3 rows further on.
CORNER = (500_000.0, 5_000_200.0)
FURTHER = (CORNER[0] + 4 * PIXEL, CORNER[1] - 3 * PIXEL)


def wkt(epsg: int) -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def save(
    path: Path,
    bands: np.ndarray,
    corner: tuple[float, float] = CORNER,
    epsg: int | None = 32633,
    names: tuple[str, ...] = (),
    pixel: float = PIXEL,
) -> str:
    count, rows, cols = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, count, gdal.GDT_Float32)
    dataset.SetGeoTransform((corner[0], pixel, 0, corner[1], 0, -pixel))
    if epsg:
        dataset.SetProjection(wkt(epsg))
    for number, values in enumerate(bands, start=1):
        dataset.GetRasterBand(number).WriteArray(values)
    for number, name in enumerate(names, start=1):
        dataset.GetRasterBand(number).SetDescription(name)
    return str(path)


def backscatter(seed: int, rows: int = 30, cols: int = 40) -> np.ndarray:
    values = np.random.default_rng(seed).normal(-12, 3, (2, rows, cols)).astype(np.float32)
    values[:, 5, 6] = np.nan
    return values


def run(provider, feedback: QgsProcessingFeedback | None = None, **parameters: object) -> dict:
    """Run the algorithm as the toolbox does, its checks first."""
    return run_algorithm(ALGORITHM, parameters, feedback)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """An ascending raster and a descending one a few whole pixels further on."""
    return (
        save(tmp_path / "ascending.tif", backscatter(1)),
        save(tmp_path / "descending.tif", backscatter(2), FURTHER),
    )


def test_one_grid_copies_both_rasters_exactly(provider, tmp_path: Path) -> None:
    ascending, descending = backscatter(1), backscatter(2)
    output = tmp_path / "stack.tif"
    run(
        provider,
        ASCENDING=save(tmp_path / "a.tif", ascending),
        DESCENDING=save(tmp_path / "d.tif", descending),
        OUTPUT=str(output),
    )
    stack = gdal.Open(str(output))
    np.testing.assert_array_equal(stack.ReadAsArray(), np.concatenate([ascending, descending]))


def test_the_stack_says_what_it_holds(provider, tmp_path: Path, pair: tuple[str, str]) -> None:
    output = tmp_path / "stack.tif"
    run(provider, ASCENDING=pair[0], DESCENDING=pair[1], OUTPUT=str(output))
    stack = gdal.Open(str(output))
    bands = [stack.GetRasterBand(number) for number in range(1, 5)]
    assert [band.GetDescription() for band in bands] == [
        "ascending VV",
        "ascending VH",
        "descending VV",
        "descending VH",
    ]
    assert {gdal.GetDataTypeName(band.DataType) for band in bands} == {"Float32"}
    assert all(np.isnan(band.GetNoDataValue()) for band in bands)
    assert bands[0].GetBlockSize() == [256, 256]
    assert stack.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert QgsRasterLayer(str(output)).crs().authid() == "EPSG:32633"


def test_union_covers_both_and_leaves_the_rest_missing(
    provider, tmp_path: Path, pair: tuple[str, str]
) -> None:
    output = tmp_path / "stack.tif"
    run(provider, ASCENDING=pair[0], DESCENDING=pair[1], OUTPUT=str(output))
    expected = np.full((4, 33, 44), np.nan, np.float32)
    expected[:2, :30, :40] = backscatter(1)
    expected[2:, 3:, 4:] = backscatter(2)
    stack = gdal.Open(str(output))
    np.testing.assert_array_equal(stack.ReadAsArray(), expected)
    assert stack.GetGeoTransform() == (CORNER[0], PIXEL, 0, CORNER[1], 0, -PIXEL)


def test_intersection_covers_what_both_share(
    provider, tmp_path: Path, pair: tuple[str, str]
) -> None:
    output = tmp_path / "stack.tif"
    run(
        provider,
        ASCENDING=pair[0],
        DESCENDING=pair[1],
        EXTENT_RULE="intersection",
        OUTPUT=str(output),
    )
    stack = gdal.Open(str(output))
    expected = np.concatenate([backscatter(1)[:, 3:, 4:], backscatter(2)[:, :27, :36]])
    np.testing.assert_array_equal(stack.ReadAsArray(), expected)
    assert stack.GetGeoTransform() == (FURTHER[0], PIXEL, 0, FURTHER[1], 0, -PIXEL)


def test_a_raster_between_the_pixels_is_interpolated(provider, tmp_path: Path) -> None:
    columns = np.tile(np.arange(40, dtype=np.float32) - 45, (2, 30, 1))
    output = tmp_path / "stack.tif"
    run(
        provider,
        ASCENDING=save(tmp_path / "a.tif", backscatter(1)),
        DESCENDING=save(tmp_path / "d.tif", columns, (CORNER[0] - 2.5, CORNER[1])),
        EXTENT_RULE="intersection",
        OUTPUT=str(output),
    )
    got = gdal.Open(str(output)).ReadAsArray()
    np.testing.assert_array_equal(got[:2], backscatter(1)[:, :, : got.shape[2]])
    # A quarter of a pixel to the right of the source's centres.
    np.testing.assert_allclose(got[2, :, :-1], columns[0, :, : got.shape[2] - 1] + 0.25, atol=1e-4)


def test_a_coarser_resolution_keeps_corner_and_ground(
    provider, tmp_path: Path, pair: tuple[str, str]
) -> None:
    output = tmp_path / "stack.tif"
    run(provider, ASCENDING=pair[0], DESCENDING=pair[1], RESOLUTION=20, OUTPUT=str(output))
    stack = gdal.Open(str(output))
    assert stack.GetGeoTransform() == (CORNER[0], 20, 0, CORNER[1], 0, -20)
    assert (stack.RasterXSize, stack.RasterYSize) == (22, 17)


def test_another_crs_puts_every_value_in_its_place(provider, tmp_path: Path) -> None:
    x = CORNER[0] + PIXEL * (np.arange(40) + 0.5)
    plane = np.tile(((x - CORNER[0]) / 50 - 20).astype(np.float32), (2, 30, 1))
    output = tmp_path / "stack.tif"
    run(
        provider,
        ASCENDING=save(tmp_path / "a.tif", plane),
        DESCENDING=save(tmp_path / "d.tif", plane),
        CRS="EPSG:32632",
        RESOLUTION=10,
        EXTENT_RULE="intersection",
        OUTPUT=str(output),
    )
    layer = QgsRasterLayer(str(output))
    assert layer.crs().authid() == "EPSG:32632"
    stack = gdal.Open(str(output))
    x0, size, _, y0, _, _ = stack.GetGeoTransform()
    assert (size, x0 % 10, y0 % 10) == (10, 0, 0)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32632)
    target.ImportFromEPSG(32633)
    middle = stack.RasterXSize // 2, stack.RasterYSize // 2
    there = osr.CoordinateTransformation(source, target).TransformPoint(
        x0 + (middle[0] + 0.5) * 10, y0 - (middle[1] + 0.5) * 10
    )
    got = stack.ReadAsArray()[:, middle[1], middle[0]]
    assert got == pytest.approx((there[0] - CORNER[0]) / 50 - 20, abs=0.02)


def test_bands_are_found_by_their_descriptions(provider, tmp_path: Path) -> None:
    values = backscatter(1)
    names = ("sigma0_VH", "sigma0_VV")
    output = tmp_path / "stack.tif"
    run(
        provider,
        ASCENDING=save(tmp_path / "a.tif", values[::-1], names=names),
        DESCENDING=save(tmp_path / "d.tif", values),
        OUTPUT=str(output),
    )
    np.testing.assert_array_equal(
        gdal.Open(str(output)).ReadAsArray(), np.concatenate([values, values])
    )


def test_rasters_without_crs_are_stacked_by_their_positions(provider, tmp_path: Path) -> None:
    output = tmp_path / "stack.tif"
    run(
        provider,
        ASCENDING=save(tmp_path / "a.tif", backscatter(1), epsg=None),
        DESCENDING=save(tmp_path / "d.tif", backscatter(2), FURTHER, epsg=None),
        OUTPUT=str(output),
    )
    stack = gdal.Open(str(output))
    assert (stack.RasterXSize, stack.RasterYSize) == (44, 33)


def test_rasters_apart_have_no_intersection(provider, tmp_path: Path) -> None:
    ascending = save(tmp_path / "a.tif", backscatter(1))
    descending = save(tmp_path / "d.tif", backscatter(2), (CORNER[0] + 400, CORNER[1]))
    with pytest.raises(QgsProcessingException, match="do not overlap"):
        run(
            provider,
            ASCENDING=ascending,
            DESCENDING=descending,
            EXTENT_RULE="intersection",
            OUTPUT=str(tmp_path / "stack.tif"),
        )


def test_one_raster_without_crs_is_refused_by_name(provider, tmp_path: Path) -> None:
    ascending = save(tmp_path / "a.tif", backscatter(1))
    descending = save(tmp_path / "night.tif", backscatter(2), epsg=None)
    with pytest.raises(QgsProcessingException, match=r"'night\.tif' has no coordinate reference"):
        run(
            provider,
            ASCENDING=ascending,
            DESCENDING=descending,
            OUTPUT=str(tmp_path / "stack.tif"),
        )


def test_one_raster_for_both_orbits_is_refused(
    provider, tmp_path: Path, pair: tuple[str, str]
) -> None:
    with pytest.raises(QgsProcessingException, match="choose the raster of each orbit"):
        run(provider, ASCENDING=pair[0], DESCENDING=pair[0], OUTPUT=str(tmp_path / "stack.tif"))


def test_a_single_band_is_refused(provider, tmp_path: Path, pair: tuple[str, str]) -> None:
    single = save(tmp_path / "one.tif", backscatter(1)[:1])
    with pytest.raises(QgsProcessingException, match="1 band"):
        run(provider, ASCENDING=pair[0], DESCENDING=single, OUTPUT=str(tmp_path / "stack.tif"))


def test_a_web_layer_is_refused_in_words(provider, tmp_path: Path, pair: tuple[str, str]) -> None:
    tiles = QgsRasterLayer("type=xyz&url=http://localhost/{z}/{x}/{y}.png", "Streets", "wms")
    with pytest.raises(QgsProcessingException, match="'Streets' is a 'wms' layer"):
        run(provider, ASCENDING=tiles, DESCENDING=pair[1], OUTPUT=str(tmp_path / "stack.tif"))


def test_a_vector_layer_is_refused(provider, tmp_path: Path, pair: tuple[str, str]) -> None:
    points = QgsVectorLayer("Point?crs=EPSG:32633", "Gauges", "memory")
    with pytest.raises(QgsProcessingException):
        run(provider, ASCENDING=points, DESCENDING=pair[1], OUTPUT=str(tmp_path / "stack.tif"))


def test_a_source_is_never_the_target(provider, pair: tuple[str, str]) -> None:
    before = Path(pair[0]).read_bytes()
    with pytest.raises(QgsProcessingException, match="one of the rasters that are read"):
        run(provider, ASCENDING=pair[0], DESCENDING=pair[1], OUTPUT=pair[0])
    assert Path(pair[0]).read_bytes() == before


def test_a_folder_that_is_not_there_is_named(
    provider, tmp_path: Path, pair: tuple[str, str]
) -> None:
    # Where the folder cannot be made: QGIS makes those that can.
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(QgsProcessingException, match="does not exist"):
        run(
            provider,
            ASCENDING=pair[0],
            DESCENDING=pair[1],
            OUTPUT=str(tmp_path / "file" / "stack.tif"),
        )


def test_a_mistyped_resolution_is_refused(provider, tmp_path: Path, pair: tuple[str, str]) -> None:
    with pytest.raises(QgsProcessingException, match="check RESOLUTION"):
        run(
            provider,
            ASCENDING=pair[0],
            DESCENDING=pair[1],
            RESOLUTION=0.0001,
            OUTPUT=str(tmp_path / "stack.tif"),
        )


def test_a_layer_of_a_replaced_stack_shows_the_new_one(
    provider, tmp_path: Path, pair: tuple[str, str]
) -> None:
    output = tmp_path / "stack.tif"
    run(provider, ASCENDING=pair[0], DESCENDING=pair[1], OUTPUT=str(output))
    shown = QgsRasterLayer(str(output), "Stack")
    QgsProject.instance().addMapLayer(shown)
    run(provider, ASCENDING=pair[1], DESCENDING=pair[0], OUTPUT=str(output))
    centre = QgsPointXY(FURTHER[0] + PIXEL / 2, FURTHER[1] - PIXEL / 2)
    value, found = shown.dataProvider().sample(centre, 1)
    QgsProject.instance().removeMapLayer(shown)
    assert found and value == backscatter(2)[0, 0, 0]


def test_different_units_are_remarked_upon(provider, tmp_path: Path) -> None:
    power = 10 ** (backscatter(2) / 10)
    listener = Listener()
    run(
        provider,
        listener,
        ASCENDING=save(tmp_path / "a.tif", backscatter(1)),
        DESCENDING=save(tmp_path / "d.tif", power),
        OUTPUT=str(tmp_path / "stack.tif"),
    )
    assert "must be in the same units" in listener.text


def test_cancelling_leaves_nothing_behind(provider, tmp_path: Path) -> None:
    values = np.tile(backscatter(1), (1, 40, 20))
    (tmp_path / "out").mkdir()
    listener = Listener(cancel_at=20)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            provider,
            listener,
            ASCENDING=save(tmp_path / "a.tif", values),
            DESCENDING=save(tmp_path / "d.tif", values),
            OUTPUT=str(tmp_path / "out" / "stack.tif"),
        )
    assert max(listener.percents) < 95
    assert list((tmp_path / "out").iterdir()) == []


def test_progress_rises_to_the_end(provider, tmp_path: Path) -> None:
    values = np.tile(backscatter(1), (1, 40, 20))
    listener = Listener()
    run(
        provider,
        listener,
        ASCENDING=save(tmp_path / "a.tif", values),
        DESCENDING=save(tmp_path / "d.tif", values),
        OUTPUT=str(tmp_path / "stack.tif"),
    )
    assert len(listener.percents) > 4
    assert listener.percents == sorted(listener.percents)
    assert listener.percents[-1] == 100


def test_a_stack_in_decibels_has_a_style_in_colours(provider, tmp_path: Path, pair) -> None:
    output = tmp_path / "stack.tif"
    run(provider, ASCENDING=pair[0], DESCENDING=pair[1], OUTPUT=str(output))
    layer = QgsRasterLayer(str(output), "stack")
    assert layer.renderer().type() == "multibandcolor"
    assert (layer.renderer().redBand(), layer.renderer().greenBand()) == (1, 2)
    assert output.with_suffix(".qml").exists()


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (lambda db: 10 ** (db / 10), (10**-2.2, 10**-0.6)),
        (lambda db: 10 ** (db / 20), (10**-1.1, 10**-0.2)),
        (lambda db: 100 * db, (-2200, -200)),
    ],
    ids=["power", "amplitude", "dB x 100"],
)
def test_a_stack_in_other_units_is_stretched_so_that_water_is_dark(
    provider, tmp_path: Path, stored, shown: tuple[float, float]
) -> None:
    output, db = tmp_path / "stack.tif", scene_db()
    sources = [save(tmp_path / name, stored(db).astype(np.float32)) for name in ("a.tif", "d.tif")]
    run(provider, ASCENDING=sources[0], DESCENDING=sources[1], OUTPUT=str(output))
    layer = QgsRasterLayer(str(output), "stack")
    vv = layer.renderer().redContrastEnhancement()
    assert (vv.minimumValue(), vv.maximumValue()) == pytest.approx(shown, rel=1e-4)
    lake, land = (layer.renderer().block(1, box, 1, 1, None).color(0, 0) for box in places(layer))
    assert QColor(lake).lightness() < 40
    assert 60 < QColor(land).lightness() < 220


def scene_db() -> np.ndarray:
    """(2, 40, 40) dB: calm water on the left, land on the right."""
    db = np.random.default_rng(0).normal(0, 0.5, (2, 40, 40))
    levels = np.where(np.arange(40) < 12, [[-21], [-27.5]], [[-9], [-15.5]])
    return db + levels[:, None]


def places(layer: QgsRasterLayer) -> tuple[QgsRectangle, QgsRectangle]:
    """A pixel of water and one of land."""
    box, side = layer.extent(), layer.rasterUnitsPerPixelX()
    return tuple(
        QgsRectangle(
            box.xMinimum() + side * column,
            box.yMaximum() - 21 * side,
            box.xMinimum() + side * (column + 1),
            box.yMaximum() - 20 * side,
        )
        for column in (5, 30)
    )


def test_a_stack_of_unclear_units_has_no_style(provider, tmp_path: Path, pair) -> None:
    output = tmp_path / "stack.tif"
    run(provider, ASCENDING=pair[0], DESCENDING=pair[1], OUTPUT=str(output))
    power = 10 ** (backscatter(1) / 10)
    run(provider, ASCENDING=pair[0], DESCENDING=save(tmp_path / "d.tif", power), OUTPUT=str(output))
    assert not output.with_suffix(".qml").exists()
