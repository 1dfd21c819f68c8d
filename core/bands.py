"""Which band of a raster holds which polarisation."""

from __future__ import annotations

import re

from osgeo import gdal

from .errors import InputError


def find_polarisations(
    dataset: gdal.Dataset, name: str, vv_band: int = 0, vh_band: int = 0
) -> tuple[int, int]:
    """Band numbers, from 1, of VV and VH in a raster of one orbit.

    Args:
        dataset: the open raster.
        name: what to call it in an error.
        vv_band: band number of VV; 0 finds it out from the band descriptions ('VV', 'sigma0_VV',
            'Gamma0_VV_db' and the like), and takes the first band of two without descriptions.
        vh_band: the same for VH, and the second band.

    Raises:
        InputError: the raster has too few bands, a given band is not there, or it cannot be told
            which bands are meant.
    """
    count = dataset.RasterCount
    if count < 2:
        raise InputError(
            f"{name} has {count} band, but VV and VH are needed; give a raster with both "
            "polarisations."
        )
    for label, given in (("VV_BAND", vv_band), ("VH_BAND", vh_band)):
        if not 0 <= given <= count:
            raise InputError(f"{label} is {given}, but {name} has bands 1 to {count}.")
    if vv_band and vv_band == vh_band:
        raise InputError(f"VV_BAND and VH_BAND are both {vv_band}; give two different bands.")
    if vv_band and vh_band:
        return vv_band, vh_band
    descriptions = [dataset.GetRasterBand(b).GetDescription() or "" for b in range(1, count + 1)]
    vv, vh = _described(descriptions, "VV"), _described(descriptions, "VH")
    if (vv_band or len(vv) == 1) and (vh_band or len(vh) == 1):
        pair = (vv_band or vv[0], vh_band or vh[0])
    elif count == 2 and not vv and not vh:
        pair = _remaining(vv_band, vh_band)
    elif count == 4:
        raise InputError(
            f"{name} has 4 bands; give it as STACKED if they are ascending VV, VH, descending VV, "
            "VH, else set VV_BAND and VH_BAND."
        )
    else:
        raise InputError(
            f"It cannot be told which of the {count} bands of {name} are VV and VH; set VV_BAND "
            "and VH_BAND."
        )
    if pair[0] == pair[1]:
        raise InputError(f"VV and VH of {name} would both be band {pair[0]}; set both bands.")
    return pair


def _described(descriptions: list[str], polarisation: str) -> list[int]:
    """Bands, from 1, whose description names ``polarisation`` as a word of its own."""
    word = re.compile(rf"(?<![A-Za-z]){polarisation}(?![A-Za-z])", re.IGNORECASE)
    return [band for band, text in enumerate(descriptions, start=1) if word.search(text)]


def _remaining(vv_band: int, vh_band: int) -> tuple[int, int]:
    """VV and VH of a raster of two bands without descriptions, one of them perhaps given."""
    if vv_band:
        return vv_band, 3 - vv_band
    if vh_band:
        return 3 - vh_band, vh_band
    return 1, 2
