"""``gmnet:excludeterrain``: small masks and terrain by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, InputError
from gmnet_water.core.masks.terrain import TerrainResult
from gmnet_water.core.masks.terrain_command import EXCLUDE_TERRAIN, ApplyTo, TerrainRequest
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import NORTH_UP, read, save, wkt
from gmnet_water.tests.toolbox import project_context, run_algorithm
from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)

MASK = np.array([[[1, 1, 1, 0, 0, 0, 255, 250, 251]]], np.uint8)
NAN = np.nan


def row(*values: float, dtype: type = np.float32) -> np.ndarray:
    """(1, 1, columns) of a raster."""
    return np.array([[values]], dtype)


def excluded(
    path: Path, mask: np.ndarray = MASK, report: Report | None = None, **given
) -> tuple[np.ndarray, TerrainResult]:
    """The new mask's codes, and what the run tells; arrays stand for rasters."""
    rasters = {
        name: save(path / f"{name}.tif", given.pop(name), nodata=-9999)
        for name in ("slope", "hand", "shadow")
        if isinstance(given.get(name), np.ndarray)
    }
    source, output = path / "mask.tif", path / "result.tif"
    if not source.exists():
        save(source, mask, nodata=255)
    request = TerrainRequest(mask=str(source), output=output, **rasters, **given)
    result = EXCLUDE_TERRAIN.perform(request, report or Report())
    return read(output), result


def test_what_is_steeper_is_excluded(tmp_path):
    slope = row(15, 15.1, 0, 15, 15.1, 0, 90, 90, 90)
    codes, _ = excluded(tmp_path, slope=slope, max_slope=15.0)
    assert codes.tolist() == [[1, 250, 1, 0, 250, 0, 255, 250, 251]]


def test_what_is_high_above_drainage_is_excluded(tmp_path):
    hand = row(0, 20, 40, -3, 20.5, 800, 800, 800, 800)
    codes, _ = excluded(tmp_path, hand=hand, max_hand=20.0)
    assert codes.tolist() == [[1, 1, 250, 0, 250, 250, 255, 250, 251]]


def test_layover_and_shadow_are_excluded(tmp_path):
    shadow = row(0, 1, 2, 3, 4, 255, 1, 1, 1, dtype=np.int16)
    codes, _ = excluded(tmp_path, shadow=shadow)
    assert codes.tolist() == [[1, 251, 251, 251, 0, 0, 255, 250, 251]]


def test_codes_of_gamma_are_given_as_a_range(tmp_path):
    shadow = row(0, 1, 5, 17, 21, 1, 17, 17, 17, dtype=np.int16)
    codes, _ = excluded(tmp_path, shadow=shadow, shadow_values="2-254")
    assert codes.tolist() == [[1, 1, 251, 251, 251, 0, 255, 250, 251]]


def test_values_may_be_listed(tmp_path):
    shadow = row(0, 1, 5, 17, 21, 1, 0, 0, 0, dtype=np.int16)
    codes, _ = excluded(tmp_path, shadow=shadow, shadow_values=" 5, 20-30")
    assert codes.tolist() == [[1, 1, 251, 0, 251, 0, 255, 250, 251]]


@pytest.mark.parametrize("values", ["5;20-30", "5 20-30", "4.5-5.5, 21"])
def test_lists_are_read_as_everywhere(tmp_path, values):
    shadow = row(0, 1, 5, 17, 21, 1, 0, 0, 0, dtype=np.int16)
    codes, _ = excluded(tmp_path, shadow=shadow, shadow_values=values)
    assert codes.tolist() == [[1, 1, 251, 0, 251, 0, 255, 250, 251]]


def test_negative_values_may_be_listed(tmp_path):
    shadow = row(0, -1, -5, 1, 5, -6, 0, 0, 0, dtype=np.int16)
    codes, _ = excluded(tmp_path, shadow=shadow, shadow_values="-5--1")
    assert codes.tolist() == [[1, 251, 251, 0, 0, 0, 255, 250, 251]]


def test_a_listed_value_that_is_declared_as_nodata_is_told(tmp_path):
    warned: list[str] = []
    shadow = save(tmp_path / "s.tif", row(0, 1, 2, 3, 0, 0, 0, 0, 0, dtype=np.uint8), nodata=1)
    excluded(tmp_path, shadow=shadow, report=Report(warning=warned.append))
    assert "SHADOW 's.tif' declares 1 as nodata, but that is the code of layover" in warned[0]


