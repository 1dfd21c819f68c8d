"""One tag of a TIFF file, as it is stored: GDAL passes on those that it knows, and drops the rest.

Of a damaged or hostile file nothing is believed: every count is bounded, and what does not fit is
as if it were not there.
"""

from __future__ import annotations

import struct

from osgeo import gdal

from .gdal_calls import quietly

# Entries of a directory, and bytes of a tag, that are looked at.
_MOST_ENTRIES = 4096
_MOST_BYTES = 2**24
# TIFF 6.0, section 2: BYTE, ASCII and UNDEFINED, the types of a text.
_TEXT_TYPES = (1, 2, 7)
# Where counting starts (C's SEEK_SET), and what the system's file functions still count.
_FROM_START, _LARGEST_OFFSET = 0, 2**63


def text_tag(path: str, tag: int) -> bytes:
    """The bytes of a text in the first directory of a TIFF or BigTIFF; none if it has none.

    Args:
        path: the file, as GDAL names it.
        tag: the tag's number.
    """
    file, _ = quietly(lambda: gdal.VSIFOpenL(path, "rb"))
    if file is None:
        return b""
    try:
        return _text(file, tag)
    except (struct.error, RuntimeError):  # cut short, or an address beyond the file's end
        return b""
    finally:
        gdal.VSIFCloseL(file)


def _text(file: object, tag: int) -> bytes:
    head = _read(file, 0, 16)
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None:
        return b""
    (version,) = struct.unpack(f"{order}H", head[2:4])
    if version == 42:
        (first,) = struct.unpack(f"{order}I", head[4:8])
        count_form, entry_form, inline = f"{order}H", f"{order}HHI4s", f"{order}I"
    elif version == 43:
        (first,) = struct.unpack(f"{order}Q", head[8:16])
        count_form, entry_form, inline = f"{order}Q", f"{order}HHQ8s", f"{order}Q"
    else:
        return b""
    counted, size = struct.calcsize(count_form), struct.calcsize(entry_form)
    (count,) = struct.unpack(count_form, _read(file, first, counted))
    entries = _read(file, first + counted, size * min(count, _MOST_ENTRIES))
    for begin in range(0, len(entries) - size + 1, size):
        number, kind, length, value = struct.unpack_from(entry_form, entries, begin)
        if number == tag:
            if kind not in _TEXT_TYPES or length > _MOST_BYTES:
                return b""
            if length <= len(value):
                return bytes(value[:length])
            return _read(file, struct.unpack(inline, value)[0], length)
    return b""


def _read(file: object, offset: int, length: int) -> bytes:
    """Up to so many bytes; fewer at the file's end."""
    if not 0 <= offset < _LARGEST_OFFSET or gdal.VSIFSeekL(file, offset, _FROM_START) != 0:
        return b""
    return bytes(gdal.VSIFReadL(1, length, file) or b"") if length else b""
