"""Names of a raster's bands, wherever a program may have written them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..band_roles import certain_role
from ..raster.foreign_xml import elements
from ..raster.gdal_calls import quietly
from ..raster.source_names import is_text, parts
from ..raster.tiff_tags import text_tag
from ..raster.virtual_sources import virtual_sources

# SNAP's header of a GeoTIFF, BEAM-DIMAP as XML, which GDAL does not show (SNAP, module
# snap-geotiff, `EFTagTypes`).
SNAP_TAG = 65000
# Items of metadata that name what a band holds: of GDAL's drivers, CF, ENVI, openEO, rioxarray.
_NAMING_ITEM = re.compile(
    r"(.*[_#:])?(polari[sz]ations?|polari[sz]ation_mode|pol|tx_?rx_?pol(ar)?|netcdf_varname|"
    r"long_name|standard_name|short_name|varname|variable|(band)?_?name|bandname|title|"
    r"description|label)",
    re.IGNORECASE,
)
# Items of a whole raster that list its bands in their order.
_LISTING_ITEM = re.compile(
    r"(.*[_#:])?(polari[sz]ations?|band_?names?|bands|band_?order|long_name|descriptions?|"
    r"tifftag_imagedescription)",
    re.IGNORECASE,
)
_NUMBERED_ITEM = re.compile(
    r"(.*[_#:])?band_?(?P<number>\d+)(_?(name|description))?", re.IGNORECASE
)
# Where netCDF's drivers say that a band lies on an axis of time.
_TIME_ITEM = re.compile(
    r"(netcdf_dim_|dim_)?(valid_|acquisition_)?(time|date|datetime)(_index)?", re.IGNORECASE
)
_CUT_NAME = re.compile(r"(?P<rest>[A-Za-z_]+)=")
_SEPARATORS = re.compile(r"[\s,;|/+&]+")
_LONGEST_ITEM = 4096
# How deep virtual rasters in virtual rasters are looked into, how many sources of a band are, and
# how many bands at most have names of that kind.
_DEEPEST, _MOST_SOURCES, _MOST_BANDS = 4, 4, 64


@dataclass
class BandNames:
    """Names of one band.

    Attributes:
        described: its description, or what SNAP's header calls it.
        items: what its metadata call it.
        sources: what the sources of a virtual raster's band are called.
        whole: what the raster says in a list of its bands, or its name inside a container.
        file: its file's name, where it is the only band there.
        time: where it lies along a container's axis of time.
    """

    described: str
    items: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    file: list[str] = field(default_factory=list)
    time: str = ""

    @property
    def by_weight(self) -> list[str]:
        """All of them, from the most to the least informative."""
        described = [self.described] if self.described else []
        return [*described, *self.items, *self.sources, *self.whole, *self.file]


def band_names(dataset: gdal.Dataset, numbers: Sequence[int], depth: int = 0) -> list[BandNames]:
    """Names of bands.

    Args:
        dataset: the open raster.
        numbers: the bands, from 1; all but an alpha band.
        depth: how many virtual rasters were opened on the way here.
    """
    found = [_own(dataset.GetRasterBand(number)) for number in numbers]
    if len(numbers) > _MOST_BANDS:
        return found
    driver = dataset.GetDriver().ShortName
    if driver in ("GTiff", "COG"):
        for names, text in zip(found, _of_snap(dataset, numbers)):
            names.described = names.described or text
    elif driver == "VRT" and depth < _DEEPEST:
        for names, texts in zip(found, _of_sources(dataset, numbers, depth)):
            names.sources = texts
    for names, texts in zip(found, _listed(dataset, numbers)):
        names.whole = texts
    if not is_text(dataset.GetDescription()):
        file, inside = parts(dataset.GetDescription())
        for names in found:
            names.whole += [inside] if inside else []
        if len(numbers) == 1:
            found[0].file.append(Path(file).stem)
    return found


def items_of(described: gdal.Dataset | gdal.Band) -> dict[str, str]:
    """Metadata of a raster or a band.

    Of an item that is called ``sat:orbit_state``, as in STAC, GDAL cuts the name at the colon.
    """
    items: dict[str, str] = {}
    for key, text in (described.GetMetadata() or {}).items():
        if cut := _CUT_NAME.match(text):
            key, text = f"{key}:{cut['rest']}", text[cut.end() :]
        items[key] = text
    return items


def _own(band: gdal.Band) -> BandNames:
    """What a band is called by itself."""
    items = items_of(band)
    named = [text[:_LONGEST_ITEM] for key, text in items.items() if _NAMING_ITEM.fullmatch(key)]
    time = next((text for key, text in items.items() if _TIME_ITEM.fullmatch(key)), "")
    return BandNames((band.GetDescription() or "")[:_LONGEST_ITEM], named, time=time)


def _of_snap(dataset: gdal.Dataset, numbers: Sequence[int]) -> list[str]:
    """Names in SNAP's header, if it describes as many bands as there are."""
    files = dataset.GetFileList() or []
    header = text_tag(files[0], SNAP_TAG).rstrip(b"\0 \r\n") if files else b""
    if not header:
        return []
    described: dict[int, str] = {}
    for info in elements(header, ["Spectral_Band_Info"]):
        if (info.findtext("VIRTUAL_BAND") or "").strip().lower() != "true":
            index = (info.findtext("BAND_INDEX") or "").strip()
            described[int(index) if index.isdecimal() else len(described)] = (
                info.findtext("BAND_NAME") or ""
            ).strip()
    ordered = [described[index] for index in sorted(described)]
    if len(ordered) != dataset.RasterCount:
        return []
    return [ordered[number - 1] for number in numbers]


