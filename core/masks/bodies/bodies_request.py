"""What *Water bodies as polygons* asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...parameters import Flag, LayerOut, Number, Raster, parameter

if TYPE_CHECKING:
    from ...raster.vector_files import MakesLayer

MOST_SMOOTHING = 5


@dataclass(frozen=True)
class BodiesRequest:
    """What to make polygons of."""

    mask: str = parameter(
        Raster(
            "Water mask",
            "1 is water and 0 is land. 255, 250 and 251 are pixels without an observation: they "
            "are not water, but a body that touches them may continue there.",
            toolbox="INPUT",
            flags="MASK",
        )
    )
    probability: str | None = parameter(
        Raster(
            "Water probability (%)",
            "The second raster that <i>Map surface water</i> writes, 0 to 100, on the same grid. "
            "Each body gets the mean over its pixels.",
        ),
        None,
    )
    min_area: float = parameter(
        Number(
            "Leave out water bodies smaller than (m²)",
            "The area of the whole body counts, after islands are filled. 0 keeps all.",
            low=0,
            unit="M2",
        ),
        0.0,
    )
    max_hole: float = parameter(
        Number(
            "Fill islands smaller than (m²)",
            "An island counts with the lakes on it, and is filled together with them. An island "
            "with a pixel without observation stays. 0 fills none.",
            low=0,
            unit="M2",
        ),
        0.0,
    )
    eight_connected: bool = parameter(
        Flag(
            "Connect water that touches at corners",
            "Then it is one body, otherwise two. Land is connected the other way round.",
        ),
        False,
    )
    smoothing: int = parameter(
        Number(
            "Smoothing (how often corners are cut)",
            "Cuts the corners of the pixels, within half a pixel (Chaikin). Polygons stay valid "
            "and apart. Attributes remain those of the pixels. 0 keeps the outlines.",
            low=0,
            high=MOST_SMOOTHING,
            integer=True,
        ),
        0,
    )
    output: Path | MakesLayer = parameter(
        LayerOut(
            "Water bodies",
            "Multipolygons with <i>id</i>, <i>area_m2</i> (on the ellipsoid where the CRS is in "
            "degrees), <i>perimeter_m</i> (along the sides of the pixels, islands included), "
            "<i>mean_prob</i> (percent), and <i>edge</i>: whether the body touches the border of "
            "the raster or pixels without an observation, so that it may be larger. The file "
            "appears when it is complete, and replaces an earlier one as a whole.",
            geometry="polygon",
            flags="-o",
        )
    )
