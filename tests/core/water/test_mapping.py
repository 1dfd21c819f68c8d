"""The main job on small rasters, compared with plain arithmetic on the values written into them."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.errors import Cancelled, GMNetError, InputError
from gmnet_water.core.raster.grid import Extent
from gmnet_water.core.report import Report
from gmnet_water.core.water.mapping import MapRequest, MapResult, map_water, plan_mapping
from gmnet_water.core.water.prediction import Network
from gmnet_water.tests.networks import SMALL, Constant, Echo, model, normalised
from gmnet_water.tests.rasters import NORTH_UP, backscatter, read, save, wkt
from osgeo import gdal, osr

ROWS, COLS = 45, 61
QUIET = Report()


def echo(**options) -> Echo:
    """A network that says as probability what it sees, so that bright pixels are water."""
    return Echo(contract=SMALL, **options)


def run(
    folder: Path,
    source: str,
    network: Network | None = None,
    report: Report = QUIET,
    **options,
) -> MapResult:
    """Map one ascending raster to ``water.tif`` and ``percent.tif``."""
    request = MapRequest(
        Sources(ascending=source), folder / "water.tif", folder / "percent.tif", **options
    )
    return map_water(plan_mapping(request, report), model(network or echo()), report)


@pytest.fixture
def db() -> np.ndarray:
    """Backscatter with a gap."""
    values = backscatter(ROWS, COLS)
    values[0, 20:30, 7:40] = np.nan
    return values


@pytest.fixture
def source(tmp_path: Path, db: np.ndarray) -> str:
    folder = tmp_path / "in"
    folder.mkdir()
    return save(folder / "s1.tif", db)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def missing(db: np.ndarray) -> np.ndarray:
    return np.isnan(db).any(axis=0)


def expected_mask(db: np.ndarray, threshold: float = 0.5) -> np.ndarray:
    return np.where(missing(db), 255, normalised(db[0]) > threshold)


@pytest.mark.usefixtures("any_gdal")
def test_water_is_where_the_probability_is_over_the_threshold(source: str, out: Path, db):
    run(out, source)
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(db))


def test_another_threshold_gives_another_mask(source: str, out: Path, db):
    run(out, source, threshold=0.8)
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(db, 0.8))


def test_a_probability_that_equals_the_threshold_is_land(tmp_path: Path, out: Path):
    path = save(tmp_path / "a.tif", backscatter(3, 3))
    run(out, path, Constant(0.25), threshold=0.25)
    assert (read(out / "water.tif") == 0).all()


def test_the_probability_is_in_whole_percent(source: str, out: Path, db):
    run(out, source)
    percent = np.where(missing(db), 255, np.rint(normalised(db[0]) * 100))
    difference = np.abs(read(out / "percent.tif") - percent)
    # Rounding in single precision may fall to the other side of a half.
    assert difference.max() <= 1
    assert (difference > 0).mean() < 0.001


def test_where_nothing_was_observed_both_are_255(source: str, out: Path, db):
    run(out, source)
    for name in ("water.tif", "percent.tif"):
        np.testing.assert_array_equal(read(out / name) == 255, missing(db))


def test_a_raster_without_any_observation_is_255_throughout(tmp_path: Path, out: Path):
    network = echo()
    result = run(out, save(tmp_path / "a.tif", np.zeros((2, 30, 30), "int16")), network)
    assert (read(out / "water.tif") == 255).all()
    assert network.batches == []
    assert (result.valid_pixels, result.valid_area_km2) == (0, 0.0)


def test_the_probability_is_written_only_when_asked_for(source: str, out: Path):
    request = MapRequest(Sources(ascending=source), out / "water.tif")
    map_water(plan_mapping(request, QUIET), model(echo()), QUIET)
    assert [path.name for path in out.iterdir()] == ["water.tif"]


def test_a_stack_is_observed_where_one_orbit_is(tmp_path: Path, out: Path):
    values = backscatter(30, 40, bands=4)
    values[:2, :, :20] = np.nan
    values[2:, 10:, :] = np.nan
    request = MapRequest(
        Sources(stacked=save(tmp_path / "a.tif", values)), out / "water.tif", out / "percent.tif"
    )
    map_water(plan_mapping(request, QUIET), model(echo()), QUIET)
    nowhere = np.zeros((30, 40), bool)
    nowhere[10:, :20] = True
    np.testing.assert_array_equal(read(out / "water.tif") == 255, nowhere)


@pytest.mark.parametrize(
    "transform",
    [
        NORTH_UP,
        (500_000.0, 10.0, 0.0, 4_999_000.0, 0.0, 10.0),
        (500_000.0, 8.0, 6.0, 5_000_000.0, 6.0, -8.0),
    ],
    ids=["north-up", "south-up", "rotated"],
)
def test_the_result_lies_where_the_source_lies(tmp_path: Path, out: Path, transform: tuple):
    run(out, save(tmp_path / "a.tif", backscatter(20, 30), geotransform=transform))
    for name in ("water.tif", "percent.tif"):
        dataset = gdal.Open(str(out / name))
        assert dataset.GetGeoTransform() == transform
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32633"


@pytest.mark.usefixtures("any_gdal")
def test_a_raster_without_georeference_gives_a_result_without(tmp_path: Path, out: Path):
    run(out, save(tmp_path / "a.tif", backscatter(20, 30), geotransform=None, crs=None))
    dataset = gdal.Open(str(out / "water.tif"))
    assert dataset.GetGeoTransform(can_return_null=True) is None


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "int32", "float64"])
def test_any_type_of_raster_is_mapped(tmp_path: Path, out: Path, dtype: str):
    stored = np.random.default_rng(5).integers(1, 250, (2, 20, 30)).astype(dtype)
    stored[:, 3, 3] = 0
    path = save(tmp_path / "a.tif", stored, nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in (1, 2):
        dataset.GetRasterBand(number).SetScale(0.2)
        dataset.GetRasterBand(number).SetOffset(-50)
    dataset = None
    run(out, path)
    decibel = np.where(stored == 0, np.nan, stored * 0.2 - 50)
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(decibel))


def test_one_huge_block_is_mapped(tmp_path: Path, out: Path):
    values = backscatter(2500, 13)
    path = save(tmp_path / "a.tif", values, options=["BLOCKYSIZE=2500", "COMPRESS=DEFLATE"])
    run(out, path)
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(values))


def test_names_may_hold_spaces_and_any_letters(tmp_path: Path, db: np.ndarray):
    folder = tmp_path / "Größe & Höhe 水"
    folder.mkdir()
    run(folder, save(folder / "Aufnahme 1 äöü.tif", db))
    np.testing.assert_array_equal(read(folder / "water.tif"), expected_mask(db))
    assert item(folder / "water.tif", "GMNET_SOURCES") == "Aufnahme 1 äöü.tif"


def test_results_may_be_named_without_a_folder(source: str, out: Path, db, monkeypatch):
    monkeypatch.chdir(out)
    request = MapRequest(Sources(ascending=source), Path("water.tif"), Path("percent.tif"))
    map_water(plan_mapping(request, QUIET), model(echo()), QUIET)
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(db))


def test_a_plan_made_in_one_thread_is_mapped_in_another(source: str, out: Path, db):
    plan = plan_mapping(MapRequest(Sources(ascending=source), out / "water.tif"), QUIET)
    thread = threading.Thread(target=map_water, args=(plan, model(echo()), QUIET))
    thread.start()
    thread.join(30)
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(db))


@pytest.mark.parametrize(
    ("transform", "extent"),
    [
        pytest.param(NORTH_UP, (500_100, 4_999_700, 500_300, 4_999_950), id="north-up"),
        pytest.param(
            (500_000.0, 10.0, 0.0, 5_000_000.0, 0.0, 10.0),
            (500_100, 5_000_050, 500_300, 5_000_300),
            id="south-up",
        ),
    ],
)
def test_an_extent_maps_the_same_part_of_the_whole(
    tmp_path: Path, out: Path, db: np.ndarray, transform: tuple, extent: tuple
):
    run(out, save(tmp_path / "a.tif", db, geotransform=transform), extent=Extent(*extent))
    np.testing.assert_array_equal(read(out / "water.tif"), expected_mask(db)[5:30, 10:30])
    dataset = gdal.Open(str(out / "water.tif"))
    origin = dataset.GetGeoTransform()[0], dataset.GetGeoTransform()[3]
    assert origin == (500_100, transform[3] + 5 * transform[5])


def item(path: Path, key: str) -> str:
    dataset = gdal.Open(str(path))
    return dataset.GetMetadataItem(key)


@pytest.mark.parametrize("name", ["water.tif", "percent.tif"])
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("GMNET_MODEL", "echo"),
        ("GMNET_ORBIT_MODE", "as"),
        ("GMNET_THRESHOLD", "0.7"),
        ("GMNET_SOURCES", "s1.tif"),
    ],
)
def test_the_result_says_what_made_it(source: str, out: Path, name: str, key: str, value: str):
    run(out, source, threshold=0.7)
    assert item(out / name, key) == value


def test_the_result_names_the_weights_by_their_checksums(source: str, out: Path):
    run(out, source)
    assert "as: 0123abcd" in item(out / "water.tif", "GMNET_WEIGHTS_SHA256").split(", ")


def test_the_result_says_which_version_made_it(source: str, out: Path, repository: Path):
    run(out, source)
    lines = (repository / "metadata.txt").read_text(encoding="utf-8").splitlines()
    stated = next(line.partition("=")[2] for line in lines if line.startswith("version="))
    assert item(out / "water.tif", "GMNET_VERSION") == stated


def test_both_sources_of_a_pair_are_named(source: str, tmp_path: Path, out: Path):
    second = save(tmp_path / "des.tif", backscatter(ROWS, COLS))
    request = MapRequest(Sources(ascending=source, descending=second), out / "water.tif")
    map_water(plan_mapping(request, QUIET), model(echo()), QUIET)
    assert item(out / "water.tif", "GMNET_SOURCES") == "s1.tif, des.tif"
    assert item(out / "water.tif", "GMNET_ORBIT_MODE").startswith("as_des")


def test_the_result_tells_the_time_that_its_sources_show(tmp_path: Path, out: Path, db):
    sources = Sources(
        ascending=save(tmp_path / "asc_2020-03-05.tif", db),
        descending=save(tmp_path / "desc_20200312.tif", db),
    )
    request = MapRequest(sources, out / "water.tif")
    map_water(plan_mapping(request, QUIET), model(echo()), QUIET)
    assert item(out / "water.tif", "GMNET_PERIOD_START") == "2020-03-05"
    assert item(out / "water.tif", "GMNET_PERIOD_END") == "2020-03-12"


def test_a_source_without_a_date_leaves_the_result_without_one(tmp_path: Path, out: Path, db):
    run(out, save(tmp_path / "scene.tif", db))
    assert item(out / "water.tif", "GMNET_PERIOD_START") is None


@pytest.mark.parametrize(
    ("name", "description"), [("water.tif", "Water mask"), ("percent.tif", "Water probability")]
)
def test_bands_say_what_they_hold(source: str, out: Path, name: str, description: str):
    run(out, source)
    dataset = gdal.Open(str(out / name))
    assert dataset.GetRasterBand(1).GetDescription().startswith(description)


@pytest.mark.parametrize("name", ["water.tif", "percent.tif"])
def test_results_are_bytes_with_255_as_nodata(source: str, out: Path, name: str):
    run(out, source)
    dataset = gdal.Open(str(out / name))
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Byte
    assert dataset.GetRasterBand(1).GetNoDataValue() == 255


@pytest.mark.parametrize(("length", "overviews"), [(300, 0), (1100, 3)])
def test_large_results_have_overviews(tmp_path: Path, out: Path, length: int, overviews: int):
    run(out, save(tmp_path / "a.tif", backscatter(length, 20)))
    for name in ("water.tif", "percent.tif"):
        dataset = gdal.Open(str(out / name))
        assert dataset.GetRasterBand(1).GetOverviewCount() == overviews


def test_pixels_are_counted(source: str, out: Path, db):
    result = run(out, source)
    assert result.pixels == ROWS * COLS
    assert result.valid_pixels == (~missing(db)).sum()
    assert result.water_pixels == (expected_mask(db) == 1).sum()


@pytest.mark.parametrize(("crs", "square_metres"), [(32633, 100.0), (2263, 100 * 0.092903411613)])
def test_areas_are_those_of_the_plane(
    tmp_path: Path, out: Path, db: np.ndarray, crs: int, square_metres: float
):
    result = run(out, save(tmp_path / "a.tif", db, crs=crs))
    valid, water = (~missing(db)).sum(), (expected_mask(db) == 1).sum()
    assert result.valid_area_km2 == pytest.approx(valid * square_metres / 1e6)
    assert result.water_area_km2 == pytest.approx(water * square_metres / 1e6)


def equal_area_rows(transform: tuple, rows: int) -> np.ndarray:
    """Area in km2 of a pixel of each row, in an equal-area projection."""
    degrees, plane = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromWkt(wkt(4326))
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    plane.ImportFromEPSG(6933)
    to_plane = osr.CoordinateTransformation(degrees, plane)
    x0, dx, _, y0, _, dy = transform
    edges = [to_plane.TransformPoint(x0, y0 + row * dy) for row in range(rows + 1)]
    width = to_plane.TransformPoint(x0 + dx, y0)[0] - edges[0][0]
    heights = -np.diff([y for _, y, _ in edges])
    return width * heights / 1e6


def test_areas_in_degrees_are_geodesic(tmp_path: Path, out: Path, db: np.ndarray):
    transform = (88.0, 0.2, 0.0, 40.0, 0.0, -0.2)
    result = run(out, save(tmp_path / "a.tif", db, geotransform=transform, crs=4326))
    pixel = equal_area_rows(transform, ROWS)
    assert result.valid_area_km2 == pytest.approx(pixel @ (~missing(db)).sum(axis=1), rel=1e-6)
    assert result.water_area_km2 == pytest.approx(
        pixel @ (expected_mask(db) == 1).sum(axis=1), rel=1e-6
    )


def test_areas_of_a_part_are_those_of_its_rows(tmp_path: Path, out: Path, db: np.ndarray):
    transform = (88.0, 0.2, 0.0, 40.0, 0.0, -0.2)
    path = save(tmp_path / "a.tif", db, geotransform=transform, crs=4326)
    result = run(
        out, path, extent=Extent(88.0, 40.0 - 0.2 * 40, 88.0 + 0.2 * COLS, 40.0 - 0.2 * 10)
    )
    pixel = equal_area_rows(transform, ROWS)[10:40]
    assert result.valid_area_km2 == pytest.approx(
        pixel @ (~missing(db))[10:40].sum(axis=1), rel=1e-6
    )


@pytest.mark.parametrize("placed", [NORTH_UP, None], ids=["no CRS", "no georeference"])
def test_without_a_crs_there_is_no_area(tmp_path: Path, out: Path, db: np.ndarray, placed):
    result = run(out, save(tmp_path / "a.tif", db, geotransform=placed, crs=None))
    assert (result.valid_area_km2, result.water_area_km2) == (None, None)


def test_progress_grows_to_the_whole(source: str, out: Path):
    seen: list[float] = []
    run(out, source, report=Report(progress=seen.append))
    assert seen == sorted(seen)
    assert len(seen) > 5
    assert seen[-1] == 1.0


def test_progress_of_a_pair_grows_to_the_whole(source: str, tmp_path: Path, out: Path):
    seen: list[float] = []
    report = Report(progress=seen.append)
    second = save(tmp_path / "des.tif", backscatter(ROWS, COLS))
    request = MapRequest(Sources(ascending=source, descending=second), out / "water.tif")
    map_water(plan_mapping(request, report), model(echo()), report)
    assert seen == sorted(seen)
    assert 0 < seen[0] < 0.5
    assert seen[-1] == 1.0


class Later:
    """Does something when a network is called for the n-th time."""

    def __init__(self, call: int, act: Callable[[], object]) -> None:
        self._left = call
        self._act = act

    def __call__(self, _views: np.ndarray) -> None:
        self._left -= 1
        if self._left == 0:
            self._act()


def broken() -> None:
    raise RuntimeError("the network is broken")


@pytest.fixture
def earlier(source: str, out: Path) -> dict[str, bytes]:
    """What an earlier run left."""
    run(out, source, threshold=0.9)
    return contents(out)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_both_results_are_replaced_only_at_the_end(source: str, out: Path, earlier: dict):
    during: list[bool] = []

    def look(_views: np.ndarray) -> None:
        during.append(all((out / name).read_bytes() == old for name, old in earlier.items()))

    run(out, source, echo(before=look))
    assert all(during)
    assert all(new != earlier[name] for name, new in contents(out).items())


def test_a_run_that_fails_leaves_what_was_there(source: str, out: Path, earlier: dict):
    with pytest.raises(RuntimeError, match="network is broken"):
        run(out, source, echo(before=Later(4, broken)))
    assert contents(out) == earlier


def test_a_run_that_is_interrupted_leaves_what_was_there(source: str, out: Path, earlier: dict):
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(out, source, echo(before=Later(4, interrupt)))
    assert contents(out) == earlier


def cancelled_run(out: Path, source: str, calls: int = 4) -> float:
    """Cancel during the n-th call of the network; gives the seconds until the run was over."""
    cancelled: list[float] = []
    network = echo(before=Later(calls, lambda: cancelled.append(time.monotonic())))
    with pytest.raises(Cancelled):
        run(out, source, network, Report(cancelled=lambda: bool(cancelled)))
    return time.monotonic() - cancelled[0]


def test_a_run_that_is_cancelled_leaves_what_was_there(source: str, out: Path, earlier: dict):
    cancelled_run(out, source)
    assert contents(out) == earlier


def test_a_run_that_is_cancelled_leaves_nothing_new(source: str, out: Path):
    cancelled_run(out, source)
    assert not list(out.iterdir())


def test_cancelling_is_prompt(tmp_path: Path, out: Path):
    assert cancelled_run(out, save(tmp_path / "a.tif", backscatter(3000, 300))) < 1.0


def test_cancelling_leaves_no_thread(source: str, out: Path):
    cancelled_run(out, source)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("gmnet")]


def test_a_damaged_source_leaves_what_was_there(tmp_path: Path, source: str, out: Path, earlier):
    path = tmp_path / "cut.tif"
    save(path, backscatter(1500, 300), options=["COMPRESS=DEFLATE", "BLOCKYSIZE=50"])
    plan = plan_mapping(
        MapRequest(Sources(ascending=str(path)), out / "water.tif", out / "percent.tif"), QUIET
    )
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size * 2 // 3)
    with pytest.raises(GMNetError, match=r"Rows .* of ASCENDING 'cut.tif' cannot be read"):
        map_water(plan, model(echo()), QUIET)
    assert contents(out) == earlier


def test_an_output_that_cannot_be_written_takes_the_other_with_it(source: str, tmp_path: Path):
    folders = [tmp_path / name for name in ("mask", "percent")]
    for folder in folders:
        folder.mkdir()
    request = MapRequest(
        Sources(ascending=source), folders[0] / "water.tif", folders[1] / "percent.tif"
    )
    plan = plan_mapping(request, QUIET)
    folders[1].rmdir()
    with pytest.raises(GMNetError, match=r"'percent.tif' cannot be written"):
        map_water(plan, model(echo()), QUIET)
    assert not list(folders[0].iterdir())


def test_a_mask_that_cannot_be_replaced_keeps_the_probability(source, out: Path, earlier: dict):
    def occupy() -> None:
        (out / "water.tif").unlink()
        (out / "water.tif").mkdir()

    with pytest.raises(GMNetError, match=r"'water.tif' cannot be replaced"):
        run(out, source, echo(before=Later(2, occupy)))
    assert (out / "percent.tif").read_bytes() == earlier["percent.tif"]


def test_a_disk_that_fills_leaves_nothing(tmp_path: Path, out: Path):
    resource = pytest.importorskip("resource", reason="limits of file sizes are POSIX's")
    path = save(tmp_path / "a.tif", backscatter(800, 800))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    plan = plan_mapping(MapRequest(Sources(ascending=path), out / "w.tif", out / "p.tif"), QUIET)
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, hard))
    try:
        with pytest.raises(GMNetError, match="check that the disk has room"):
            map_water(plan, model(echo(), batch_size=50), QUIET)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(out.iterdir())


@pytest.fixture
def large_cache() -> Iterator[int]:
    """GDAL's cache with room for a gigabyte."""
    default = gdal.GetCacheMax()
    gdal.SetCacheMax(10**9)
    yield 10**9
    gdal.SetCacheMax(default)


