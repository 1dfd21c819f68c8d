"""The algorithm that checks the environment, which in QGIS has versions of its own."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ..core.report import Report
from .command_algorithm import CommandAlgorithm


def host() -> dict[str, str]:
    """The versions of QGIS and Qt."""
    return {"QGIS": Qgis.QGIS_VERSION, "Qt": QT_VERSION_STR}


class CheckEnvironmentAlgorithm(CommandAlgorithm):
    """Adds the versions of QGIS and Qt."""

    def brought(self, report: Report) -> dict[str, Any]:
        return {"host": host()}
