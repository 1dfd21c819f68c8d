"""*Map surface water*: backscatter of one or both orbits in, a water mask out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from osgeo import gdal

from ..core.backscatter.reading_options import Reading
from ..core.backscatter.scenes import Sources
from ..core.command import Command, Shown, Value
from ..core.parameters import Raster, RasterOut, group, parameter
from ..core.report import Report
from ..core.water.layers import MASK
from ..core.water.mapping import MapPlan, MapRequest, MapResult, map_water, plan_mapping
from ..models.runtime import check_torch
from .mapping_options import Loads, RunOptions, WeightOptions

_ORBIT_HELP = (
    "Calibrated, terrain-corrected backscatter with bands VV and VH. With both orbits, each place "
    "is mapped from those that are available; a descending raster on another grid is resampled to "
    "that of the ascending one. Pixels are missing where the file or the layer declares nodata, "
    "and where values cannot be backscatter, such as 0 in VV and VH or -9999; the log states "
    "how many."
)


@dataclass(frozen=True)
class MapOptions:
    """What to map, with which weights, and where the results go."""

    ascending: str | None = parameter(Raster("Ascending orbit (VV and VH)", _ORBIT_HELP), None)
    descending: str | None = parameter(
        Raster("Descending orbit (VV and VH)", "The same for the descending orbit."), None
    )
    stacked: str | None = parameter(
        Raster(
            "Stack of both orbits (4 bands)",
            "Instead of the two: ascending VV, ascending VH, descending VV, descending VH.",
        ),
        None,
    )
    weights: WeightOptions = group(WeightOptions)
    reading: Reading = group(Reading)
    run: RunOptions = group(RunOptions)
    probability: Path | None = parameter(
        RasterOut(
            "Water probability (%)",
            "In whole percent, 255 where there is no observation.",
            flags="-p",
            made=False,
        ),
        None,
    )
    output: Path = parameter(
        RasterOut(
            "Water mask",
            "1 is water, 0 land, 255 no observation. Areas are in km², on the ellipsoid where the "
            "CRS is geographic; without a CRS there are none.",
            flags="-o",
        )
    )
    loaded: Loads | None = None

    @property
    def sources(self) -> Sources:
        """The rasters, and how they are read."""
        return Sources(
            self.ascending,
            self.descending,
            self.stacked,
            self.reading.storage,
            self.reading.vv_band,
            self.reading.vh_band,
        )


@dataclass(frozen=True)
class Planned:
    """Options, and what follows from them."""

    options: MapOptions
    plan: MapPlan


def _plan(options: MapOptions, report: Report) -> Planned:
    """Open the rasters; needs no torch but refuses to begin without it.

    Raises:
        InputError, ModelError: something cannot be used.
    """
    check_torch()
    sources = options.sources
    sources.check()
    request = MapRequest(
        sources=sources,
        output=options.output,
        probability=options.probability,
        threshold=options.run.threshold,
        extent=options.run.extent,
        orbit_choice=options.weights.choice.orbit_choice(sources.mode),
    )
    return Planned(options, plan_mapping(request, report))


def _run(planned: Planned, report: Report) -> MapResult:
    options, plan = planned.options, planned.plan
    load = options.loaded or partial(options.run.load, options.weights.choice)
    model = load(plan.modes, report)
    result = map_water(plan, model, report)
    report.info(
        f"{result.pixels:,} pixels in {result.seconds:.1f} s: "
        f"{result.pixels_per_second:,.0f} pixels per second."
    )
    report.info(result.summary)
    return result


def _shown(planned: Planned, _result: MapResult) -> Iterable[Shown]:
    options = planned.options
    sources = [one for one in (options.ascending, options.descending, options.stacked) if one]
    return [
        Shown(layer.field, layer.title, layer.style(), on_top=layer is MASK, of=sources)
        for layer, _ in planned.plan.request.layers
    ]


def _sources(planned: Planned) -> Iterable[gdal.Dataset]:
    return planned.plan.opened.originals


MAP_WATER = Command(
    algorithm="mapwater",
    title="Map surface water",
    summary="Maps surface water from Sentinel-1 backscatter of one or both orbits.",
    about="Maps surface water from Sentinel-1 backscatter (VV and VH) with GMNet, a gated "
    "multiscale network. Give a raster of the ascending orbit, of the descending orbit, or both; "
    "or one stack of four bands. The mask is 1 for water, 0 for land and 255 where there is no "
    "observation.",
    tags="water,flood,lake,sentinel-1,sar,radar,deep learning,segmentation",
    icon="gmnet",
    request=MapOptions,
    plan=_plan,
    run=_run,
    sources=_sources,
    values=(
        Value("WATER_AREA", "Water area (km²)", lambda result: result.water_area_km2),
        Value("VALID_AREA", "Observed area (km²)", lambda result: result.valid_area_km2),
    ),
    shown=_shown,
    example="--ascending asc.tif --descending desc.tif -o water.tif",
)
