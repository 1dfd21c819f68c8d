"""Masks are read as codes, whatever they are stored as; what is no mask is refused in words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import GMNetError, InputError
from gmnet_water.core.masks.mask import code_remarks, open_mask
from gmnet_water.core.raster.common_grid import check_one_grid
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.raster.reading import patches, strips
from gmnet_water.core.raster.warping import warped_view
from gmnet_water.tests.rasters import NORTH_UP, save, wkt
from osgeo import gdal

UTM = wkt(32633)
ALL_CODES = np.array([[[0, 1, 250], [251, 255, 0]]], np.uint8)


def codes_in(path: str) -> list:
    mask = open_mask(path, "INPUT 'water.tif'")
    return mask.read(mask.grid.whole).tolist()


def grid(cols: int = 4, rows: int = 3, x: float = 0.0, crs: str = UTM) -> Grid:
    return Grid(cols, rows, (x, 10.0, 0.0, 0.0, 0.0, -10.0), crs)


@pytest.mark.usefixtures("any_gdal")
def test_codes_come_back_as_they_are(tmp_path: Path):
    assert codes_in(save(tmp_path / "a.tif", ALL_CODES)) == ALL_CODES[0].tolist()


def test_a_window_is_read_alone(tmp_path: Path):
    mask = open_mask(save(tmp_path / "a.tif", ALL_CODES), "INPUT")
    assert mask.read(Window(1, 1, 2, 1)).tolist() == [[255, 0]]


def test_another_nodata_value_is_missing(tmp_path: Path):
    values = np.array([[[0, 1, 99, 255]]], np.uint8)
    assert codes_in(save(tmp_path / "a.tif", values, nodata=99)) == [[0, 1, 255, 255]]


def test_a_declared_zero_is_missing(tmp_path: Path):
    values = np.array([[[0, 1]]], np.uint8)
    assert codes_in(save(tmp_path / "a.tif", values, nodata=0)) == [[255, 1]]


@pytest.mark.parametrize("kind", [np.int16, np.uint16, np.int32, np.float32, np.float64])
def test_wider_types_hold_the_same_codes(tmp_path: Path, kind: type):
    values = ALL_CODES.astype(kind)
    assert codes_in(save(tmp_path / "a.tif", values)) == ALL_CODES[0].tolist()


def test_a_negative_nodata_value_is_missing(tmp_path: Path):
    values = np.array([[[0, 1, -9999]]], np.int16)
    assert codes_in(save(tmp_path / "a.tif", values, nodata=-9999)) == [[0, 1, 255]]


def test_nan_is_missing(tmp_path: Path):
    values = np.array([[[0, 1, np.nan]]], np.float32)
    assert codes_in(save(tmp_path / "a.tif", values)) == [[0, 1, 255]]


def test_nan_is_missing_beside_a_nodata_value(tmp_path: Path):
    values = np.array([[[0, 1, np.nan, -3.4028235e38]]], np.float32)
    assert codes_in(save(tmp_path / "a.tif", values, nodata=-3.4028235e38)) == [[0, 1, 255, 255]]


def test_where_an_alpha_band_is_0_the_mask_is_missing(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.array([[[0, 1, 1]], [[255, 255, 0]]], np.uint8))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    assert codes_in(path) == [[0, 1, 255]]


def test_where_the_file_masks_pixels_they_are_missing(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.array([[[0, 1, 1]]], np.uint8))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255]], np.uint8))
    dataset = None
    assert codes_in(path) == [[0, 255, 1]]


@pytest.mark.parametrize(
    ("value", "kind", "told"),
    [(7, np.uint8, "7"), (-1, np.int16, "-1"), (256, np.int16, "256"), (0.5, np.float32, "0.5")],
)
def test_other_values_are_refused_with_the_value(tmp_path: Path, value, kind, told: str):
    path = save(tmp_path / "a.tif", np.array([[[0, 1, value]]], kind))
    with pytest.raises(InputError, match=rf"INPUT 'water\.tif' holds {told}, which is not a code"):
        open_mask(path, "INPUT 'water.tif'")


def test_a_value_between_the_samples_is_refused_when_it_is_read(tmp_path: Path):
    values = np.zeros((1, 1, 2000), np.uint8)
    values[0, 0, 100] = 7
    mask = open_mask(save(tmp_path / "a.tif", values), "INPUT")
    with pytest.raises(InputError, match="holds 7"):
        mask.read(Window(90, 0, 20, 1))


@pytest.mark.parametrize(
    ("value", "kind", "hint"),
    [
        (100, np.uint8, "percent"),
        (37, np.uint8, "percent"),
        (0.37, np.float32, "probability"),
        (-1, np.int16, "gdal_edit.py -a_nodata -1"),
        (3, np.uint8, "inundated vegetation"),
        (252, np.uint8, "snow or ice"),
        (77.5, np.float32, "percent"),
        (2, np.uint8, "JRC's monthly history 2 is water, 1 land and 0 no observation; in OPERA"),
    ],
)
def test_it_is_told_what_another_value_may_be(tmp_path: Path, value, kind, hint: str):
    path = save(tmp_path / "a.tif", np.array([[[0, value]]], kind))
    with pytest.raises(InputError, match=hint):
        open_mask(path, "INPUT")


def remarks(folder: Path, *masks: list[int], **options: object) -> list[str]:
    opened = [
        open_mask(
            save(folder / f"{place}.tif", np.array([[codes]], np.uint8), **options), f"'{place}'"
        )
        for place, codes in enumerate(masks)
    ]
    return code_remarks(opened)


@pytest.mark.parametrize(("nodata", "name"), [(0, "land"), (1, "water")])
def test_a_class_that_is_declared_as_nodata_is_told(tmp_path: Path, nodata: int, name: str):
    (told,) = remarks(tmp_path, [0, 1], [1, 0], nodata=nodata)
    assert told.startswith(
        f"'0' and '1' declare {nodata} as nodata, but that is the code of {name}"
    )


def test_255_without_a_1_may_be_water(tmp_path: Path):
    (told,) = remarks(tmp_path, [0, 255], [0, 0])
    assert told.startswith("'0' holds 255 but no 1, the code of water")


@pytest.mark.parametrize(
    ("masks", "options"),
    [
        ([[0, 255], [0, 1]], {}),
        ([[0, 255]], {"nodata": 255}),
        ([[0, 0]], {}),
        ([[1, 255]], {}),
    ],
)
def test_255_is_no_observation_elsewhere(tmp_path: Path, masks: list, options: dict):
    assert remarks(tmp_path, *masks, **options) == []


def test_water_between_the_samples_is_found(tmp_path: Path):
    codes = np.zeros((1, 1, 2000), np.uint8)
    codes[0, 0, 0], codes[0, 0, 100] = 255, 1
    mask = open_mask(save(tmp_path / "a.tif", codes), "INPUT")
    assert code_remarks([mask]) == []


def test_several_bands_are_refused(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.zeros((3, 2, 2), np.uint8))
    with pytest.raises(InputError, match="INPUT has 3 bands; a water mask has one"):
        open_mask(path, "INPUT")


@pytest.mark.usefixtures("any_gdal")
def test_a_file_that_was_cut_short_is_named(tmp_path: Path):
    values = np.random.default_rng(0).integers(0, 2, (1, 700, 700)).astype(np.uint8)
    path = Path(save(tmp_path / "a.tif", values, options=["COMPRESS=DEFLATE"]))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(GMNetError, match=r"INPUT 'water\.tif'"):
        codes_in(str(path))


def test_on_another_grid_the_nearest_code_is_taken_and_land_stays_land(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.array([[[0, 1, 250], [1, 0, 255]]], np.uint8))
    x0, dx, _, y0, _, dy = NORTH_UP
    # Six pixels of half the size, from one and a half of them left of the mask on.
    finer = Grid(6, 1, (x0 - 0.75 * dx, dx / 2, 0, y0, 0, dy / 2), UTM)
    view = warped_view(path, finer, resampling="near")
    mask = open_mask(view, "INPUT")
    assert mask.read(finer.whole).tolist() == [[255, 0, 0, 1, 1, 250]]


def test_on_aligned_pixels_land_stays_land_too(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.array([[[0, 1]]], np.uint8))
    x0, dx, *rest = NORTH_UP
    further = Grid(4, 1, (x0 - dx, dx, *rest), UTM)
    view = warped_view(path, further, resampling="near")
    assert open_mask(view, "INPUT").read(further.whole).tolist() == [[255, 0, 1, 255]]


def test_one_grid_is_accepted():
    check_one_grid([("a", grid()), ("b", grid(x=0.05))])


def test_those_that_differ_from_the_first_are_named():
    rasters = [("a", grid()), ("b", grid(x=5.0)), ("c", grid()), ("d", grid(cols=5))]
    with pytest.raises(InputError, match=r"^b, d and a differ in pixels or extent;"):
        check_one_grid(rasters)


def test_another_crs_is_told_as_such():
    with pytest.raises(InputError, match=r"^b and a differ in CRS;"):
        check_one_grid([("a", grid()), ("b", grid(crs=wkt(32632)))])


def test_of_many_that_differ_some_are_named():
    others = [(f"other {number}", grid(x=5.0)) for number in range(1, 8)]
    with pytest.raises(InputError, match="other 5 and others and first differ"):
        check_one_grid([("first", grid()), *others])


@pytest.mark.parametrize(
    ("cols", "rows", "rasters"), [(10, 7, 1), (10_980, 1000, 12), (3_000_000, 5, 40), (1, 600, 1)]
)
def test_strips_cover_each_row_once(cols: int, rows: int, rasters: int):
    windows = list(strips(grid(cols, rows), rasters))
    assert [row for one in windows for row in range(one.row, one.row_stop)] == list(range(rows))
    assert {(one.col, one.width) for one in windows} == {(0, cols)}


def stored_in(cols: int, rows: int, block: tuple[int, int]) -> gdal.Dataset:
    """An empty raster whose storage blocks have so many columns and rows."""
    options = [f"BLOCKYSIZE={block[1]}"]
    if block[0] < cols:
        options += ["TILED=YES", f"BLOCKXSIZE={block[0]}"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        "/vsimem/empty.tif", cols, rows, 1, gdal.GDT_Byte, ["SPARSE_OK=YES", *options]
    )
    assert dataset.GetRasterBand(1).GetBlockSize() == list(block)
    return dataset


BLOCKS = [(256, 256), (512, 512), (128, 64), (2000, 1), (2000, 700)]


@pytest.mark.parametrize("count", [1, 12, 100, 365, 2000])
@pytest.mark.parametrize("block", BLOCKS)
def test_patches_cover_each_pixel_once_and_stay_small(block: tuple[int, int], count: int):
    covered = np.zeros((700, 2000), int)
    for one in patches([stored_in(2000, 700, block)] * count):
        assert one.width * one.height * count <= 2**24
        covered[one.row : one.row_stop, one.col : one.col_stop] += 1
    assert (covered == 1).all()


@pytest.mark.parametrize("count", [1, 12, 100, 365, 2000])
@pytest.mark.parametrize("block", BLOCKS)
def test_no_block_is_left_before_it_is_read_through(block: tuple[int, int], count: int):
    cols, rows = block
    left, last = set(), set()
    for one in patches([stored_in(2000, 700, block)] * count):
        touched = {
            (row, col)
            for row in range(one.row // rows, -(-one.row_stop // rows))
            for col in range(one.col // cols, -(-one.col_stop // cols))
        }
        assert not touched & left
        left |= last - touched
        last = touched


def test_up_to_256_rasters_their_blocks_of_256_pixels_are_read_at_once():
    windows = patches([stored_in(2000, 700, (256, 256))] * 256)
    assert {(one.col % 256, one.row % 256) for one in windows} == {(0, 0)}


def test_strips_of_many_rasters_stay_small():
    largest = max(one.width * one.height * 100 for one in strips(grid(10_980, 5000), 100))
    assert largest <= 2**24