def test_gdal_s_cache_is_as_large_as_before(source: str, out: Path, large_cache: int):
    during: list[int] = []
    run(out, source, echo(before=lambda _views: during.append(gdal.GetCacheMax())))
    assert max(during) < large_cache
    assert gdal.GetCacheMax() == large_cache


def test_gdal_s_cache_is_as_large_as_before_a_run_that_fails(
    source: str, out: Path, large_cache: int
):
    with contextlib.suppress(RuntimeError):
        run(out, source, echo(before=Later(1, broken)))
    assert gdal.GetCacheMax() == large_cache


@pytest.fixture
def two_runs(source: str, tmp_path: Path, out: Path, large_cache: int) -> tuple[int, int]:
    """GDAL's cache while the second of two runs outlives the first, and after both."""
    (tmp_path / "second").mkdir()
    first_started, second_started = threading.Event(), threading.Event()
    between: list[int] = []

    def first() -> None:
        def wait() -> None:
            first_started.set()
            second_started.wait(20)

        run(out, source, echo(before=Later(1, wait)))

    thread = threading.Thread(target=first)
    thread.start()
    first_started.wait(20)

    def let_the_first_finish() -> None:
        second_started.set()
        thread.join(20)
        between.append(gdal.GetCacheMax())

    run(tmp_path / "second", source, echo(before=Later(1, let_the_first_finish)))
    return between[0], gdal.GetCacheMax()


