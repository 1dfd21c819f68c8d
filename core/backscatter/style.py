"""How QGIS shows backscatter."""

from __future__ import annotations

from ..raster.layer_style import layer_style
from .storage import Storage, Units

# For each band, VV and VH, what is shown as black, in dB: calm water.
_BLACK_DB = {1: -22, 2: -28}
# What is shown as full colour: bright land in dB. The others grow so fast with it that all other
# land would be as dark as water; there it is usual land, twice or four times as bright.
_FULL_DB = {
    Units.DB: {1: -2, 2: -9},
    Units.AMPLITUDE: {1: -4, 2: -11},
    Units.LINEAR: {1: -6, 2: -13},
}

_IN_DB = Storage()


def backscatter_qml(storage: Storage = _IN_DB) -> str:
    """A QGIS layer style for VV and VH: VV is red and blue, VH green; water is dark.

    Args:
        storage: how they are stored.
    """
    channels = (("red", 1), ("green", 2), ("blue", 1))
    bands = " ".join(f'{colour}Band="{band}"' for colour, band in channels)
    full = _FULL_DB[storage.units]
    stretches = "".join(
        f"<{colour}ContrastEnhancement><minValue>{storage.of_db(_BLACK_DB[band]):.6g}</minValue>"
        f"<maxValue>{storage.of_db(full[band]):.6g}</maxValue>"
        f"<algorithm>StretchToMinimumMaximum</algorithm></{colour}ContrastEnhancement>"
        for colour, band in channels
    )
    return layer_style(
        f'<rasterrenderer type="multibandcolor" {bands} opacity="1" alphaBand="-1" '
        f'nodataColor="">{stretches}</rasterrenderer>'
    )
