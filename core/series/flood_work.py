"""*Flood extent*: how it is shown."""

from __future__ import annotations

from ..command import Shown, Work
from ..masks.legend import classes_qml
from .flood import FLOOD_LEGEND, FloodPlan, FloodResult, map_flood, plan_flood

# Fill and outline of the flooded polygons.
_COLOURS = "#d62728", "#7f1012"


def _shown(plan: FloodPlan, _result: FloodResult) -> list[Shown]:
    of, style = [plan.request.mask], classes_qml(FLOOD_LEGEND)
    return [
        Shown("output", f"Flood extent{plan.when}", style, on_top=True, of=of),
        Shown("polygons", f"Flooded areas{plan.when}", colours=_COLOURS, of=of),
        Shown("table", f"Flood extent by zone{plan.when}"),
    ]


WORK = Work(
    plan=plan_flood,
    run=map_flood,
    sources=lambda plan: plan.sources,
    shown=_shown,
)
