"""The pairs of backscatter and labels that a command's options name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from osgeo import gdal

from ...core.raster.gdal_calls import quietly
from ...core.raster.vector_files import LayerCopy
from ...core.report import Report
from .labelled_options import LabelledOptions
from .labelled_rasters import Labels, Pair, Reading, matched
from .labels import label_polygons


def reading_of(options: LabelledOptions) -> Reading:
    """How the rasters of backscatter are read."""
    storing = options.storing
    return Reading(options.orbit, storing.storage, storing.vv_band, storing.vh_band)


def named_pairs(
    options: LabelledOptions,
    backscatter: Sequence[str],
    labels: Sequence[str | LayerCopy],
    report: Report,
    parameter: str = "labels",
) -> list[Pair]:
    """Rasters with their labels.

    Args:
        options: how they are read.
        backscatter: GDAL dataset names.
        labels: names of rasters, or of layers of polygons.
        report: receives what the user should know.
        parameter: the field of the request that names the labels.

    Raises:
        InputError: as in `matched` and `label_polygons`.
    """
    layers = [one for one in labels if isinstance(one, LayerCopy) or not _is_raster(one)]
    attribute = options.attribute.strip()
    given = Labels(
        rasters=tuple(one for one in labels if isinstance(one, str) and one not in layers),
        polygons=label_polygons(layers, attribute, options.values, report, parameter),
    )
    return matched(backscatter, given, reading_of(options))


def names_read(names: Sequence[str | LayerCopy]) -> Iterator[str]:
    """What layers and rasters are read from, which no result may replace."""
    for one in names:
        yield one.original if isinstance(one, LayerCopy) else one


def _is_raster(source: str) -> bool:
    """Whether a name is to be read as a raster: that of a layer of features is not."""
    raster, _ = quietly(lambda: gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY))
    if raster is not None:
        return True
    layer, _ = quietly(lambda: gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_READONLY))
    return layer is None  # neither, which opening it as a raster explains
