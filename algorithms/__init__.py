"""Processing algorithms: those of the commands, and what they add to them for QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import GMNetAlgorithm


def algorithm_groups() -> tuple[tuple[type[GMNetAlgorithm], ...], ...]:
    """The algorithms' classes in the menu's order: maps, series, masks, models.

    Imports QGIS, and no torch.
    """
    from ..commands import GROUPS
    from .command_algorithm import CommandAlgorithm, algorithm_of
    from .evaluate_model import EvaluateModelAlgorithm
    from .install_model import InstallModelAlgorithm
    from .list_models import ListModelsAlgorithm
    from .monthly_water import MonthlyWaterAlgorithm
    from .train_model import TrainModelAlgorithm

    # Those that need more of QGIS than all have.
    particular = {"MONTHLY_WATER": MonthlyWaterAlgorithm}
    groups = tuple(
        tuple(
            algorithm_of(entry.load(), particular.get(entry.attribute, CommandAlgorithm))
            for entry in group
        )
        for group in GROUPS
    )
    return (
        *groups[:3],
        (
            TrainModelAlgorithm,
            EvaluateModelAlgorithm,
            InstallModelAlgorithm,
            ListModelsAlgorithm,
        ),
    )
