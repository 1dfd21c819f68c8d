"""``gmnet:preparesentinel1`` in real QGIS, compared with logarithms and slices made here."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.tests.rasters import NORTH_UP, backscatter, read, save, wkt
from gmnet_water.tests.toolbox import Listener, run_algorithm
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)

ALGORITHM = "gmnet:preparesentinel1"
HYP3 = "S1A_IW_20200305T120349_DVP_RTC10_G_gpuned_0BDF"
EARTH_ENGINE = "S1A_IW_GRDH_1SDV_20200305T120349_20200305T120414_031541_03A224_5C36"
OFFSET = np.array([-11.0, -18.0], np.float32)[:, None, None]


def run(
    target: Path, *rasters: str, feedback: Listener | None = None, **given: object
) -> np.ndarray:
    """Run the algorithm as the toolbox does, gives (2, rows, cols)."""
    parameters = {"INPUT": list(rasters), "OUTPUT": str(target), **given}
    run_algorithm(ALGORITHM, parameters, feedback)
    return read(target)


@pytest.fixture
def target(provider, tmp_path: Path) -> Path:
    return tmp_path / "result" / "prepared.tif"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "result").mkdir()


def scene(rows: int = 20, cols: int = 30, seed: int = 0) -> np.ndarray:
    """(2, rows, cols) dB as over land, VV about -11 and VH about -18."""
    noise = np.random.default_rng(seed).normal(0, 2, (2, rows, cols))
    return (OFFSET + noise).astype(np.float32)


def power(db: np.ndarray) -> np.ndarray:
    return np.power(10, db.astype(float) / 10).astype(np.float32)


def shifted(cols: float, rows: float = 0) -> tuple[float, ...]:
    """A geotransform so many pixels further east and south."""
    x0, dx, rx, y0, ry, dy = NORTH_UP
    return (x0 + cols * dx, dx, rx, y0 + rows * dy, ry, dy)


# What people have


def test_an_export_of_earth_engine_keeps_its_db(target: Path, tmp_path: Path):
    db = scene()
    db[:, :3, :4] = np.nan
    db[1, 7, 8] = np.nan
    bands = np.concatenate([db, np.full((1, 20, 30), 38, np.float32)])
    source = save(tmp_path / "ee.tif", bands, descriptions=["VV", "VH", "angle"])
    expected = db.copy()
    expected[:, 7, 8] = np.nan
    np.testing.assert_array_equal(run(target, source), expected)


def test_rtc_files_of_a_polarisation_each_become_db(target: Path, tmp_path: Path):
    db = scene()
    stored = power(db)
    stored[:, 5:7, 5:9] = 0
    vh = save(tmp_path / f"{HYP3}_VH.tif", stored[1:], nodata=0)
    vv = save(tmp_path / f"{HYP3}_VV.tif", stored[:1], nodata=0)
    db[:, 5:7, 5:9] = np.nan
    np.testing.assert_allclose(run(target, vh, vv), db, rtol=0, atol=1e-5)


def test_0_in_both_files_of_a_frame_in_db_is_missing_and_not_interpolated(
    target: Path, tmp_path: Path
):
    db, other = scene(40, 60), scene(seed=1)
    stored = db.copy()
    stored[:, :, :8] = 0
    vv = save(tmp_path / "b_VV.tif", stored[:1], geotransform=shifted(10.5))
    vh = save(tmp_path / "b_VH.tif", stored[1:], geotransform=shifted(10.5))
    lowest = save(tmp_path / "a.tif", other, descriptions=["VV", "VH"])
    result = run(target, lowest, vv, vh, UNITS="db")
    np.testing.assert_array_equal(result[:, :20, :18], other[:, :, :18])
    assert np.nanmax(result) < -1


def test_a_result_of_snap_has_its_bands_in_the_other_order(target: Path, tmp_path: Path):
    db = scene()
    source = save(
        tmp_path / "snap.tif",
        power(db)[::-1],
        nodata=0,
        descriptions=["Sigma0_VH", "Sigma0_VV"],
    )
    np.testing.assert_allclose(run(target, source), db, rtol=0, atol=1e-5)


def test_amplitude_becomes_db(target: Path, tmp_path: Path):
    db = scene()
    source = save(tmp_path / "a.tif", np.sqrt(power(db)))
    result = run(target, source, UNITS="amplitude")
    np.testing.assert_allclose(result, db, rtol=0, atol=1e-5)


def test_db_x_100_in_integers_becomes_db(target: Path, tmp_path: Path):
    stored = (scene() * 100).astype("int16")
    stored[:, 2, 2:5] = 0
    expected = np.where(stored == 0, np.nan, stored / np.float32(100))
    source = save(tmp_path / "i.tif", stored)
    np.testing.assert_array_equal(run(target, source, SCALE=100), expected)


def test_a_zero_that_nobody_declares_is_missing_in_db_too(target: Path, tmp_path: Path):
    db = scene()
    db[:, :, :6] = 0
    source = save(tmp_path / "zero.tif", db)
    db[:, :, :6] = np.nan
    np.testing.assert_array_equal(run(target, source), db)


def test_bands_may_be_given(target: Path, tmp_path: Path):
    db = scene()
    source = save(tmp_path / "b.tif", np.concatenate([db[1:], db[:1] * 0 - 3, db[:1]]))
    np.testing.assert_array_equal(run(target, source, VV_BAND=3, VH_BAND=1), db)


def test_the_result_says_what_it_holds(target: Path, tmp_path: Path):
    run(target, save(tmp_path / f"{EARTH_ENGINE}.tif", scene(), descriptions=["VV", "VH"]))
    dataset = gdal.Open(str(target))
    bands = [dataset.GetRasterBand(number) for number in (1, 2)]
    assert [band.GetDescription() for band in bands] == ["VV", "VH"]
    assert {gdal.GetDataTypeName(band.DataType) for band in bands} == {"Float32"}
    assert all(np.isnan(band.GetNoDataValue()) for band in bands)
    assert dataset.GetGeoTransform() == NORTH_UP
    assert osr.SpatialReference(dataset.GetProjection()).GetAuthorityCode(None) == "32633"


def test_files_of_two_frames_are_paired_by_name(target: Path, tmp_path: Path):
    files = []
    for number, name in enumerate(("a", "b")):
        for band, polarisation in enumerate(("VV", "VH")):
            values = power(scene(seed=number))[band : band + 1]
            path = tmp_path / f"{name}_{polarisation}.tif"
            files.append(save(path, values, geotransform=shifted(30 * number), nodata=0))
    expected = np.concatenate([scene(seed=0), scene(seed=1)], axis=2)
    np.testing.assert_allclose(run(target, *files[::-1]), expected, rtol=0, atol=1e-5)


def test_files_of_two_folders_are_paired_by_their_descriptions(target: Path, tmp_path: Path):
    files = []
    for band, polarisation in enumerate(("VH", "VV")):
        (tmp_path / polarisation).mkdir()
        files.append(
            save(
                tmp_path / polarisation / "scene.tif",
                power(scene())[1 - band : 2 - band],
                descriptions=[f"Gamma0_{polarisation}"],
            )
        )
    np.testing.assert_allclose(run(target, *files), scene(), rtol=0, atol=1e-5)


# Units


@pytest.mark.parametrize(
    ("stored", "units"),
    [
        pytest.param(scene(), "decibels", id="db"),
        pytest.param(power(scene()), "power", id="power"),
        pytest.param(np.sqrt(power(scene() + 2)), "amplitude", id="amplitude"),
    ],
)
def test_auto_says_what_it_took(target: Path, tmp_path: Path, stored: np.ndarray, units: str):
    listener = Listener(infos=True)
    run(target, save(tmp_path / "a.tif", stored), feedback=listener)
    assert any(f"look like {units}" in text for text in listener.said)


@pytest.mark.parametrize(
    ("stored", "message"),
    [
        pytest.param(
            np.sqrt(power(scene() * [[[1]], [[1.17]]] - 4)),
            "may hold power or amplitude.*set UNITS",
            id="dim",
        ),
        pytest.param(power(scene()) * 1e4, "too large.*set SCALE", id="factor"),
        pytest.param(scene() + 16, "are negative.*set UNITS", id="around 0"),
        pytest.param(scene() * np.nan, "hardly any pixel has a value", id="empty"),
    ],
)
def test_auto_asks_where_it_cannot_be_told(
    target: Path, tmp_path: Path, stored: np.ndarray, message: str
):
    with pytest.raises(QgsProcessingException, match=rf"'a\.tif'.*{message}"):
        run(target, save(tmp_path / "a.tif", stored))


def test_frames_of_different_units_are_refused(target: Path, tmp_path: Path):
    db = save(tmp_path / "a.tif", scene())
    linear = save(tmp_path / "b.tif", power(scene()), geotransform=shifted(30))
    with pytest.raises(QgsProcessingException, match=r"looks like decibels and .* like power"):
        run(target, db, linear)


def test_wrong_units_are_refused(target: Path, tmp_path: Path):
    with pytest.raises(QgsProcessingException, match="set UNITS to db"):
        run(target, save(tmp_path / "a.tif", scene()), UNITS="linear")


# Frames of one orbit


@pytest.fixture
def frames(tmp_path: Path) -> tuple[str, str]:
    """A western frame, and one 20 pixels further east and 3 further south, overlapping by 10."""
    return (
        save(tmp_path / "west.tif", scene(seed=1)),
        save(tmp_path / "east.tif", scene(seed=2), geotransform=shifted(20, 3)),
    )


@pytest.mark.parametrize("orbit", ["ascending", "descending"])
def test_the_frame_whose_near_edge_overlaps_lies_above(
    target: Path, frames: tuple[str, str], orbit: str
):
    expected = np.full((2, 23, 50), np.nan, np.float32)
    west = (np.s_[:, :20, :30], scene(seed=1))
    east = (np.s_[:, 3:, 20:], scene(seed=2))
    for part, values in (west, east) if orbit == "ascending" else (east, west):
        expected[part] = values
    np.testing.assert_array_equal(run(target, *frames[::-1], ORBIT=orbit), expected)


@pytest.mark.parametrize("orbit", ["ascending", "descending"])
def test_the_orbit_of_frames_is_found_in_their_names(target: Path, tmp_path: Path, orbit: str):
    west = save(tmp_path / f"west_{orbit}.tif", scene(seed=1))
    east = save(tmp_path / f"east_{orbit}.tif", scene(seed=2), geotransform=shifted(20))
    upper = scene(seed=2)[:, :, :10] if orbit == "ascending" else scene(seed=1)[:, :, 20:]
    np.testing.assert_array_equal(run(target, west, east)[:, :, 20:30], upper)


def test_frames_of_both_orbits_are_refused(target: Path, tmp_path: Path):
    west = save(tmp_path / "west_asc.tif", scene(seed=1))
    east = save(tmp_path / "east_desc.tif", scene(seed=2), geotransform=shifted(20))
    with pytest.raises(QgsProcessingException, match="prepare each orbit by itself"):
        run(target, west, east)


def test_through_gaps_of_the_upper_frame_the_lower_one_shows(target: Path, tmp_path: Path):
    upper = scene(seed=2)
    upper[:, 4:9, :5] = np.nan
    west = save(tmp_path / "w.tif", scene(seed=1))
    east = save(tmp_path / "e.tif", upper, geotransform=shifted(20))
    result = run(target, west, east)
    np.testing.assert_array_equal(result[:, 4:9, 20:25], scene(seed=1)[:, 4:9, 20:25])
    np.testing.assert_array_equal(result[:, :4, 20:], upper[:, :4])


def test_a_frame_between_the_pixels_is_interpolated(target: Path, tmp_path: Path):
    ramp = np.tile(np.linspace(-20, -10, 30, dtype=np.float32), (2, 20, 1))
    west = save(tmp_path / "w.tif", scene(seed=1))
    east = save(tmp_path / "e.tif", ramp, geotransform=shifted(30.5))
    result = run(target, west, east)
    np.testing.assert_array_equal(result[:, :, :30], scene(seed=1))
    # Half a pixel to the left of the source's centres.
    middle = (ramp[0, 0, 3:19] + ramp[0, 0, 4:20]) / 2
    np.testing.assert_allclose(result[0, 10, 34:50], middle, rtol=0, atol=1e-4)


def test_a_frame_of_another_zone_comes_to_its_place(target: Path, tmp_path: Path):
    """Zone 33's frame is a plane of its own x; the lowest, western frame gives the grid."""
    there = osr.SpatialReference(wkt(32633))
    here = osr.SpatialReference(wkt(32632))
    x0, y0 = 300_000.0, 5_000_000.0
    corner = osr.CoordinateTransformation(there, here).TransformPoint(x0, y0)
    x = x0 + 10 * (np.arange(30) + 0.5)
    plane = np.tile(((x - x0) / 100 - 15).astype(np.float32), (2, 20, 1))
    east = save(tmp_path / "e.tif", plane, geotransform=(x0, 10, 0, y0, 0, -10))
    first = (corner[0] - 300, 10, 0, corner[1], 0, -10)
    west = save(tmp_path / "w.tif", scene(), geotransform=first, crs=32632)
    result = run(target, west, east)
    dataset = gdal.Open(str(target))
    left, _, _, top, _, _ = dataset.GetGeoTransform()
    back = osr.CoordinateTransformation(here, there)
    compared = 0
    for row, col in np.argwhere(np.isfinite(result[0])):
        place = left + (col + 0.5) * 10, top - (row + 0.5) * 10
        own = back.TransformPoint(*place)[0]
        if x0 + 15 < own < x0 + 285 and place[0] > corner[0] + 20:
            assert result[0, row, col] == pytest.approx((own - x0) / 100 - 15, abs=0.01)
            compared += 1
    assert compared > 300


