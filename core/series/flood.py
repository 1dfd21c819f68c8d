"""*Flood extent*: a water mask during a flood against what is normally water."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from osgeo import gdal, ogr

from ..command import Command, Shown, Value
from ..dates.in_metadata import period_in_metadata
from ..errors import InputError, spell, spelled
from ..masks.bodies.components import Labeller
from ..masks.bodies.water_bodies import BodiesRequest, plan_bodies, water_bodies
from ..masks.legend import (
    LAND,
    NODATA,
    SHADOW,
    STEEP,
    TERRAIN_LEGEND,
    WATER,
    Entry,
    classes_qml,
    colour_table,
)
from ..masks.mask import Mask, code_remarks, open_mask
from ..parameters import (
    Choice,
    Field,
    Flag,
    LayerOut,
    Number,
    Raster,
    RasterOut,
    Vectors,
    parameter,
)
from ..raster.block_cache import bounded_cache
from ..raster.georeference import check_measured, measured, warn
from ..raster.grid import Window
from ..raster.hidden_file import Target, together
from ..raster.reading import named, strips
from ..raster.unchanged import unchanged
from ..raster.vector_files import LayerTarget, MakesLayer, Polygons, layer_target, polygons_of
from ..raster.views import View
from ..raster.writing import Layout, RasterTarget
from ..report import Report
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
    Entry(DRY, "Dry", _TERRAIN[LAND].colour),
    _TERRAIN[STEEP],
    _TERRAIN[SHADOW],
)
# Fill and outline of the flooded polygons.
_COLOURS = "#d62728", "#7f1012"
_PERCENT = 100
# Parts of the progress bar: finding small patches, classes, polygons.
_LABELLED, _CLASSED = 0.4, 0.9


class Normal(str, Enum):
    """What the raster of normal water holds."""

    AUTO = "auto"
    MASK = "mask"
    CLASSES = "classes"
    OCCURRENCE = "occurrence"


@dataclass(frozen=True)
class FloodRequest:
    """Which mask against what, and where the results go."""

    mask: str = parameter(
        Raster(
            "Water mask during the flood",
            "0 is land, 1 water, 255 no observation; excluded terrain (250, 251) stays excluded.",
            flags="MASK",
        )
    )
    normal: str = parameter(
        Raster(
            "What is normally water",
            "A water mask of another time, the classes or the occurrence of <i>Water dynamics</i>, "
            "or the occurrence of JRC Global Surface Water as it is downloaded. It may lie on any "
            "grid: each pixel of the flood mask takes the nearest value.",
        )
    )
    kind: Normal = parameter(
        Choice(
            "What that raster holds",
            "<i>mask</i>: 1 is water. <i>classes</i>: 1 is seasonal, 2 permanent water. "
            "<i>occurrence</i>: percent of the time with water, 0 to 100. <i>auto</i> decides by "
            "the name of the band and by the values, and the log says how.",
            words=Normal,
        ),
        Normal.AUTO,
    )
    min_occurrence: float = parameter(
        Number(
            "Usual water has at least this occurrence (%)",
            "For a raster of occurrence. 25 means water in a quarter of the observations or more.",
            low=1,
            high=_PERCENT,
            unit="PERCENT",
        ),
        25.0,
    )
    seasonal: bool = parameter(
        Flag(
            "Seasonal water is usual, too",
            "For a raster of classes. Without it, only permanent water is usual water.",
            advanced=True,
            flags="--seasonal",
        ),
        False,
    )
    min_patch: float = parameter(
        Number(
            "Leave out flooded patches smaller than (m²)",
            "Smaller groups of connected flooded pixels, corners included, become dry. 0 leaves "
            "none out.",
            low=0,
            unit="M2",
        ),
        0.0,
    )
    zones: str | Polygons | None = parameter(
        Vectors(
            "Zones",
            "Polygons in any CRS, such as districts, for the table. A pixel belongs to a zone if "
            "its centre lies in it.",
        ),
        None,
    )
    zone_field: str = parameter(
        Field("Field with the zones' names (empty: feature ids)", of="zones"), ""
    )
    output: Path = parameter(
        RasterOut(
            "Flood extent",
            "0 dry, 1 water as usual, 2 flooded, 3 usual water that is dry now, 250 and 251 "
            "excluded terrain, 255 unknown: one of the two rasters has no observation there.",
            flags="-o",
        )
    )
    polygons: Path | MakesLayer | None = parameter(
        LayerOut(
            "Flooded areas as polygons",
            "One for each connected flooded patch, with area, perimeter and whether it touches "
            "the border of what was observed.",
            geometry="polygon",
            made=False,
        ),
        None,
    )
    table: Path | MakesLayer | None = parameter(
        LayerOut("Areas by zone", "The area of each class in each zone, in km².", made=False), None
    )


@dataclass(frozen=True)
class FloodPlan:
    """A request whose inputs are open and checked.

    Attributes:
        request: what was asked for.
        mask: during the flood.
        normal: what is normally water, on the mask's grid.
        kind: what that holds; never `Normal.AUTO`.
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
    """Open the rasters and the zones, and find out what is normally water.

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
    kind = request.kind if request.kind is not Normal.AUTO else _kind_of(normal, mask, report)
    polygons, zones = None, []
    if request.zones is not None:
        check_measured(mask.grid, mask.name, "so areas cannot be computed")
        polygons = polygons_of(request.zones, spell("zones"), request.zone_field, report)
        zones = place_zones(zones_of(polygons, report), mask.grid, spell("zones"))
    return FloodPlan(request, mask, normal, kind, polygons, tuple(zones))


def _kind_of(normal: View, mask: Mask, report: Report) -> Normal:
    """What the raster of normal water holds, by what its band is called, or else by its values."""
    described = normal.original.GetRasterBand(1).GetDescription()
    names = {Product.CLASSES: Normal.CLASSES, Product.OCCURRENCE: Normal.OCCURRENCE}
    for product, kind in names.items():
        if described == meaning(product):
            return kind
    seen = np.zeros(_PERCENT + 1, bool)
    for window in strips(mask.grid, 4):
        values = normal.read(window)
        values = values[np.isfinite(values) & (values >= 0) & (values <= _PERCENT)]
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
        wrong = known & ((values < 0) | (values > _PERCENT))
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


def _shown(plan: FloodPlan, _result: FloodResult) -> list[Shown]:
    return [
        Shown("output", f"Flood extent{plan.when}", classes_qml(FLOOD_LEGEND), on_top=True),
        Shown("polygons", f"Flooded areas{plan.when}", colours=_COLOURS),
        Shown("table", f"Flood extent by zone{plan.when}"),
    ]


def _area(name: str) -> Callable[[FloodResult], float | None]:
    return lambda result: result.areas.get(name)


FLOOD_EXTENT = Command(
    algorithm="floodextent",
    title="Flood extent",
    summary="Separates flooded land from water as usual, by comparing a mask with normal water.",
    about="Compares a water mask during a flood with what is normally water, and separates "
    "<i>flooded</i> land from <i>water as usual</i>. Normal water is an earlier mask, the classes "
    "or the occurrence of <i>Water dynamics</i>, or the occurrence of JRC Global Surface Water.",
    tags="flood,inundation,disaster,emergency,water,mask,change,jrc,global surface water,zones",
    icon="flood_extent",
    request=FloodRequest,
    plan=plan_flood,
    run=map_flood,
    sources=lambda plan: plan.sources,
    values=(
        Value("FLOODED_AREA", "Flooded area (km²)", _area("flooded_km2")),
        Value("USUAL_AREA", "Area of water as usual (km²)", _area("usual_km2")),
        Value("RECEDED_AREA", "Area of usual water that is dry now (km²)", _area("receded_km2")),
        Value("DRY_AREA", "Dry area (km²)", _area("dry_km2")),
        Value("UNKNOWN_AREA", "Area that is not known (km²)", _area("unknown_km2")),
    ),
    shown=_shown,
    example="water_2022-06.tif --normal occurrence.tif --min-patch 5000 -o flood.tif",
)
