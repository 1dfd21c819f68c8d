"""What *Prepare Sentinel-1 backscatter* asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..parameters import Choice, RasterOut, Rasters, group, parameter
from .border_rule import BorderRule
from .reading_options import SCALE, Bands, storage_given, unit_words
from .speckle_filter import SpeckleFilter
from .storage import AUTO, Storage, Unstated


class OrbitPass(str, Enum):
    """Which way the satellite flew; the values are the algorithm's parameter values."""

    AUTO = "auto"
    ASCENDING = "ascending"
    DESCENDING = "descending"


@dataclass(frozen=True)
class PrepareRequest:
    """What to prepare, and how."""

    sources: tuple[str, ...] = parameter(
        Rasters(
            "Rasters of one orbit (VV and VH)",
            "One frame or several. A raster with VV and VH is a frame. A raster of one "
            "polarisation is recognised by the word VV or VH in the band's description or the "
            "file's name, and paired with the file whose name is the same apart from that word. "
            "Nodata values, including the layer's additional ones, and values that cannot be "
            "backscatter, such as 0 in VV and VH or -9999, count as missing. A pixel of the result "
            "has values where both polarisations do.",
            toolbox="INPUT",
            flags="FILE",
        )
    )
    orbit: OrbitPass = parameter(
        Choice(
            "Orbit",
            "Sets which of several frames lies on top: for ascending ones the eastern, "
            "for descending ones the western, so that the noisy edge far from the satellite is "
            "covered. <i>auto</i> finds it in metadata, names and folders. The lowest frame gives "
            "the grid; the others are interpolated if their pixels lie elsewhere.",
            words=OrbitPass,
        ),
        OrbitPass.AUTO,
    )
    units: str = parameter(
        Choice(
            "Units of the stored values",
            "What is stored, after division by the number below: decibels (<i>db</i>), power "
            "(<i>linear</i>) or <i>amplitude</i>. <i>auto</i> detects it, and dB x 100, "
            "from names and values and reports it in the log; if that is not clear, the run asks "
            "you to set it.",
            words=unit_words,
        ),
        AUTO,
    )
    scale: float = parameter(SCALE, Storage.scale)
    bands: Bands = group(Bands)
    border: BorderRule = group(BorderRule)
    speckle: SpeckleFilter = group(SpeckleFilter)
    output: Path = parameter(
        RasterOut(
            "Backscatter in dB",
            "A compressed GeoTIFF of two float32 bands, VV and VH, NaN where there is no "
            "value, covering all frames. If the names of all rasters contain the same day, the "
            "layer's name and the file's metadata state it.",
            flags="-o",
        )
    )

    @property
    def storage(self) -> Storage | Unstated:
        """What the stored values are, or that their units are to be detected."""
        return storage_given(self.units, self.scale)
