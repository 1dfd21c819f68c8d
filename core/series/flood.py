"""A water mask during a flood against what is normally water."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from osgeo import gdal, ogr

from ..dates.in_metadata import period_in_metadata
from ..errors import InputError, spell, spelled
from ..masks.bodies.bodies_request import BodiesRequest
from ..masks.bodies.components import Labeller
from ..masks.bodies.water_bodies import plan_bodies, water_bodies
from ..masks.legend import (
    LAND,
    NODATA,
    SHADOW,
    STEEP,
    TERRAIN_LEGEND,
    WATER,
    Entry,
    colour_table,
)
from ..masks.mask import Mask, code_remarks, open_mask
from ..raster.block_cache import bounded_cache
from ..raster.georeference import check_measured, measured, warn
from ..raster.grid import Window
from ..raster.hidden_file import Target, together
from ..raster.reading import named, strips
from ..raster.unchanged import unchanged
from ..raster.vector_files import LayerTarget, Polygons, layer_target, polygons_of
from ..raster.views import View
from ..raster.writing import Layout, RasterTarget
from ..report import Report
from .flood_request import PERCENT, FloodRequest, Normal
from .month_counts import PERMANENT, SEASONAL
from .products import Product, meaning
from .zones import Zone, place_zones, zones_of

DRY, USUAL, FLOODED, RECEDED = 0, 1, 2, 3
# What is counted, and how tables call it.
_COUNTED = {
    "flooded_km2": (FLOODED,),
    "usual_km2": (USUAL,),
    "receded_km2": (RECEDED,),
    "dry_km2": (DRY,),
    "excluded_km2": (STEEP, SHADOW),
    "unknown_km2": (NODATA,),
}
ZONE_FIELDS: dict[str, type] = {"zone": str, **dict.fromkeys(_COUNTED, float)}
POLYGON_FIELDS: dict[str, type] = {
    "id": int,
    "area_m2": float,
    "perimeter_m": float,
    "edge": bool,
}
_TERRAIN = {entry.value: entry for entry in TERRAIN_LEGEND}
_RED, _DARK_BLUE, _SAND = (214, 39, 40), (8, 69, 148), (253, 208, 162)
FLOOD_LEGEND = (
    Entry(FLOODED, "Flooded", _RED),
    Entry(USUAL, "Water as usual", _DARK_BLUE),
    Entry(RECEDED, "Usual water, dry now", _SAND),
    Entry(DRY, "Dry", _TERRAIN[LAND].colour, clear=True),
    _TERRAIN[STEEP],
    _TERRAIN[SHADOW],
)
# Parts of the progress bar: finding small patches, classes, polygons.
_LABELLED, _CLASSED = 0.4, 0.9


@dataclass(frozen=True)
class FloodPlan:
    """A request whose inputs are open and checked.

    Attributes:
        request: what was asked for.
        mask: during the flood.
        normal: what is normally water, on the mask's grid.
        kind: what that holds; `map_flood` finds it out where it is `Normal.AUTO`.
        polygons: of the zones, as they were read.
        zones: the same on the mask's grid.
    """

    request: FloodRequest
    mask: Mask
    normal: View
    kind: Normal
    polygons: Polygons | None = None
    zones: tuple[Zone, ...] = ()

    @property
    def sources(self) -> list[gdal.Dataset | str]:
        """What is read."""
        layer = [self.polygons.dataset] if self.polygons is not None else []
        return [self.mask.dataset, self.normal.original, *layer]

    @property
    def when(self) -> str:
        """The time of the flood mask, if its metadata states it."""
        period = period_in_metadata(self.mask.dataset)
        return f" {period.label}" if period else ""


@dataclass
class FloodResult:
    """What was found.

    Attributes:
        areas: km2 of `dry`, `usual`, `flooded`, `receded`, `excluded` and `unknown`, each as its
            column in the table by zone is called; empty where the mask does not say how large its
            pixels are.
        pixels: the same in pixels.
        zones: areas of each zone by its name.
        dropped: flooded patches that were too small.
    """

    areas: dict[str, float] = field(default_factory=dict)
    pixels: dict[str, int] = field(default_factory=dict)
    zones: dict[str, dict[str, float]] = field(default_factory=dict)
    dropped: int = 0


def plan_flood(request: FloodRequest, report: Report) -> FloodPlan:
    """Open the rasters and the zones.

    Raises:
        InputError: something cannot be used.
    """
    mask = open_mask(request.mask, named(spell("mask"), request.mask))
    name = named(spell("normal"), request.normal)
    normal = View.over(request.normal, name, mask.grid, mask.name)
    if request.min_patch:
        check_measured(mask.grid, mask.name, f"so {spell('min_patch')} cannot be applied")
    if (request.zones is None) != (request.table is None):
        raise InputError(
            f"{spell('zones')} and {spell('table')} belong together; give both, or neither."
        )
    polygons, zones = None, []
    if request.zones is not None:
        check_measured(mask.grid, mask.name, "so areas cannot be computed")
        polygons = polygons_of(request.zones, spell("zones"), request.zone_field, report)
        zones = place_zones(zones_of(polygons, report), mask.grid, spell("zones"))
    return FloodPlan(request, mask, normal, request.kind, polygons, tuple(zones))


def _kind_of(plan: FloodPlan, report: Report) -> Normal:
    """What the raster of normal water holds, by what its band is called, or else by its values."""
    normal = plan.normal
    described = normal.original.GetRasterBand(1).GetDescription()
    names = {Product.CLASSES: Normal.CLASSES, Product.OCCURRENCE: Normal.OCCURRENCE}
    for product, kind in names.items():
        if described == meaning(product):
            return kind
    seen = np.zeros(PERCENT + 1, bool)
    for window in strips(plan.mask.grid, 4):
        report.check()
        values = normal.read(window)
        values = values[np.isfinite(values) & (values >= 0) & (values <= PERCENT)]
        seen[np.unique(values.astype(np.int64))] = True
        if seen[PERMANENT + 1 :].any():
            break
    if seen[PERMANENT + 1 :].any():
        kind = Normal.OCCURRENCE
    else:
        kind = Normal.CLASSES if seen[PERMANENT] else Normal.MASK
    what = {
        Normal.OCCURRENCE: "occurrence in percent",
        Normal.CLASSES: "classes, of which 2 is permanent water",
        Normal.MASK: "a mask, of which 1 is water",
    }[kind]
    report.info(f"{normal.name} is taken for {what}, by its values.")
    return kind


def _usual(plan: FloodPlan, window: Window) -> np.ndarray:
    """(rows, cols) uint8: 1 usual water, 0 none, or 250, 251, 255 where that is not known."""
    values, request = plan.normal.read(window), plan.request
    known = np.isfinite(values) & (values != NODATA)
    usual = np.full(values.shape, NODATA, np.uint8)
    if plan.kind is Normal.OCCURRENCE:
        wrong = known & ((values < 0) | (values > PERCENT))
        water = values >= request.min_occurrence
    elif plan.kind is Normal.CLASSES:
        wrong = known & ~np.isin(values, (0, SEASONAL, PERMANENT))
        water = (values == PERMANENT) | (request.seasonal & (values == SEASONAL))
    else:
        for code in (STEEP, SHADOW):
            usual[values == code] = code
        known &= (values != STEEP) & (values != SHADOW)
        wrong = known & ~np.isin(values, (LAND, WATER))
        water = values == WATER
    if wrong.any():
        raise InputError(
            f"{plan.normal.name} holds {values[wrong][0]:g}, which it cannot as "
            f"'{plan.kind.value}'; set {spell('kind')} to what it holds."
        )
    usual[known] = water[known]
    return usual


def _classes(plan: FloodPlan, window: Window) -> np.ndarray:
    """(rows, cols) uint8 codes of the result, small patches included."""
    codes, usual = plan.mask.read(window), _usual(plan, window)
    both = (codes <= WATER) & (usual <= WATER)
    # What the mask says of terrain and of missing pixels goes before what the other raster says.
    made = np.where(codes > WATER, codes, usual)
    table = np.array([[DRY, RECEDED], [FLOODED, USUAL]], np.uint8)
    made[both] = table[codes[both], usual[both]]
    # Not knowing one of the two is not knowing, unless the mask excludes the place.
    made[(codes <= WATER) & (usual == NODATA)] = NODATA
    return made


class _Patches:
    """Finds flooded patches, and takes those away that are too small.

    Strips are labelled twice in the same way, so that nothing of the first time is kept but the
    areas.
    """

    def __init__(self, plan: FloodPlan, report: Report) -> None:
        self._plan = plan
        labeller = Labeller(plan.mask.grid.width, True)
        areas: np.ndarray = np.zeros(1)
        grid = plan.mask.grid
        for window, codes in _strips(plan, report):
            runs = labeller.label(codes == FLOODED)
            sizes = grid.row_areas(window.row, window.height)[runs.rows] * runs.lengths
            sums = np.bincount(runs.labels, sizes)
            areas = np.pad(areas, (0, max(0, len(sums) - len(areas))))
            areas[: len(sums)] += sums
        components = labeller.components()
        areas = np.pad(areas, (0, len(components.of) - len(areas)))
        whole = np.bincount(components.of, areas)
        small = components.water & (whole < plan.request.min_patch)
        self.dropped = int(small.sum())
        self._small = small[components.of]
        self._labeller = Labeller(grid.width, True)

    def without(self, codes: np.ndarray) -> np.ndarray:
        """(rows, cols) codes of the next strip, small patches being dry."""
        runs = self._labeller.label(codes == FLOODED)
        return np.where(runs.pixels(self._small[runs.labels]), np.uint8(DRY), codes)


def _strips(plan: FloodPlan, report: Report) -> Iterator[tuple[Window, np.ndarray]]:
    """The result strip by strip, small patches included."""
    grid = plan.mask.grid
    for window in strips(grid, 6):
        report.check()
        yield window, _classes(plan, window)
        report.progress(window.row_stop / grid.height)


def map_flood(plan: FloodPlan, report: Report) -> FloodResult:
    """Write the classes, the polygons and the table, which appear together.

    Raises:
        InputError: a value of the normal water cannot be what it is taken for.
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    request, grid = plan.request, plan.mask.grid
    if plan.kind is Normal.AUTO:
        plan = replace(plan, kind=_kind_of(plan, report))
    warn(plan.mask.dataset, plan.mask.name, "the flood extent", report, areas=True)
    for remark in code_remarks([plan.mask]):
        report.warning(remark)
    result = FloodResult(zones={zone.name: dict.fromkeys(_COUNTED, 0.0) for zone in plan.zones})
    rasters = [plan.mask.dataset, plan.normal.original]
    layers: dict[str, LayerTarget] = {}
    if request.polygons is not None:
        kind = ogr.wkbMultiPolygon
        layers["polygons"] = layer_target(request.polygons, POLYGON_FIELDS, grid.crs_wkt, kind)
    if request.table is not None:
        layers["table"] = layer_target(request.table, ZONE_FIELDS)
    target = RasterTarget(request.output, grid, _layout(plan), report)
    targets: list[Target] = [target, *layers.values()]
    with (
        ExitStack() as stack,
        TemporaryDirectory(prefix="gmnet_") as held,
        bounded_cache([*rasters, plan.normal.dataset, plan.normal.dataset]),
        together(targets),
        unchanged(rasters),
    ):
        patches = None
        if request.min_patch:
            patches = _Patches(plan, report.part(0.0, _LABELLED))
            result.dropped = patches.dropped
        flooded = None
        if "polygons" in layers:
            flooded = RasterTarget(Path(held) / "flooded.tif", grid, _MASK_LAYOUT, report)
            stack.enter_context(flooded)
        for window, codes in _strips(plan, report.part(_LABELLED if patches else 0.0, _CLASSED)):
            codes = codes if patches is None else patches.without(codes)
            target.write(window.row, codes)
            if flooded is not None:
                flooded.write(window.row, _as_mask(codes))
            _count(plan, window, codes, result)
        stack.close()
        if "polygons" in layers:
            _outline(Path(held) / "flooded.tif", layers["polygons"], report.part(_CLASSED, 1.0))
        if "table" in layers:
            rows = result.zones.items()
            layers["table"].fill((None, (name, *areas.values())) for name, areas in rows)
    report.progress(1.0)
    _comment(plan, result, report)
    return result


