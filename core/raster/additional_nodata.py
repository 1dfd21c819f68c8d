"""Additional missing values of a raster, as a raster that declares them."""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ElementTree  # nosec B405
from collections.abc import Mapping, Sequence
from pathlib import Path

from osgeo import gdal

from ..errors import InputError
from .gdal_calls import quietly
from .missing import MissingRule, Range, lookup
from .reading import open_raster

# Where such rasters are, in GDAL's files in memory.
_FOLDER = "/vsimem/gmnet_water"
# What a band of a virtual raster says of values that are other ones from now on.
_OUTDATED = ("NoDataValue", "Scale", "Offset", "ColorTable", "CategoryNames", "Histograms")


def without_values(source: str, name: str, values: Mapping[int, Sequence[Range]]) -> str:
    """A raster like another one, with NaN in place of some of its values.

    Args:
        source: GDAL dataset name.
        name: its name in errors.
        values: closed ranges by band number, after the scale and offset that the band declares.

    Returns:
        GDAL dataset name of a small file in memory, which ends in the name of the source's file. It
        is the same as long as the source and the values are.

    Raises:
        InputError: the raster cannot be read.
    """
    dataset = open_raster(source, name)
    view, reason = quietly(lambda: gdal.Translate("", dataset, format="VRT"))
    if view is None:
        raise InputError(f"{name} cannot be read ({reason}).")
    # What GDAL wrote a moment ago, so no foreign XML.
    root = ElementTree.fromstring(view.GetMetadata("xml:VRT")[0])  # nosec B314
    bands = {int(band.get("band", "0")): band for band in root.findall("VRTRasterBand")}
    for number, ranges in values.items():
        _leave_out(bands[number], dataset, number, ranges)
    text = ElementTree.tostring(root)
    key = hashlib.sha256(text + _state(source).encode()).hexdigest()[:16]
    file = "virtual raster" if source.lstrip().startswith("<") else Path(source).name
    path = f"{_FOLDER}/{key}/{file.replace(chr(34), '')}"
    gdal.FileFromMemBuffer(path, text)
    return path


def _leave_out(
    band: ElementTree.Element, dataset: gdal.Dataset, number: int, ranges: Sequence[Range]
) -> None:
    """Let a band of a virtual raster look its values up."""
    for child in [child for tag in _OUTDATED for child in band.findall(tag)]:
        band.remove(child)
    band.set("dataType", "Float32")
    ElementTree.SubElement(band, "NoDataValue").text = "nan"
    original = dataset.GetRasterBand(number)
    source = next(child for child in band if child.tag.endswith("Source"))
    source.tag = "ComplexSource"
    for tag in ("NODATA", "ScaleOffset", "ScaleRatio", "LUT"):
        for child in source.findall(tag):
            source.remove(child)
    nodata = original.GetNoDataValue()
    (gaps,) = MissingRule.of(dataset, [number]).gaps
    # GDAL leaves nodata out, then scales, then looks up.
    texts = {"NODATA": "nan" if nodata is None else repr(nodata)}
    if gaps.scale != 1.0 or gaps.offset != 0.0:
        texts.update(ScaleOffset=repr(gaps.offset), ScaleRatio=repr(gaps.scale))
    texts["LUT"] = lookup(gaps.beside(*ranges))
    for tag, text in texts.items():
        ElementTree.SubElement(source, tag).text = text


def _state(source: str) -> str:
    """What changes when a file does."""
    try:
        state = Path(source).stat()
    except OSError:  # not every GDAL dataset name is a file's
        return source
    return f"{source} {state.st_size} {state.st_mtime_ns}"