# Borders


def tilted(rows: int = 24, cols: int = 40) -> np.ndarray:
    """(rows, cols) bool: a swath with nothing on both sides, and a hole."""
    row, col = np.mgrid[:rows, :cols]
    swath = (col >= 10 - row // 4) & (col < 36 - row // 4)
    swath[10:12, 18:20] = False
    return swath


def eroded(valid: np.ndarray, pixels: int) -> np.ndarray:
    """What is left of a swath: by loops, with the hole filled meanwhile."""
    row, col = np.mgrid[: valid.shape[0], : valid.shape[1]]
    outside = (col < 10 - row // 4) | (col >= 36 - row // 4)
    left = valid.copy()
    for one, other in np.ndindex(valid.shape):
        near = outside[
            max(one - pixels, 0) : one + pixels + 1, max(other - pixels, 0) : other + pixels + 1
        ]
        left[one, other] &= not near.any()
    return left


def test_a_rim_of_each_frame_is_cut_off_and_holes_are_kept(target: Path, tmp_path: Path):
    db = np.where(tilted(), scene(24, 40), np.float32(np.nan))
    result = run(target, save(tmp_path / "a.tif", db), BORDER=3)
    expected = np.where(eroded(tilted(), 3), db, np.float32(np.nan))
    np.testing.assert_array_equal(result, expected)


def test_the_rasters_own_edge_is_no_border(target: Path, tmp_path: Path):
    np.testing.assert_array_equal(run(target, save(tmp_path / "a.tif", scene()), BORDER=5), scene())


def test_low_values_along_the_border_are_noise_and_those_within_are_not(
    target: Path, tmp_path: Path
):
    db = np.full((2, 12, 30), -12, np.float32)
    db[:, :, :4] = np.nan
    db[:, :, 4:9] = -38  # noise
    db[:, 4:8, 15:20] = -33  # a calm lake
    result = run(target, save(tmp_path / "a.tif", db), BORDER_LEVEL=-30)
    db[:, :, 4:9] = np.nan
    np.testing.assert_array_equal(result, db)


def test_by_default_no_border_is_cut(target: Path, tmp_path: Path):
    db = np.where(tilted(), scene(24, 40), np.float32(np.nan))
    db[:, tilted()] -= 15
    np.testing.assert_array_equal(run(target, save(tmp_path / "a.tif", db)), db)


# Filters


def test_strips_meet_without_a_seam(target: Path, tmp_path: Path):
    ndimage = pytest.importorskip("scipy.ndimage")
    db = scene(600, 24)
    result = run(target, save(tmp_path / "a.tif", power(db)), FILTER="boxcar", WINDOW=7)
    mean = np.stack([ndimage.uniform_filter(power(band).astype(float), 7) for band in db])
    np.testing.assert_allclose(
        result[:, 3:-3, 3:-3], 10 * np.log10(mean)[:, 3:-3, 3:-3], rtol=0, atol=1e-4
    )


def test_lee_leaves_less_speckle_and_the_log_of_it_in_the_file(target: Path, tmp_path: Path):
    db = scene(40, 40)
    result = run(target, save(tmp_path / "a.tif", db), FILTER="lee", WINDOW=5, LOOKS=4)
    assert result[0].std() < 0.7 * db[0].std()
    said = gdal.Open(str(target)).GetMetadataItem("GMNET_SPECKLE_FILTER")
    assert said == "lee 5x5, 4 looks"


def test_an_even_window_is_refused(target: Path, tmp_path: Path):
    with pytest.raises(QgsProcessingException, match="WINDOW is 4; give an odd number"):
        run(target, save(tmp_path / "a.tif", scene()), FILTER="lee", WINDOW=4)


# What cannot be prepared


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param({"a_HH.tif": 1, "a_HV.tif": 1}, "is HH, but the networks need", id="HH"),
        pytest.param({"a_VV.tif": 1}, "'a_VV.tif' has no counterpart.*add VH", id="VV alone"),
        pytest.param(
            {"a_VV.tif": 1, "a_VH.tif": 1, "b_VH.tif": 1}, "'b_VH.tif' .*add VV", id="VH alone"
        ),
        pytest.param({"a.tif": 1, "b.tif": 1}, "whether INPUT 'a.tif' is VV or VH", id="no name"),
        pytest.param({"VV_VH.tif": 1}, "whether INPUT 'VV_VH.tif' is VV or VH", id="both names"),
        pytest.param({"a.tif": 3}, "set VV_BAND and VH_BAND", id="three bands"),
    ],
)
def test_files_that_are_no_frame_are_refused(
    target: Path, tmp_path: Path, files: dict[str, int], message: str
):
    sources = [save(tmp_path / name, backscatter(6, 8, bands)) for name, bands in files.items()]
    with pytest.raises(QgsProcessingException, match=message):
        run(target, *sources)


