"""*Stack ascending and descending*, as it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..command import Command, Work
from .stack_request import StackRequest

if TYPE_CHECKING:
    from .stacking import StackPlan, StackResult


def _work() -> Work[StackRequest, StackPlan, StackResult]:
    from .stack_work import WORK

    return WORK


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
    work=_work,
    example="--ascending asc_db.tif --descending desc_db.tif -o stack.tif",
)