def test_layover_and_shadow_win(tmp_path):
    slope = row(60, 60, 0, 60, 0, 0, 60, 60, 60)
    shadow = row(1, 0, 1, 1, 0, 0, 1, 1, 1, dtype=np.int16)
    codes, _ = excluded(tmp_path, slope=slope, shadow=shadow)
    assert codes.tolist() == [[251, 250, 251, 251, 0, 0, 255, 250, 251]]


def test_land_stays_land_if_only_water_may_change(tmp_path):
    slope = row(*[60] * 9)
    codes, _ = excluded(tmp_path, slope=slope, apply_to=ApplyTo.WATER)
    assert codes.tolist() == [[250, 250, 250, 0, 0, 0, 255, 250, 251]]


def test_missing_terrain_leaves_pixels_as_they_are(tmp_path):
    warned: list[str] = []
    slope = row(NAN, -9999, 60, NAN, 0, 60, 60, NAN, NAN)
    codes, _ = excluded(tmp_path, slope=slope, report=Report(warning=warned.append))
    assert codes.tolist() == [[1, 1, 250, 0, 0, 250, 255, 250, 251]]
    assert warned == [
        "SLOPE 'slope.tif' has no value in 50.0% of land and water; there it excludes nothing."
    ]


def test_areas_are_those_that_changed(tmp_path):
    slope = row(60, 0, 0, 60, 60, 0, 60, 60, 60)
    shadow = row(0, 1, 0, 0, 1, 0, 1, 1, 1, dtype=np.int16)
    _, result = excluded(tmp_path, slope=slope, shadow=shadow)
    assert result.pixels == {0: 1, 1: 1, 250: 2, 251: 2}
    # 100 m2 a pixel.
    assert result.areas == pytest.approx({0: 1e-4, 1: 1e-4, 250: 2e-4, 251: 2e-4})


def test_terrain_on_a_coarser_grid_covers_its_ground(tmp_path):
    mask = save(tmp_path / "mask.tif", np.ones((1, 4, 4), np.uint8))
    place = (NORTH_UP[0], 20.0, 0.0, NORTH_UP[3], 0.0, -20.0)
    shadow = save(tmp_path / "ls.tif", np.array([[[1, 0], [0, 2]]], np.uint8), geotransform=place)
    output = tmp_path / "result.tif"
    request = TerrainRequest(mask=mask, output=output, shadow=shadow)
    EXCLUDE_TERRAIN.perform(request, Report())
    assert read(output).tolist() == [
        [251, 251, 1, 1],
        [251, 251, 1, 1],
        [1, 1, 251, 251],
        [1, 1, 251, 251],
    ]


def test_slopes_between_pixels_are_interpolated(tmp_path):
    mask = save(tmp_path / "mask.tif", np.ones((1, 1, 9), np.uint8))
    place = (NORTH_UP[0] - 15.0, 30.0, 0.0, NORTH_UP[3] + 10.0, 0.0, -30.0)
    slope = np.tile(np.array([0, 30, 60, 90], np.float32), (1, 1, 1))
    source = save(tmp_path / "slope.tif", slope, geotransform=place)
    output = tmp_path / "result.tif"
    # Columns of the mask lie at 5, 15, ... m, slopes of 0, 30, 60, 90 at 0, 30, 60, 90 m.
    request = TerrainRequest(mask=mask, output=output, slope=source, max_slope=40.0)
    EXCLUDE_TERRAIN.perform(request, Report())
    assert read(output).tolist() == [[1, 1, 1, 1, 250, 250, 250, 250, 250]]


def test_terrain_in_another_crs_is_brought_over(tmp_path):
    mask = save(tmp_path / "mask.tif", np.ones((1, 20, 20), np.uint8))
    hand = np.full((1, 400, 400), 100, np.float32)
    place = (14.9, 0.0005, 0.0, 45.25, 0.0, -0.0005)
    source = save(tmp_path / "hand.tif", hand, geotransform=place, crs=4326)
    output = tmp_path / "result.tif"
    EXCLUDE_TERRAIN.perform(TerrainRequest(mask=mask, output=output, hand=source), Report())
    assert (read(output) == 250).all()


