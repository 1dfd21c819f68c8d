"""Parameters that several algorithms have, with the same names and labels."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from .support import tr

ASCENDING = "ASCENDING"
DESCENDING = "DESCENDING"
VV_BAND = "VV_BAND"
VH_BAND = "VH_BAND"


def orbit_parameters(optional: bool) -> list[QgsProcessingParameterDefinition]:
    """A raster of each orbit."""
    return [
        QgsProcessingParameterRasterLayer(name, label, optional=optional)
        for name, label in (
            (ASCENDING, tr("Ascending orbit (VV and VH)")),
            (DESCENDING, tr("Descending orbit (VV and VH)")),
        )
    ]


def band_parameters() -> list[QgsProcessingParameterDefinition]:
    """The bands of both polarisations, among the advanced parameters."""
    integer = QgsProcessingParameterNumber.Type.Integer
    return [
        advanced(QgsProcessingParameterNumber(name, label, integer, 0, minValue=0))
        for name, label in (
            (VV_BAND, tr("Band of VV (0: find out)")),
            (VH_BAND, tr("Band of VH (0: find out)")),
        )
    ]


def choice_parameter(
    name: str,
    label: str,
    options: Sequence[str],
    default: str | None,
    optional: bool = False,
) -> QgsProcessingParameterEnum:
    """One of several words; static strings, so that the command line takes them as they are."""
    return QgsProcessingParameterEnum(name, label, list(options), False, default, optional, True)


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """``parameter``, moved to the advanced ones."""
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    parameter.setFlags(parameter.flags() | flag)
    return parameter
