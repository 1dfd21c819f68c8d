"""The main job: a scene of backscatter in, a water mask and its probability out."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ...models.contract import USUAL_THRESHOLD, OrbitChoice, OrbitMode
from ..backscatter.scenes import OpenedSources, Sources, open_sources
from ..dates.in_metadata import period_metadata, period_of_all
from ..dates.period import Period
from ..errors import ParameterError, spell
from ..raster.block_cache import bounded_cache
from ..raster.georeference import measured
from ..raster.grid import Extent, Grid, Window
from ..raster.ground import area_remark
from ..raster.hidden_file import together
from ..raster.pipeline import ONE_THREAD, Team, write_behind
from ..raster.targets import check_apart, check_target
from ..raster.unchanged import unchanged
from ..raster.writing import RasterTarget
from ..report import Report
from ..version import __version__
from .layers import LAYERS, MapLayer
from .orbit_choice import Chooser, always, equally_complete, pixel_choice, tile_choice
from .pace import Pace
from .prediction import Job, Network, Strip, predict

# Parts of the progress bar: counting values of two orbits, then predicting; overviews are left.
_COUNTED = 0.03
_PREDICTED = 0.98


@dataclass(frozen=True)
class MapRequest:
    """What to map, and where the results go.

    Attributes:
        sources: the rasters.
        output: the water mask, a GeoTIFF: 0 land, 1 water, 255 nodata.
        probability: the probability of water in whole percent, 255 nodata; None for none.
        threshold: a pixel is water where its probability is greater.
        extent: map only this part; the network still sees what lies around it.
        orbit_choice: how networks share the work where both orbits are given. The published rule
            is for two rasters; a stack is left to the stacked network by it.
        metadata: items for the results' metadata, besides what made them.
    """

    sources: Sources
    output: Path
    probability: Path | None = None
    threshold: float = USUAL_THRESHOLD
    extent: Extent | None = None
    orbit_choice: OrbitChoice = OrbitChoice.TILE
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def layers(self) -> list[tuple[MapLayer, Path]]:
        """The layers that are wanted, and where they go."""
        paths = ((layer, getattr(self, layer.field)) for layer in LAYERS)
        return [(layer, path) for layer, path in paths if path is not None]


@dataclass(frozen=True)
class MapPlan:
    """A request whose rasters are open and checked.

    Attributes:
        request: what was asked for.
        opened: the rasters.
        window: the pixels to map.
        modes: orbit modes whose networks are needed.
        period: the time from the first raster to the last; None where one of them has no date.
    """

    request: MapRequest
    opened: OpenedSources
    window: Window
    modes: tuple[OrbitMode, ...]
    period: Period | None = None

    @property
    def grid(self) -> Grid:
        """The result's grid."""
        return self.opened.scene.grid.part(self.window)

    @property
    def chooses(self) -> bool:
        """Whether more than one network shares the work."""
        return len(self.modes) > 1


@dataclass
class MapResult:
    """What was mapped.

    Attributes:
        pixels: pixels of the result.
        valid_pixels: those with an observation.
        water_pixels: those that are water.
        valid_area_km2: area with an observation; None without a CRS.
        water_area_km2: area of water; None without a CRS.
        seconds: time from the first row read to the last row written.
    """

    pixels: int = 0
    valid_pixels: int = 0
    water_pixels: int = 0
    valid_area_km2: float | None = None
    water_area_km2: float | None = None
    seconds: float = 0.0

    @property
    def pixels_per_second(self) -> float:
        """Speed of the whole run."""
        return self.pixels / self.seconds if self.seconds else 0.0

    @property
    def summary(self) -> str:
        """How much water there is, for the log."""
        if not self.valid_pixels:
            return "Nothing was observed."
        if self.water_area_km2 is None or self.valid_area_km2 is None:
            return f"Water: {self.water_pixels:,} of {self.valid_pixels:,} valid pixels."
        return f"Water: {self.water_area_km2:,.3f} km² of {self.valid_area_km2:,.3f} km² observed."


@dataclass(frozen=True)
class Model:
    """The networks of a run, and how the result's metadata names them.

    Attributes:
        networks: one for each orbit mode that the plan needs.
        name: id of the model set, or the weights file's name.
        checksums: SHA-256 of each weights file.
        batch_size: tiles a network gets at once.
        team: threads that call networks.
    """

    networks: Mapping[OrbitMode, Network]
    name: str
    checksums: Mapping[OrbitMode, str] = field(default_factory=dict)
    batch_size: int = 1
    team: Team = ONE_THREAD

    def only(self, modes: Sequence[OrbitMode]) -> Model:
        """The same with the networks of some modes."""
        return replace(
            self,
            networks={mode: self.networks[mode] for mode in modes},
            checksums={mode: one for mode, one in self.checksums.items() if mode in modes},
        )


