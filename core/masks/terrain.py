"""Removing terrain from a water mask: steep slopes, heights above drainage, layover and shadow."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from osgeo import gdal

from ..command import Shown, Work
from ..dates.in_metadata import period_in_metadata
from ..dates.period import Period
from ..errors import InputError, spell, spelled
from ..raster.block_cache import bounded_cache
from ..raster.georeference import measured, warn
from ..raster.grid import Grid, Window
from ..raster.reading import named, strips
from ..raster.unchanged import unchanged
from ..raster.views import View
from ..raster.writing import Layout, RasterTarget
from ..report import Report
from .class_values import declared_as_nodata
from .legend import LAND, NODATA, SHADOW, STEEP, TERRAIN_LEGEND, WATER, classes_qml, mask_colours
from .mask import Mask, code_remarks, open_mask
from .terrain_command import HIGHEST, STEEPEST, ApplyTo, TerrainRequest
from .terrain_rules import Limit, Values, value_ranges

# What a mask's metadata says of what was excluded.
EXCLUDED = "GMNET_EXCLUDED"
# Items of the plugin's metadata begin so.
_OURS = "GMNET_"
# Below these, slopes and heights above drainage are fillings that nobody declared, such as -9999;
# heights are a little below 0 where an elevation model is noisy.
_FLATTEST, _DEEPEST = 0.0, -500.0
# A list of values that excludes more than this part of the mask is likely another program's.
_TOO_MUCH = 0.5
# Part of the progress bar until the last row is written; overviews are left.
_WRITTEN = 0.95


@dataclass(frozen=True)
class TerrainPlan:
    """Checked and open inputs.

    Attributes:
        request: what is wanted.
        mask: the open mask.
        layers: what is excluded; the last wins.
    """

    request: TerrainRequest
    mask: Mask
    layers: tuple[Limit | Values, ...]

    @property
    def views(self) -> list[View]:
        """All terrain rasters."""
        return [layer.view for layer in self.layers]

    @property
    def period(self) -> Period | None:
        """The time that the mask shows, if its metadata state it."""
        return period_in_metadata(self.mask.dataset)


@dataclass
class TerrainResult:
    """What a run did.

    Attributes:
        pixels: by code, how many the new mask has; of 250 and 251 those that became so now.
        areas: the same in km2; empty where the mask does not say how large its pixels are.
        observed: land and water before.
    """

    pixels: dict[int, int] = field(default_factory=dict)
    areas: dict[int, float] = field(default_factory=dict)
    observed: int = 0


def plan_terrain(request: TerrainRequest) -> TerrainPlan:
    """Open the rasters and check all but the target.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    if not (request.slope or request.hand or request.shadow):
        raise InputError(
            "No terrain raster is given; choose at least one raster of "
            f"{spell('slope')}, {spell('hand')} and {spell('shadow')}."
        )
    mask = open_mask(request.mask, named(spell("mask"), request.mask))
    layers: list[Limit | Values] = []
    if request.slope:
        view = _view("slope", request, mask, "bilinear")
        hint = "compute it in degrees (as native:slope does), and declare its nodata value"
        layers.append(Limit(view, request.max_slope, (_FLATTEST, STEEPEST), "degrees", hint))
    if request.hand:
        view = _view("hand", request, mask, "bilinear")
        hint = "give heights in metres, and declare the raster's nodata value"
        layers.append(Limit(view, request.max_hand, (_DEEPEST, HIGHEST), "m", hint))
    if request.shadow:
        ranges = value_ranges(request.shadow_values)
        view = _view("shadow", request, mask, "near")
        layers.append(Values(view, ranges, request.shadow_values.strip()))
    return TerrainPlan(request, mask, tuple(layers))


def exclude_terrain(plan: TerrainPlan, report: Report) -> TerrainResult:
    """Write the new mask.

    Where both hold, layover and shadow win over steepness: there the radar saw nothing of the
    place. Pixels without a value in a terrain raster are left as they are by it.

    Raises:
        InputError: the target cannot be used, or a slope or height cannot be one.
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    grid, output = plan.mask.grid, plan.request.output
    originals = [plan.mask.dataset, *(view.original for view in plan.views)]
    warn(plan.mask.dataset, plan.mask.name, "the new mask", report, areas=True)
    for remark in [*code_remarks([plan.mask]), *map(_lost, plan.layers)]:
        if remark:
            report.warning(remark)
    result = TerrainResult()
    missing = dict.fromkeys((view.name for view in plan.views), 0)
    # A view keeps blocks of interpolated and of nearest values, besides those of its source.
    cached = originals + 2 * [view.dataset for view in plan.views]
    with (
        bounded_cache(cached),
        RasterTarget(output, grid, _layout(plan), report) as target,
        unchanged(originals),
    ):
        for window in strips(grid, 4 * len(plan.views) + 1):
            report.check()
            codes = plan.mask.read(window)
            changed = _exclude(plan, window, codes, missing)
            target.write(window.row, changed)
            _count(grid, window, codes, changed, result)
            report.progress(_WRITTEN * window.row_stop / grid.height)
    report.progress(1.0)
    _comment(result, missing, report)
    return result


def _view(field: str, request: TerrainRequest, mask: Mask, resampling: str) -> View:
    """A terrain raster on the mask's grid."""
    source = getattr(request, field)
    return View.over(source, named(spell(field), source), mask.grid, mask.name, resampling)


