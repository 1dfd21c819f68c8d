"""*Flood extent*: how it is shown."""

from __future__ import annotations

from collections.abc import Callable

from ..command import Command, Shown, Value
from ..masks.legend import classes_qml
from .flood import FLOOD_LEGEND, FloodPlan, FloodResult, map_flood, plan_flood
from .flood_request import FloodRequest

# Fill and outline of the flooded polygons.
_COLOURS = "#d62728", "#7f1012"


def _shown(plan: FloodPlan, _result: FloodResult) -> list[Shown]:
    of, style = [plan.request.mask], classes_qml(FLOOD_LEGEND)
    return [
        Shown("output", f"Flood extent{plan.when}", style, on_top=True, of=of),
        Shown("polygons", f"Flooded areas{plan.when}", colours=_COLOURS, of=of),
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