def plan_mapping(request: MapRequest, report: Report) -> MapPlan:
    """Open the rasters and check everything that can be checked before work starts.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    check_threshold(request.threshold)
    opened = open_sources(request.sources, report)
    grid = opened.scene.grid
    window = grid.window_of(request.extent) if request.extent else grid.whole
    named = {spell(layer.field): path for layer, path in request.layers if path.name}
    for name, path in named.items():
        check_target(path, name, opened.originals)
    check_apart(named)
    modes = modes_of(request.sources, request.orbit_choice)
    if remark := area_remark(grid.part(window), masks=False):
        report.warning(remark)
    return MapPlan(request, opened, window, modes, period_of_all(opened.originals))


def check_threshold(threshold: float) -> None:
    """Refuse a threshold that no probability, or every one, is above.

    Raises:
        InputError: it does not lie between 0 and 1.
    """
    if not 0.0 < threshold < 1.0:
        raise ParameterError(
            "threshold", f"is {threshold:g}; it must lie between 0 and 1, for example 0.5."
        )


def modes_of(sources: Sources, choice: OrbitChoice) -> tuple[OrbitMode, ...]:
    """Orbit modes whose networks are needed.

    Raises:
        InputError: no raster is given, or too many.
    """
    mode = sources.mode
    shared = choice is OrbitChoice.PIXEL or (choice is OrbitChoice.TILE and sources.paired)
    return tuple(OrbitMode) if mode is OrbitMode.STACKED and shared else (mode,)


def map_water(plan: MapPlan, model: Model, report: Report) -> MapResult:
    """Predict, threshold and write; see `MapRequest` for what comes out.

    Raises:
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    started = time.monotonic()
    with bounded_cache(plan.opened.read):
        job = _job(plan, model, report.part(0.0, _COUNTED))
        result = MapResult(pixels=plan.window.width * plan.window.height)
        predicting = report.part(_COUNTED if plan.chooses else 0.0, _PREDICTED)
        predicting = Pace(predicting, result.pixels).watched()
        metadata = _metadata(plan, model)
        targets = {
            layer.field: RasterTarget(path, plan.grid, layer.layout(metadata), report)
            for layer, path in plan.request.layers
        }
        counting, threshold = _Counting(plan, result), np.float32(plan.request.threshold)

        def write(strip: Strip) -> None:
            for layer, _ in plan.request.layers:
                targets[layer.field].write(strip.row, layer.of(strip, threshold))
            counting.add(strip)

        with (
            together(list(targets.values())),
            unchanged(plan.opened.originals),
            closing(predict(job, predicting)) as strips,
            write_behind(write, report=report) as behind,
        ):
            for strip in strips:
                behind.put(strip)
    report.progress(1.0)
    result.seconds = time.monotonic() - started
    if not result.valid_pixels:
        names = ", ".join(f"'{name}'" for name in plan.request.sources.names)
        report.warning(
            f"No mapped pixel has an observation in {names}, so '{plan.request.output.name}' says "
            "nothing about water."
        )
    return result


def _job(plan: MapPlan, model: Model, report: Report) -> Job:
    """The prediction job."""
    return Job(
        scene=plan.opened.scene,
        networks=model.networks,
        choose=_chooser(plan, report),
        single=plan.request.sources.mode,
        window=plan.window,
        batch_size=model.batch_size,
        team=model.team,
    )


def _chooser(plan: MapPlan, report: Report) -> Chooser:
    """Who predicts what; the published rule looks at both rasters as a whole first."""
    if not plan.chooses:
        return always(plan.request.sources.mode)
    if plan.request.orbit_choice is OrbitChoice.PIXEL:
        report.info("Each pixel is mapped from the orbits that observed it.")
        return pixel_choice
    ascending, descending = plan.opened.scene.orbits
    if equally_complete(ascending, descending, report):
        report.info("Both orbits are about equally complete: every tile uses both.")
        return always(OrbitMode.STACKED)
    report.info("The orbits are not equally complete: each tile uses those available there.")
    return tile_choice


class _Counting:
    """Adds strips to a result."""

    def __init__(self, plan: MapPlan, result: MapResult) -> None:
        self._grid = plan.grid
        self._threshold = np.float32(plan.request.threshold)
        self._result = result
        self._areas = np.zeros(2) if measured(self._grid) else None

    def add(self, strip: Strip) -> None:
        water = strip.valid & (strip.probability > self._threshold)
        valid_counts, water_counts = strip.valid.sum(axis=1), water.sum(axis=1)
        self._result.valid_pixels += int(valid_counts.sum())
        self._result.water_pixels += int(water_counts.sum())
        if self._areas is not None:
            pixel_km2 = self._grid.row_areas(strip.row, len(water)) / 1e6
            self._areas += pixel_km2 @ np.stack([valid_counts, water_counts], axis=1)
            self._result.valid_area_km2, self._result.water_area_km2 = self._areas.tolist()


def _metadata(plan: MapPlan, model: Model) -> dict[str, str]:
    """What made the result, as items of the file's metadata."""
    mode = plan.request.sources.mode
    return {
        "GMNET_VERSION": __version__,
        "GMNET_MODEL": model.name,
        "GMNET_WEIGHTS_SHA256": ", ".join(
            f"{mode.value}: {checksum}" for mode, checksum in model.checksums.items()
        ),
        "GMNET_ORBIT_MODE": mode.value
        + (f", chosen by {plan.request.orbit_choice.value}" if plan.chooses else ""),
        "GMNET_THRESHOLD": f"{plan.request.threshold:g}",
        "GMNET_SOURCES": ", ".join(plan.request.sources.names),
        **({} if plan.period is None else period_metadata(plan.period)),
        **plan.request.metadata,
    }
