"""*Prepare Sentinel-1 backscatter*: what is done, and how it is shown."""

from __future__ import annotations

from ..command import Shown, Work
from .preparing import PreparePlan, PrepareResult, plan_preparation, prepare
from .style import backscatter_qml


def _shown(plan: PreparePlan, _result: PrepareResult) -> list[Shown]:
    day = f" {plan.day.label}" if plan.day else ""
    return [Shown("output", f"Backscatter{day}", backscatter_qml())]


WORK = Work(
    plan=plan_preparation,
    run=prepare,
    sources=lambda plan: plan.originals,
    shown=_shown,
)