def test_two_bands_of_other_polarisations_are_refused(target: Path, tmp_path: Path):
    source = save(tmp_path / "arctic.tif", scene(), descriptions=["HH", "HV"])
    with pytest.raises(QgsProcessingException, match=r"'arctic\.tif' holds HH or HV"):
        run(target, source)


def test_polarisations_of_different_size_are_refused(target: Path, tmp_path: Path):
    vv = save(tmp_path / "a_VV.tif", scene()[:1])
    vh = save(tmp_path / "a_VH.tif", scene(21)[1:])
    with pytest.raises(QgsProcessingException, match=r"'a_VV\.tif' and 'a_VH\.tif' are taken as"):
        run(target, vv, vh)


def test_a_raster_given_twice_is_refused(target: Path, tmp_path: Path):
    source = save(tmp_path / "a.tif", scene())
    with pytest.raises(QgsProcessingException, match="contains a raster twice"):
        run(target, source, source)


def test_frames_without_a_place_are_refused(target: Path, tmp_path: Path):
    sources = [
        save(tmp_path / f"{name}.tif", scene(), geotransform=None, crs=None) for name in "ab"
    ]
    with pytest.raises(QgsProcessingException, match=r"'a\.tif' has no georeference"):
        run(target, *sources)


def test_a_source_is_never_overwritten(provider, tmp_path: Path):
    source = save(tmp_path / "a.tif", scene())
    with pytest.raises(QgsProcessingException, match="is one of the rasters that are read"):
        run(Path(source), source)
    np.testing.assert_array_equal(read(source), scene())