def _layout(plan: FloodPlan) -> Layout:
    """The classes: what the mask says of its time, and what it was compared with."""
    items = plan.mask.dataset.GetMetadata()
    kept = {key: value for key, value in items.items() if key.startswith("GMNET_PERIOD")}
    against = f"{spelled(plan.normal.name)} as {plan.kind.value}"
    return Layout(
        dtype="uint8",
        nodata=NODATA,
        descriptions=["Flood extent (0 dry, 1 usual water, 2 flooded, 3 usual water, dry now)"],
        colours=colour_table(FLOOD_LEGEND),
        metadata={**kept, "GMNET_NORMAL_WATER": against},
        resampling="MODE",
    )


_MASK_LAYOUT = Layout("uint8", NODATA, ["Flooded (0 no, 1 yes)"])


def _as_mask(codes: np.ndarray) -> np.ndarray:
    """(rows, cols) uint8 codes of a mask of which only flooded pixels are water."""
    flooded = np.where(codes == FLOODED, np.uint8(WATER), np.uint8(LAND))
    flooded[codes > RECEDED] = NODATA
    return flooded


def _outline(mask: Path, target: LayerTarget, report: Report) -> None:
    """Write the polygons of a mask of flooded pixels."""
    request = BodiesRequest(mask=str(mask), eight_connected=True)
    with water_bodies(plan_bodies(request), report) as bodies:
        target.fill(
            (body.wkb, (body.number, body.area, body.perimeter, body.at_edge)) for body in bodies
        )


