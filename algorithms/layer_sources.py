"""Dataset names of the layers that a run reads, and the errors where there are none."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import gdal
from qgis.core import QgsProcessing, QgsProcessingUtils, QgsRasterLayer, QgsRasterRange

from ..core.errors import InputError
from ..core.raster.additional_nodata import without_values
from ..core.raster.gdal_calls import quietly
from ..core.raster.reading import open_raster, readable_name
from ..core.raster.source_names import title_of
from ..core.remote_names import dataset_name
from .support import called, gdal_name, tr

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProcessingAlgorithm, QgsProcessingContext

# What a layer calls the name that it was asked for by, where its source is another.
_GIVEN_AS = "gmnet/given_as"


def source_of(layer: QgsMapLayer | None) -> str:
    """The GDAL dataset name of a raster layer.

    Args:
        layer: what `QgsProcessingAlgorithm.parameterAsRasterLayer` gave. Where it has additional
            no data values, the name is that of a raster in which they are missing.

    Raises:
        InputError: no layer, not a raster, a layer that QGIS could not load, or one that is not
            read through GDAL (a web layer, for instance).
    """
    if layer is None:
        raise InputError(tr("The raster could not be opened. Check that the file exists."))
    name = layer.name()
    if not isinstance(layer, QgsRasterLayer):
        raise InputError(tr("'{}' is not a raster layer. Choose a raster file.").format(name))
    provider = layer.providerType()
    if provider != "gdal":
        raise InputError(
            tr(
                "'{}' is a '{}' layer, which holds pictures or is served by another program. "
                "Choose a raster file with backscatter, such as a GeoTIFF."
            ).format(name, provider)
        )
    if not layer.isValid():
        raise InputError(tr("'{}' cannot be read. Check that its file still exists.").format(name))
    given = layer.customProperty(_GIVEN_AS)
    source = dataset_name(str(given) if given else gdal_name(layer))
    values = _additional_nodata(layer)
    return without_values(source, f"'{name}'", values) if values else source


def _additional_nodata(layer: QgsRasterLayer) -> dict[int, list[tuple[float, float]]]:
    """The values that the layer's properties call additional no data values, by band number."""
    provider = layer.dataProvider()
    found = {}
    for band in range(1, provider.bandCount() + 1):
        if ranges := [_closed(one) for one in provider.userNoDataValues(band)]:
            found[band] = ranges
    return found


def _closed(one: QgsRasterRange) -> tuple[float, float]:
    """A range of QGIS's with both its ends."""
    low, high, bounds = np.float32(one.min()), np.float32(one.max()), one.bounds()
    kinds = QgsRasterRange.BoundsType
    if bounds in (kinds.IncludeMax, kinds.Exclusive):
        low = np.nextafter(low, np.float32(np.inf))
    if bounds in (kinds.IncludeMin, kinds.Exclusive):
        high = np.nextafter(high, np.float32(-np.inf))
    return -np.inf if np.isnan(low) else float(low), np.inf if np.isnan(high) else float(high)


def load_what_gdal_opens(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Let a run find rasters that GDAL opens and that QGIS does not load by their names.

    These are subdatasets (``NETCDF:"s1.nc":VV``), files in which VV and VH are variables, and
    addresses (``https://…``).

    Raises:
        InputError: such a file holds several rasters that are to be chosen from, or an address
            cannot be read.
    """
    for definition in algorithm.parameterDefinitions():
        raster = definition.type() == "raster" or (
            definition.type() == "multilayer"
            and definition.layerType() == QgsProcessing.SourceType.TypeRaster
        )
        value = parameters.get(definition.name()) if raster else None
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if not isinstance(one, str) or not one:
                continue
            # QGIS would download all of an address.
            if dataset_name(one) == one and _loads(one, context):
                continue
            readable = dataset_name(one)
            dataset, _ = quietly(partial(gdal.OpenEx, readable, gdal.OF_RASTER))
            if dataset is None and readable == one:
                continue
            # Where an address cannot be read, this says why.
            opened = open_raster(readable, f"{called(definition)} '{title_of(one)}'")
            layer = QgsRasterLayer(readable_name(opened, readable), one, "gdal")
            layer.setCustomProperty(_GIVEN_AS, one)
            if layer.isValid():
                context.temporaryLayerStore().addMapLayer(layer)


def _loads(name: str, context: QgsProcessingContext) -> bool:
    """Whether QGIS finds or loads a raster by a name."""
    hint = QgsProcessingUtils.LayerHint.Raster
    return QgsProcessingUtils.mapLayerFromString(name, context, True, hint) is not None


def layers_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    kind: QgsProcessingUtils.LayerHint = QgsProcessingUtils.LayerHint.UnknownType,
) -> list[QgsMapLayer]:
    """Layers of a parameter that takes several; to be called on the main thread only.

    Args:
        algorithm: has the parameter.
        parameters: of the run.
        name: the parameter's.
        context: of the run.
        kind: what files hold; without it QGIS tries each as a vector and logs that it cannot.

    Raises:
        InputError: some cannot be opened; QGIS itself leaves them out without a word.
    """
    asked = parameters.get(name)
    if asked in (None, "", []):
        return []
    for one in asked if isinstance(asked, (list, tuple)) else ():
        if isinstance(one, str):
            # The context keeps it, and finds it again below.
            QgsProcessingUtils.mapLayerFromString(one, context, True, kind)
    layers = algorithm.parameterAsLayerList(parameters, name, context)
    if isinstance(asked, (list, tuple)) and len(layers) != len(asked):
        gone = [
            Path(one).name
            for one in asked
            if isinstance(one, str) and QgsProcessingUtils.mapLayerFromString(one, context) is None
        ]
        raise InputError(
            tr("{} of {} layers of {} cannot be opened ({}). Check that their files exist.").format(
                len(asked) - len(layers),
                len(asked),
                called(algorithm.parameterDefinition(name)),
                ", ".join(gone),
            )
        )
    if not layers:
        raise InputError(
            tr("No layer of {} can be opened.").format(called(algorithm.parameterDefinition(name)))
        )
    return list(layers)
