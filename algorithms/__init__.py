"""One Processing algorithm a module; `algorithm_groups` lists them for provider and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import GMNetAlgorithm


def algorithm_groups() -> tuple[tuple[type[GMNetAlgorithm], ...], ...]:
    """The algorithms' classes in the menu's order: maps, series, masks, models.

    Imports QGIS, and no torch.
    """
    from ..core.accuracy.assess_command import ASSESS_ACCURACY
    from ..core.masks.bodies.water_bodies import WATER_BODIES
    from ..core.masks.terrain import EXCLUDE_TERRAIN
    from ..core.series.area_command import WATER_AREA
    from .command_algorithm import algorithm_of
    from .evaluate_model import EvaluateModelAlgorithm
    from .install_model import InstallModelAlgorithm
    from .list_models import ListModelsAlgorithm
    from .map_water import MapWaterAlgorithm
    from .monthly_water import MonthlyWaterAlgorithm
    from .mosaic_tiles import MosaicTilesAlgorithm
    from .prepare_sentinel1 import PrepareSentinel1Algorithm
    from .stack_orbits import StackOrbitsAlgorithm
    from .train_model import TrainModelAlgorithm
    from .water_dynamics import WaterDynamicsAlgorithm

    return (
        (
            MapWaterAlgorithm,
            PrepareSentinel1Algorithm,
            StackOrbitsAlgorithm,
        ),
        (
            MonthlyWaterAlgorithm,
            WaterDynamicsAlgorithm,
            algorithm_of(WATER_AREA),
        ),
        (
            MosaicTilesAlgorithm,
            algorithm_of(EXCLUDE_TERRAIN),
            algorithm_of(WATER_BODIES),
            algorithm_of(ASSESS_ACCURACY),
        ),
        (
            TrainModelAlgorithm,
            EvaluateModelAlgorithm,
            InstallModelAlgorithm,
            ListModelsAlgorithm,
        ),
    )
