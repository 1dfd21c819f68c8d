"""XML that others wrote, read so that it can do no harm: no entities, bounded in size and depth."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Collection
from xml.parsers import expat  # nosec B407

_DEEPEST = 64
_MOST_ELEMENTS = 200_000
_LONGEST_TEXT = 2**16


class _Refused(Exception):
    """A document type, or more elements than are read."""


def elements(text: bytes | str, wanted: Collection[str]) -> list[ElementTree.Element]:
    """The elements of some names, outermost ones only, with all that is in them.

    Returns:
        None of them if the text is not well-formed, declares a document type (and so perhaps
        entities), or has too much in it.
    """
    found: list[ElementTree.Element] = []
    open_elements: list[ElementTree.Element] = []
    kept = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal kept
        if not open_elements and tag not in wanted:
            return
        kept += 1
        if kept > _MOST_ELEMENTS or len(open_elements) >= _DEEPEST:
            raise _Refused
        element = ElementTree.Element(tag, attributes)
        (open_elements[-1] if open_elements else found).append(element)
        open_elements.append(element)

    def end(_tag: str) -> None:
        if open_elements:
            open_elements.pop()

    def data(part: str) -> None:
        if open_elements and len(open_elements[-1]) == 0:
            before = open_elements[-1].text or ""
            if len(before) < _LONGEST_TEXT:
                open_elements[-1].text = before + part

    def refuse(*_declared: object) -> None:
        raise _Refused

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = data, refuse
    try:
        parser.Parse(text, True)
    except (_Refused, expat.ExpatError, ValueError):
        return []
    return found
