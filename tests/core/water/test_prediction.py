"""Streaming prediction, compared with the published tiling spelled out on the whole array."""

from __future__ import annotations

import threading
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest
from gmnet_water.core.errors import Cancelled, GMNetError
from gmnet_water.core.raster.grid import PIXEL_GEOTRANSFORM, Grid, Window
from gmnet_water.core.raster.pipeline import Team
from gmnet_water.core.report import Report
from gmnet_water.core.water.normalisation import normalise
from gmnet_water.core.water.orbit_choice import always
from gmnet_water.core.water.prediction import Job, predict
from gmnet_water.models.contract import OrbitMode
from gmnet_water.tests.networks import SMALL, Constant, Echo, Pick, normalised
from gmnet_water.tests.rasters import backscatter

QUIET = Report()
WINDOWS = (2048, 512, 256)
SIZES = [
    (1, 1),
    (1, 500),
    (500, 1),
    (30, 30),
    (195, 196),
    (196, 197),
    (197, 195),
    (225, 226),
    (226, 227),
    (227, 225),
    (255, 256),
    (256, 257),
    (257, 255),
    (391, 392),
    (392, 393),
    (393, 391),
]


@dataclass
class MemoryScene:
    """A scene of values (bands, rows, cols) dB, NaN where missing."""

    values: np.ndarray
    before: Callable[[Window], object] | None = None
    read_windows: list[Window] = field(default_factory=list)

    @property
    def bands(self) -> int:
        return len(self.values)

    @property
    def grid(self) -> Grid:
        return Grid(self.values.shape[2], self.values.shape[1], PIXEL_GEOTRANSFORM, "")

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        self.read_windows.append(window)
        if self.before is not None:
            self.before(window)
        part = self.values[:, window.row : window.row_stop, window.col : window.col_stop]
        return part, np.isfinite(part).all(axis=0)


def job(scene: MemoryScene, network, **options) -> Job:
    mode = OrbitMode.ASCENDING if scene.bands == 2 else OrbitMode.STACKED
    given = {
        "scene": scene,
        "networks": {mode: network},
        "choose": always(mode),
        "single": mode,
        "window": scene.grid.whole,
        "skip_empty": False,
    }
    return Job(**{**given, **options})


def predicted(scene: MemoryScene, network, **options) -> np.ndarray:
    strips = list(predict(job(scene, network, **options), QUIET))
    assert [strip.row for strip in strips] == list(
        np.cumsum([0] + [len(strip.valid) for strip in strips[:-1]])
    )
    return np.concatenate([strip.probability for strip in strips])


def expected(db: np.ndarray, view: int, band: int = 0) -> np.ndarray:
    """What a network that gives a view back predicts, from the padded array pixel by pixel."""
    window = WINDOWS[view]

    def sources(length: int) -> list[int]:
        found = []
        for pixel in range(length):
            tile = (pixel + 30) // 196
            first = 196 * tile - 60
            i = pixel - first
            found.append(first + 128 - window // 2 + (2 * i * (window - 1) + 255) // 510)
        return found

    pad = 2048
    padded = np.pad(normalised(db[band]), pad)
    rows, cols = (np.array(sources(length)) + pad for length in db.shape[1:])
    return padded[np.ix_(rows, cols)]


def live_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("gmnet")]


def test_normalisation_is_the_published_formula():
    db = np.array([-60.0, -57.78, -20.0, 25.98, 30.0, np.nan], np.float32).reshape(1, 1, 6)
    got = normalise(db, ((-57.78, 25.98),))[0, 0]
    middle = (-20.0 + 57.78) / (25.98 + 57.78 + 0.0001)
    top = (25.98 + 57.78) / (25.98 + 57.78 + 0.0001)
    np.testing.assert_allclose(got, [0, 0, middle, top, 1, 0], atol=1e-6)


@pytest.mark.parametrize(("rows", "cols"), SIZES, ids=lambda n: str(n))
def test_every_pixel_comes_back_where_it_was(rows: int, cols: int):
    db = backscatter(rows, cols)
    np.testing.assert_allclose(predicted(MemoryScene(db), Echo()), normalised(db[0]), atol=1e-6)


@pytest.mark.parametrize("view", [0, 1])
@pytest.mark.parametrize(("rows", "cols"), [(1, 1), (1, 500), (197, 195), (393, 260)])
def test_wider_views_see_what_surrounds_the_tile(view: int, rows: int, cols: int):
    db = backscatter(rows, cols)
    got = predicted(MemoryScene(db), Echo(view=view))
    np.testing.assert_allclose(got, expected(db, view), atol=1e-6)


