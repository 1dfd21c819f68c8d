"""``gmnet:installmodel``: fetches through QGIS, which knows the user's proxy."""

from __future__ import annotations

from typing import Any

from ..core.report import Report
from .command_algorithm import CommandAlgorithm
from .download import fetch_through_qgis


class InstallModelAlgorithm(CommandAlgorithm):
    """Install a model set, by QGIS's network manager."""

    def brought(self, report: Report) -> dict[str, Any]:
        return {"fetch": fetch_through_qgis(report.check)}
