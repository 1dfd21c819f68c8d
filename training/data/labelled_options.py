"""Parameters of the commands that work with labelled rasters, and the pairs that they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from osgeo import gdal

from ...core.accuracy.class_words import ClassValues
from ...core.backscatter.reading_options import Reading as Storing
from ...core.parameters import Choice, Labels, Rasters, Text, group, parameter
from ...core.raster.gdal_calls import quietly
from ...core.raster.vector_files import LayerCopy
from ...core.report import Report
from ...models.contract import OrbitMode
from .labelled_rasters import Labels as Given
from .labelled_rasters import Pair, Reading, matched
from .labels import label_polygons

BACKSCATTER = Rasters(
    "Backscatter (VV and VH)",
    "Rasters with VV and VH of one orbit, or stacks of both orbits with four bands, all in the "
    "same units.",
)
LABELS = Labels(
    "Labels (rasters or polygons)",
    "Either a raster for each raster of backscatter, on its grid: 1 water, 0 land, anything else "
    "unknown. They belong together by name (NAME_s1 and NAME_water), or else by their order. Or "
    "layers of polygons in any CRS, over any number of rasters. Where polygons overlap, water lies "
    "over land and unknown over both.",
)


@dataclass(frozen=True)
class LabelledOptions:
    """How labelled rasters are read."""

    orbit: OrbitMode = parameter(
        Choice(
            "Orbit of the backscatter",
            "<i>as</i>: ascending, <i>des</i>: descending, <i>as_des</i>: stacks of both, "
            "ascending VV, VH, descending VV, VH. Commands also take the words "
            "<i>ascending</i>, <i>descending</i> and <i>stacked</i>.",
            words=OrbitMode,
            also={mode.name.lower(): mode.value for mode in OrbitMode},
        ),
        Reading.mode,
    )
    storing: Storing = group(Storing)
    attribute: str = parameter(
        Text(
            "Attribute that says water or land",
            "Polygons with any other value than those below are unknown. Empty: all polygons are "
            "water.",
            advanced=True,
        ),
        "",
    )
    values: ClassValues = group(ClassValues, advanced=True)

    @property
    def reading(self) -> Reading:
        """How the rasters of backscatter are read."""
        storing = self.storing
        return Reading(self.orbit, storing.storage, storing.vv_band, storing.vh_band)

    def pairs(
        self,
        backscatter: Sequence[str],
        labels: Sequence[str | LayerCopy],
        report: Report,
        parameter: str = "labels",
    ) -> list[Pair]:
        """Rasters with their labels.

        Args:
            backscatter: GDAL dataset names.
            labels: names of rasters, or of layers of polygons.
            report: receives what the user should know.
            parameter: the field of the request that names the labels.

        Raises:
            InputError: as in `matched` and `label_polygons`.
        """
        layers = [one for one in labels if isinstance(one, LayerCopy) or not _is_raster(one)]
        given = Given(
            rasters=tuple(one for one in labels if isinstance(one, str) and one not in layers),
            polygons=label_polygons(layers, self.attribute.strip(), self.values, report, parameter),
        )
        return matched(backscatter, given, self.reading)


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