def _count(plan: FloodPlan, window: Window, codes: np.ndarray, result: FloodResult) -> None:
    """Add a strip to the result."""
    grid = plan.mask.grid
    areas = grid.row_areas(window.row, window.height) / 1e6 if measured(grid) else None
    for name, of in _COUNTED.items():
        rows = np.isin(codes, of).sum(axis=1)
        result.pixels[name] = result.pixels.get(name, 0) + int(rows.sum())
        if areas is not None:
            result.areas[name] = result.areas.get(name, 0.0) + float(areas @ rows)
    for zone in plan.zones:
        part = zone.window & window
        if part is None or areas is None:
            continue
        top, left = part.row - window.row, part.col - window.col
        inside = zone.inside(part)
        own = codes[top : top + part.height, left : left + part.width]
        for name, of in _COUNTED.items():
            rows = (np.isin(own, of) & inside).sum(axis=1)
            result.zones[zone.name][name] += float(areas[top : top + part.height] @ rows)


def _comment(plan: FloodPlan, result: FloodResult, report: Report) -> None:
    """Say what the user should know."""
    for name, entry in zip(_COUNTED, FLOOD_LEGEND):
        area = f", {result.areas[name]:,.3f} km²" if result.areas else ""
        if name in ("flooded_km2", "usual_km2", "receded_km2", "dry_km2"):
            report.info(f"{entry.name}: {result.pixels[name]:,} pixels{area}.")
    if result.dropped:
        report.info(f"Flooded patches that were too small: {result.dropped:,}.")
    if sum(result.pixels[name] for name in list(_COUNTED)[:4]) == 0:
        report.warning(
            f"Nowhere do both {plan.mask.name} and {plan.normal.name} say water or land, so "
            "nothing can be said about a flood."
        )
