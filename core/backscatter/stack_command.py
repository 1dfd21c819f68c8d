"""*Stack ascending and descending*, for toolbox, shell and Python."""

from __future__ import annotations

from ..command import Command, Shown
from .stack_request import StackRequest
from .stacking import StackPlan, StackResult, plan_stack, stack_orbits
from .style import backscatter_qml


def _shown(_plan: StackPlan, result: StackResult) -> list[Shown]:
    return [Shown("output", style=backscatter_qml() if result.decibel else "")]


STACK_ORBITS = Command(
    algorithm="stackorbits",
    title="Stack ascending and descending",
    summary="Brings the rasters of both orbits onto one grid, as one raster of four bands.",
    about="Brings an ascending and a descending Sentinel-1 raster (VV and VH each) onto one grid, "
    "as one raster of four bands: ascending VV, ascending VH, descending VV, descending VH. "
    "<i>Map surface water</i> takes it as a stack.",
    tags="sentinel-1,sar,radar,orbit,align,warp,stack,merge bands,coregister",
    icon="stack_orbits",
    request=StackRequest,
    plan=lambda request, _report: plan_stack(request),
    run=stack_orbits,
    sources=lambda plan: [orbit.dataset for orbit in plan.orbits],
    shown=_shown,
    example="--ascending asc_db.tif --descending desc_db.tif -o stack.tif",
)
