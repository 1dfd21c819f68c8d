"""*Water bodies as polygons*: what is done, and how it is shown."""

from __future__ import annotations

from ...command import Shown, Work
from ..legend import MASK_LEGEND
from .bodies_request import BodiesRequest
from .water_bodies import BodiesPlan, BodiesResult, plan_bodies, write_bodies

# Fill and outline of the polygons.
_COLOURS = MASK_LEGEND[0].hexadecimal, "#0b3c73"


def _shown(plan: BodiesPlan, _result: BodiesResult) -> list[Shown]:
    when = f" {plan.period.label}" if plan.period else ""
    return [Shown("output", f"Water bodies{when}", colours=_COLOURS, of=[plan.request.mask])]


WORK: Work[BodiesRequest, BodiesPlan, BodiesResult] = Work(
    plan=lambda request, _report: plan_bodies(request),
    run=write_bodies,
    sources=lambda plan: plan.originals,
    shown=_shown,
)
