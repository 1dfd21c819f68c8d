"""A layer that an algorithm writes, which appears when it is complete."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate

from ..core.errors import GMNetError
from ..core.pages.cells import harmless
from ..core.raster.hidden_file import HiddenFile, Target
from ..core.raster.read_back import features_in
from .support import called, named_target, tr
from .targets import layer_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

# Formats of which every feature can be read back as one.
_READABLE = (
    ".gpkg",
    ".shp",
    ".dbf",
    ".geojson",
    ".json",
    ".fgb",
    ".csv",
    ".sqlite",
    ".gml",
    ".tab",
)
# Formats that spreadsheets open, and compute what looks like a formula.
_SHEETS = (".csv", ".tsv", ".xlsx", ".ods")


class LayerTarget(Target):
    """A layer that becomes its own file, or whatever else QGIS writes.

    QGIS's own sink writes the file, in whatever format, encoding and field names it is set to, but
    as a `HiddenFile`. Memory, databases, and tables of a file that may have others are written
    directly, in QGIS's own way. To be entered alone, or by `core.raster.hidden_file.together`.

    Args:
        algorithm: has the parameter.
        parameters: of the run.
        name: of the parameter.
        context: of the run.
        columns: fields of the layer.
        kind: geometry type.
        crs: of the geometries.

    Attributes:
        made: what QGIS calls the layer; empty if it is not wanted.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        columns: QgsFields,
        kind: QgsWkbTypes.Type = QgsWkbTypes.Type.NoGeometry,
        crs: QgsCoordinateReferenceSystem | None = None,
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._name = name
        self._context = context
        self._columns = columns
        self._layout = columns, kind, crs or QgsCoordinateReferenceSystem()
        self._path = layer_file(named_target(parameters, name))
        self._file = None if self._path is None else HiddenFile(self._path)
        self._sink: QgsFeatureSink | None = None
        self._written = 0
        self.made = ""

    def belong(self, run: str) -> None:
        """Nothing: layers do not say what run they are of."""

    def __enter__(self) -> LayerTarget:
        parameters = self._parameters
        try:
            if self._file is not None:
                self._file.begin()
                parameters = {**parameters, self._name: self._hidden_target()}
            self._sink, made = self._algorithm.parameterAsSink(
                parameters, self._name, self._context, *self._layout
            )
        except QgsProcessingException as error:
            self.undo()
            raise self._failure(str(error)) from error
        except BaseException:
            self.undo()
            raise
        self.made = str(made or "")
        if self._sink is None and named_target(self._parameters, self._name):
            self.undo()
            raise QgsProcessingException(
                self._algorithm.invalidSinkError(self._parameters, self._name)
            )
        return self

    def add(self, values: Sequence[object], wkb: bytes | None = None) -> None:
        """Write a feature, if the layer is wanted.

        Args:
            values: one for each field; None for nothing.
            wkb: its geometry as well-known binary.

        Raises:
            GMNetError: it cannot be written.
        """
        if self._sink is None:
            return
        feature = QgsFeature(self._columns)
        if wkb is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            feature.setGeometry(geometry)
        feature.setAttributes([self._attribute(value) for value in values])
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise self._failure(self._sink.lastError())
        self._written += 1

    def fill(self, records: Iterable[tuple[bytes | None, Sequence[object]]]) -> None:
        """Write all features; as `core.raster.vector_files.LayerTarget.fill`."""
        for wkb, values in records:
            self.add(values, wkb)

    def complete(self) -> None:
        """Close the file, see that all is in it, and have it on the disk."""
        if self._sink is None:
            return
        self._close()
        if self._file is None or self._path is None:
            return
        hidden = self._file.hidden
        if not hidden.exists() and hidden.with_suffix(".dbf").exists():
            # What a shapefile without geometries consists of.
            hidden, self._path = hidden.with_suffix(".dbf"), self._path.with_suffix(".dbf")
        if hidden.suffix.lower() in _READABLE:
            missing = self._written - features_in(hidden)
            if missing:
                raise self._failure(
                    tr("{} of {} features are missing").format(missing, self._written)
                )
        self._file.complete()

    def place(self) -> None:
        """Put the file in place; an error before leaving takes it away again."""
        if self._file is not None:
            self._file.place()

    def keep(self) -> list[str]:
        """Give the file another name."""
        return [] if self._file is None else self._file.keep()

    def finish(self) -> None:
        """Remove what stood there before, and have QGIS load the file from its place."""
        if self._file is not None:
            self._file.finish()
            self._announce()

    def undo(self) -> None:
        """Remove the layer's file, and put back what stood there before."""
        self._close()
        if self._file is not None:
            self._file.undo()

    def _hidden_target(self) -> Any:
        """The parameter's value with the hidden file in place of the file."""
        given = self._parameters[self._name]
        hidden = str(self._file.hidden) if self._file is not None else ""
        if not isinstance(given, QgsProcessingOutputLayerDefinition):
            return hidden
        changed = QgsProcessingOutputLayerDefinition(given)
        changed.sink = QgsProperty.fromValue(hidden)
        return changed

    def _announce(self) -> None:
        """Let QGIS load the file from its place, if it was to load the hidden one."""
        hidden, self.made = self.made, str(self._path)
        layers = self._context.layersToLoadOnCompletion()
        if hidden in layers:
            layers[self.made] = layers.pop(hidden)
            self._context.setLayersToLoadOnCompletion(layers)

    def _close(self) -> None:
        """Release the sink, which closes its file."""
        self._sink = None

    def _attribute(self, value: Any) -> Any:
        if hasattr(value, "year"):
            return QDate(value.year, value.month, value.day)
        if isinstance(value, str) and self._path and self._path.suffix.lower() in _SHEETS:
            return harmless(value)
        return value

    def _failure(self, reason: str) -> GMNetError:
        """An error that names the file, and not where it was hidden."""
        if self._file is not None:
            for hidden in (self._file.hidden, self._file.hidden.parent):
                place = self._path if hidden == self._file.hidden else Path(str(self._path)).parent
                reason = reason.replace(str(hidden), str(place))
        return GMNetError(
            tr(
                "{} cannot be written ({}); check that the disk has room and that you may write "
                "there."
            ).format(called(self._algorithm.parameterDefinition(self._name)), reason)
        )
