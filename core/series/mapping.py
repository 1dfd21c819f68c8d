"""A water mask for each period, from many rasters: planned together, mapped one after another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...models.contract import USUAL_THRESHOLD, OrbitChoice, OrbitMode
from ..backscatter.scenes import Sources
from ..backscatter.storage import Storage, Unstated
from ..dates.dated import Dated
from ..dates.in_metadata import period_metadata
from ..dates.period import USUAL_LENGTH, Period, PeriodLength
from ..errors import GMNetError, InputError, spell
from ..raster.common_grid import common_grid
from ..raster.extent_rule import ExtentRule
from ..raster.file_names import overwrites
from ..raster.grid import Extent, Grid
from ..raster.reading import named, open_raster
from ..raster.source_names import title_of
from ..raster.warping import check_comparable
from ..report import Report
from ..water.layers import MASK, PROBABILITY
from ..water.mapping import MapRequest, Model, check_threshold, map_water, modes_of, plan_mapping
from .periods import by_period
from .provenance import is_made_from, made_from_metadata

# A stack has one date for both orbits, which a series brings together itself.
_STACK_ADVICE = "a series takes rasters of one orbit; to take two bands of it, "


@dataclass(frozen=True)
class SeriesRequest:
    """What to map.

    Attributes:
        ascending: rasters with VV and VH of the ascending orbit, on any grids.
        descending: the same of the descending orbit. One of the two may be empty.
        length: of the periods, each of which gets a mask.
        storage: units and scale of the stored values, or that each raster's units are to be found.
        vv_band: band number of VV, 0 to find it out.
        vh_band: band number of VH.
        threshold: a pixel is water where its probability is greater.
        extent: map only this part; the network still sees what lies around it.
        orbit_choice: as in `MapRequest`.
        fields: as in `Sources`.
    """

    ascending: Sequence[Dated] = ()
    descending: Sequence[Dated] = ()
    length: PeriodLength = USUAL_LENGTH
    storage: Storage | Unstated = field(default_factory=Storage)
    vv_band: int = 0
    vh_band: int = 0
    threshold: float = USUAL_THRESHOLD
    extent: Extent | None = None
    orbit_choice: OrbitChoice = OrbitChoice.TILE
    fields: Mapping[str, str] = field(default_factory=dict)

    def called(self, orbit: str) -> str:
        """What errors call the parameter with the rasters of an orbit."""
        return spell(self.fields.get(orbit, orbit))


@dataclass(frozen=True)
class SeriesPlan:
    """A request whose rasters are sorted and fit each other.

    Attributes:
        request: what was asked for.
        scenes: the rasters of each period, earliest first.
        modes: orbit modes whose networks are needed.
        files: the files that are read.
    """

    request: SeriesRequest
    scenes: dict[Period, Sources]
    modes: tuple[OrbitMode, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class PeriodMap:
    """The results of a period.

    Attributes:
        period: its time.
        mask: the water mask.
        probability: the probability in percent, if it was asked for.
        made: whether this run made them; else they were there.
    """

    period: Period
    mask: Path
    probability: Path | None
    made: bool


@dataclass
class SeriesResult:
    """The outcome for each period, earliest first.

    Attributes:
        maps: those that have a mask.
        failed: those that have none, and why.
    """

    maps: list[PeriodMap] = field(default_factory=list)
    failed: dict[Period, str] = field(default_factory=dict)


def plan_series(request: SeriesRequest) -> SeriesPlan:
    """Sort the rasters into periods, and find the grid that all masks lie on.

    Its pixels are those of the earliest ascending raster (of the earliest descending one if there
    is none), and it covers the ground of all rasters.

    Raises:
        InputError: something cannot be used; the message says what to do.
    """
    check_threshold(request.threshold)
    called = request.called
    ascending = by_period(request.ascending, request.length, called("ascending"))
    descending = by_period(request.descending, request.length, called("descending"))
    grid, files = _common_grid(
        [named(called("ascending"), source) for source in _all(ascending)]
        + [named(called("descending"), source) for source in _all(descending)],
        [*_all(ascending), *_all(descending)],
    )
    if request.extent is not None:
        grid.window_of(request.extent)
    scenes = {
        period: Sources(
            ascending=ascending.get(period),
            descending=descending.get(period),
            storage=request.storage,
            vv_band=request.vv_band,
            vh_band=request.vh_band,
            grid=grid,
            stack_advice=_STACK_ADVICE,
            fields=request.fields,
        )
        for period in sorted({*ascending, *descending})
    }
    needed = {
        mode for sources in scenes.values() for mode in modes_of(sources, request.orbit_choice)
    }
    return SeriesPlan(request, scenes, tuple(mode for mode in OrbitMode if mode in needed), files)


def _all(periods: dict[Period, tuple[str, ...]]) -> list[str]:
    """The rasters of all periods, earliest first."""
    return [source for period in sorted(periods) for source in periods[period]]


def _common_grid(names: Sequence[str], sources: Sequence[str]) -> tuple[Grid, tuple[str, ...]]:
    """The grid of all rasters together, with the pixels of the first, and the files of all."""
    if not sources:
        raise InputError(f"No raster is given; choose rasters as {spell('backscatter')}.")
    grids: list[Grid] = []
    files: list[str] = []
    for name, source in zip(names, sources):
        dataset = open_raster(source, name)
        grids.append(Grid.of(dataset))
        files += dataset.GetFileList() or []
        check_comparable(grids[0], grids[-1], names[0], name)
    return common_grid(grids[0], list(zip(names, grids)), ExtentRule.UNION), tuple(files)


def map_series(
    plan: SeriesPlan, folder: Path, probability: bool, model: Model, report: Report
) -> SeriesResult:
    """Map the periods one after another, into ``water_2020-03.tif`` and so on.

    A mask that is there and was made from the same rasters in the same way is kept. A period that
    fails does not stop the others.

    Args:
        plan: what to map.
        folder: where the masks go; it exists.
        probability: whether to write ``probability_2020-03.tif`` and so on as well.
        model: has a network for each of the plan's modes.
        report: receives, period by period, what goes in and what comes out.

    Raises:
        InputError: a mask would replace one of the rasters; nothing was done.
        Cancelled: the user stopped the run; periods that were finished are kept.
        GMNetError: all periods failed.
    """
    requests = {period: _request(plan, period, folder, probability) for period in plan.scenes}
    _check_targets(requests.values(), plan.files)
    result = SeriesResult()
    total = len(requests)
    for number, (period, request) in enumerate(requests.items()):
        report.check()
        part = report.part(number / total, (number + 1) / total)
        part.progress(0.0)
        part.info(f"{period.label} ({number + 1} of {total}): {_listed(request.sources)}.")
        try:
            made = _map(request, model, part)
        except GMNetError as error:
            report.warning(f"{period.label} failed: {error}")
            result.failed[period] = str(error)
        else:
            result.maps.append(PeriodMap(period, request.output, request.probability, made))
    report.progress(1.0)
    _conclude(result, report)
    return result


def _request(plan: SeriesPlan, period: Period, folder: Path, probability: bool) -> MapRequest:
    """What to map of one period."""
    ending = period.label.replace(" to ", "_") + ".tif"
    return MapRequest(
        sources=plan.scenes[period],
        output=folder / f"{MASK.file}_{ending}",
        probability=folder / f"{PROBABILITY.file}_{ending}" if probability else None,
        threshold=plan.request.threshold,
        extent=plan.request.extent,
        orbit_choice=plan.request.orbit_choice,
        metadata=period_metadata(period),
    )


def _check_targets(requests: Iterable[MapRequest], files: Sequence[str]) -> None:
    for request in requests:
        for _, target in request.layers:
            if any(overwrites(target, file) for file in files):
                raise InputError(
                    f"{spell('output_folder')} has '{target.name}', which is one of the rasters "
                    "that are read; choose another folder, to keep the original."
                )


def _listed(sources: Sources) -> str:
    """The rasters of a period, for the log."""
    return "; ".join(
        f"{orbit} " + ", ".join(map(title_of, given)) for orbit, given in sources.orbits.items()
    )


def _map(request: MapRequest, model: Model, report: Report) -> bool:
    """Map one period, unless its results exist; returns whether it did."""
    model = model.only(modes_of(request.sources, request.orbit_choice))
    made_from = made_from_metadata(request, model)
    targets = [path for _, path in request.layers]
    if is_made_from(targets, made_from):
        report.info(f"'{request.output.name}' was already made from the same inputs and is kept.")
        return False
    if there := [path.name for path in targets if path.exists()]:
        report.info(f"'{there[0]}' exists but was made from other inputs; it will be replaced.")
    request = replace(request, metadata={**request.metadata, **made_from})
    found = map_water(plan_mapping(request, report), model, report)
    report.info(found.summary)
    return True


def _conclude(result: SeriesResult, report: Report) -> None:
    """Report the outcome of the series."""
    failed = ", ".join(period.label for period in result.failed)
    if not result.maps:
        first = next(iter(result.failed.values()))
        raise GMNetError(f"No period could be mapped ({failed}). The first failed because: {first}")
    made = sum(one.made for one in result.maps)
    report.info(f"{made} masks written, {len(result.maps) - made} already up to date.")
    if failed:
        report.warning(f"No mask was made for {failed}; see the messages above.")