def test_a_run_that_outlives_another_keeps_gdal_s_cache_small(two_runs, large_cache: int):
    assert two_runs[0] < large_cache


def test_two_runs_at_once_leave_gdal_s_cache_as_it_was(two_runs, large_cache: int):
    assert two_runs[1] == large_cache


@pytest.mark.parametrize("threshold", [0.0, 1.0, -0.5, 50.0, float("nan")])
def test_a_threshold_must_lie_between_0_and_1(source: str, out: Path, threshold: float):
    with pytest.raises(InputError, match=r"must lie between 0 and 1, for example 0.5"):
        run(out, source, threshold=threshold)


def test_one_file_for_both_results_is_refused(source: str, out: Path):
    request = MapRequest(Sources(ascending=source), out / "a.tif", out / ".." / "out" / "a.tif")
    with pytest.raises(InputError, match="the same file; give two names"):
        plan_mapping(request, QUIET)


@pytest.mark.parametrize("parameter", ["OUTPUT", "PROBABILITY"])
def test_no_result_may_replace_a_source(source: str, out: Path, parameter: str):
    targets = {"OUTPUT": out / "a.tif", "PROBABILITY": out / "b.tif", parameter: Path(source)}
    with pytest.raises(InputError, match=f"{parameter} .* one of the rasters that are read"):
        plan_mapping(MapRequest(Sources(ascending=source), *targets.values()), QUIET)


def test_a_source_read_through_a_view_may_not_be_replaced_either(source: str, tmp_path: Path):
    elsewhere = (NORTH_UP[0] + 3, *NORTH_UP[1:])
    second = save(tmp_path / "des.tif", backscatter(ROWS, COLS), geotransform=elsewhere)
    request = MapRequest(Sources(ascending=source, descending=second), Path(second))
    with pytest.raises(InputError, match="one of the rasters that are read"):
        plan_mapping(request, QUIET)


def test_an_extent_beside_the_raster_is_refused(source: str, out: Path):
    with pytest.raises(InputError, match="EXTENT does not touch the raster"):
        run(out, source, extent=Extent(0, 0, 1, 1))


def test_planning_writes_nothing(source: str, out: Path):
    plan_mapping(MapRequest(Sources(ascending=source), out / "water.tif"), QUIET)
    assert not list(out.iterdir())