def test_the_mask_keeps_what_it_said_of_itself(tmp_path):
    source = save(tmp_path / "mask.tif", MASK, nodata=255)
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.SetMetadata({"GMNET_PERIOD_START": "2020-03-01", "GMNET_MODEL": "m", "AUTHOR": "x"})
    dataset = None
    excluded(tmp_path, slope=row(*[0] * 9), max_slope=12.5)
    first = gdal.Open(str(tmp_path / "result.tif"))
    items = first.GetMetadata()
    assert items["GMNET_PERIOD_START"] == "2020-03-01"
    assert items["GMNET_MODEL"] == "m"
    assert items["GMNET_EXCLUDED"] == "SLOPE 'slope.tif' > 12.5 degrees"
    assert "AUTHOR" not in items
    assert first.GetProjection() == wkt(32633)
    assert first.GetGeoTransform() == NORTH_UP
    assert first.GetRasterBand(1).GetNoDataValue() == 255


def test_a_second_exclusion_adds_to_the_first(tmp_path):
    excluded(tmp_path, slope=row(*[0] * 9))
    hand = save(tmp_path / "hand.tif", row(*[0] * 9))
    again = TerrainRequest(
        mask=str(tmp_path / "result.tif"),
        output=tmp_path / "again.tif",
        hand=hand,
        apply_to=ApplyTo.WATER,
    )
    EXCLUDE_TERRAIN.perform(again, Report())
    items = gdal.Open(str(tmp_path / "again.tif")).GetMetadata()
    assert items["GMNET_EXCLUDED"] == (
        "SLOPE 'slope.tif' > 15 degrees; HAND 'hand.tif' > 15 m, water only"
    )


@pytest.mark.usefixtures("any_gdal")
def test_strips_make_no_difference(tmp_path, monkeypatch):
    monkeypatch.setattr("gmnet_water.core.raster.reading._STRIP_ROWS", 4)
    rng = np.random.default_rng(5)
    mask = (rng.random((1, 30, 20)) < 0.5).astype(np.uint8)
    slope = rng.uniform(0, 30, (1, 30, 20)).astype(np.float32)
    codes, _ = excluded(tmp_path, mask, slope=slope)
    np.testing.assert_array_equal(codes, np.where(slope[0] > 15, 250, mask[0]))


def test_no_terrain_at_all_is_refused(tmp_path):
    with pytest.raises(InputError, match="No terrain raster is given"):
        excluded(tmp_path)


def test_terrain_of_another_place_is_refused(tmp_path):
    save(tmp_path / "mask.tif", MASK)
    far = (NORTH_UP[0] + 1e5, *NORTH_UP[1:])
    slope = save(tmp_path / "far.tif", row(1, 2, 3), geotransform=far)
    with pytest.raises(InputError, match=r"SLOPE 'far\.tif' and .* do not overlap"):
        excluded(tmp_path, slope=slope)


def test_terrain_without_a_crs_is_refused(tmp_path):
    save(tmp_path / "mask.tif", MASK)
    slope = save(tmp_path / "slope.tif", row(*range(9)), crs=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        excluded(tmp_path, slope=slope)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"slope": row(*[100] * 9)}, "holds 100, which cannot be degrees"),
        ({"hand": row(*[32767] * 9)}, "holds 32767, which cannot be m"),
        ({"slope": np.zeros((2, 1, 9), np.float32)}, "2 bands"),
        ({"slope": row(*[0] * 9), "max_slope": 91.0}, "MAX_SLOPE is 91"),
        ({"hand": row(*[0] * 9), "max_hand": NAN}, "MAX_HAND is nan"),
        ({"shadow": row(*[0] * 9), "shadow_values": ">1"}, "SHADOW_VALUES is '>1'"),
        ({"shadow": row(*[0] * 9), "shadow_values": "1,x"}, "it has 'x', which is neither"),
        ({"shadow": row(*[0] * 9), "shadow_values": ""}, "SHADOW_VALUES is ''"),
        ({"shadow": row(*[0] * 9), "shadow_values": "9-2"}, "SHADOW_VALUES is '9-2'"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path, given, words):
    with pytest.raises(InputError, match=words):
        excluded(tmp_path, **given)
    assert not (tmp_path / "result.tif").exists()