def test_a_cancelled_run_leaves_nothing(target: Path, tmp_path: Path):
    source = save(tmp_path / "a.tif", scene(600, 24))
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(target, source, feedback=Listener(cancel_at=20))
    assert list(target.parent.iterdir()) == []


# What the result tells


def test_one_day_in_all_names_is_the_results(target: Path, tmp_path: Path):
    later = EARTH_ENGINE.replace("T120349", "T120414")
    run(
        target,
        save(tmp_path / f"{EARTH_ENGINE}.tif", scene()),
        save(tmp_path / f"{later}.tif", scene(), geotransform=shifted(0, 15)),
    )
    items = gdal.Open(str(target)).GetMetadata()
    assert items["GMNET_PERIOD_START"] == items["GMNET_PERIOD_END"] == "2020-03-05"


@pytest.mark.parametrize("other", ["S1A_IW_GRDH_1SDV_20200306T120349", "east", "water_2020"])
def test_names_of_several_days_or_of_none_tell_nothing(target: Path, tmp_path: Path, other: str):
    run(
        target,
        save(tmp_path / f"{EARTH_ENGINE}.tif", scene()),
        save(tmp_path / f"{other}.tif", scene(), geotransform=shifted(0, 15)),
    )
    assert "GMNET_PERIOD_START" not in gdal.Open(str(target)).GetMetadata()


