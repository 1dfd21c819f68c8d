"""Values of a run's parameters, as the fields of a command's request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields as fields_of
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core import parameters as kinds
from ..core.dates.period import Period
from ..core.errors import InputError, spell
from ..core.raster.grid import Extent
from ..core.raster.hidden_file import no_room
from ..core.raster.read_back import features_in
from ..core.raster.vector_files import LayerCopy, Polygons
from .dated_layers import period_of
from .layer_sources import layers_of, source_of
from .support import tr

if TYPE_CHECKING:
    from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

_RASTER = QgsProcessingUtils.LayerHint.Raster
_ANY = QgsProcessingUtils.LayerHint.UnknownType
# The property of a layer that is a copy of a project's: the id of that one.
COPY_OF = "gmnet/copy_of"
# How many fields an error names.
_NAMED = 10


class Reader:
    """Reads the values of parameters; to be used on the main thread only.

    Args:
        algorithm: has the parameters.
        parameters: of the run.
        context: of the run.
        held: a folder for copies of layers, which must live as long as the values.
        request: the command's.

    Attributes:
        layers: ids and names of the layers that were read, by dataset name.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        held: Path,
        request: type,
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._held = held
        self.layers: dict[str, tuple[str, str]] = {}
        self._known: dict[str, Period] = {}
        self._dated = any(one.name == "known" for one in fields_of(request))
        self._specs = kinds.specs(request)

    def values(self, specs: Iterable[kinds.Spec]) -> dict[str, Any]:
        """The values by the fields' names, and what layers say of their time.

        Raises:
            InputError: a layer cannot be used.
            QgsProcessingException: one cannot be copied.
        """
        found = {spec.name: _READERS[type(spec.kind)](self, spec) for spec in specs}
        return {**found, "known": self._known} if self._dated else found

    def given(self, spec: kinds.Spec) -> bool:
        """Whether there is a value at all."""
        return self._parameters.get(spec.toolbox) not in (None, "", [], NULL)

    def raster(self, spec: kinds.Spec) -> str | None:
        if not self.given(spec):
            return None
        layer = self._algorithm.parameterAsRasterLayer(
            self._parameters, spec.toolbox, self._context
        )
        return self._source(layer)

    def rasters(self, spec: kinds.Spec) -> tuple[str, ...]:
        return tuple(self._source(layer) for layer in self._layers(spec, _RASTER))

    def labels(self, spec: kinds.Spec) -> tuple[str | LayerCopy, ...]:
        return tuple(
            self._copied(layer) if isinstance(layer, QgsVectorLayer) else self._source(layer)
            for layer in self._layers(spec, _ANY)
        )

    def vectors(self, spec: kinds.Spec[kinds.Vectors]) -> Polygons | LayerCopy | None:
        if not self.given(spec):
            return None
        source = self._algorithm.parameterAsSource(self._parameters, spec.toolbox, self._context)
        if source is None:
            raise InputError(
                tr("{} cannot be opened. Check that its file exists.").format(spell(spec.name))
            )
        layer = self._algorithm.parameterAsVectorLayer(
            self._parameters, spec.toolbox, self._context
        )
        original = layer.source() if layer is not None else ""
        if spec.kind.copied:
            return self._copy(source, source.sourceName(), original)
        return self._polygons(spec, source, original)

    def text(self, spec: kinds.Spec) -> str:
        found = self._algorithm.parameterAsString(self._parameters, spec.toolbox, self._context)
        return str(found).strip()

    def number(self, spec: kinds.Spec[kinds.Number]) -> float | None:
        if spec.optional and not self.given(spec):
            return None
        if spec.kind.integer:
            return self._algorithm.parameterAsInt(self._parameters, spec.toolbox, self._context)
        return self._algorithm.parameterAsDouble(self._parameters, spec.toolbox, self._context)

    def choice(self, spec: kinds.Spec) -> str | None:
        given = self._algorithm.parameterAsString(self._parameters, spec.toolbox, self._context)
        if given in spec.kind.also:  # QGIS would take the default
            return str(spec.kind.also[given])
        found = self._algorithm.parameterAsEnumString(self._parameters, spec.toolbox, self._context)
        return found or None

    def day(self, spec: kinds.Spec) -> str:
        given = self._parameters.get(spec.toolbox)
        if isinstance(given, str):  # of QGIS's own reading another text is no day at all
            return given
        found = self._algorithm.parameterAsDateTime(self._parameters, spec.toolbox, self._context)
        return str(found.date().toString(Qt.DateFormat.ISODate)) if found.isValid() else ""

    def flag(self, spec: kinds.Spec) -> bool:
        return self._algorithm.parameterAsBool(self._parameters, spec.toolbox, self._context)

    def extent(self, spec: kinds.Spec) -> Extent | None:
        parameters, name, context = self._parameters, spec.toolbox, self._context
        box = self._algorithm.parameterAsExtent(parameters, name, context)
        if box.isNull():
            return None
        crs = self._algorithm.parameterAsExtentCrs(parameters, name, context)
        sides = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        return Extent(*sides, crs.toWkt() if crs.isValid() else "")

    def crs(self, spec: kinds.Spec) -> str:
        found = self._algorithm.parameterAsCrs(self._parameters, spec.toolbox, self._context)
        return found.toWkt() if found.isValid() else ""

    def path(self, spec: kinds.Spec) -> Path | None:
        found = self.text(spec)
        return Path(found) if found else None

    def _layers(self, spec: kinds.Spec, kind: QgsProcessingUtils.LayerHint) -> list[QgsMapLayer]:
        return layers_of(self._algorithm, self._parameters, spec.toolbox, self._context, kind)

    def _source(self, layer: QgsMapLayer | None) -> str:
        """A raster layer's GDAL dataset name; its time is kept if it states one."""
        source = source_of(layer)
        if layer is not None:
            self.layers.setdefault(
                source, (layer.customProperty(COPY_OF, layer.id()), layer.name())
            )
        if layer is not None and self._dated and (period := period_of(layer)):
            self._known[source] = period
        return source

    def _polygons(
        self, spec: kinds.Spec, source: QgsProcessingFeatureSource, original: str
    ) -> Polygons:
        """All features, with the values of the field that is chosen for them."""
        field = next(
            (
                self.text(one)
                for one in self._specs
                if isinstance(one.kind, kinds.Field) and one.kind.of == spec.name
            ),
            "",
        )
        names = source.fields().names()
        place = source.fields().lookupField(field)
        if field and place < 0:
            raise InputError(
                tr("{} has no field '{}', only {}.").format(
                    spell(spec.name), field, ", ".join(names[:_NAMED]) or tr("none")
                )
            )
        ids, values, wkb = [], [], []
        for feature in source.getFeatures(QgsFeatureRequest(), _UNCHECKED):
            ids.append(feature.id())
            if field:
                value = feature[place]
                values.append(None if value == NULL else value)
            geometry = feature.geometry()
            wkb.append(None if geometry.isEmpty() else bytes(geometry.asWkb()))
        crs = source.sourceCrs()
        wkt = crs.toWkt() if crs.isValid() else ""
        return Polygons(ids, values if field else None, wkb, wkt, original, source.sourceName())

    def _copied(self, layer: QgsVectorLayer) -> LayerCopy:
        return self._copy(layer, layer.name(), layer.source())

    def _copy(
        self, source: QgsVectorLayer | QgsProcessingFeatureSource, title: str, original: str
    ) -> LayerCopy:
        """A layer as a file that can be read off the main thread, with its filter and its edits."""
        number = len(list(self._held.iterdir()))
        path = self._held / f"{number}_{re.sub(r'[^A-Za-z0-9_-]+', '_', title)}.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = title
        # Not to take a field of the layer for it.
        options.layerOptions = ["FID=row_of_the_copy"]
        layer = isinstance(source, QgsVectorLayer)
        fields = source.fields()
        writer = QgsVectorFileWriter.create(
            str(path),
            fields,
            source.wkbType(),
            source.crs() if layer else source.sourceCrs(),
            self._context.transformContext(),
            options,
        )
        features = (
            source.getFeatures()
            if layer
            # An invalid polygon is judged like any other; QGIS would stop, or leave it out.
            else source.getFeatures(QgsFeatureRequest(), _UNCHECKED)
        )
        count = 0
        for feature in features:
            copy = QgsFeature(fields)
            copy.setGeometry(feature.geometry())
            copy.setAttributes(feature.attributes())
            if not writer.addFeature(copy, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(writer.errorMessage())
            count += 1
        del writer  # closes the file
        if (missing := count - features_in(path)) > 0:
            reason = tr("{} of {} features are missing").format(missing, count)
            raise no_room(path.parent, reason)
        return LayerCopy(str(path), title, original)


_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

_READERS: dict[type[kinds.Kind], Callable[[Reader, Any], Any]] = {
    kinds.Raster: Reader.raster,
    kinds.Rasters: Reader.rasters,
    kinds.Labels: Reader.labels,
    kinds.Vectors: Reader.vectors,
    kinds.Field: Reader.text,
    kinds.Number: Reader.number,
    kinds.Choice: Reader.choice,
    kinds.Text: Reader.text,
    kinds.Day: Reader.day,
    kinds.Flag: Reader.flag,
    kinds.ExtentOf: Reader.extent,
    kinds.Crs: Reader.crs,
    kinds.InputFile: Reader.path,
    kinds.InputFolder: Reader.path,
}


def check_raster(
    parameters: dict[str, Any], spec: kinds.Spec, context: QgsProcessingContext
) -> None:
    """Refuse a layer of a parameter that is no raster, by its name; QGIS says only "invalid value".

    Raises:
        InputError: it holds features, or is a group.
    """
    given = parameters.get(spec.toolbox)
    if isinstance(given, str) and given:
        project = context.project()
        # Processing does not find every kind of layer: groups not, on QGIS 3.44.
        given = (project and project.mapLayer(given)) or QgsProcessingUtils.mapLayerFromString(
            given, context, False
        )
    if isinstance(given, QgsMapLayer) and not isinstance(given, QgsRasterLayer):
        source_of(given)


def check_rasters(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    spec: kinds.Spec,
    context: QgsProcessingContext,
) -> None:
    """Refuse layers of a parameter that cannot be opened, by their names.

    Raises:
        InputError: some cannot be opened.
    """
    kind = _RASTER if isinstance(spec.kind, kinds.Rasters) else _ANY
    layers_of(algorithm, parameters, spec.toolbox, context, kind)
