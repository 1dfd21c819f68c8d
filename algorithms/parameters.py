"""Processing parameters of what commands ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core import parameters as kinds
from ..core.words import title
from .raster_or_virtual import RasterOrVirtualDestination
from .support import in_window, tr

# What shows choices in Processing's windows, which load it by this name.
_CHOICE_WIDGET = f"{__package__}.choice_widget.Choice"
_SOURCE = QgsProcessing.SourceType
_GEOMETRIES = {
    "polygon": _SOURCE.TypeVectorPolygon,
    "point": _SOURCE.TypeVectorPoint,
    "": _SOURCE.TypeVector,
}


def definition_of(
    spec: kinds.Spec, others: Sequence[kinds.Spec]
) -> QgsProcessingParameterDefinition:
    """The Processing parameter of a parameter of a request.

    Args:
        spec: the parameter.
        others: all of its request.
    """
    made = _MAKERS[type(spec.kind)](spec, others)
    if spec.kind.help:
        made.setHelp(help_of(spec))
    return advanced(made) if spec.kind.advanced else made


def help_of(spec: kinds.Spec) -> str:
    """The help of a parameter; in a window it has the titles of words, as its choice has."""
    text = tr(spec.kind.help)
    return titled(text, spec.kind.all()) if isinstance(spec.kind, kinds.Choice) else text


def titled(text: str, words: Sequence[str]) -> str:
    """A help text of a choice; in a window with the titles of its words."""
    if in_window():
        for word in words:
            text = text.replace(f"<i>{word}</i>", f"<i>{tr(title(word))}</i>")
    return text


def _plain(spec: kinds.Spec) -> tuple[str, str]:
    return spec.toolbox, tr(spec.kind.label)


def _raster(spec: kinds.Spec, _: Any) -> Any:
    return QgsProcessingParameterRasterLayer(*_plain(spec), optional=spec.optional)


def _rasters(spec: kinds.Spec, _: Any) -> Any:
    kind = _SOURCE.TypeRaster if isinstance(spec.kind, kinds.Rasters) else _SOURCE.TypeMapLayer
    return QgsProcessingParameterMultipleLayers(*_plain(spec), kind, optional=spec.optional)


def _vectors(spec: kinds.Spec[kinds.Vectors], _: Any) -> Any:
    types = [_GEOMETRIES[one] for one in spec.kind.geometries]
    return QgsProcessingParameterFeatureSource(*_plain(spec), types, optional=spec.optional)


def _field(spec: kinds.Spec[kinds.Field], others: Sequence[kinds.Spec]) -> Any:
    parent = next(one.toolbox for one in others if one.name == spec.kind.of)
    return QgsProcessingParameterField(
        *_plain(spec), parentLayerParameterName=parent, optional=spec.optional
    )


def _number(spec: kinds.Spec[kinds.Number], _: Any) -> Any:
    types = QgsProcessingParameterNumber.Type
    limits = {"minValue": spec.kind.low, "maxValue": spec.kind.high}
    return QgsProcessingParameterNumber(
        *_plain(spec),
        types.Integer if spec.kind.integer else types.Double,
        spec.default,
        spec.optional,
        **{name: limit for name, limit in limits.items() if limit is not None},
    )


def _choice(spec: kinds.Spec[kinds.Choice], _: Any) -> Any:
    default = spec.default.value if isinstance(spec.default, Enum) else spec.default
    return choice_parameter(*_plain(spec), spec.kind.all(), default, spec.optional)


def _text(spec: kinds.Spec, _: Any) -> Any:
    return QgsProcessingParameterString(*_plain(spec), spec.default, optional=spec.optional)


def _flag(spec: kinds.Spec, _: Any) -> Any:
    return QgsProcessingParameterBoolean(*_plain(spec), spec.default)


def _extent(spec: kinds.Spec, _: Any) -> Any:
    return QgsProcessingParameterExtent(*_plain(spec), optional=spec.optional)


def _crs(spec: kinds.Spec, _: Any) -> Any:
    return QgsProcessingParameterCrs(*_plain(spec), None, optional=spec.optional)


def _file(spec: kinds.Spec[kinds.InputFile], _: Any) -> Any:
    every = tr("All files (*)")
    return QgsProcessingParameterFile(
        *_plain(spec),
        behavior=QgsProcessingParameterFile.Behavior.File,
        fileFilter=f"{tr(spec.kind.filter)};;{every}" if spec.kind.filter else every,
        optional=spec.optional,
    )


def _folder(spec: kinds.Spec, _: Any) -> Any:
    return QgsProcessingParameterFile(
        *_plain(spec),
        behavior=QgsProcessingParameterFile.Behavior.Folder,
        optional=spec.optional,
    )


def _raster_out(spec: kinds.Spec[kinds.RasterOut], _: Any) -> Any:
    if spec.kind.virtual:
        return RasterOrVirtualDestination(*_plain(spec))
    return QgsProcessingParameterRasterDestination(
        *_plain(spec), None, spec.optional, spec.kind.made
    )


def _layer_out(spec: kinds.Spec[kinds.LayerOut], _: Any) -> Any:
    kind = _GEOMETRIES[spec.kind.geometry]
    return QgsProcessingParameterFeatureSink(
        *_plain(spec), kind, None, spec.optional, spec.kind.made
    )


def _file_out(spec: kinds.Spec[kinds.Output], _: Any) -> Any:
    filters: dict[type[kinds.Output], str] = {
        kinds.PageOut: tr("HTML files (*.html)"),
        kinds.TableOut: tr("CSV files (*.csv)"),
        kinds.ScenesOut: tr("GeoJSON files (*.geojson)"),
        kinds.PlanOut: tr("GeoPackages (*.gpkg)"),
    }
    return QgsProcessingParameterFileDestination(
        *_plain(spec), filters[type(spec.kind)], None, spec.optional, spec.kind.made
    )


def _day(spec: kinds.Spec, _: Any) -> Any:
    kind = QgsProcessingParameterDateTime.Type.Date
    return QgsProcessingParameterDateTime(*_plain(spec), kind, None, spec.optional)


def _folder_out(spec: kinds.Spec[kinds.FolderOut], _: Any) -> Any:
    return QgsProcessingParameterFolderDestination(
        *_plain(spec), None, spec.optional, spec.kind.made
    )


_MAKERS: dict[type[kinds.Kind], Callable[[Any, Any], QgsProcessingParameterDefinition]] = {
    kinds.Raster: _raster,
    kinds.Rasters: _rasters,
    kinds.Labels: _rasters,
    kinds.Vectors: _vectors,
    kinds.Field: _field,
    kinds.Number: _number,
    kinds.Choice: _choice,
    kinds.Text: _text,
    kinds.Day: _day,
    kinds.Flag: _flag,
    kinds.ExtentOf: _extent,
    kinds.Crs: _crs,
    kinds.InputFile: _file,
    kinds.InputFolder: _folder,
    kinds.RasterOut: _raster_out,
    kinds.LayerOut: _layer_out,
    kinds.PageOut: _file_out,
    kinds.TableOut: _file_out,
    kinds.ScenesOut: _file_out,
    kinds.PlanOut: _file_out,
    kinds.FolderOut: _folder_out,
}


def choice_parameter(
    name: str,
    label: str,
    options: Sequence[str],
    default: str | None,
    optional: bool = False,
) -> QgsProcessingParameterEnum:
    """One of several words; static strings, so that the command line takes them as they are."""
    made = QgsProcessingParameterEnum(name, label, list(options), False, default, optional, True)
    return with_titles(made)


def with_titles(choice: QgsProcessingParameterEnum) -> QgsProcessingParameterEnum:
    """``choice``, shown with titles for its words in Processing's windows."""
    choice.setMetadata({"widget_wrapper": {"class": _CHOICE_WIDGET}})
    return choice


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """``parameter``, moved to the advanced ones."""
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    parameter.setFlags(parameter.flags() | flag)
    return parameter
