"""What a band is by its name: a polarisation, an angle, something else, or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum

# Polarisations of Sentinel-1: transmitted, then received.
POLARISATIONS = ("VV", "VH", "HH", "HV")


class Role(Enum):
    """What a band is by its name; the values are how messages call it."""

    VV = "VV"
    VH = "VH"
    HH = "HH"
    HV = "HV"
    ANGLE = "an angle"
    OTHER = "something else"


# What stands next to a single polarisation in many exports.
_ANGLE = re.compile(r"angle|incidence|(?<![a-z])(lia|plia|theta)(?![a-z])", re.IGNORECASE)
# What is made of a polarisation, and is not backscatter of it.
_DERIVED = re.compile(
    r"(?<![a-z])(mask|ratio|count|counts|coh|coherence|phase|std|stdev|stddev|variance|cv|nesz|"
    r"quality|flag|flags|weight|weights|uncertainty|error)(?![a-z])",
    re.IGNORECASE,
)
# Names of other things, whatever number stands next to them.
_ELSE = re.compile(
    r"(?<![a-z])(ndvi|ndwi|mndwi|ndmi|ndsi|nbr|evi|savi|index|indices|elevation|height|altitude|"
    r"depth|dem|dsm|dtm|slope|aspect|layover|shadow|red|green|blue|nir|swir|alpha|water|land|"
    r"probability|class|lat|lon|latitude|longitude|entropy|anisotropy)(?![a-z])",
    re.IGNORECASE,
)
# Words that a band of any polarisation may have in its name.
_SILENT = frozenset(
    re.split(
        " ",
        "a amp amplitude and asc ascending average avg b backscatter backscattering backwards "
        "band bands beta bnr byte cal calibrated calibration ch channel co coeff coefficient "
        "collocated composite copol corrected correction cross crosspol data db decibel "
        "decibels des desc descending ew float gamma geo gray grd grdh grey image img in int "
        "intensity iw layer layers lin linear max mean median min ml mosaic mst naught no "
        "nodata none norm normalised normalized nought null of orb orbit pass pixel pixels "
        "pol polarisation polarization pow power radar raster rtc s sa sar sb sc scattering "
        "sentinel sigma sigmanaught sigmanought slc slv sm spk subset surface tc terrain the "
        "tnr to uint undefined unknown value values wave zero",
    )
)
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d([-_./]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)")
# A transmitted and a received wave with something between them, as in ENVISAT's headers.
_SPLIT = re.compile(r"\s*([HV])\s*[/_ -]?\s*([HV])\s*", re.IGNORECASE)


def polarisations_in(text: str) -> list[str]:
    """The polarisations that a text names as separate words, as in 'S1A_IW_VV.tif'."""
    return [one for one in POLARISATIONS if _word(one).search(text)]


def without_polarisation(text: str) -> str:
    """A text less the polarisations that it names: what files of one frame have in common."""
    for one in POLARISATIONS:
        text = _word(one).sub("", text)
    return text


def with_other_polarisation(text: str) -> str:
    """A text with VH for VV, and VV for VH, in the spelling that it has."""

    def other(match: re.Match[str]) -> str:
        turned = {"v": "h", "V": "H", "h": "v", "H": "V"}
        return match[0][0] + turned[match[0][1]]

    return re.sub(r"(?<![A-Za-z])V[VH](?![A-Za-z])", other, text, flags=re.IGNORECASE)


def _word(polarisation: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){polarisation}(?![A-Za-z])", re.IGNORECASE)


def role_named(text: str) -> Role | None:
    """What one name says of a band for certain; None if nothing."""
    if _ANGLE.search(text):
        return Role.ANGLE
    found = polarisations_in(text)
    if not found and (split := _SPLIT.fullmatch(text)):
        found = [(split[1] + split[2]).upper()]
    if not found:
        # Within a word, where the case shows it, as in SigmaVV or VVdB.
        found = [one for one in POLARISATIONS if re.search(rf"(?<![A-Z]){one}(?![A-Z])", text)]
    if len(found) != 1:
        return Role.OTHER if found else None
    return Role.OTHER if _DERIVED.search(text) else Role[found[0]]


def certain_role(names: Iterable[str]) -> Role | None:
    """What the first name says that says anything."""
    return next((role for role in map(role_named, names) if role is not None), None)


def certainly_else(text: str) -> bool:
    """Whether a name has the word of something that is not backscatter."""
    return bool(_ELSE.search(text) or _DERIVED.search(text))


def names_something_else(text: str) -> bool:
    """Whether a name that gives no polarisation says that the band is something else."""
    return certainly_else(text) or any(
        word.lower() not in _SILENT for word in re.findall("[A-Za-z]+", text)
    )


def alike(texts: Sequence[str]) -> bool:
    """Whether names differ in numbers alone, so that nothing in them distinguishes the bands."""
    bare = {re.sub(r"\d+", "", text).lower() for text in texts}
    return len(bare) == 1 and not any(map(certainly_else, texts))


def date_in(text: str) -> str:
    """The day that a name has, as it is written; empty if it has none."""
    match = _DATE.search(text)
    return match[0] if match else ""


def pass_in(text: str) -> str:
    """The way that the satellite flew, if a text says it: ``ascending``, ``descending`` or none."""
    found = {
        name
        for name, words in (("ascending", "asc|ascending"), ("descending", "desc?|descending"))
        if re.search(rf"(?<![a-z])({words})(?![a-z])", text, re.IGNORECASE)
    }
    return found.pop() if len(found) == 1 else ""
