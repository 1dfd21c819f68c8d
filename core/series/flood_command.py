"""*Flood extent*, as it is offered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..command import Command, Value, Work
from .flood_request import FloodRequest

if TYPE_CHECKING:
    from .flood import FloodPlan, FloodResult


def _area(name: str) -> Callable[[FloodResult], float | None]:
    return lambda result: result.areas.get(name)


def _work() -> Work[FloodRequest, FloodPlan, FloodResult]:
    from .flood_work import WORK

    return WORK


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
    work=_work,
    values=(
        Value("FLOODED_AREA", "Flooded area (km²)", _area("flooded_km2")),
        Value("USUAL_AREA", "Area of water as usual (km²)", _area("usual_km2")),
        Value("RECEDED_AREA", "Area of usual water that is dry now (km²)", _area("receded_km2")),
        Value("DRY_AREA", "Dry area (km²)", _area("dry_km2")),
        Value("UNKNOWN_AREA", "Area that is not known (km²)", _area("unknown_km2")),
    ),
    example="water_2022-06.tif --normal occurrence.tif --min-patch 5000 -o flood.tif",
)
