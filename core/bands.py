"""Which band of a raster holds which polarisation."""

from __future__ import annotations

import re

from osgeo import gdal

from .errors import InputError

# Polarisations of Sentinel-1: transmitted, then received.
POLARISATIONS = ("VV", "VH", "HH", "HV")
# What stands beside a single polarisation in many exports.
_ANGLE = re.compile("angle|incidence", re.IGNORECASE)


def alpha_band(dataset: gdal.Dataset) -> int:
    """Number, from 1, of the band that says which pixels are valid; 0 if there is none."""
    for number in range(1, dataset.RasterCount + 1):
        if dataset.GetRasterBand(number).GetColorInterpretation() == gdal.GCI_AlphaBand:
            return number
    return 0


def has_mask(band: gdal.Band) -> bool:
    """Whether a mask says which pixels are valid, and neither a nodata value nor an alpha band."""
    return not band.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA | gdal.GMF_ALPHA)


def validity_band(dataset: gdal.Dataset) -> gdal.Band | None:
    """The band that says which pixels of band 1 have a value, if there is one."""
    if alpha := alpha_band(dataset):
        return dataset.GetRasterBand(alpha)
    band = dataset.GetRasterBand(1)
    return band.GetMaskBand() if has_mask(band) else None


def find_polarisations(
    dataset: gdal.Dataset, name: str, vv_band: int = 0, vh_band: int = 0
) -> tuple[int, int]:
    """Band numbers, from 1, of VV and VH in a raster of one orbit.

    Args:
        dataset: the open raster.
        name: what to call it in an error.
        vv_band: band number of VV; 0 finds it out from the band descriptions ('VV', 'sigma0_VV',
            'Gamma0_VV_db' and the like), and takes the first band of two without descriptions. An
            alpha band does not count.
        vh_band: the same for VH, and the second band.

    Raises:
        InputError: the raster has too few bands, a given band is not there, it cannot be told
            which bands are meant, or the descriptions name HH, HV or an angle in place of one.
    """
    count = dataset.RasterCount
    numbers = [number for number in range(1, count + 1) if number != alpha_band(dataset)]
    if len(numbers) < 2:
        raise InputError(
            f"{name} has {len(numbers)} band, but VV and VH are needed; give a raster with both "
            "polarisations."
        )
    for label, given in (("VV_BAND", vv_band), ("VH_BAND", vh_band)):
        if not 0 <= given <= count:
            raise InputError(f"{label} is {given}, but {name} has bands 1 to {count}.")
    if vv_band and vv_band == vh_band:
        raise InputError(f"VV_BAND and VH_BAND are both {vv_band}; give two different bands.")
    if vv_band and vh_band:
        return vv_band, vh_band
    descriptions = {b: dataset.GetRasterBand(b).GetDescription() or "" for b in numbers}
    vv = [vv_band] if vv_band else _described(descriptions, "VV")
    vh = [vh_band] if vh_band else _described(descriptions, "VH")
    if len(vv) != 1 or len(vh) != 1:
        _refuse_others(descriptions, name)
    if len(numbers) == 2 and len(vv) + len(vh) == 1:
        other = [number for number in numbers if number not in (*vv, *vh)]
        vv, vh = vv or other, vh or other
    elif len(numbers) == 2 and not vv and not vh:
        vv, vh = numbers[:1], numbers[1:]
    if len(vv) == 1 and len(vh) == 1 and vv != vh:
        return vv[0], vh[0]
    if count == 4:
        raise InputError(
            f"{name} has 4 bands; give it as STACKED if they are ascending VV, VH, descending VV, "
            "VH, else set VV_BAND and VH_BAND."
        )
    raise InputError(
        f"It cannot be told which of the {count} bands of {name} are VV and VH; set VV_BAND and "
        "VH_BAND."
    )


def polarisations_in(text: str) -> list[str]:
    """The polarisations that a text names as words of their own, as in 'S1A_IW_VV.tif'."""
    return [one for one in POLARISATIONS if _word(one).search(text)]


def without_polarisation(text: str) -> str:
    """A text less the polarisations that it names: what files of one frame have in common."""
    for one in POLARISATIONS:
        text = _word(one).sub("", text)
    return text


def _word(polarisation: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){polarisation}(?![A-Za-z])", re.IGNORECASE)


def _described(descriptions: dict[int, str], polarisation: str) -> list[int]:
    """Numbers of the bands whose description names ``polarisation``."""
    return [band for band, text in descriptions.items() if polarisation in polarisations_in(text)]


def _refuse_others(descriptions: dict[int, str], name: str) -> None:
    """Refuse bands that would be taken for VV or VH although they say that they are not."""
    if _described(descriptions, "HH") or _described(descriptions, "HV"):
        raise InputError(
            f"{name} holds HH or HV, but the networks know VV and VH; choose an acquisition with "
            "VV and VH, or set VV_BAND and VH_BAND if the band descriptions are wrong."
        )
    angles = [text for text in descriptions.values() if _ANGLE.search(text)]
    if angles and len(descriptions) == 2:
        raise InputError(
            f"{name} has one polarisation and the band '{angles[0]}', but VV and VH are needed; "
            "give a raster with both polarisations."
        )
