"""Polygons and points that say water or land: parameters for them, and copies to read elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..core.accuracy.class_words import LAND_WORDS, WATER_WORDS, ClassWords, words_in
from ..core.accuracy.reference_vectors import (
    MAP_CLASS,
    Shapes,
    check_over,
    check_says,
    chosen_attribute,
)
from ..core.errors import InputError
from ..core.raster.grid import Extent, Grid
from .labelled_parameters import (
    ATTRIBUTE,
    LAND_VALUES,
    REST_IS_LAND,
    WATER_VALUES,
    check_copy,
)
from .support import tr

if TYPE_CHECKING:
    from qgis.core import (
        QgsProcessingAlgorithm,
        QgsProcessingContext,
        QgsProcessingFeatureSource,
        QgsProcessingParameterDefinition,
    )

REFERENCE_LAYER = "REFERENCE_LAYER"


def reference_parameters() -> list[QgsProcessingParameterDefinition]:
    """A layer of polygons or points, and which values mean what."""
    polygons = QgsProcessing.SourceType.TypeVectorPolygon
    points = QgsProcessing.SourceType.TypeVectorPoint
    return [
        QgsProcessingParameterFeatureSource(
            REFERENCE_LAYER, tr("Reference polygons or points"), [polygons, points], optional=True
        ),
        QgsProcessingParameterField(
            ATTRIBUTE,
            tr("Attribute that says water or land"),
            parentLayerParameterName=REFERENCE_LAYER,
            optional=True,
        ),
        QgsProcessingParameterString(
            WATER_VALUES, tr("Values of the reference for water"), ", ".join(WATER_WORDS)
        ),
        QgsProcessingParameterString(
            LAND_VALUES, tr("Values of the reference for land"), ", ".join(LAND_WORDS)
        ),
        QgsProcessingParameterBoolean(
            REST_IS_LAND, tr("Everything outside of the polygons is land"), False
        ),
    ]


def class_words(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> ClassWords:
    """Values of water and of land."""
    return ClassWords(
        water=words_in(algorithm.parameterAsString(parameters, WATER_VALUES, context)),
        land=words_in(algorithm.parameterAsString(parameters, LAND_VALUES, context)),
    )


class ReferenceLayer:
    """Polygons or points as a parameter gives them; to be used on the main thread only.

    Args:
        algorithm: has the parameters of `reference_parameters`.

    Attributes:
        file: its source, as QGIS names it.
        name: what to call it in messages.
        title: what to call it in a report.
        polygons: whether it has polygons; otherwise it has points.

    Raises:
        InputError: the layer cannot be opened, or its attribute is not there.
    """

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        source = algorithm.parameterAsSource(parameters, REFERENCE_LAYER, context)
        if source is None:
            raise InputError(tr("REFERENCE_LAYER cannot be opened. Check that its file exists."))
        self._source: QgsProcessingFeatureSource = source
        layer = algorithm.parameterAsVectorLayer(parameters, REFERENCE_LAYER, context)
        self.file = layer.source() if layer is not None else ""
        self._context = context
        self._words = class_words(algorithm, parameters, context)
        self._rest_is_land = algorithm.parameterAsBool(parameters, REST_IS_LAND, context)
        self.name = f"REFERENCE_LAYER '{source.sourceName()}'"
        polygons = QgsWkbTypes.GeometryType.PolygonGeometry
        self.polygons = QgsWkbTypes.geometryType(source.wkbType()) == polygons
        kind = tr("the polygons of '{}'") if self.polygons else tr("the points of '{}'")
        self.title = kind.format(source.sourceName())
        attribute = algorithm.parameterAsString(parameters, ATTRIBUTE, context).strip()
        names = source.fields().names()
        self._attribute = chosen_attribute(attribute, names, self.polygons, self.name)

    def check(self, grid: Grid, mask: str) -> None:
        """Refuse a layer that does not fit a mask, or that says nothing.

        Raises:
            InputError: it is empty, lies elsewhere, has no CRS, or no value is understood.
        """
        if not self._source.featureCount():
            raise InputError(tr("{} is empty; choose another layer.").format(self.name))
        box = self._source.sourceExtent()
        sides = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        check_over(self.name, Extent(*sides, self._source.sourceCrs().toWkt()), grid, mask)
        if not self._attribute:
            return
        index = self._source.fields().lookupField(self._attribute)
        check_says(self.shapes(), self._source.uniqueValues(index))

    def shapes(self, source: str = "") -> Shapes:
        """How the layer, or a copy of it, is read."""
        names = self._source.fields().names()
        return Shapes(
            source=source,
            name=self.name,
            words=self._words,
            attribute=self._attribute,
            stratum=MAP_CLASS if not self.polygons and MAP_CLASS in names else "",
            rest_is_land=self._rest_is_land,
        )

    def copied(self, path: Path) -> Shapes:
        """The layer as a file that can be read off the main thread, with its filter and edits.

        Raises:
            QgsProcessingException: it cannot be written.
        """
        shapes = self.shapes(str(path))
        own = self._source.fields()
        kept = [own.lookupField(name) for name in (shapes.attribute, shapes.stratum) if name]
        fields = QgsFields()
        for index in kept:
            fields.append(own.field(index))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = "reference"
        # Not to take a field of the layer for it.
        options.layerOptions = ["FID=row_of_the_copy"]
        writer = QgsVectorFileWriter.create(
            str(path),
            fields,
            self._source.wkbType(),
            self._source.sourceCrs(),
            self._context.transformContext(),
            options,
        )
        request = QgsFeatureRequest().setSubsetOfAttributes(kept)
        # An invalid polygon is judged like any other; QGIS would stop, or leave it out.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        count = 0
        for feature in self._source.getFeatures(request, unchecked):
            copy = QgsFeature(fields)
            copy.setGeometry(feature.geometry())
            copy.setAttributes([feature.attribute(index) for index in kept])
            if not writer.addFeature(copy, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(writer.errorMessage())
            count += 1
        del writer  # closes the file
        check_copy(path, count)
        return shapes
