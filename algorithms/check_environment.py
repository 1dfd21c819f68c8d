"""The algorithm that checks the environment, which in QGIS has versions of its own."""

from __future__ import annotations

from typing import Any

from ..core.report import Report
from .command_algorithm import CommandAlgorithm
from .qgis_versions import host


class CheckEnvironmentAlgorithm(CommandAlgorithm):
    """Adds the versions of QGIS and Qt."""

    def brought(self, report: Report) -> dict[str, Any]:
        return {"host": host()}
