"""Parameters of the commands that work with labelled rasters."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.accuracy.class_words import ClassValues
from ...core.backscatter.reading_options import Reading as Storing
from ...core.parameters import Choice, Labels, Rasters, Text, group, parameter
from ...models.contract import OrbitMode

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
        OrbitMode.ASCENDING,
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
