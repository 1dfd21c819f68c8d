"""Whatever the rasters look like: streamed results equal plain computations on whole arrays.

Hypothesis chooses shapes, types, missing values, blocks, batches, threads and extents. The same
ones
are tried in each run; a case that fails is shown as small as it can be.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("hypothesis")

from gmnet_water.core.accuracy.assessment import AccuracyRequest, assess_accuracy
from gmnet_water.core.accuracy.class_words import ClassWords
from gmnet_water.core.backscatter.scenes import Sources
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.dates.dated import dated
from gmnet_water.core.masks.bodies.bodies_request import BodiesRequest
from gmnet_water.core.masks.bodies.water_bodies import plan_bodies, water_bodies
from gmnet_water.core.masks.mosaic.mosaic_command import MOSAIC_TILES
from gmnet_water.core.masks.terrain import exclude_terrain, plan_terrain
from gmnet_water.core.masks.terrain_command import ApplyTo, TerrainRequest
from gmnet_water.core.raster.grid import Extent
from gmnet_water.core.raster.pipeline import Team
from gmnet_water.core.report import Report
from gmnet_water.core.series.area import AreaRequest, measure_areas, plan_areas
from gmnet_water.core.series.dynamics import DynamicsRequest, map_dynamics, plan_dynamics
from gmnet_water.core.series.mapping import SeriesRequest, map_series, plan_series
from gmnet_water.core.series.products import Product
from gmnet_water.core.series.zones import Zones
from gmnet_water.core.water.mapping import MapRequest, Model, map_water, plan_mapping
from gmnet_water.models.contract import InputContract, OrbitChoice, OrbitMode
from gmnet_water.tests.networks import BOUNDS, normalised
from gmnet_water.tests.places import tile_layer
from gmnet_water.tests.rasters import NORTH_UP, UTM33, read, save, wkt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr

QUIET = Report(info=lambda _line: None, warning=lambda _line: None)
# A few cases each: all of them together take some twenty seconds.
few = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# Small enough for several rows and columns of tiles in a small raster.
CONTRACT = InputContract(tile=16, margin=3, first=-6, windows=(48, 24, 16))
X, Y, STEP = NORTH_UP[0], NORTH_UP[3], NORTH_UP[1]
KM2 = STEP * STEP / 1e6

seeds = st.integers(0, 2**32 - 1)
sides = st.integers(1, 60)
layouts = st.sampled_from(
    [
        (),
        ("BLOCKYSIZE=1",),
        ("BLOCKYSIZE=7", "COMPRESS=DEFLATE"),
        ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"),
        ("TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=16", "INTERLEAVE=BAND", "COMPRESS=LZW"),
    ]
)


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory):
    """A new folder at each call."""
    base, count = tmp_path_factory.mktemp("same"), itertools.count()

    def made() -> Path:
        folder = base / str(next(count))
        folder.mkdir()
        return folder

    return made


# Maps


class Mixing:
    """A network whose answer depends on every view and band, and on which orbits it is for."""

    contract = CONTRACT
    bounds = BOUNDS

    def __init__(self, mode: OrbitMode) -> None:
        self.weights = np.linspace(0.4, 1.0, 3 * mode.bands).reshape(3, mode.bands)
        self.weights /= self.weights.sum()

    def __call__(self, views: np.ndarray) -> np.ndarray:
        inner = slice(CONTRACT.margin, -CONTRACT.margin)
        mixed = np.einsum("nvbrc,vb->nrc", views[..., inner, inner].astype(float), self.weights)
        return mixed.astype(np.float32)


NETWORKS = {mode: Mixing(mode) for mode in OrbitMode}
SINGLE = {"ascending": OrbitMode.ASCENDING, "descending": OrbitMode.DESCENDING}
ORBITS = {
    OrbitMode.ASCENDING: slice(0, 2),
    OrbitMode.DESCENDING: slice(2, 4),
    OrbitMode.STACKED: slice(0, 4),
}


def probability(db: np.ndarray, mode: OrbitMode) -> np.ndarray:
    """(rows, cols): the network's answer, tile by tile, from a whole array with wide borders."""
    rows, cols = db.shape[1:]
    around = max(CONTRACT.windows) + CONTRACT.tile
    padded = np.pad(normalised(db), ((0, 0), (around, around), (around, around)))
    stride, answer = CONTRACT.tile - 2 * CONTRACT.margin, np.zeros((rows, cols))
    for top in range(CONTRACT.first, rows, stride):
        for left in range(CONTRACT.first, cols, stride):
            views = []
            for window in CONTRACT.windows:
                along = [
                    int(i * (window - 1) / (CONTRACT.tile - 1) + 0.5)
                    - (window - CONTRACT.tile) // 2
                    for i in range(CONTRACT.tile)
                ]
                at_rows = np.array(along) + top + around
                at_cols = np.array(along) + left + around
                views.append(padded[:, at_rows[:, None], at_cols])
            kept = NETWORKS[mode](np.array(views)[None])[0]
            for row, col in itertools.product(range(stride), repeat=2):
                to_row, to_col = top + CONTRACT.margin + row, left + CONTRACT.margin + col
                if 0 <= to_row < rows and 0 <= to_col < cols:
                    answer[to_row, to_col] = kept[row, col]
    return answer