def _of_sources(dataset: gdal.Dataset, numbers: Sequence[int], depth: int) -> list[list[str]]:
    """What the sources of a virtual raster's bands are called, where these agree."""
    opened: dict[str, gdal.Dataset | None] = {}
    sources = virtual_sources(dataset)
    return [
        _agreeing(
            [_of_source(*one, opened, depth) for one in sources.get(number, [])[:_MOST_SOURCES]]
        )
        for number in numbers
    ]


def _of_source(
    source: str, number: int, opened: dict[str, gdal.Dataset | None], depth: int
) -> list[str]:
    """What a band of a virtual raster's source is called."""
    if source not in opened:
        opened[source], _ = quietly(lambda: gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY))
    dataset = opened[source]
    if dataset is None or not 1 <= number <= dataset.RasterCount:
        return []
    every = list(range(1, dataset.RasterCount + 1))
    return band_names(dataset, every, depth + 1)[number - 1].by_weight


def _agreeing(names: list[list[str]]) -> list[str]:
    """The names that a band has by its sources; none if these are of several polarisations."""
    roles = {certain_role(texts) for texts in names}
    return names[0] if len(roles) == 1 else []


def _listed(dataset: gdal.Dataset, numbers: Sequence[int]) -> Iterator[list[str]]:
    """What the whole raster's metadata call each band."""
    items = items_of(dataset)
    numbered: dict[int, str] = {}
    lists: list[list[str]] = []
    for key, text in items.items():
        if len(text) > _LONGEST_ITEM:
            continue
        if match := _NUMBERED_ITEM.fullmatch(key):
            numbered[int(match["number"][:9])] = text
        elif _LISTING_ITEM.fullmatch(key):
            words = [word for word in _SEPARATORS.split(text.strip("[](){} ")) if word]
            if len(words) == dataset.RasterCount:
                lists.append(words)
            elif len(words) == 1 and re.search("polari[sz]ation", key, re.IGNORECASE):
                lists.append(words * dataset.RasterCount)
    for number in numbers:
        found = [numbered[number]] if number in numbered else []
        yield found + [words[number - 1] for words in lists]
