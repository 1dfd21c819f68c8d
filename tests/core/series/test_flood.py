"""Flood extent: codes against plain numpy, what is normally water, patches, zones, all doors."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import gmnet_water as gw
import numpy as np
import pytest
from gmnet_water.cli.main import main
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import read, save
from osgeo import gdal, ogr
from scipy import ndimage

# Codes of the flood mask by those of the normal water: the result as the manual's table has it.
CODES = [0, 1, 250, 251, 255]
TABLE = {
    (0, 0): 0,
    (1, 1): 1,
    (1, 0): 2,
    (0, 1): 3,
    (0, 255): 255,
    (1, 255): 255,
    (0, 250): 250,
    (1, 251): 251,
    **{(code, other): code for code in (250, 251, 255) for other in CODES},
    (0, 251): 251,
    (1, 250): 250,
}
PIXEL_KM2 = 1e-4  # 10 m pixels of `save`


@pytest.fixture
def flood(tmp_path: Path) -> str:
    return save(tmp_path / "flood.tif", np.repeat(CODES, 5).reshape(1, 5, 5).astype(np.uint8))


def normal(tmp_path: Path, values: np.ndarray, name: str = "normal.tif", **how) -> str:
    return save(tmp_path / name, values, **how)


def run(tmp_path: Path, mask: str, other: str, **given):
    output = tmp_path / "out.tif"
    result = gw.flood_extent(mask=mask, normal=other, output=output, **given)
    return read(output), result


def test_every_pair_of_codes(tmp_path: Path, flood: str):
    other = normal(tmp_path, np.tile(CODES, (5, 1))[None].astype(np.uint8))
    made, result = run(tmp_path, flood, other)
    expected = [[TABLE[row, column] for column in CODES] for row in CODES]
    assert made.tolist() == expected
    found = {code: np.count_nonzero(np.array(expected) == code) for code in (0, 1, 2, 3, 255)}
    names = {0: "dry_km2", 1: "usual_km2", 2: "flooded_km2", 3: "receded_km2", 255: "unknown_km2"}
    for code, name in names.items():
        assert result.pixels[name] == found[code]
        assert result.areas[name] == pytest.approx(found[code] * PIXEL_KM2, rel=2e-3)


@pytest.mark.parametrize(
    ("values", "given", "usual"),
    [
        ([0, 24, 25, 100, 255], {}, [0, 0, 1, 1, None]),
        ([0, 24, 25, 100, 255], {"min_occurrence": 50}, [0, 0, 0, 1, None]),
        ([0, 1, 2, 2, 255], {}, [0, 0, 1, 1, None]),
        ([0, 1, 2, 2, 255], {"seasonal": True}, [0, 1, 1, 1, None]),
        ([0, 1, 1, 0, 255], {}, [0, 1, 1, 0, None]),
        ([0, 1, 1, 0, 255], {"kind": "classes"}, [0, 0, 0, 0, None]),
    ],
)
def test_what_is_usual_water(tmp_path: Path, values, given, usual):
    mask = save(tmp_path / "mask.tif", np.ones((1, 1, 5), np.uint8))
    other = normal(tmp_path, np.array(values, np.uint8).reshape(1, 1, 5))
    made, _ = run(tmp_path, mask, other, **given)
    assert made.tolist() == [[{0: 2, 1: 1, None: 255}[one] for one in usual]]


def test_occurrence_of_water_dynamics_is_known_by_its_band(tmp_path: Path):
    masks = [
        save(tmp_path / f"water_2020-0{n}.tif", np.array([[[0, 1, 1]]], np.uint8), nodata=255)
        for n in (3, 4)
    ]
    gw.water_dynamics(masks=masks, occurrence=tmp_path / "occ.tif", classes=tmp_path / "cls.tif")
    flood = save(tmp_path / "flood.tif", np.array([[[1, 1, 0]]], np.uint8))
    heard: list[str] = []
    for name in ("occ.tif", "cls.tif"):
        made, _ = run(tmp_path, flood, str(tmp_path / name), report=Report(info=heard.append))
        assert made.tolist() == [[2, 1, 3]]
    assert not [line for line in heard if "by its values" in line]


def test_normal_water_may_lie_on_another_grid(tmp_path: Path):
    """As JRC Global Surface Water does: coarser, in degrees, without a nodata value."""
    mask = save(tmp_path / "mask.tif", np.ones((1, 8, 8), np.uint8))
    coarse = gdal.Warp(
        str(tmp_path / "coarse.tif"),
        save(
            tmp_path / "fine.tif",
            np.repeat(np.repeat([[0, 90], [10, 80]], 4, 0), 4, 1)[None].astype(np.uint8),
        ),
        dstSRS="EPSG:4326",
    )
    del coarse
    made, _ = run(tmp_path, mask, str(tmp_path / "coarse.tif"))
    assert (made[:3, :3] == 2).all() and (made[:3, 5:] == 1).all()
    assert (made[5:, :3] == 2).all() and (made[5:, 5:] == 1).all()


def test_small_patches_are_those_that_scipy_finds(tmp_path: Path):
    random = np.random.default_rng(4)
    water = (random.random((600, 90)) < 0.35).astype(np.uint8)
    mask = save(tmp_path / "mask.tif", water[None])
    dry = normal(tmp_path, np.zeros((1, 600, 90), np.uint8))
    smallest = 5
    made, result = run(tmp_path, mask, dry, min_patch=(smallest - 0.5) * 100)
    labels, count = ndimage.label(water, np.ones((3, 3)))
    sizes = ndimage.sum_labels(water, labels, range(count + 1))
    np.testing.assert_array_equal(made == 2, (sizes >= smallest)[labels] & (water == 1))
    assert result.dropped == np.count_nonzero(sizes[1:] < smallest)


def zones_of(folder: Path) -> str:
    """Two rectangles: the left half of 4 x 4 pixels, and all of them."""
    path = folder / "zones.gpkg"
    source = gdal.Open(str(folder / "mask.tif"))
    x, dx, _, y, _, dy = source.GetGeoTransform()
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    from osgeo import osr

    layer = target.CreateLayer("zones", osr.SpatialReference(source.GetProjection()))
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for name, columns in (("left", 2), ("all", 4)):
        right, low = x + columns * dx, y + 4 * dy
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = name
        ring = f"{x} {y}, {right} {y}, {right} {low}, {x} {low}, {x} {y}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
        layer.CreateFeature(feature)
    return str(path)


def test_polygons_and_table_agree_with_the_raster(tmp_path: Path):
    water = np.array([[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [1, 0, 0, 1]], np.uint8)
    mask = save(tmp_path / "mask.tif", water[None])
    other = normal(tmp_path, np.zeros((1, 4, 4), np.uint8))
    given = {"zones": zones_of(tmp_path), "zone_field": "name", "table": tmp_path / "t.csv"}
    _, result = run(tmp_path, mask, other, polygons=tmp_path / "flooded.gpkg", **given)
    source = ogr.Open(str(tmp_path / "flooded.gpkg"))
    areas = sorted(round(feature["area_m2"] / 100) for feature in source.GetLayer(0))
    assert areas == [1, 1, 3]  # the corner connects
    with (tmp_path / "t.csv").open(encoding="utf-8") as file:
        rows = {row["zone"]: row for row in csv.DictReader(file)}
    assert float(rows["left"]["flooded_km2"]) == pytest.approx(3 * PIXEL_KM2, rel=2e-3)
    assert float(rows["all"]["flooded_km2"]) == pytest.approx(result.areas["flooded_km2"])
    assert float(rows["all"]["dry_km2"]) == pytest.approx(11 * PIXEL_KM2, rel=2e-3)


@pytest.mark.parametrize(
    ("values", "given", "words"),
    [
        ([0, 101], {"kind": "occurrence"}, "holds 101, which it cannot as 'occurrence'"),
        ([0, 7], {"kind": "mask"}, "holds 7, which it cannot as 'mask'"),
        ([0, 3], {"kind": "classes"}, "set KIND to what it holds"),
        ([0, 1], {"min_patch": -1}, "MIN_PATCH is -1"),
        ([0, 1], {"min_occurrence": 0}, "MIN_OCCURRENCE is 0"),
        ([0, 1], {"table": "t.csv"}, "ZONES and TABLE belong together"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(tmp_path: Path, values, given, words):
    mask = save(tmp_path / "mask.tif", np.ones((1, 1, 2), np.uint8))
    other = normal(tmp_path, np.array(values, np.uint8).reshape(1, 1, 2))
    if "table" in given:
        given = {"table": tmp_path / given["table"]}
    with pytest.raises(InputError, match=words):
        run(tmp_path, mask, other, **given)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mask.tif", "normal.tif"]


def test_a_cancelled_run_leaves_nothing(tmp_path: Path):
    mask = save(tmp_path / "mask.tif", np.ones((1, 2, 2), np.uint8))
    other = normal(tmp_path, np.zeros((1, 2, 2), np.uint8))
    with pytest.raises(Cancelled):
        run(
            tmp_path,
            mask,
            other,
            polygons=tmp_path / "p.gpkg",
            report=Report(cancelled=lambda: True),
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mask.tif", "normal.tif"]


def test_the_shell_does_the_same(tmp_path: Path, flood: str, capsys):
    other = normal(tmp_path, np.tile(CODES, (5, 1))[None].astype(np.uint8))
    made, result = run(tmp_path, flood, other)
    shell = tmp_path / "shell.tif"
    assert main(["flood", flood, "--normal", other, "-o", str(shell), "--json", "-q"]) == 0
    np.testing.assert_array_equal(read(shell), made)
    found = json.loads(capsys.readouterr().out)
    assert found["flooded_area"] == pytest.approx(result.areas["flooded_km2"])
