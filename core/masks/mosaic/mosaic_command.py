"""*Mosaic tiles*, for toolbox, shell and Python."""

from __future__ import annotations

from ...command import Command, Shown
from ..legend import TERRAIN_LEGEND, classes_qml, mask_qml
from .mosaic_request import MosaicRequest
from .tile_filling import MosaicResult
from .tile_mosaic import MosaicPlan, check_mosaic, plan_mosaic, write_mosaic


def _shown(plan: MosaicPlan, result: MosaicResult | None) -> list[Shown]:
    terrain = result is None or result.terrain
    style = classes_qml(TERRAIN_LEGEND) if terrain else mask_qml()
    return [Shown("output", f"Water {plan.label}".strip(), style)]


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
    plan=plan_mosaic,
    run=write_mosaic,
    sources=MosaicPlan.sources,
    shown=_shown,
    check=check_mosaic,
    example="--masks water_*_2020-03.tif --tiles grid.gpkg --tile-field tile -o water_2020-03.tif",
)
