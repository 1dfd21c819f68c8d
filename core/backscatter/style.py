"""How QGIS shows backscatter in dB."""

from __future__ import annotations

from ..raster.layer_style import layer_style

# For each band, VV and VH, what is shown as black and as full colour, in dB: about the range
# between calm water and bright land.
_SHOWN_DB = {1: (-22, -2), 2: (-28, -9)}


def backscatter_qml() -> str:
    """A QGIS layer style for VV and VH in dB: VV is red and blue, VH green; water is dark."""
    channels = (("red", 1), ("green", 2), ("blue", 1))
    bands = " ".join(f'{colour}Band="{band}"' for colour, band in channels)
    stretches = "".join(
        f"<{colour}ContrastEnhancement><minValue>{_SHOWN_DB[band][0]}</minValue>"
        f"<maxValue>{_SHOWN_DB[band][1]}</maxValue>"
        f"<algorithm>StretchToMinimumMaximum</algorithm></{colour}ContrastEnhancement>"
        for colour, band in channels
    )
    return layer_style(
        f'<rasterrenderer type="multibandcolor" {bands} opacity="1" alphaBand="-1" '
        f'nodataColor="">{stretches}</rasterrenderer>'
    )
