"""*Mosaic tiles*, as it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...command import Command, Work
from .mosaic_request import MosaicRequest

if TYPE_CHECKING:
    from .tile_filling import MosaicResult
    from .tile_mosaic import MosaicPlan


def _work() -> Work[MosaicRequest, MosaicPlan, MosaicResult | None]:
    from .mosaic_work import WORK

    return WORK


MOSAIC_TILES = Command(
    algorithm="mosaictiles",
    title="Mosaic tiles",
    summary="Cuts masks of buffered tiles to their tiles and joins them.",
    about="A large area is downloaded and mapped by tiles, each with a buffer around it, so that "
    "the network also sees the surroundings of the tile's edges. This cuts every mask to its tile "
    "and joins them: each pixel comes from the mask of the tile that contains its centre, and from "
    "no other.",
    tags="water,mask,merge,mosaic,tile,grid,buffer,clip,cutline,virtual,vrt",
    icon="mosaic_tiles",
    request=MosaicRequest,
    work=_work,
    example="--masks water_*_2020-03.tif --tiles grid.gpkg --tile-field tile -o water_2020-03.tif",
)
