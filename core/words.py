"""What dialogs show for the words of choices; shells, scripts and models have the words themselves.

Words that are not here, such as the ids of users' own model sets, are shown as they are.
"""

from __future__ import annotations

TITLES = {
    # Any choice.
    "auto": "Automatic",
    "none": "None",
    "all": "All",
    # Units.
    "db": "dB",
    "linear": "Linear power",
    "amplitude": "Amplitude",
    # Orbits.
    "any": "Either",
    "ascending": "Ascending",
    "descending": "Descending",
    "as": "Ascending",
    "des": "Descending",
    "as_des": "Both, stacked",
    # Speckle filters.
    "boxcar": "Mean (boxcar)",
    "lee": "Lee",
    # Extents, pixels and tiles.
    "union": "Area of either",
    "intersection": "Area of both",
    "water": "Water only",
    "mapped": "Those with a mask",
    # Normal water.
    "mask": "Water mask",
    "classes": "Permanent and seasonal water",
    "occurrence": "Water occurrence",
    # Periods.
    "day": "Day",
    "dekad": "Dekad",
    "month": "Month",
    "quarter": "Quarter",
    "year": "Year",
    # Sample points.
    "minimum": "By area, with a minimum",
    "proportional": "By area",
    "equal": "Equal",
    # Model sets and devices.
    "bundled": "Bundled weights",
    "tibet": "Published Tibet weights",
    "cpu": "CPU",
    "openvino": "CPU, OpenVINO",
    "cuda": "GPU, CUDA",
    "mps": "GPU, Apple",
    "full": "Full (32 bit)",
    "half": "Half (16 bit)",
}


def title(word: str) -> str:
    """What a dialog shows for a word."""
    return TITLES.get(word, word)