def _lost(layer: Limit | Values) -> str:
    """The remark on a raster whose nodata value is one of the excluded values."""
    if isinstance(layer, Limit):
        return ""
    nodata = layer.view.original.GetRasterBand(1).GetNoDataValue()
    return declared_as_nodata([layer.view.name], nodata, [("layover or shadow", layer.ranges)])


def _exclude(
    plan: TerrainPlan, window: Window, codes: np.ndarray, missing: dict[str, int]
) -> np.ndarray:
    """(rows, cols) codes without terrain; counts pixels for which a raster has no value."""
    changed = codes.copy()
    observed = (codes == LAND) | (codes == WATER)
    may = codes == WATER if plan.request.apply_to is ApplyTo.WATER else observed
    for layer in plan.layers:
        values = layer.known(layer.view.read(window))
        missing[layer.view.name] += int((observed & ~np.isfinite(values)).sum())
        changed[layer.excluded(values) & may] = layer.code
    return changed


def _count(
    grid: Grid, window: Window, codes: np.ndarray, changed: np.ndarray, result: TerrainResult
) -> None:
    """Add a strip to the result."""
    result.observed += int(((codes == LAND) | (codes == WATER)).sum())
    areas_known = measured(grid)
    for code in (LAND, WATER, STEEP, SHADOW):
        now = changed == code
        if code in (STEEP, SHADOW):
            now &= codes != code
        rows = now.sum(axis=1)
        result.pixels[code] = result.pixels.get(code, 0) + int(rows.sum())
        if areas_known:
            area = float(grid.row_areas(window.row, window.height) @ rows) / 1e6
            result.areas[code] = result.areas.get(code, 0.0) + area


def _layout(plan: TerrainPlan) -> Layout:
    """The new mask: what the old one said of itself, and what was excluded."""
    items = plan.mask.dataset.GetMetadata()
    kept = {key: value for key, value in items.items() if key.startswith(_OURS)}
    rules = [spelled(layer.rule) for layer in plan.layers]
    if plan.request.apply_to is ApplyTo.WATER:
        rules.append("water only")
    before = [kept[EXCLUDED]] if EXCLUDED in kept else []
    return Layout(
        dtype="uint8",
        nodata=NODATA,
        descriptions=["Water mask (0 land, 1 water, 250 steep or high, 251 layover or shadow)"],
        colours=mask_colours(),
        metadata={**kept, EXCLUDED: "; ".join([*before, ", ".join(rules)])},
        resampling="MODE",
    )


def _comment(result: TerrainResult, missing: dict[str, int], report: Report) -> None:
    """Say what the user should know about the new mask."""
    if result.observed == 0:
        report.warning("The mask holds neither land nor water.")
        return
    for code, what in (
        (STEEP, "Steep or high above drainage"),
        (SHADOW, "Layover or shadow"),
        (WATER, "Remaining water"),
        (LAND, "Remaining land"),
    ):
        area = f", {result.areas[code]:,.3f} km²" if result.areas else ""
        report.info(f"{what}: {result.pixels[code]:,} pixels{area}.")
    for name, pixels in missing.items():
        if pixels:
            report.warning(
                f"{name} has no value in {pixels / result.observed:.1%} of land and water; there "
                "it excludes nothing."
            )
    if result.pixels[SHADOW] > _TOO_MUCH * result.observed:
        report.warning(
            f"{result.pixels[SHADOW] / result.observed:.0%} of land and water are layover or "
            f"shadow now; check that {spell('shadow_values')} are right for this raster."
        )


def _sources(plan: TerrainPlan) -> list[gdal.Dataset]:
    return [plan.mask.dataset, *(view.original for view in plan.views)]


def _shown(plan: TerrainPlan, _result: TerrainResult) -> list[Shown]:
    when = f" {plan.period.label}" if plan.period else ""
    style, of = classes_qml(TERRAIN_LEGEND), [plan.request.mask]
    return [Shown("output", f"Water without terrain{when}", style, of=of)]


WORK: Work[TerrainRequest, TerrainPlan, TerrainResult] = Work(
    plan=lambda request, _report: plan_terrain(request),
    run=exclude_terrain,
    sources=_sources,
    shown=_shown,
)
