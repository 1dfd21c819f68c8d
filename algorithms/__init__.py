"""Processing algorithms: those of the commands, and their additions for QGIS."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import GMNetAlgorithm


@cache
def algorithm_groups() -> tuple[tuple[type[GMNetAlgorithm], ...], ...]:
    """The algorithms' classes in the menu's order: maps, series, masks, models.

    Imports QGIS, and no torch.
    """
    from ..commands import GROUPS, TITLES
    from .check_environment import CheckEnvironmentAlgorithm
    from .command_algorithm import CommandAlgorithm, algorithm_of
    from .install_model import InstallModelAlgorithm
    from .monthly_water import MonthlyWaterAlgorithm
    from .plan_maps import PlanMapsAlgorithm
    from .run_plan import RunPlanAlgorithm
    from .search_scenes import SearchScenesAlgorithm

    # Those that need more of QGIS than all have.
    particular = {
        "MONTHLY_WATER": MonthlyWaterAlgorithm,
        "PLAN_MAPS": PlanMapsAlgorithm,
        "RUN_PLAN": RunPlanAlgorithm,
        "SEARCH_SCENES": SearchScenesAlgorithm,
        "INSTALL_MODEL": InstallModelAlgorithm,
        "CHECK_ENVIRONMENT": CheckEnvironmentAlgorithm,
    }
    return tuple(
        tuple(
            algorithm_of(entry.load(), title, particular.get(entry.attribute, CommandAlgorithm))
            for entry in group
        )
        for group, title in zip(GROUPS, TITLES)
    )
