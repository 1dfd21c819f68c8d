"""``gmnet:mosaictiles`` in real QGIS: hand-made tiles with buffers that must not show."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster.targets import check_target
from gmnet_water.tests.rasters import read, save
from gmnet_water.tests.toolbox import Listener, run_algorithm
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)

X, Y, PIXEL = 500_000.0, 5_000_000.0, 10.0
ROWS, COLS, BUFFER = 6, 8, 2
# Tiles of two rows and two columns: id, row and column of the upper left pixel.
CORNERS = {7: (0, 0), 8: (0, COLS), 12: (ROWS, 0), 13: (ROWS, COLS)}
# What stands in all buffers, and nowhere else.
BUFFERED = 251
RANDOM = np.random.default_rng(5).choice([0, 1, 250, 255], (2 * ROWS, 2 * COLS)).astype(np.uint8)


def corner(row: float, col: float) -> tuple[float, float]:
    return X + col * PIXEL, Y - row * PIXEL


def geotransform(row: float, col: float, pixel: float = PIXEL) -> list[float]:
    x, y = corner(row, col)
    return [x, pixel, 0, y, 0, -pixel]


def rectangle(row: float, col: float, rows: float = ROWS, cols: float = COLS) -> str:
    (left, top), (right, bottom) = corner(row, col), corner(row + rows, col + cols)
    return f"POLYGON(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"


def polygon(*points: tuple[float, float]) -> str:
    """A polygon through rows and columns."""
    there = [corner(*point) for point in (*points, points[0])]
    return "POLYGON((" + ",".join(f"{x} {y}" for x, y in there) + "))"


SQUARES = {number: rectangle(*place) for number, place in CORNERS.items()}


def layer(path: Path, tiles: dict, crs: int | None = 32633, kind: int = ogr.OFTInteger) -> str:
    """A layer of tiles with the field 'tile'."""
    reference = osr.SpatialReference()
    if crs:
        reference.ImportFromEPSG(crs)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    kinds = {".gpkg": "GPKG", ".shp": "ESRI Shapefile"}
    dataset = ogr.GetDriverByName(kinds[path.suffix]).CreateDataSource(str(path))
    made = dataset.CreateLayer("tiles", reference if crs else None, ogr.wkbPolygon)
    made.CreateField(ogr.FieldDefn("tile", kind))
    for number, text in tiles.items():
        feature = ogr.Feature(made.GetLayerDefn())
        if number is not None:
            feature["tile"] = number
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        made.CreateFeature(feature)
    return str(path)


def buffered(number: int) -> np.ndarray:
    """(1, rows, cols) mask of a tile with its buffer."""
    row, col = CORNERS[number]
    mask = np.full((1, ROWS + 2 * BUFFER, COLS + 2 * BUFFER), BUFFERED, np.uint8)
    mask[0, BUFFER:-BUFFER, BUFFER:-BUFFER] = RANDOM[row : row + ROWS, col : col + COLS]
    return mask


def save_tile(folder: Path, number: int, name: str = "water_{:02d}_2020-03.tif") -> str:
    row, col = CORNERS[number]
    return save(
        folder / name.format(number),
        buffered(number),
        geotransform=geotransform(row - BUFFER, col - BUFFER),
        nodata=255,
    )


@pytest.fixture
def masks(tmp_path: Path) -> list[str]:
    (tmp_path / "masks").mkdir()
    return [save_tile(tmp_path / "masks", number) for number in CORNERS]


@pytest.fixture
def tiles(tmp_path: Path) -> str:
    return layer(tmp_path / "tiles.gpkg", SQUARES)


def run(provider, feedback: QgsProcessingFeedback | None = None, **parameters: object) -> Path:
    """Run the algorithm as the toolbox does, its checks first."""
    results = run_algorithm("gmnet:mosaictiles", {"TILE_FIELD": "tile", **parameters}, feedback)
    return Path(results["OUTPUT"])


@pytest.mark.parametrize("ending", ["tif", "vrt"])
def test_tiles_are_cut_out_of_their_buffers(
    provider, tmp_path: Path, masks: list[str], tiles: str, ending: str
) -> None:
    output = run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / f"all.{ending}"))
    np.testing.assert_array_equal(read(output), RANDOM)
    dataset = gdal.Open(str(output))
    assert list(dataset.GetGeoTransform()) == geotransform(0, 0)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32633"


@pytest.mark.parametrize("ending", ["tif", "vrt"])
def test_the_mosaic_says_what_its_values_mean(
    provider, tmp_path: Path, masks: list[str], tiles: str, ending: str
) -> None:
    for number, path in enumerate(masks):
        dataset = gdal.Open(path, gdal.GA_Update)
        items = {"GMNET_MODEL": "bundled", "GMNET_SOURCES": f"scene {number}", "OTHER": "x"}
        dataset.SetMetadata(items)
        dataset = None
    output = run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / f"all.{ending}"))
    dataset = gdal.Open(str(output))
    band = dataset.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_Byte, 255)
    assert band.GetColorTable().GetColorEntry(1)[2] > 150
    items = dataset.GetMetadata()
    ours = {key: value for key, value in items.items() if key.startswith("GMNET_")}
    assert ours == {
        "GMNET_MODEL": "bundled",
        "GMNET_PERIOD_START": "2020-03-01",
        "GMNET_PERIOD_END": "2020-03-31",
    }
    assert "Layover" in output.with_suffix(".qml").read_text(encoding="utf-8")


def test_the_layer_is_called_by_its_month(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:mosaictiles")
    context = QgsProcessingContext()
    output = tmp_path / "mosaic.tif"
    details = QgsProcessingContext.LayerDetails("Mosaic", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(str(output), details)
    given = {"MASKS": masks, "TILES": tiles, "TILE_FIELD": "tile", "OUTPUT": str(output)}
    assert algorithm.run(given, context, QgsProcessingFeedback())[1]
    assert context.layerToLoadOnCompletionDetails(str(output)).name == "Water 2020-03"


def test_a_moved_folder_takes_its_virtual_mosaic_along(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    (tmp_path / "march" / "mosaic").mkdir(parents=True)
    shutil.move(tmp_path / "masks", tmp_path / "march" / "masks")
    moved = [str(tmp_path / "march" / "masks" / Path(mask).name) for mask in masks]
    virtual = tmp_path / "march" / "mosaic" / "all.vrt"
    run(provider, MASKS=moved, TILES=tiles, OUTPUT=str(virtual))
    shutil.move(tmp_path / "march", tmp_path / "archive")
    np.testing.assert_array_equal(read(tmp_path / "archive" / "mosaic" / "all.vrt"), RANDOM)


def test_a_virtual_mosaic_beside_its_masks_names_them_alone(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    virtual = run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / "masks" / "a.vrt"))
    assert '<SourceFilename relativeToVRT="1">water_07_2020-03.tif<' in virtual.read_text()


@pytest.mark.parametrize("ending", ["tif", "vrt"])
def test_another_nodata_value_and_type_become_255(
    provider, tmp_path: Path, masks: list[str], tiles: str, ending: str
) -> None:
    values = buffered(7).astype(np.int16)
    values[values == 255] = -9999
    save(masks[0], values, geotransform=geotransform(-BUFFER, -BUFFER), nodata=-9999)
    output = run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / f"all.{ending}"))
    np.testing.assert_array_equal(read(output), RANDOM)


def warped_and_merged(folder: Path, masks: list[str], cutlines: list[str]) -> np.ndarray:
    """The mosaic as GDAL makes it: each mask cut by gdalwarp, all merged by gdalbuildvrt."""
    cut = []
    for number, (mask, text) in enumerate(zip(masks, cutlines)):
        line = layer(folder / f"cut_{number}.gpkg", {1: text})
        path = str(folder / f"cut_{number}.tif")
        gdal.Warp(path, mask, cutlineDSName=line, dstNodata=255)
        cut.append(path)
    merged = gdal.BuildVRT("", cut, outputBounds=[*corner(12, 0), *corner(0, 16)])
    return merged.ReadAsArray()


def test_irregular_tiles_equal_gdals_cutlines(provider, tmp_path: Path, masks: list[str]) -> None:
    # Two polygons with a crooked common edge, over the left and the right tiles.
    crooked = [(-0.2, 7.3), (4.4, 9.1), (5.8, 6.2), (6.3, 8.6)]
    forms = {
        7: polygon(*crooked, (6.3, -0.7), (-0.2, -0.7)),
        8: polygon(*crooked, (7.2, 16.2), (-0.2, 16.2)),
    }
    output = run(
        provider,
        MASKS=masks[:2],
        TILES=layer(tmp_path / "forms.gpkg", forms),
        OUTPUT=str(tmp_path / "all.tif"),
    )
    expected = warped_and_merged(tmp_path, masks[:2], list(forms.values()))
    x0, _, _, y0, _, _ = gdal.Open(str(output)).GetGeoTransform()
    got = read(output)
    row, col = round((Y - y0) / PIXEL), round((x0 - X) / PIXEL)
    whole = np.full((20, 30), 255, np.uint8)
    whole[-row : -row + got.shape[0], col + 2 : col + 2 + got.shape[1]] = got
    np.testing.assert_array_equal(whole[:12, 2:18], expected)
    assert (expected == 255).any()
    assert (expected != 255).sum() > 60


def test_a_tile_with_a_hole_and_two_parts_keeps_them(
    provider, tmp_path: Path, masks: list[str]
) -> None:
    ring, hole = rectangle(0, 0, 6, 5)[8:-1], rectangle(2, 1, 2, 2)[8:-1]
    second = rectangle(0, 6, 6, 2)[8:-1]
    parts = {7: f"MULTIPOLYGON(({ring},{hole}),({second}))"}
    output = run(
        provider,
        MASKS=masks[:1],
        TILES=layer(tmp_path / "parts.gpkg", parts),
        OUTPUT=str(tmp_path / "all.tif"),
    )
    expected = RANDOM[:6, :8].copy()
    expected[2:4, 1:3] = 255
    expected[:, 5] = 255
    np.testing.assert_array_equal(read(output), expected)


def test_edges_between_pixels_cut_at_the_centres(
    provider, tmp_path: Path, masks: list[str]
) -> None:
    # The edge lies right of the centres of column 8, so that the left tile has 9 columns.
    halves = {7: rectangle(0, 0, 6, 8.6), 8: rectangle(0, 8.6, 6, 7.4)}
    for ending in ("tif", "vrt"):
        output = run(
            provider,
            MASKS=masks[:2],
            TILES=layer(tmp_path / f"{ending}.gpkg", halves),
            OUTPUT=str(tmp_path / f"all.{ending}"),
        )
        expected = RANDOM[:6].copy()
        expected[:, 8] = BUFFERED
        np.testing.assert_array_equal(read(output), expected)


def test_tiles_in_another_crs_lie_in_their_place(
    provider, tmp_path: Path, masks: list[str]
) -> None:
    # In degrees, a hundredth of a pixel outside of the pixels' edges or less.
    to_degrees = osr.CoordinateTransformation(*(reference(code) for code in (32633, 4326)))
    squares = {}
    for number, text in SQUARES.items():
        square = ogr.CreateGeometryFromWkt(text)
        square.Segmentize(5)
        square.Transform(to_degrees)
        squares[number] = square.ExportToWkt()
    output = run(
        provider,
        MASKS=masks,
        TILES=layer(tmp_path / "degrees.gpkg", squares, crs=4326),
        OUTPUT=str(tmp_path / "all.tif"),
    )
    np.testing.assert_array_equal(read(output), RANDOM)


def reference(code: int) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.ImportFromEPSG(code)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def test_a_mask_with_other_pixels_gives_its_nearest(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    # Pixels of half the size, every value four times, a quarter of a pixel off; land is 0 and
    # nothing is declared nodata.
    fine = np.kron(buffered(8), np.ones((1, 2, 2), np.uint8))
    place = geotransform(-BUFFER + 0.05, COLS - BUFFER + 0.05, PIXEL / 2)
    save(masks[1], fine, geotransform=place)
    output = run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / "all.tif"))
    np.testing.assert_array_equal(read(output), RANDOM)


def test_a_mask_of_another_zone_is_brought_over(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    # Halves of land and water, warped by GDAL to the next zone on small pixels.
    values = np.zeros((1, ROWS + 2 * BUFFER, COLS + 2 * BUFFER), np.uint8)
    values[:, :, 6:] = 1
    place = geotransform(-BUFFER, COLS - BUFFER)
    save(tmp_path / "own.tif", values, geotransform=place, nodata=255)
    gdal.Warp(masks[1], str(tmp_path / "own.tif"), dstSRS="EPSG:32632", xRes=1, yRes=1)
    output = run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / "all.tif"))
    expected = RANDOM.copy()
    expected[:ROWS, COLS:] = values[0, BUFFER:-BUFFER, BUFFER:-BUFFER]
    np.testing.assert_array_equal(read(output), expected)


def test_all_tiles_make_one_grid_of_all_months(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    listener = Listener()
    for covering, rows, cols in (("mapped", ROWS, COLS), ("all", 2 * ROWS, 2 * COLS)):
        output = run(
            provider,
            listener,
            MASKS=masks[3:],
            TILES=tiles,
            COVERING=covering,
            OUTPUT=str(tmp_path / f"{covering}.tif"),
        )
        expected = np.full((rows, cols), 255, np.uint8)
        expected[-ROWS:, -COLS:] = RANDOM[ROWS:, COLS:]
        np.testing.assert_array_equal(read(output), expected)
    assert "Tiles without a mask: '7', '8', '12'." in listener.said


def test_a_mask_that_ends_within_its_tile_leaves_nodata(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    part = buffered(8)[:, :, : BUFFER + 3]
    save(masks[1], part, geotransform=geotransform(-BUFFER, COLS - BUFFER), nodata=255)
    expected = RANDOM.copy()
    expected[:ROWS, COLS + 3 :] = 255
    for ending in ("tif", "vrt"):
        listener = Listener()
        output = run(
            provider, listener, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / f"a.{ending}")
        )
        np.testing.assert_array_equal(read(output), expected)
        assert "Masks do not cover the whole tile: '8'" in listener.text


def test_a_tile_smaller_than_a_pixel_is_named(provider, tmp_path: Path, masks: list[str]) -> None:
    forms = {7: rectangle(0, 0), 8: rectangle(2.1, COLS + 2.1, 0.2, 0.2)}
    listener = Listener()
    output = run(
        provider,
        listener,
        MASKS=masks[:2],
        TILES=layer(tmp_path / "small.gpkg", forms),
        OUTPUT=str(tmp_path / "all.tif"),
    )
    np.testing.assert_array_equal(read(output), RANDOM[:ROWS, :COLS])
    assert "Tiles that contain no pixel centre: '8'." in listener.said


def test_a_mask_without_a_tile_is_named(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    stray = save_tile(tmp_path, 7, "water_99_2020-03.tif")
    listener = Listener()
    run(provider, listener, MASKS=[*masks, stray], TILES=tiles, OUTPUT=str(tmp_path / "a.tif"))
    assert "Left out, as their names contain no tile's id: 'water_99_2020-03.tif'." in listener.said


def test_a_mosaic_of_unclear_dates_does_not_state_a_time(
    provider, tmp_path: Path, tiles: str
) -> None:
    unclear = [save_tile(tmp_path, 13, "water_{}_05-03-2020.tif")]
    listener, output = Listener(), str(tmp_path / "a.tif")
    run(provider, listener, MASKS=unclear, TILES=tiles, OUTPUT=output)
    assert "The mosaic does not state its time: the date in 'water_13_05-03" in listener.text
    assert "GMNET_PERIOD_START" not in gdal.Open(output).GetMetadata()


def test_masks_of_two_months_are_remarked_upon(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    later = save_tile(tmp_path, 13, "water_{}_2020-04.tif")
    listener = Listener()
    output = run(
        provider, listener, MASKS=[*masks[:3], later], TILES=tiles, OUTPUT=str(tmp_path / "a.tif")
    )
    assert "2 different times, 2020-03 to 2020-04; the mosaic mixes them" in listener.text
    items = gdal.Open(str(output)).GetMetadata()
    assert (items["GMNET_PERIOD_START"], items["GMNET_PERIOD_END"]) == ("2020-03-01", "2020-04-30")


def test_overlapping_tiles_take_the_first_mask_and_say_so(
    provider, tmp_path: Path, masks: list[str]
) -> None:
    wide = {7: rectangle(0, 0, 6, 9), 8: rectangle(0, 8, 6, 8)}
    forms = layer(tmp_path / "wide.gpkg", wide)
    listener = Listener()
    output = run(provider, listener, MASKS=masks[:2], TILES=forms, OUTPUT=str(tmp_path / "all.tif"))
    expected = RANDOM[:6].copy()
    expected[:, 8] = BUFFERED
    np.testing.assert_array_equal(read(output), expected)
    assert "6 pixels are in several tiles" in listener.text


def test_a_pattern_says_where_the_id_is(provider, tmp_path: Path, tiles: str) -> None:
    paths = [save_tile(tmp_path, number, "s{}at12.tif") for number in (7, 8)]
    output = run(
        provider, MASKS=paths, TILES=tiles, ID_PATTERN="s{id}at*", OUTPUT=str(tmp_path / "all.tif")
    )
    np.testing.assert_array_equal(read(output), RANDOM[:6])


def test_ids_may_be_texts(provider, tmp_path: Path) -> None:
    names = {"N45_E015": rectangle(0, 0), "N45_E016": rectangle(0, COLS)}
    forms = layer(tmp_path / "names.gpkg", names, kind=ogr.OFTString)
    paths = [
        save_tile(tmp_path, 7, "water_N45_E015_202003.tif"),
        save_tile(tmp_path, 8, "water_n45-e016_202003.tif"),
    ]
    output = run(provider, MASKS=paths, TILES=forms, OUTPUT=str(tmp_path / "all.tif"))
    np.testing.assert_array_equal(read(output), RANDOM[:6])


def test_many_rows_are_put_together_strip_by_strip(provider, tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    names, paths, expected = {}, [], np.full((1100, 40), 255, np.uint8)
    for number, (row, rows, col) in enumerate([(0, 700, 0), (10, 300, 20), (310, 790, 20)], 1):
        values = rng.choice([0, 1], (1, rows, 20)).astype(np.uint8)
        expected[row : row + rows, col : col + 20] = values[0]
        names[number] = rectangle(row, col, rows, 20)
        path = tmp_path / f"water_{number}.tif"
        paths.append(save(path, values, geotransform=geotransform(row, col)))
    output = run(
        provider,
        MASKS=paths[::-1],
        TILES=layer(tmp_path / "long.gpkg", names),
        OUTPUT=str(tmp_path / "all.tif"),
    )
    np.testing.assert_array_equal(read(output), expected)


@pytest.mark.parametrize("ending", ["tif", "vrt"])
def test_a_mask_is_never_the_target(
    provider, tmp_path: Path, masks: list[str], tiles: str, ending: str
) -> None:
    target = masks[3]
    if ending == "vrt":
        target = str(tmp_path / "water_13.vrt")
        gdal.BuildVRT(target, masks[3]).FlushCache()
        masks[3] = target
    before = Path(target).read_bytes()
    with pytest.raises(QgsProcessingException, match="one of the rasters that are read"):
        run(provider, MASKS=masks, TILES=tiles, OUTPUT=target)
    assert Path(target).read_bytes() == before


def test_what_lay_beside_a_replaced_virtual_mosaic_is_removed(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    output = tmp_path / "all.vrt"
    run(provider, MASKS=masks[:1], TILES=tiles, OUTPUT=str(output))
    gdal.Open(str(output)).BuildOverviews("NEAREST", [2])
    assert (tmp_path / "all.vrt.ovr").exists()
    run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(output))
    assert not (tmp_path / "all.vrt.ovr").exists()


def refused(provider, tmp_path: Path, sentence: str, **parameters: object) -> None:
    output = tmp_path / parameters.pop("name", "never.tif")
    with pytest.raises(QgsProcessingException, match=sentence):
        run(provider, OUTPUT=str(output), **parameters)
    assert not output.exists()
    assert not list(tmp_path.glob(".*"))


def test_two_masks_of_one_tile_are_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    second = save_tile(tmp_path, 7, "water_7_2020-04.tif")
    sentence = r"'water_07_2020-03\.tif' and 'water_7_2020-04\.tif' are both of tile '7'"
    refused(provider, tmp_path, sentence, MASKS=[*masks, second], TILES=tiles)


def test_a_name_that_fits_two_tiles_is_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    unclear = save_tile(tmp_path, 8, "water_8_v12.tif".replace("v", ""))
    sentence = r"The name 'water_8_12\.tif' matches tile '12' and tile '8'"
    refused(provider, tmp_path, sentence, MASKS=[masks[0], unclear], TILES=tiles)


def test_masks_without_any_tile_are_refused(provider, tmp_path: Path, masks: list[str]) -> None:
    others = layer(tmp_path / "others.gpkg", {100: rectangle(0, 0)})
    refused(
        provider, tmp_path, "No mask's name contains the id of a tile", MASKS=masks, TILES=others
    )


def test_a_mask_far_from_its_tile_is_refused(provider, tmp_path: Path, masks: list[str]) -> None:
    far = layer(tmp_path / "far.gpkg", {7: rectangle(0, 0), 8: rectangle(100, 100)})
    sentence = r"'water_08_2020-03\.tif' does not touch the tile '8'"
    refused(provider, tmp_path, sentence, MASKS=masks[:2], TILES=far)


def test_polygons_without_an_id_are_refused(provider, tmp_path: Path, masks: list[str]) -> None:
    empty = layer(tmp_path / "empty.gpkg", {7: rectangle(0, 0), None: rectangle(0, 8)})
    refused(provider, tmp_path, "has no id in 'tile'", MASKS=masks, TILES=empty)


def test_two_polygons_of_one_id_are_refused(provider, tmp_path: Path, masks: list[str]) -> None:
    # The field is text, so that two features can come from different keys.
    twice = layer(
        tmp_path / "twice.gpkg", {"7": rectangle(0, 0), "7 ": rectangle(0, 8)}, kind=ogr.OFTString
    )
    refused(provider, tmp_path, "several polygons with the id '7'", MASKS=masks, TILES=twice)


def test_a_file_that_is_not_there_is_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    missing = [*masks, str(tmp_path / "water_9.tif")]
    refused(provider, tmp_path, "MASKS", MASKS=missing, TILES=tiles)


def test_backscatter_is_refused(provider, tmp_path: Path, masks: list[str], tiles: str) -> None:
    values = np.full((1, 4, 4), -12.5, np.float32)
    save(masks[1], values, geotransform=geotransform(0, COLS))
    refused(provider, tmp_path, "holds -12.5, which is not a code", MASKS=masks, TILES=tiles)


def test_a_mask_without_georeference_is_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    save(masks[1], buffered(8), geotransform=None, crs=None)
    refused(provider, tmp_path, r"'water_08.*' has no georeference", MASKS=masks, TILES=tiles)


def test_the_check_of_a_dialog_opens_no_mask(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    # Which a run refuses, see above.
    save(masks[1], buffered(8), geotransform=None, crs=None)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:mosaictiles")
    given = {"MASKS": masks, "TILES": tiles, "TILE_FIELD": "tile", "OUTPUT": "TEMPORARY_OUTPUT"}
    assert algorithm.checkParameterValues(given, QgsProcessingContext()) == (True, "")


def test_the_case_of_a_field_does_not_matter(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    given = {"MASKS": masks, "TILES": tiles}
    lower = run(provider, **given, OUTPUT=str(tmp_path / "lower.tif"))
    upper = run(provider, **given, TILE_FIELD="TILE", OUTPUT=str(tmp_path / "upper.tif"))
    np.testing.assert_array_equal(read(upper), read(lower))


def test_tiles_without_a_crs_are_refused(provider, tmp_path: Path, masks: list[str]) -> None:
    bare = layer(tmp_path / "bare.shp", SQUARES, crs=None)
    refused(provider, tmp_path, "TILES has no coordinate", MASKS=masks, TILES=bare)


def test_a_field_that_is_not_there_is_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    refused(provider, tmp_path, "no field 'nummer'", MASKS=masks, TILES=tiles, TILE_FIELD="nummer")


@pytest.mark.parametrize(
    ("name", "algorithm", "taken"),
    [
        ("a.tif", "mosaictiles", True),
        ("a.VRT", "mosaictiles", True),
        ("a.png", "mosaictiles", False),
        ("TEMPORARY_OUTPUT", "mosaictiles", True),
        ("a.vrt", "stackorbits", False),
    ],
)
def test_the_dialog_takes_virtual_rasters_for_mosaics_alone(
    provider, name: str, algorithm: str, taken: bool
) -> None:
    output = provider.algorithm(algorithm).parameterDefinition("OUTPUT")
    for value in (name, QgsProcessingOutputLayerDefinition(name)):
        assert output.clone().isSupportedOutputValue(value, QgsProcessingContext())[0] is taken


def test_a_picture_is_no_target(provider, tmp_path: Path, masks: list[str], tiles: str) -> None:
    sentence = r"'never\.png' is not a GeoTIFF or virtual raster"
    refused(provider, tmp_path, sentence, MASKS=masks, TILES=tiles, name="never.png")


def test_other_algorithms_write_no_virtual_rasters(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"'a\.vrt' is not a GeoTIFF; .* ends in \.tif\."):
        check_target(tmp_path / "a.vrt", "OUTPUT", [])


def test_a_virtual_mosaic_of_irregular_tiles_is_refused(
    provider, tmp_path: Path, masks: list[str]
) -> None:
    forms = layer(tmp_path / "forms.gpkg", {7: polygon((0, 0), (0, 8), (6, 4))})
    sentence = "the tile '7' is not a rectangle.*ends in .tif"
    refused(provider, tmp_path, sentence, MASKS=masks[:1], TILES=forms, name="never.vrt")


def test_a_virtual_mosaic_of_overlapping_tiles_is_refused(
    provider, tmp_path: Path, masks: list[str]
) -> None:
    wide = {7: rectangle(0, 0, 6, 9), 8: rectangle(0, 8, 6, 8)}
    forms = layer(tmp_path / "wide.gpkg", wide)
    sentence = "the tiles '7' and '8' overlap"
    refused(provider, tmp_path, sentence, MASKS=masks[:2], TILES=forms, name="never.vrt")


def test_a_virtual_mosaic_of_other_pixels_is_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    save(masks[1], buffered(8), geotransform=geotransform(-BUFFER + 0.3, COLS - BUFFER))
    sentence = r"'water_08_2020-03\.tif' has other pixels"
    refused(provider, tmp_path, sentence, MASKS=masks, TILES=tiles, name="never.vrt")


def test_a_virtual_mosaic_of_decimal_numbers_is_refused(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    place = geotransform(-BUFFER, COLS - BUFFER)
    save(masks[1], buffered(8).astype(np.float32), geotransform=place)
    refused(
        provider,
        tmp_path,
        "does not hold whole numbers",
        MASKS=masks,
        TILES=tiles,
        name="never.vrt",
    )


def test_cancelling_leaves_nothing_behind(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    listener = Listener(cancel_at=15)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(provider, listener, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / "all.tif"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["masks", "tiles.gpkg"]


def test_progress_rises_to_the_end(provider, tmp_path: Path, masks: list[str], tiles: str) -> None:
    listener = Listener()
    run(provider, listener, MASKS=masks, TILES=tiles, OUTPUT=str(tmp_path / "all.tif"))
    assert listener.percents == sorted(listener.percents)
    assert listener.percents[-1] == 100
    assert not listener.said


def test_a_layer_of_a_replaced_mosaic_shows_the_new_one(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    output = tmp_path / "all.vrt"
    run(provider, MASKS=masks[:1], TILES=tiles, OUTPUT=str(output))
    shown = QgsRasterLayer(str(output), "Mosaic")
    QgsProject.instance().addMapLayer(shown)
    run(provider, MASKS=masks, TILES=tiles, OUTPUT=str(output))
    width = shown.dataProvider().xSize()
    QgsProject.instance().removeMapLayer(shown)
    assert width == 2 * COLS


def test_a_model_gives_a_virtual_mosaic(
    provider, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    child = QgsProcessingModelChildAlgorithm("gmnet:mosaictiles")
    child.setChildId("mosaic")
    given = {"MASKS": masks, "TILES": tiles, "TILE_FIELD": "tile", "COVERING": "all"}
    for name, value in given.items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        child.addParameterSources(name, [source])
    made = QgsProcessingModelOutput("Mosaic", "Mosaic")
    made.setChildId("mosaic")
    made.setChildOutputName("OUTPUT")
    child.setModelOutputs({"Mosaic": made})
    model = QgsProcessingModelAlgorithm()
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    output = tmp_path / "all.vrt"
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    listener = Listener()
    assert model.run({"mosaic:Mosaic": str(output)}, context, listener)[1], listener.text
    np.testing.assert_array_equal(read(output), RANDOM)


@pytest.mark.qgis_process
def test_qgis_process_makes_a_virtual_mosaic(
    qgis_process, tmp_path: Path, masks: list[str], tiles: str
) -> None:
    words = [*(f"MASKS={mask}" for mask in masks), f"TILES={tiles}", "TILE_FIELD=tile"]
    words += ["COVERING=all", f"OUTPUT={tmp_path / 'all.vrt'}"]
    done = qgis_process("run", "gmnet:mosaictiles", "--", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    np.testing.assert_array_equal(read(tmp_path / "all.vrt"), RANDOM)
