"""*Mosaic tiles*: what is done, and how it is shown."""

from __future__ import annotations

from ...command import Shown, Work
from ..legend import TERRAIN_LEGEND, classes_qml, mask_qml
from .tile_filling import MosaicResult
from .tile_mosaic import MosaicPlan, check_mosaic, plan_mosaic, write_mosaic


def _shown(plan: MosaicPlan, result: MosaicResult | None) -> list[Shown]:
    terrain = result is None or result.terrain
    style = classes_qml(TERRAIN_LEGEND) if terrain else mask_qml()
    return [Shown("output", f"Water {plan.label}".strip(), style)]


WORK = Work(
    plan=plan_mosaic,
    run=write_mosaic,
    sources=MosaicPlan.sources,
    shown=_shown,
    check=check_mosaic,
)