@st.composite
def scenes(draw: st.DrawFn, bands: int):
    """(bands, rows, cols) float32 dB with holes, each in both bands of an orbit."""
    rows, cols = draw(sides), draw(sides)
    chance = np.random.default_rng(draw(seeds))
    vv = chance.uniform(-25, -6, (bands // 2, rows, cols))
    db = np.stack([vv, vv - chance.uniform(5, 8, vv.shape)], axis=1).reshape(bands, rows, cols)
    for orbit in range(bands // 2):
        db[
            2 * orbit : 2 * orbit + 2, chance.random((rows, cols)) < draw(st.sampled_from([0, 0.3]))
        ] = np.nan
        top, left = draw(st.integers(0, rows)), draw(st.integers(0, cols))
        db[2 * orbit : 2 * orbit + 2, top : top + 9, left : left + 20] = np.nan
    return db.astype(np.float32)


@st.composite
def storages(draw: st.DrawFn):
    """How dB values are stored: a function to an array, the nodata value, and the scale."""
    kind, nodata = draw(
        st.sampled_from(
            [
                ("float32", float("nan")), ("float32", None), ("float32", -9999.0),
                ("float64", -1e30), ("int16", -32768.0), ("int16", None), ("int32", -99999.0),
            ]
        )
    )  # fmt: skip

    def stored(db: np.ndarray) -> np.ndarray:
        fill = float("nan") if kind.startswith("float") and nodata is None else nodata or 0
        scaled = np.rint(db * 100) if kind.startswith("int") else db
        return np.where(np.isnan(db), fill, scaled).astype(kind)

    return stored, nodata, 100.0 if kind.startswith("int") else 1.0


def as_read(stored: np.ndarray, db: np.ndarray, scale: float) -> np.ndarray:
    """What a stored raster says in dB."""
    return np.where(np.isnan(db), np.nan, stored / scale)


def extent_of(rows: slice, cols: slice) -> Extent:
    """The ground of some pixels."""
    left, right = X + STEP * cols.start, X + STEP * cols.stop
    return Extent(left, Y - STEP * rows.stop, right, Y - STEP * rows.start)


@st.composite
def parts(draw: st.DrawFn, length: int) -> slice:
    """A part of an axis."""
    start = draw(st.integers(0, length - 1))
    return slice(start, draw(st.integers(start + 1, length)))


def check_map(folder: Path, answer: np.ndarray, valid: np.ndarray, threshold: float) -> None:
    """Compare a mask and its percent with probabilities."""
    mask, percent = (read(folder / name) for name in ("water.tif", "percent.tif"))
    np.testing.assert_array_equal(mask == 255, ~valid)
    np.testing.assert_array_equal(percent == 255, ~valid)
    # Sums in single precision may fall to the other side of the threshold, or of a half.
    clear = valid & (np.abs(answer - threshold) > 1e-5)
    np.testing.assert_array_equal(mask[clear], answer[clear] > threshold)
    np.testing.assert_array_less(np.abs(percent[valid] - 100 * answer[valid]), 0.501)


@given(data=st.data())
@few
def test_a_map_is_what_the_whole_raster_gives(new_folder, data):
    way = data.draw(st.sampled_from(["one", "pair", "stack"]), "way")
    choice = data.draw(st.sampled_from([OrbitChoice.GIVEN, OrbitChoice.PIXEL]), "choice")
    db = data.draw(scenes(2 if way == "one" else 4), "db")
    stored, nodata, scale = data.draw(storages(), "storage")
    folder, options = new_folder(), data.draw(layouts, "layout")
    values = stored(db)
    db = as_read(values, db, scale)
    how = {"nodata": nodata, "options": options}
    single = data.draw(st.sampled_from(["ascending", "descending"]), "orbit")
    if way == "pair":
        rasters = {
            "ascending": save(folder / "a.tif", values[:2], **how),
            "descending": save(folder / "d.tif", values[2:], **how),
        }
    else:
        rasters = {single if way == "one" else "stacked": save(folder / "s.tif", values, **how)}
    rows, cols = db.shape[1:]
    window = data.draw(parts(rows), "rows"), data.draw(parts(cols), "cols")
    whole = data.draw(st.booleans(), "whole")
    threshold = data.draw(st.sampled_from([0.3, 0.5, 0.61]), "threshold")
    request = MapRequest(
        Sources(**rasters, storage=Storage(scale=scale)),
        folder / "water.tif",
        folder / "percent.tif",
        threshold,
        None if whole else extent_of(*window),
        choice,
    )
    team = Team(data.draw(st.integers(1, 4), "threads"))
    batch = data.draw(st.integers(1, 7), "batch")
    plan = plan_mapping(request, QUIET)
    map_water(plan, Model(NETWORKS, "mixing", batch_size=batch, team=team), QUIET)

    seen = np.isfinite(db).reshape(-1, 2, rows, cols).all(axis=1)
    valid = seen.any(axis=0)
    if way == "one":
        answer = probability(db, SINGLE[single])
    else:
        answer = probability(db, OrbitMode.STACKED)
        if choice is OrbitChoice.PIXEL:
            for mode, here in (
                (OrbitMode.ASCENDING, seen[0] & ~seen[1]),
                (OrbitMode.DESCENDING, seen[1] & ~seen[0]),
            ):
                answer = np.where(here, probability(db[ORBITS[mode]], mode), answer)
    if not whole:
        answer, valid = answer[window], valid[window]
    check_map(folder, answer, valid, threshold)


@given(data=st.data())
@few
def test_each_map_of_a_series_is_what_its_month_gives(new_folder, data):
    folder = new_folder()
    (folder / "out").mkdir()
    db = data.draw(scenes(2), "db")
    rows, cols = db.shape[1:]
    months = data.draw(st.integers(1, 3), "months")
    sources, maps = [], []
    for month in range(1, months + 1):
        top, left = (data.draw(st.integers(0, length - 1)) for length in (rows, cols))
        part = db[:, top:, left:] - np.float32(month)
        place = (X + STEP * left, STEP, 0.0, Y - STEP * top, 0.0, -STEP)
        path = folder / f"s1_2021-{month:02d}.tif"
        sources.append(save(path, part, geotransform=place, nodata=float("nan")))
        # The first raster has the pixels; all of them lie in the series' grid.
        maps.append((top, left, part))
    request = SeriesRequest(dated(sources, "ASCENDING"), orbit_choice=OrbitChoice.GIVEN)
    model = Model(NETWORKS, "mixing", batch_size=data.draw(st.integers(1, 7), "batch"))
    if not any(np.isfinite(part).all(axis=0).any() for _, _, part in maps):
        return
    result = map_series(plan_series(request), folder / "out", True, model, QUIET)
    first, side = min(top for top, _, _ in maps), min(left for _, left, _ in maps)
    for one, (top, left, part) in zip(result.maps, maps):
        grid = np.full((2, rows - first, cols - side), np.nan, np.float32)
        grid[:, top - first :, left - side :] = part
        (folder / "water.tif").write_bytes(one.mask.read_bytes())
        (folder / "percent.tif").write_bytes(one.probability.read_bytes())
        check_map(
            folder, probability(grid, OrbitMode.ASCENDING), np.isfinite(grid).all(axis=0), 0.5
        )
    assert len(result.maps) == months


# What comes of masks


@st.composite
def masks(draw: st.DrawFn, count: int = 1):
    """(count, rows, cols) uint8 codes of masks."""
    rows, cols = draw(sides), draw(sides)
    chance = np.random.default_rng(draw(seeds))
    water = draw(st.sampled_from([0.0, 0.1, 0.5, 0.8, 1.0]))
    codes = (chance.random((count, rows, cols)) < water).astype(np.uint8)
    codes[chance.random(codes.shape) < draw(st.sampled_from([0.0, 0.2]))] = 255
    codes[chance.random(codes.shape) < draw(st.sampled_from([0.0, 0.1]))] = 250
    return codes


def saved(folder: Path, codes: np.ndarray, options: tuple[str, ...]) -> list[str]:
    """Masks of the months of 2021."""
    return [
        save(folder / f"water_2021-{month:02d}.tif", one[None], nodata=255, options=options)
        for month, one in enumerate(codes, start=1)
    ]


@given(codes=st.integers(1, 12).flatmap(masks), layout=layouts)
@few
def test_dynamics_are_counted_pixel_by_pixel(new_folder, codes, layout):
    folder = new_folder()
    products = (
        Product.OCCURRENCE, Product.OBSERVATIONS, Product.MAXIMUM, Product.MINIMUM,
        Product.SEASONALITY, Product.FIRST_MONTH, Product.LAST_MONTH,
    )  # fmt: skip
    targets = {product: folder / f"{product.value}.tif" for product in products}
    sources = saved(folder, codes, layout)
    map_dynamics(plan_dynamics(DynamicsRequest(dated(sources, "MASKS"), targets)), QUIET)
    rows, cols = codes.shape[1:]
    for row, col in itertools.product(range(rows), range(cols)):
        pixel = codes[:, row, col].tolist()
        valid, water = sum(code in (0, 1) for code in pixel), pixel.count(1)
        wet = [202101 + month for month, code in enumerate(pixel) if code == 1]
        expected = (
            255 if valid == 0 else int(100 * water / valid + 0.5),
            valid,
            255 if valid == 0 else int(water > 0),
            255 if valid == 0 else int(water == valid),
            255 if valid == 0 else water,
            wet[0] if wet else 0,
            wet[-1] if wet else 0,
        )
        if row == col == 0:
            found = [read(targets[product]) for product in products]
        assert tuple(int(one[row, col]) for one in found) == expected


@given(codes=st.integers(1, 4).flatmap(masks), layout=layouts, data=st.data())
@few
def test_areas_are_counted_pixel_by_pixel(new_folder, codes, layout, data):
    folder = new_folder()
    rows, cols = codes.shape[1:]
    boxes = {}
    for number in range(data.draw(st.integers(1, 4), "zones")):
        # Through no pixel's centre, and beyond the masks.
        ends = [
            sorted(data.draw(st.tuples(*2 * [st.integers(-3, length + 3)])))
            for length in (rows, cols)
        ]
        boxes[f"zone {number}"] = [(low + 0.2, high + 0.7) for low, high in ends]
    held = {
        name: (
            (np.arange(rows)[:, None] + 0.5 > low_row)
            & (np.arange(rows)[:, None] + 0.5 < high_row)
            & (np.arange(cols) + 0.5 > low_col)
            & (np.arange(cols) + 0.5 < high_col)
        )
        for name, ((low_row, high_row), (low_col, high_col)) in boxes.items()
    }
    if not any(inside.any() for inside in held.values()):
        return
    wkb = [polygon(*box) for box in boxes.values()]
    request = AreaRequest(
        dated(saved(folder, codes, layout), "MASKS"), Zones([*boxes], wkb, wkt(UTM33))
    )
    areas = measure_areas(plan_areas(request), QUIET)
    found = {zone.name: zone for zone in areas.zones}
    assert set(found) == {name for name, inside in held.items() if inside.any()}
    for name, zone in found.items():
        inside = codes[:, held[name]]
        ever = (inside == 1).any(axis=0)
        seen = inside <= 1
        for values, pixels in (
            (zone.water_km2, (inside == 1).sum(axis=1)),
            (zone.valid_km2, seen.sum(axis=1)),
            (zone.unseen_km2, (~seen & ever).sum(axis=1)),
            (zone.zone_km2, held[name].sum()),
        ):
            np.testing.assert_allclose(values, pixels * KM2, atol=1e-12)


def polygon(in_rows: tuple[float, float], in_cols: tuple[float, float]) -> bytes:
    """A rectangle in pixels as well-known binary."""
    (top, below), (left, right) = in_rows, in_cols
    corners = ((left, top), (right, top), (right, below), (left, below), (left, top))
    ring = ", ".join(f"{X + STEP * col} {Y - STEP * row}" for col, row in corners)
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))").ExportToWkb())


def flood(water: np.ndarray, eight: bool) -> list[set[tuple[int, int]]]:
    """The pixels of each body, in the order of their first ones."""
    steps = [(0, 1), (1, 0), (0, -1), (-1, 0)]
    steps += [(1, 1), (1, -1), (-1, 1), (-1, -1)] if eight else []
    left, bodies = {*zip(*map(np.ndarray.tolist, np.nonzero(water)))}, []
    for start in sorted(left):
        if start not in left:
            continue
        body, waiting = set(), [start]
        left.discard(start)
        while waiting:
            row, col = waiting.pop()
            body.add((row, col))
            for down, right in steps:
                near = row + down, col + right
                if near in left:
                    left.discard(near)
                    waiting.append(near)
        bodies.append(body)
    return bodies


@given(codes=masks(), layout=layouts, eight=st.booleans())
@few
def test_polygons_cover_the_water_of_the_mask(new_folder, codes, layout, eight):
    folder = new_folder()
    (source,) = saved(folder, codes, layout)
    with water_bodies(plan_bodies(BodiesRequest(source, eight_connected=eight)), QUIET) as found:
        bodies = sorted(found, key=lambda body: body.number)
    expected = flood(codes[0] == 1, eight)
    assert [body.area for body in bodies] == [len(body) * STEP * STEP for body in expected]
    for body, pixels in zip(bodies, expected):
        np.testing.assert_array_equal(
            np.argwhere(inside(body.wkb, codes.shape[1:])), sorted(pixels)
        )


def inside(wkb: bytes, shape: tuple[int, int]) -> np.ndarray:
    """(rows, cols) bool: the pixels in a multipolygon of pixels' edges, each counted once."""
    held = np.zeros(shape, bool)
    for shape_of in ogr.CreateGeometryFromWkb(wkb):
        for ring in shape_of:
            corners = [
                ((x - X) / STEP, (Y - y) / STEP)
                for x, y in map(ring.GetPoint_2D, range(ring.GetPointCount()))
            ]
            for (col, row), (other_col, other_row) in zip(corners, corners[1:]):
                if col == other_col:
                    # What is right of an upright edge changes sides.
                    rows = slice(round(min(row, other_row)), round(max(row, other_row)))
                    held[rows, round(col) :] ^= True
    return held


@given(codes=masks(), layout=layouts, data=st.data())
@few
def test_a_mosaic_is_the_mask_that_was_cut_up(new_folder, codes, layout, data):
    folder = new_folder()
    rows, cols = codes.shape[1:]
    buffer = data.draw(st.integers(0, 5), "buffer")
    cuts = [
        [0, *sorted(data.draw(st.sets(st.integers(1, max(length - 1, 1)), max_size=2))), length]
        for length in (rows, cols)
    ]
    ends = [[(low, high) for low, high in zip(along, along[1:]) if low < high] for along in cuts]
    tiles, sources = {}, []
    for number, (in_rows, in_cols) in enumerate(itertools.product(*ends)):
        # What lies in the buffers is not what the neighbours say.
        held = np.full(
            (in_rows[1] - in_rows[0] + 2 * buffer, in_cols[1] - in_cols[0] + 2 * buffer), 251
        )
        inner = slice(buffer, held.shape[0] - buffer), slice(buffer, held.shape[1] - buffer)
        held[inner] = codes[0, slice(*in_rows), slice(*in_cols)]
        place = (
            X + STEP * (in_cols[0] - buffer), STEP, 0.0,
            Y - STEP * (in_rows[0] - buffer), 0.0, -STEP,
        )  # fmt: skip
        sources.append(
            save(
                folder / f"T{number:02d}_water.tif", held[None].astype(np.uint8),
                geotransform=place, nodata=255, options=layout,
            )
        )  # fmt: skip
        tiles[f"T{number:02d}"] = polygon(in_rows, in_cols)
    MOSAIC_TILES(
        masks=sources,
        tiles=tile_layer(tiles, UTM33),
        tile_field="tile",
        output=folder / "mosaic.tif",
        report=QUIET,
    )
    np.testing.assert_array_equal(read(folder / "mosaic.tif"), codes[0])


@given(codes=masks(2), layout=layouts)
@few
def test_accuracy_is_counted_pixel_by_pixel(new_folder, codes, layout):
    folder = new_folder()
    mask, reference = saved(folder, codes, layout)
    judged = (codes <= 1).all(axis=0)
    if not judged.any():
        return
    found = assess_accuracy(
        AccuracyRequest(mask, ClassWords(), raster=reference, agreement=folder / "same.tif"),
        folder,
        QUIET,
    ).comparison
    said, known = codes[:, judged]
    expected = [
        [int(((said == one) & (known == other)).sum()) for other in (1, 0)] for one in (1, 0)
    ]
    np.testing.assert_array_equal(found.matrix.counts, expected)
    np.testing.assert_allclose(found.areas, np.array(expected) * KM2)
    np.testing.assert_array_equal(read(folder / "same.tif") == 255, ~judged)


@given(codes=masks(), layout=layouts, seed=seeds, water_only=st.booleans())
@few
def test_terrain_is_taken_out_pixel_by_pixel(new_folder, codes, layout, seed, water_only):
    folder = new_folder()
    (mask,) = saved(folder, codes, layout)
    chance = np.random.default_rng(seed)
    slope = chance.uniform(0, 30, codes.shape).astype(np.float32)
    slope[chance.random(codes.shape) < 0.1] = -9999
    shadow = chance.choice([0, 1, 2, 3, 7], codes.shape).astype(np.uint8)
    request = TerrainRequest(
        mask,
        output=folder / "terrain.tif",
        slope=save(folder / "slope.tif", slope, nodata=-9999, options=layout),
        max_slope=15.0,
        shadow=save(folder / "shadow.tif", shadow, options=layout),
        shadow_values="1-2, 7",
        apply_to=ApplyTo.WATER if water_only else ApplyTo.ALL,
    )
    exclude_terrain(plan_terrain(request), QUIET)
    expected = codes[0].copy()
    may = expected == 1 if water_only else expected <= 1
    expected[may & (slope[0] > 15)] = 250
    expected[may & np.isin(shadow[0], [1, 2, 7])] = 251
    np.testing.assert_array_equal(read(folder / "terrain.tif"), expected)
