"""``gmnet:installmodel``: fetches through QGIS, which knows the user's proxy."""

from __future__ import annotations

from typing import Any

from ..commands.install_model import INSTALL_MODEL
from ..core.report import Report
from .command_algorithm import CommandAlgorithm, algorithm_of
from .download import fetch_through_qgis


class _ThroughQgis(CommandAlgorithm):
    """Install a model set, by QGIS's network manager."""

    def brought(self, report: Report) -> dict[str, Any]:
        return {"fetch": fetch_through_qgis(report.check)}


InstallModelAlgorithm = algorithm_of(INSTALL_MODEL, _ThroughQgis)
