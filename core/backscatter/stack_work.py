"""*Stack ascending and descending*: what is done, and how it is shown."""

from __future__ import annotations

from ..command import Shown, Work
from .stack_request import StackRequest
from .stacking import StackPlan, StackResult, plan_stack, stack_orbits
from .style import backscatter_qml


def _shown(plan: StackPlan, _result: StackResult) -> list[Shown]:
    storage = plan.storage
    return [Shown("output", style=backscatter_qml(storage) if storage is not None else "")]


WORK: Work[StackRequest, StackPlan, StackResult] = Work(
    plan=lambda request, _report: plan_stack(request),
    run=stack_orbits,
    sources=lambda plan: [orbit.dataset for orbit in plan.orbits],
    shown=_shown,
)