def test_values_of_another_program_are_noticed(tmp_path):
    warned: list[str] = []
    shadow = row(*[1] * 9, dtype=np.int16)
    excluded(tmp_path, shadow=shadow, report=Report(warning=warned.append))
    assert "100% of land and water are layover or shadow now" in warned[0]
    assert "check that SHADOW_VALUES are right for this raster" in warned[0]


@pytest.mark.parametrize("kind", ["slope", "hand"])
def test_an_undeclared_filling_of_a_terrain_raster_is_no_value(tmp_path, kind):
    warned: list[str] = []
    source = save(tmp_path / "filled.tif", row(*[-9999] * 3, *[0] * 6))
    codes, _ = excluded(tmp_path, report=Report(warning=warned.append), **{kind: source})
    assert codes.tolist() == MASK[0].tolist()
    assert "has no value in 50.0% of land and water; there it excludes nothing" in warned[0]


def test_a_cancelled_run_leaves_nothing(tmp_path):
    with pytest.raises(Cancelled):
        excluded(tmp_path, slope=row(*[0] * 9), report=Report(cancelled=lambda: True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mask.tif", "slope.tif"]


def run(provider, **parameters) -> dict:
    """Run the algorithm as the toolbox does, its checks first."""
    context = project_context()
    results = run_algorithm("gmnet:excludeterrain", parameters, context=context)
    return {**results, "context": context}


def test_the_layer_is_named_by_its_period_and_has_a_legend(provider, tmp_path):
    source = save(tmp_path / "mask.tif", MASK, nodata=255)
    dataset = gdal.Open(source, gdal.GA_Update)
    dataset.SetMetadata({"GMNET_PERIOD_START": "2020-03-01", "GMNET_PERIOD_END": "2020-03-31"})
    dataset = None
    slope = save(tmp_path / "slope.tif", row(60, 0, 0, 60, 0, 0, 0, 0, 0))
    target = QgsProcessingOutputLayerDefinition(str(tmp_path / "result.tif"), QgsProject.instance())
    results = run(provider, INPUT=source, SLOPE=slope, OUTPUT=target)
    (details,) = results["context"].layersToLoadOnCompletion().values()
    assert details.name == "Water without terrain 2020-03"
    layer = QgsRasterLayer(results["OUTPUT"])
    layer.loadNamedStyle(str(tmp_path / "result.qml"))
    assert [entry.label for entry in layer.renderer().classes()] == [
        "Water",
        "Land",
        "Steep or high above drainage",
        "Layover or shadow",
    ]
    assert results["STEEP_AREA"] == pytest.approx(2e-4)
    assert results["SHADOW_AREA"] == 0.0
    assert results["WATER_AREA"] == pytest.approx(2e-4)


def test_the_mask_is_never_the_target(provider, tmp_path):
    source = save(tmp_path / "mask.tif", MASK)
    slope = save(tmp_path / "slope.tif", row(*[60] * 9))
    before = Path(source).read_bytes()
    with pytest.raises(QgsProcessingException, match="one of the rasters that are read"):
        run(provider, INPUT=source, SLOPE=slope, OUTPUT=source)
    assert Path(source).read_bytes() == before


def test_the_toolbox_refuses_before_it_runs(provider, tmp_path):
    source = save(tmp_path / "mask.tif", MASK)
    with pytest.raises(QgsProcessingException, match="No terrain raster is given"):
        run(provider, INPUT=source, OUTPUT=str(tmp_path / "result.tif"))


@pytest.mark.qgis_process
def test_qgis_process_excludes_terrain(qgis_process, tmp_path):
    source = save(tmp_path / "mask.tif", MASK, nodata=255)
    shadow = save(tmp_path / "ls.tif", row(*[5] * 9, dtype=np.uint8))
    target = tmp_path / "result.tif"
    given = [f"INPUT={source}", f"SHADOW={shadow}", "SHADOW_VALUES=2-254", "APPLY_TO=water"]
    done = qgis_process("run", "gmnet:excludeterrain", "--", *given, f"OUTPUT={target}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert read(target).tolist() == [[251, 251, 251, 0, 0, 0, 255, 250, 251]]
