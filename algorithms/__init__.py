"""One Processing algorithm a module; `algorithm_groups` lists them for provider and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import GMNetAlgorithm


def algorithm_groups() -> tuple[tuple[type[GMNetAlgorithm], ...], ...]:
    """The algorithms' classes in the menu's order: maps, series, masks, models.

    Imports QGIS, and no torch.
    """
    from ..commands.map_water import MAP_WATER
    from ..commands.monthly_water import MONTHLY_WATER
    from ..core.backscatter.prepare_command import PREPARE_SENTINEL1
    from ..core.backscatter.stack_command import STACK_ORBITS
    from ..core.masks.bodies.water_bodies import WATER_BODIES
    from ..core.masks.mosaic.mosaic_command import MOSAIC_TILES
    from ..core.masks.terrain import EXCLUDE_TERRAIN
    from ..core.series.dynamics_command import WATER_DYNAMICS
    from .assess_accuracy import AssessAccuracyAlgorithm
    from .command_algorithm import algorithm_of
    from .evaluate_model import EvaluateModelAlgorithm
    from .install_model import InstallModelAlgorithm
    from .list_models import ListModelsAlgorithm
    from .monthly_water import MonthlyWaterAlgorithm
    from .train_model import TrainModelAlgorithm
    from .water_area import WaterAreaAlgorithm

    return (
        (
            algorithm_of(MAP_WATER),
            algorithm_of(PREPARE_SENTINEL1),
            algorithm_of(STACK_ORBITS),
        ),
        (
            algorithm_of(MONTHLY_WATER, MonthlyWaterAlgorithm),
            algorithm_of(WATER_DYNAMICS),
            WaterAreaAlgorithm,
        ),
        (
            algorithm_of(MOSAIC_TILES),
            algorithm_of(EXCLUDE_TERRAIN),
            algorithm_of(WATER_BODIES),
            AssessAccuracyAlgorithm,
        ),
        (
            TrainModelAlgorithm,
            EvaluateModelAlgorithm,
            InstallModelAlgorithm,
            ListModelsAlgorithm,
        ),
    )
