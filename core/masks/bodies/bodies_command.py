"""*Water bodies as polygons*: how they are shown."""

from __future__ import annotations

from ...command import Command, Shown, Value
from ..legend import MASK_LEGEND
from .bodies_request import BodiesRequest
from .water_bodies import BodiesPlan, BodiesResult, plan_bodies, write_bodies

# Fill and outline of the polygons.
_COLOURS = MASK_LEGEND[0].hexadecimal, "#0b3c73"


def _shown(plan: BodiesPlan, _result: BodiesResult) -> list[Shown]:
    when = f" {plan.period.label}" if plan.period else ""
    return [Shown("output", f"Water bodies{when}", colours=_COLOURS, of=[plan.request.mask])]


WATER_BODIES = Command(
    algorithm="waterbodies",
    title="Water bodies as polygons",
    summary="Turns each water body of a mask into a polygon with its area and perimeter.",
    about="Turns each water body of a water mask, a group of connected water pixels, into "
    "a polygon. Areas are those on the ground, even where the CRS is in degrees.",
    tags="water,lake,reservoir,polygonize,vectorize,raster to vector,sieve,area,perimeter,island",
    icon="water_bodies",
    request=BodiesRequest,
    plan=lambda request, _report: plan_bodies(request),
    run=write_bodies,
    sources=lambda plan: plan.originals,
    values=(
        Value("COUNT", "Water bodies", lambda result: result.count),
        Value("AREA", "Total area (km²)", lambda result: result.area_km2),
    ),
    shown=_shown,
    cancelled="Cancelled; no layer was written.",
    example="water.tif --min-area 10000 -o lakes.gpkg",
)
