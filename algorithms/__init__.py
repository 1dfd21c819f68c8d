"""One Processing algorithm a module; `algorithm_groups` lists them for provider and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import GMNetAlgorithm


def algorithm_groups() -> tuple[tuple[type[GMNetAlgorithm], ...], ...]:
    """The algorithms' classes in the menu's order: maps, series, masks, models.

    Imports QGIS, and no torch.
    """
    from ..commands.evaluate_model import EVALUATE_MODEL
    from ..commands.list_models import LIST_MODELS
    from ..commands.train_model import TRAIN_MODEL
    from ..core.masks.bodies.water_bodies import WATER_BODIES
    from ..core.masks.terrain import EXCLUDE_TERRAIN
    from .assess_accuracy import AssessAccuracyAlgorithm
    from .command_algorithm import algorithm_of
    from .install_model import InstallModelAlgorithm
    from .map_water import MapWaterAlgorithm
    from .monthly_water import MonthlyWaterAlgorithm
    from .mosaic_tiles import MosaicTilesAlgorithm
    from .prepare_sentinel1 import PrepareSentinel1Algorithm
    from .stack_orbits import StackOrbitsAlgorithm
    from .water_area import WaterAreaAlgorithm
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
            WaterAreaAlgorithm,
        ),
        (
            MosaicTilesAlgorithm,
            algorithm_of(EXCLUDE_TERRAIN),
            algorithm_of(WATER_BODIES),
            AssessAccuracyAlgorithm,
        ),
        (
            algorithm_of(TRAIN_MODEL),
            algorithm_of(EVALUATE_MODEL),
            InstallModelAlgorithm,
            algorithm_of(LIST_MODELS),
        ),
    )