def test_wide_views_of_a_raster_higher_than_the_rows_held():
    # A narrower one would lie between the columns that the coarse view samples.
    db = backscatter(3400, 130)
    got = predicted(MemoryScene(db), Echo(view=0, band=1))
    np.testing.assert_allclose(got, expected(db, 0, band=1), atol=1e-6)


def expected_pick(db: np.ndarray, view: int, place: tuple[int, int]) -> np.ndarray:
    """What a network predicts that says of a whole tile what one pixel of a view is."""
    pad, window = 2048, WINDOWS[view]
    padded = np.pad(normalised(db[0]), pad)
    sources = []
    for length, i in zip(db.shape[1:], place):
        firsts = 196 * ((np.arange(length) + 30) // 196) - 60
        sources.append(firsts + 128 - window // 2 + (2 * i * (window - 1) + 255) // 510 + pad)
    return padded[np.ix_(*sources)]


# Steps of 429 rows end with the last row but one that the second row of tiles needs.
@pytest.mark.parametrize("rows_at_once", [1, 7, 100, 256, 300, 429, 1024, 1500, 20_000])
@pytest.mark.parametrize("place", [(0, 120), (255, 120)], ids=["top", "bottom"])
def test_the_number_of_rows_read_at_once_does_not_matter(
    rows_at_once: int, place: tuple[int, int], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("gmnet_water.core.water.prediction._READ_ROWS", rows_at_once)
    db = backscatter(3400, 60)
    values = expected_pick(db, 0, place)
    assert values.any(), "the place lies outside the raster everywhere"
    got = predicted(MemoryScene(db), Pick(0, place))
    np.testing.assert_allclose(got, values, atol=1e-6)


@pytest.mark.parametrize("view", [0, 1, 2])
@pytest.mark.parametrize("place", [(0, 0), (0, 255), (255, 0), (255, 255)])
def test_views_are_whole_to_their_corners(view: int, place: tuple[int, int]):
    db = backscatter(1300, 1500)
    got = predicted(MemoryScene(db), Pick(view, place))
    np.testing.assert_allclose(got, expected_pick(db, view, place), atol=1e-6)


@pytest.mark.parametrize("batch_size", [1, 2, 3, 100])
def test_the_batch_does_not_matter(batch_size: int):
    db = backscatter(300, 700)
    got = predicted(MemoryScene(db), Echo(view=1), batch_size=batch_size)
    np.testing.assert_allclose(got, expected(db, 1), atol=1e-6)


def test_a_network_gets_no_more_tiles_at_once_than_allowed():
    network = Echo()
    predicted(MemoryScene(backscatter(300, 1100)), network, batch_size=4)
    # Two rows of tiles, each of six.
    assert network.batches == [4, 2, 4, 2]


@pytest.mark.parametrize(
    "window",
    [
        Window(0, 0, 1, 1),
        Window(699, 1299, 1, 1),
        Window(100, 1100, 333, 150),
        Window(166, 362, 196, 196),
        Window(165, 361, 2, 2),
        Window(0, 1000, 700, 1),
    ],
    ids=lambda w: f"{w.width}x{w.height}+{w.col}+{w.row}",
)
@pytest.mark.parametrize("view", [0, 2])
def test_a_part_equals_the_same_part_of_the_whole(window: Window, view: int):
    db = backscatter(1300, 700)
    got = predicted(MemoryScene(db), Echo(view=view), window=window)
    part = np.s_[window.row : window.row_stop, window.col : window.col_stop]
    np.testing.assert_allclose(got, expected(db, view)[part], atol=1e-6)


def test_a_part_reads_no_more_than_its_views_see():
    scene = MemoryScene(np.zeros((2, 4000, 4000), np.float32))
    predicted(scene, Echo(), window=Window(2000, 2000, 10, 10))
    first = 196 * ((2000 + 30) // 196) - 60 + 128 - 1024
    assert min(w.row for w in scene.read_windows) >= first
    assert max(w.row_stop for w in scene.read_windows) <= first + 2048
    assert {(w.col, w.width) for w in scene.read_windows} == {(first, 2048)}


def test_every_row_is_read_once():
    scene = MemoryScene(backscatter(1000, 10))
    predicted(scene, Echo())
    rows = [row for w in scene.read_windows for row in range(w.row, w.row_stop)]
    assert rows == list(range(1000))


def test_validity_comes_along_with_each_strip():
    db = backscatter(400, 300)
    db[1, np.random.default_rng(1).random((400, 300)) < 0.5] = np.nan
    strips = list(predict(job(MemoryScene(db), Echo()), QUIET))
    valid = np.concatenate([strip.valid for strip in strips])
    np.testing.assert_array_equal(valid, ~np.isnan(db[1]))


def sparse_scene() -> MemoryScene:
    """600 x 600 pixels of which two are valid, in the first tile and in the last."""
    db = np.full((2, 600, 600), np.nan, np.float32)
    db[:, 10, 10] = db[:, 599, 599] = -20
    return MemoryScene(db)


def test_tiles_without_a_valid_pixel_are_skipped():
    network = Echo()
    predicted(sparse_scene(), network, skip_empty=True)
    assert sum(network.batches) == 2


def test_skipped_tiles_have_no_probability():
    got = predicted(sparse_scene(), Echo(), skip_empty=True)
    missing = np.ones((600, 600), bool)
    missing[:166, :166] = missing[558:, 558:] = False
    np.testing.assert_array_equal(np.isnan(got), missing)


def test_nothing_is_skipped_when_every_pixel_is_asked_for():
    got = predicted(sparse_scene(), Echo(), skip_empty=False)
    assert not np.isnan(got).any()


def chosen_by_tile() -> tuple[np.ndarray, dict[OrbitMode, Constant]]:
    """Probability of 24 x 36 pixels whose descending orbit lacks the first ten columns."""
    db = backscatter(24, 36, bands=4)
    db[2:, :, :10] = np.nan
    networks = {OrbitMode.ASCENDING: Constant(0.25), OrbitMode.STACKED: Constant(0.75)}

    def choose(fine: np.ndarray, _observed: np.ndarray) -> tuple[OrbitMode, ...]:
        return (OrbitMode.STACKED if fine[2].all() else OrbitMode.ASCENDING,)

    made = job(MemoryScene(db), None, networks=networks, choose=choose)
    return np.concatenate([strip.probability for strip in predict(made, QUIET)]), networks


def test_each_tile_goes_to_the_network_chosen_from_its_fine_view():
    # Tiles of 16 at stride 12 from -4 on, of which 2 to 13 are kept: only the second row's third
    # tile, rows 8 to 23 and columns 20 to 35, sees nothing missing and nothing outside.
    expected_values = np.full((24, 36), 0.25)
    expected_values[10:22, 22:34] = 0.75
    np.testing.assert_array_equal(chosen_by_tile()[0], expected_values)


def test_each_network_sees_the_bands_of_its_orbits():
    _, networks = chosen_by_tile()
    assert {shape[2] for shape in networks[OrbitMode.ASCENDING].shapes} == {2}
    assert {shape[2] for shape in networks[OrbitMode.STACKED].shapes} == {4}


@pytest.mark.parametrize(
    ("mode", "first_band"),
    [(OrbitMode.ASCENDING, 0), (OrbitMode.DESCENDING, 2), (OrbitMode.STACKED, 0)],
)
def test_two_orbits_give_each_network_its_own_bands(mode: OrbitMode, first_band: int):
    db = backscatter(40, 30, bands=4)
    network = Echo(contract=SMALL, band=1)
    got = predicted(MemoryScene(db), None, networks={mode: network}, choose=always(mode))
    np.testing.assert_allclose(got, normalised(db[first_band + 1]), atol=1e-6)


def test_progress_grows_to_the_whole_and_never_shrinks():
    seen: list[float] = []
    report = Report(progress=seen.append)
    list(predict(job(sparse_scene(), Echo(), skip_empty=True), report))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_progress_moves_within_a_row_of_tiles():
    seen: list[float] = []
    list(predict(job(MemoryScene(backscatter(1, 1100)), Echo()), Report(progress=seen.append)))
    assert {round(value * 6) for value in seen} == {1, 2, 3, 4, 5, 6}


def test_cancelling_lets_only_the_batches_at_hand_end():
    network = Echo()
    report = Report(cancelled=lambda: len(network.batches) >= 2)
    with pytest.raises(Cancelled):
        list(predict(job(MemoryScene(backscatter(1500, 1500)), network), report))
    # One thread has one batch, and two wait for it.
    assert 2 <= len(network.batches) <= 2 + 3


def test_tiles_computed_side_by_side_come_in_order():
    started = threading.Barrier(3)

    # Goes on only when three threads have a tile each.
    network = Echo(before=lambda _views: started.wait(timeout=30))
    # 3 x 3 tiles.
    db = backscatter(500, 500)
    got = predicted(MemoryScene(db), network, team=Team(3))
    np.testing.assert_allclose(got, normalised(db[0]), atol=1e-6)


def test_a_team_begins_in_each_thread_and_ends_once():
    began, ended = [], []
    team = Team(2, lambda: began.append(threading.get_ident()), lambda: ended.append(True))
    predicted(MemoryScene(backscatter(900, 900)), Echo(), team=team)
    assert 1 <= len(set(began)) == len(began) <= 2
    assert threading.get_ident() not in began
    assert ended == [True]


def test_an_error_in_the_network_is_raised_and_leaves_no_thread():
    def fail(_views: np.ndarray) -> None:
        raise MemoryError("too much")

    with pytest.raises(MemoryError, match="too much"):
        predicted(MemoryScene(backscatter(900, 900)), Echo(before=fail), team=Team(2))
    assert not live_threads()


def test_cancelling_while_rows_are_read_stops_before_the_next_block():
    scene = MemoryScene(backscatter(3000, 4))
    report = Report(cancelled=lambda: len(scene.read_windows) >= 1)
    with pytest.raises(Cancelled):
        list(predict(job(scene, Echo()), report))
    assert len(scene.read_windows) < 8


def test_cancelling_leaves_no_thread():
    with pytest.raises(Cancelled):
        list(
            predict(job(MemoryScene(backscatter(600, 600)), Echo()), Report(cancelled=lambda: True))
        )
    assert not live_threads()


def test_closing_early_leaves_no_thread():
    strips = predict(job(MemoryScene(backscatter(3000, 40)), Echo()), QUIET)
    next(strips)
    strips.close()
    assert not live_threads()


def broken(window: Window) -> None:
    if window.row >= 1000:
        raise GMNetError("Rows 1000 to 1255 cannot be read")


def test_an_error_in_reading_surfaces():
    scene = MemoryScene(backscatter(2000, 4), before=broken)
    with pytest.raises(GMNetError, match="Rows 1000"):
        list(predict(job(scene, Echo()), QUIET))


def test_an_error_in_the_network_surfaces_and_leaves_no_thread():
    def fail(_views: np.ndarray) -> None:
        raise RuntimeError("no such layer")

    with pytest.raises(RuntimeError, match="no such layer"):
        list(predict(job(MemoryScene(backscatter(2000, 4)), Echo(before=fail)), QUIET))
    assert not live_threads()


def test_rows_are_read_while_the_network_works():
    read_again = threading.Event()

    def note(window: Window) -> None:
        # The first tile needs rows up to 1092; later ones are read while it is predicted.
        if window.row >= 1152:
            read_again.set()

    def wait(_views: np.ndarray) -> None:
        assert read_again.wait(10), "nothing is read while the network works"

    list(predict(job(MemoryScene(backscatter(1300, 4), before=note), Echo(before=wait)), QUIET))


@dataclass
class EndlessScene(MemoryScene):
    """A high scene that is made as it is read."""

    rows: int = 0

    @property
    def grid(self) -> Grid:
        return Grid(40, self.rows, PIXEL_GEOTRANSFORM, "")

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        shape = (window.height, window.width)
        return np.full((2, *shape), -20, np.float32), np.ones(shape, bool)


def peak_memory(rows: int) -> int:
    scene = EndlessScene(np.empty((2, 0, 0)), rows=rows)
    tracemalloc.start()
    try:
        for _strip in predict(job(scene, Echo()), QUIET):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_height():
    assert peak_memory(24_000) < 1.2 * peak_memory(6_000)


def test_cancelling_takes_no_longer_than_a_batch():
    started: list[float] = []

    def slow(_views: np.ndarray) -> None:
        started.append(time.monotonic())
        time.sleep(0.05)

    report = Report(cancelled=lambda: bool(started))
    with pytest.raises(Cancelled):
        list(predict(job(MemoryScene(backscatter(600, 600)), Echo(before=slow)), report))
    assert time.monotonic() - started[0] < 1.0