def test_the_layer_has_the_day_in_its_name_and_a_style(target: Path, tmp_path: Path):
    source = save(tmp_path / f"{EARTH_ENGINE}.tif", scene(), descriptions=["VV", "VH"])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    context = QgsProcessingContext()
    details = QgsProcessingContext.LayerDetails(
        "Backscatter in dB", QgsProject.instance(), "OUTPUT"
    )
    context.addLayerToLoadOnCompletion(str(target), details)
    parameters = {"INPUT": [source], "OUTPUT": str(target)}
    algorithm.run(parameters, context, QgsProcessingFeedback())
    assert context.layerToLoadOnCompletionDetails(str(target)).name == "Backscatter 2020-03-05"
    layer = QgsRasterLayer(str(target))
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    assert layer.renderer().usesBands() == [1, 2, 1]
    assert layer.renderer().greenContrastEnhancement().maximumValue() == -9


@pytest.mark.qgis_process
def test_qgis_process_takes_files_of_a_polarisation_each(qgis_process, tmp_path: Path):
    stored = power(scene())
    vv = save(tmp_path / f"{HYP3}_VV.tif", stored[:1], nodata=0)
    vh = save(tmp_path / f"{HYP3}_VH.tif", stored[1:], nodata=0)
    words = [f"INPUT={vv}", f"INPUT={vh}", f"OUTPUT={tmp_path / 'db.tif'}"]
    done = qgis_process("run", ALGORITHM, "--", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "look like power" in done.stdout
    np.testing.assert_allclose(read(tmp_path / "db.tif"), scene(), rtol=0, atol=1e-5)
