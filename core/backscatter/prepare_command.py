"""*Prepare Sentinel-1 backscatter*, as it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..command import Command, Work
from .prepare_request import PrepareRequest

if TYPE_CHECKING:
    from .preparing import PreparePlan, PrepareResult


def _work() -> Work[PrepareRequest, PreparePlan, PrepareResult]:
    from .prepare_work import WORK

    return WORK


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
    work=_work,
    example="scene_VV.tif scene_VH.tif -o scene_db.tif",
)
