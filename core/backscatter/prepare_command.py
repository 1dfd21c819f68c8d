"""*Prepare Sentinel-1 backscatter*, for toolbox, shell and Python."""

from __future__ import annotations

from ..command import Command, Shown
from .prepare_request import PrepareRequest
from .preparing import PreparePlan, PrepareResult, plan_preparation, prepare
from .style import backscatter_qml


def _shown(plan: PreparePlan, _result: PrepareResult) -> list[Shown]:
    day = f" {plan.day.label}" if plan.day else ""
    return [Shown("output", f"Backscatter{day}", backscatter_qml())]


PREPARE_SENTINEL1 = Command(
    algorithm="preparesentinel1",
    title="Prepare Sentinel-1 backscatter",
    summary="Turns backscatter of one orbit into VV and VH in dB, as the networks need it.",
    about="Turns calibrated, terrain-corrected Sentinel-1 backscatter into what <i>Map surface "
    "water</i> needs: one raster with VV and VH in dB. Exports of Earth Engine, RTC files with "
    "one polarisation each and results of SNAP can be given as they are, one frame or several of "
    "one orbit.",
    tags="sentinel-1,sar,radar,decibel,db,linear,speckle,lee,border noise,mosaic,grd,rtc",
    icon="prepare_sentinel1",
    request=PrepareRequest,
    plan=plan_preparation,
    run=prepare,
    sources=lambda plan: plan.originals,
    shown=_shown,
    example="scene_VV.tif scene_VH.tif -o scene_db.tif",
)
