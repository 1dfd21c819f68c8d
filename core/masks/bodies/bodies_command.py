"""*Water bodies as polygons*, as it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...command import Command, Value, Work
from .bodies_request import BodiesRequest

if TYPE_CHECKING:
    from .water_bodies import BodiesPlan, BodiesResult


def _work() -> Work[BodiesRequest, BodiesPlan, BodiesResult]:
    from .bodies_work import WORK

    return WORK


WATER_BODIES = Command(
    algorithm="waterbodies",
    title="Water bodies as polygons",
    summary="Turns each water body of a mask into a polygon with its area and perimeter.",
    about="Turns each water body of a water mask, a group of connected water pixels, into "
    "a polygon. Areas are those on the ground, even where the CRS is in degrees.",
    tags="water,lake,reservoir,polygonize,vectorize,raster to vector,sieve,area,perimeter,island",
    icon="water_bodies",
    request=BodiesRequest,
    work=_work,
    values=(
        Value("COUNT", "Water bodies", lambda result: result.count),
        Value("AREA", "Total area (km²)", lambda result: result.area_km2),
    ),
    cancelled="Cancelled; no layer was written.",
    example="water.tif --min-area 10000 -o lakes.gpkg",
)
