"""Parameters in messages of the core, as the shell spells them."""

from __future__ import annotations

import re

_PARAMETER = re.compile(r"(?<![\w'])[A-Z]+(?:_[A-Z]+)+(?![\w'])|(?<![\w'])[A-Z]{5,}(?![\w'])")
_QUOTED = re.compile(r"'[^']*'")
# Of the map's command, whose options are those of the published command line.
_MAP_OPTIONS = {"STACKED": "-orbit as_des", "ASCENDING": "-orbit as", "DESCENDING": "-orbit des"}
_ALGORITHMS = {"'Prepare Sentinel-1 backscatter'": "'gmnet-water prepare'"}


def in_shell(message: str, help_text: str) -> str:
    """A message with a note on how the options are spelled that it names by their parameters.

    Args:
        message: names parameters as the toolbox does: ``set VV_BAND``.
        help_text: the help of the command that was asked, which has its options.
    """
    for algorithm, command in _ALGORITHMS.items():
        message = message.replace(algorithm, command)
    options = {
        option.lstrip("-").replace("-", "_").upper(): option
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", help_text)
    }
    if "IMAGES" in options:
        options |= _MAP_OPTIONS
    # A parameter before a quoted name is what that raster was given as, and is no advice.
    advice = _QUOTED.sub("", re.sub(r"\b[A-Z_]+ '", "'", message))
    named = dict.fromkeys(word for word in _PARAMETER.findall(advice) if word in options)
    if not named:
        return message
    notes = [f"{word} is {options[word]}" for word in named]
    listed = " and ".join(part for part in (", ".join(notes[:-1]), notes[-1]) if part)
    return f"{message} (In the shell {listed}.)"
